/** Files of any kind → an engine, and what an observer sees. All places and groups are fictional. */
import type { Quad } from '@rdfjs/types';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadData, type LoadObserver } from '../../src/cli/load-data.js';
import { oxigraph } from '../../src/store/oxigraph.js';
import { folderWith } from '../support.js';
import { article } from './articles.js';

const VR = 'https://w3id.org/variorum/ontology#';
const ENTRY = `format: 1
id: raid
document: { title: Raid, language: en, sha256: ${'ab'.repeat(32)} }
event: { id: raid, label: Raid on Ulver }
`;
const folder = folderWith({
  'export/variorum.ttl': '<https://example.org/ttl> <https://example.org/p> 1 .',
  'export/variorum.nq': '<https://example.org/nq> <https://example.org/p> "1" .\n',
  'export/entries/raid.yaml': ENTRY,
  'rdf/b.ttl': '<https://example.org/b> <https://example.org/p> 1 .',
  'rdf/a.ttl': '<https://example.org/a> <https://example.org/p> 1 .',
  'rdf/report.json': '{}',
  'bad.ttl': '<https://example.org/bad> <',
  'findings.nq': [
    `<https://example.org/finding> <https://example.org/p> "1" <https://example.org/graph/findings/1> .`,
    `<https://example.org/finding> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${VR}Finding> .`,
    `<https://example.org/claim> <https://example.org/p> "1" .`,
    '',
  ].join('\n'),
  'shop.jsonld': '{"@context":"https://example.org/c","@id":"https://example.org/shop","p":"1"}',
  'mixed/raid.yaml': ENTRY,
  'mixed/battle.txt': article(),
  'mixed/extra.ttl': '<https://example.org/extra> <https://example.org/p> 1 .',
  'registry/actors.yaml': '- { id: heron-league, name: Heron League }\n',
});

/** Loads files; returns the subjects with the property p, besides what was loaded. */
async function load(names: string[], observer?: LoadObserver, contexts?: ReadonlyMap<string, string>) {
  const engine = oxigraph();
  const loaded = await loadData(
    engine,
    names.map((name) => join(folder, name)),
    { registry: join(folder, 'registry'), observer, contexts },
  );
  const answer = await engine.ask('SELECT DISTINCT ?s WHERE { ?s <https://example.org/p> ?o } ORDER BY ?s');
  const labels = await engine.ask(
    `SELECT ?label WHERE { ?event a <http://semanticweb.cs.vu.nl/2009/11/sem/Event> ; <http://www.w3.org/2000/01/rdf-schema#label> ?label } ORDER BY ?label`,
  );
  const first = (one: typeof answer, name: string) =>
    one.kind === 'rows' ? one.rows.map((row) => row.get(name)?.value.replace('https://example.org/', '')) : [];
  return { ...loaded, subjects: first(answer, 's'), labels: first(labels, 'label') };
}

describe('RDF', () => {
  it('of an export is one complete file, of another folder all', async () => {
    expect(await load(['export'])).toMatchObject({ subjects: ['nq'], read: 1, failed: 0 });
    expect(await load(['rdf'])).toMatchObject({ subjects: ['a', 'b'], read: 2 });
  });

  it('is read without the findings of an earlier run', async () => {
    expect(await load(['findings.nq'])).toMatchObject({ subjects: ['claim'], problems: [] });
  });

  it('that cannot be read, or is not there, is counted as failed; the rest is loaded', async () => {
    const { subjects, read, failed, problems } = await load(['bad.ttl', 'missing.ttl', 'rdf/a.ttl']);
    expect({ subjects, read, failed }).toEqual({ subjects: ['a'], read: 1, failed: 2 });
    expect(problems.map(({ place }) => place?.file)).toEqual(expect.arrayContaining([join(folder, 'bad.ttl'), join(folder, 'missing.ttl')]));
  });
});

it('JSON-LD that refers to its context is read with the text given for the address, and with no other', async () => {
  const text = '{"@context":{"p":"https://example.org/p"}}';
  expect(await load(['shop.jsonld'], undefined, new Map([['https://example.org/c', text]]))).toMatchObject({ subjects: ['shop'], read: 1 });
  const { failed, problems } = await load(['shop.jsonld'], undefined, new Map([['https://example.org/d', text]]));
  expect([failed, problems[0]?.fix]).toEqual([1, '--jsonld-context https://example.org/c=context.jsonld, with the file of that context']);
});

it('entries and documents are mapped, with the registry', async () => {
  const { labels, read, failed, registry } = await load(['mixed', 'missing.txt']);
  expect(labels).toEqual(['Battle of Brindle Ford', 'Raid on Ulver']);
  expect({ read, failed, actors: [...registry!.actors.keys()] }).toEqual({ read: 2, failed: 1, actors: ['heron-league'] });
});

it('an observer sees the files, every quad, the ledgers and the blocks in order', async () => {
  const seen = { files: [] as string[], quads: [] as Quad[], ledgers: 0, blocks: [] as string[] };
  await load(['rdf/a.ttl', 'mixed'], {
    version: '1.2.3',
    file: (path) => void seen.files.push(path),
    quads: (quads) => void seen.quads.push(...quads),
    coverage: () => void (seen.ledgers += 1),
    block: ({ title }, of) => Promise.resolve(void seen.blocks.push(of ? of.entry.id : title)),
  });
  expect(seen.files).toEqual([join(folder, 'rdf/a.ttl')]);
  expect(seen.ledgers).toBe(1);
  expect(seen.blocks).toEqual(['battle-of-brindle-ford-2031', 'raid', 'The registry: what entries share']);
  expect(seen.quads.length).toBeGreaterThan(50);
  expect(seen.quads.filter(({ subject }) => subject.value === 'https://example.org/a')).toHaveLength(1);
});
