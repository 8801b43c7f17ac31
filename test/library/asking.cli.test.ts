/** Questions of the library with a time limit: they are asked in a thread, which runs a file of the built program. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { CLI, folderWith } from '../support.js';

/** Runs a program that uses the library; it ends by itself, though it closes nothing. `asText`: without a file. */
function output(program: string, { asText = false } = {}): string {
  const text = `import { openGraph } from ${JSON.stringify(pathToFileURL(join(dirname(CLI), 'index.js')).href)};
const node = (value) => ({ termType: 'NamedNode', value });
const graph = { termType: 'DefaultGraph', value: '' };
const quads = Array.from({ length: 30 }, (_, index) => ({ termType: 'Quad', value: '', subject: node('urn:s' + index), predicate: node('urn:p'), object: node('urn:o'), graph }));
${program}`;
  const options = asText ? ['--input-type=module', '-e', text] : [join(folderWith({ 'program.mjs': text }), 'program.mjs')];
  const { stdout, stderr, status } = spawnSync(process.execPath, options, { encoding: 'utf8', timeout: 60_000 });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

it('stops a query that runs for ever, where a time limit is given', () => {
  const patterns = Array.from({ length: 8 }, (_, index) => `?a${index} ?b${index} ?c${index}`).join(' . ');
  const printed = output(`const opened = await openGraph(quads, { timeout: 1 });
await opened.rows('SELECT (COUNT(*) AS ?ways) { ${patterns} }').catch(({ name }) => console.log(name));
await opened.rows('SELECT ?s { ?s ?p ?o }').catch(({ name }) => console.log(name));`);
  expect(printed).toBe('QueryTimeout\nQueryTimeout\n');
});

it('answers as without one, and may be closed', () => {
  const printed = output(`const opened = await openGraph(quads, { timeout: 60 });
console.log((await opened.rows('SELECT ?s { ?s ?p ?o }')).length, (await opened.construct('CONSTRUCT { ?s a ?p } { ?s ?p ?o }')).length);
await opened.rows('SELECT ?s { ?s }').catch(({ name }) => console.log(name));
const other = await openGraph(quads, { timeout: 60 });
await other.close();`);
  expect(printed).toBe('30 30\nProblemError\n');
});

it('refuses a limit that is none', () => {
  const printed = output(
    `for (const timeout of [0, -1, NaN, 1e9]) await openGraph(quads, { timeout }).catch(({ name, message }) => console.log(name, message));`,
  );
  expect(printed.match(/^Error timeout is a number of seconds, not /gm)).toHaveLength(4);
});

it('answers a program that is an argument of node', () => {
  const program = `const opened = await openGraph(quads, { timeout: 60 });
console.log((await opened.rows('SELECT ?s { ?s ?p ?o }')).length);`;
  expect(output(program, { asText: true })).toBe('30\n');
});
