/** `variorum verify`: the same, different, missing, without the union; its exit codes and its last line. */
import { expect, it } from 'vitest';
import { graphStore, type GraphStoreOptions } from '../../store/graph-store.js';
import { folderWith, variorum } from '../../support.js';

const NQ = '<urn:s> <urn:p> "a" <https://data.example.org/graph/entry/one> .\n<urn:s> <urn:p> "b" <https://data.example.org/graph/registry> .\n';
const folder = (text = NQ) => folderWith({ 'variorum.nq': text });

async function loaded(options: GraphStoreOptions = {}) {
  const server = await graphStore(options);
  await variorum(['load', folder(), '--store', 'oxigraph', '--url', server.url]);
  return {
    ...server,
    verify: (text = NQ, ...more: string[]) => variorum(['verify', folder(text), '--store', 'oxigraph', '--url', server.url, '--retries', '0', ...more]),
  };
}

it('0: the same', async () => {
  const { verify } = await loaded();
  expect(await verify()).toMatchObject({
    code: 0,
    stderr:
      'Oxigraph 0.0.0: 2 graphs of 2 the same\nevaluated: the number of triples and the content of 2 graphs, and the default graph; not evaluated: other graphs of the store\n',
  });
  expect((await verify(NQ, '--counts-only')).stderr).toContain('not evaluated: their content, and other graphs');
});

it('1: other triples, fewer, missing; and graphs that are only there', async () => {
  const { verify } = await loaded();
  const changed = await verify(NQ.replace('"a"', '"c"'));
  expect([changed.code, changed.stderr]).toEqual([1, expect.stringMatching(/has as many triples in the store, 1, but not the same[^]*try: variorum load/)]);
  expect((await verify(NQ.replace('"a"', '"c"'), '--counts-only')).code).toBe(0);
  const more = await verify(
    `${NQ}<urn:s> <urn:p> "c" <https://data.example.org/graph/entry/one> .\n<urn:s> <urn:p> "c" <https://data.example.org/graph/entry/two> .\n`,
  );
  expect([more.code, more.stderr]).toEqual([1, expect.stringMatching(/1 triple in the store and 2 in the data[^]*remote-missing/)]);
  const fewer = await verify(NQ.split('\n')[0]);
  expect([fewer.code, fewer.stderr]).toEqual([0, expect.stringContaining('remote-stale')]);
});

it('1: without the union, with the switch of the server', async () => {
  const { verify } = await loaded({ union: false });
  expect(await verify()).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/queries without GRAPH see 0 of 2 triples[^]*--union-default-graph/) as string,
  });
});

it('4: the server does not answer', async () => {
  const { code, stderr } = await variorum(['verify', folder(), '--store', 'oxigraph', '--url', 'http://127.0.0.1:9', '--retries', '0']);
  expect([code, stderr]).toEqual([4, expect.stringContaining('the comparison is not complete')]);
});
