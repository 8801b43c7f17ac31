/** The data that is sent to stores, read from files: named graphs as sorted N-Triples, and what is refused. */
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { readGraphs } from '../../src/cli/remote/local-graphs.js';
import { openStore } from '../../src/cli/remote/options.js';
import { ProblemError, UsageError } from '../../src/problem.js';
import { folderWith } from '../support.js';

it('reads files of several formats into one set of graphs', async () => {
  const folder = folderWith({
    'a.nq': '<urn:b> <urn:p> "2" <https://x.example.org/graph/entry/a> .\n<urn:a> <urn:p> "1" <https://x.example.org/graph/entry/a> .\n',
    'b.trig': '<https://x.example.org/graph/registry> { <urn:a> <urn:p> "1" } <https://x.example.org/graph/entry/a> { <urn:a> <urn:p> "1" }',
  });
  const { graphs, prefix, close } = await readGraphs([join(folder, 'a.nq'), join(folder, 'b.trig')], {});
  expect(prefix).toBe('https://x.example.org/graph/');
  expect(graphs.map(({ iri, triples }) => [iri, triples])).toEqual([
    ['https://x.example.org/graph/entry/a', 2],
    ['https://x.example.org/graph/registry', 1],
  ]);
  expect(await text(graphs[0]!.read())).toBe('<urn:a> <urn:p> "1" .\n<urn:b> <urn:p> "2" .\n');
  await close();
});

it('has no prefix of stale graphs where the data is of somebody else, or of two bases', async () => {
  const line = (graph: string) => `<urn:a> <urn:p> "1" <${graph}> .\n`;
  const folder = folderWith({ 'a.nq': line('urn:g'), 'b.nq': line('https://x.example.org/graph/links') + line('https://y.example.org/graph/links') });
  for (const name of ['a.nq', 'b.nq']) {
    const { prefix, close } = await readGraphs([join(folder, name)], {});
    expect(prefix).toBeUndefined();
    await close();
  }
});

it('refuses what could not be replaced', async () => {
  const folder = folderWith({ 'a.ttl': '<urn:a> <urn:p> "1" .', 'b.nq': '_:b <urn:p> "1" <urn:g> .\n' });
  await expect(readGraphs([join(folder, 'a.ttl')], {})).rejects.toThrow(ProblemError);
  await expect(readGraphs([join(folder, 'b.nq')], {})).rejects.toThrow(ProblemError);
  await expect(readGraphs([join(folder, 'a.ttl')], { graph: 'no iri' })).rejects.toThrow(UsageError);
});

it.each([
  [{}, '--url is missing'],
  [{ url: 'ftp://127.0.0.1/' }, 'starts with http:// or https://'],
  [{ url: 'http://u:p@127.0.0.1/' }, 'VARIORUM_USER'],
])('refuses %j', async (options, message) => {
  await expect(openStore({ store: 'oxigraph', timeout: 1, retries: 0, ...options })).rejects.toThrow(message);
});
