/** Questions of the library: rows, graphs and bundled questions from quads and files. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openGraph, ProblemError, serialize, toGraph } from '../../src/index.js';
import { folderWith } from '../support.js';
import { drafted } from './drafted.js';

it('rows, construct and a bundled question', async () => {
  const graph = await openGraph(await toGraph(await drafted()));
  const rows = await graph.rows('PREFIX vr: <https://w3id.org/variorum/ontology#> SELECT ?low ?none { ?claim vr:metric vr:captured ; vr:low ?low }');
  expect(rows.map(({ low, none }) => [low?.value, none])).toEqual([['7', undefined]]);
  expect(await graph.construct('CONSTRUCT { ?s a ?type } WHERE { ?s a ?type } LIMIT 3')).toHaveLength(3);
  const asked = await graph.question('killed');
  expect(asked.map(({ low }) => low?.value).sort()).toEqual(['14', '4', '6', '9']);
});

it('a file of JSON-LD is opened with the context that is given for its address', async () => {
  const text = JSON.stringify({ '@context': 'https://example.org/c', '@id': 'https://example.org/a', p: '1' });
  const file = join(folderWith({ 'a.jsonld': text }), 'a.jsonld');
  await expect(openGraph(file)).rejects.toThrow(ProblemError);
  const graph = await openGraph(file, { contexts: new Map([['https://example.org/c', '{"@context":{"p":"https://example.org/p"}}']]) });
  expect((await graph.rows('SELECT ?s { ?s <https://example.org/p> ?o } ORDER BY ?s')).map(({ s }) => s?.value)).toEqual(['https://example.org/a']);
});

it('a graph is opened from a file; a wrong query and a missing file throw', async () => {
  const folder = folderWith({ 'a.ttl': await serialize(await toGraph(await drafted())) });
  const graph = await openGraph(join(folder, 'a.ttl'));
  expect(await graph.rows('SELECT ?s { ?s ?p ?o } LIMIT 1')).toHaveLength(1);
  await expect(graph.rows('SELECT ?s { ?s ?p }')).rejects.toThrow(ProblemError);
  await expect(graph.rows('ASK { ?s ?p ?o }')).rejects.toThrow('SELECT');
  await expect(graph.construct('ASK { ?s ?p ?o }')).rejects.toThrow('CONSTRUCT');
  await expect(graph.question('no-such-question')).rejects.toThrow('no question is called');
  await expect(graph.question('killed', { nothing: 'x' })).rejects.toThrow('no parameter');
  await expect(openGraph(join(folder, 'b.ttl'))).rejects.toThrow(ProblemError);
});
