/** A trap of the parser in WebAssembly, in one of several inputs: it is a problem of that file, the others are read, and the exit code is 3. */
import { expect, it } from 'vitest';
import { folderWith, ownProcess } from '../support.js';
import { article, LICENCE } from '../cli/articles.js';

const XML = '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="https://example.org/">\n';
const rdfXml = (value: string) => `${XML}<rdf:Description rdf:about="https://example.org/a"><e:p>${value}</e:p></rdf:Description>\n</rdf:RDF>\n`;

/** Makes the parser stop in `unreachable`, in a task of its own, at a text that holds the word. What makes it do so by itself is refused before. */
const HOOK = `import { createRequire } from 'node:module';
const oxigraph = createRequire(process.argv[1])('oxigraph');
const { parse } = oxigraph;
const bytes = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
oxigraph.parse = (input, options) => {
  async function* watched() {
    for await (const piece of input) {
      if (piece.includes('TRAP')) { setImmediate(() => exports.a()); await new Promise((resolve) => setTimeout(resolve, 2_000)); }
      yield piece;
    }
  }
  return parse(watched(), options);
};`;
const FILES = { 'trap.rdf': rdfXml('TRAP'), 'good.rdf': rdfXml('good'), 'a.txt': article(), 'a.meta.yaml': LICENCE };
const QUERY = '# What is there?\nSELECT ?value WHERE { ?s ?p ?value }\n';

const run = (...args: string[]) =>
  ownProcess(args, { cwd: folderWith({ ...FILES, 'q.rq': QUERY }), node: ['--import', `data:text/javascript,${encodeURIComponent(HOOK)}`] });

it.each([
  ['query', ['query', 'q.rq', 'trap.rdf', 'good.rdf', '--format', 'csv']],
  ['query, the other way round', ['query', 'q.rq', 'good.rdf', 'trap.rdf', '--format', 'csv']],
])('%s', async (_, args) => {
  const { code, stdout, stderr } = await run(...args);
  expect(stderr).toContain('trap.rdf:');
  expect(stderr).toContain('error[graph-syntax]');
  expect(stdout).toBe('value\r\ngood\r\n');
  expect(code).toBe(3);
});

it('compare, which reads the article beside it', async () => {
  const { code, stdout, stderr } = await run('compare', 'trap.rdf', 'a.txt', '--all');
  expect(stderr).toMatch(/trap\.rdf:.*error\[graph-syntax\]/);
  expect(stdout).toContain('Brindle Ford');
  expect(code).toBe(3);
});
