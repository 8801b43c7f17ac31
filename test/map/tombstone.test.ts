/** Withheld items (design section 8): a tombstone is left, and neither a name nor a quote. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { Graph, readShapes } from '../../src/check/index.js';
import { claimRows, mapEntry, mapRegistry } from '../../src/map/index.js';
import { FORMATS, type Format } from '../../src/rdf/index.js';
import { DEFAULT_BASE, PREFIXES, rdf, vr } from '../../src/terms/index.js';
import { write } from '../rdf/reading.js';
import { ROOT } from '../root.js';
import { fictionalEntry, fictionalRegistry } from './fiction.js';
import { E } from './mapping.js';

const { quads } = mapEntry(fictionalEntry(), { registry: fictionalRegistry() });
const of = (id: string) => quads.filter(({ subject }) => subject.value.startsWith(`${DEFAULT_BASE}claim/${E}/${id}`));

describe('a withheld claim', () => {
  const T = 'withheld.1';

  it('leaves a tombstone: a class that is no claim, a label, the account and the status', () => {
    expect(
      of('withheld').map(({ subject, predicate, object }) => [subject.value.split('/').at(-1), predicate.value.split(/[#/]/).at(-1), object.value]),
    ).toEqual([
      [T, 'type', vr.WithheldClaim.value],
      [T, 'label', 'A withheld claim'],
      [T, 'inAccount', `${DEFAULT_BASE}account/${E}`],
      [T, 'reviewStatus', 'https://w3id.org/variorum/ontology#withheld'],
    ]);
  });

  it('is at an address that tells nothing: whoever guesses its id has nothing to try the guess on', () => {
    const other = fictionalEntry((yaml) => yaml.replace('id: withheld-figure', 'id: killed-side-1-per-jane-roe'));
    expect(mapEntry(other, { registry: fictionalRegistry() }).quads).toEqual(quads);
  });

  it('leaves out what people noted beside it, and who decided', () => {
    const noted = fictionalEntry((yaml) =>
      yaml.replace('review: [{ status: withheld }]', 'note: the SISTER told it, review: [{ status: withheld, by: A. Finch, on: 2031-04-02 }]'),
    );
    expect(mapEntry(noted, { registry: fictionalRegistry() }).quads).toEqual(quads);
    expect(JSON.stringify(claimRows(noted, { registry: fictionalRegistry(), quads }))).not.toMatch(/SISTER|Finch/);
  });

  it('takes its quote and the name of a local claimant out of the graph', () => {
    expect(JSON.stringify(quads)).not.toContain('TOP-SECRET');
    expect(JSON.stringify(quads)).not.toContain('A Hidden Name');
  });

  it('does not take out a name that other claims give', () => {
    const entry = fictionalEntry((yaml) =>
      yaml.replace(
        'claimant: marsh-observatory, at: { section: Infobox/Casualties1, start: 816',
        'claimant: a-witness, at: { section: Infobox/Casualties1, start: 816',
      ),
    );
    expect(JSON.stringify(mapEntry(entry, { registry: fictionalRegistry() }).quads)).toContain('A Hidden Name');
  });
});

describe('an entry that withholds one of each', () => {
  const AT = 'at: { section: Lead, start: 1, end: 9 }';
  const WITHHELD = `${AT}, note: of Roe, review: [{ status: withheld, by: Roe the reader, on: 2031-04-02 }]`;
  const entry = fictionalEntry((yaml) =>
    yaml
      .replace('  result:\n', `    - { person: jane-roe, of: roe-band, role: Roe the elder, ${WITHHELD}, quote: Roe led them }\n  result:\n`)
      .replace(
        'actors:\n  - { id: f',
        `    - { text: Roe gave up, claimant: roe-band, ${WITHHELD}, quote: Roe gave up her sword }\nactors:\n  - { id: roe-band, name: Band of Roe }\n  - { id: f`,
      )
      .replace('places:\n', 'places:\n  - { id: roe-farm, name: Farm of Roe }\n')
      .replace('people:\n', 'people:\n  - { id: jane-roe, name: Jane Roe }\n')
      .replace(
        'episodes:\n',
        `  - { person: jane-roe, fate: captured, by: side 2, claimant: roe-band, ${WITHHELD}, quote: Roe was led away }\nepisodes:\n  - { id: capture-of-jane-roe, date: 2031-03-03, place: roe-farm, actors: [roe-band], summary: Roe is led away., ${WITHHELD}, quote: Roe at dawn }\n`,
      )
      .replace(
        'claims:\n',
        `claims:
  - { id: killed-side-1-per-jane-roe, metric: killed, of: side 1, count: 6, accumulation: total, claimant: roe-band, ${WITHHELD}, quote: six of Roe }
  - { id: killed-there, metric: killed, of: side 1, count: 2, accumulation: increment, about: capture-of-jane-roe, subsetOf: killed-side-1-per-jane-roe, denies: killed-side-1-per-jane-roe, ${AT}, quote: two }
`,
      ),
  );
  const registry = fictionalRegistry();
  const { quads: graph, problems } = mapEntry(entry, { registry });

  it('leaves a tombstone of each, at an address that names nobody, and what speaks of one points to it', () => {
    expect(problems).toEqual([]);
    const tombstones = graph.filter(({ object }) => object.value === `${PREFIXES.vr}withheld`).map(({ subject }) => subject.value);
    expect(new Set(tombstones).size).toBe(6);
    for (const one of tombstones) expect(one).toMatch(/\/withheld\.\d$/);
    const types = graph.filter(({ subject, predicate }) => tombstones.includes(subject.value) && predicate.equals(rdf.type)).map(({ object }) => object);
    expect(types).toHaveLength(6);
    expect(new Set(types.map(({ value }) => value))).toEqual(new Set([vr.WithheldClaim.value, vr.Command.value]));
    const whole = graph.filter(({ predicate }) => predicate.equals(vr.subsetOf)).map(({ object }) => object.value);
    expect(whole).toEqual([`${DEFAULT_BASE}claim/${E}/withheld.4`]);
  });

  it.each(Object.values<Format>(FORMATS).map((format) => [format.label, format] as const))('has neither the name nor the words in %s', async (_, format) => {
    const text = await write(format, [{ title: 'Battle of Brindle Ford', quads: graph }]);
    expect(text).toContain('withheld.4');
    expect(text).not.toMatch(/roe/i);
  });

  it('has neither the name nor the words in the table', () => {
    const rows = claimRows(entry, { registry, quads: graph });
    expect(rows.map(({ subset_of }) => subset_of).filter(Boolean)).toEqual(['withheld.4']);
    expect(JSON.stringify(rows)).not.toMatch(/roe/i);
  });

  it('is as the shapes have it, and what is left beside a tombstone is found', async () => {
    const rules = await readShapes(readFileSync(join(ROOT, 'ontology/shapes.ttl'), 'utf8'));
    const shared = new Graph(mapRegistry(registry).quads);
    expect(await rules.validate(new Graph(graph, shared))).toEqual([]);
    for (const { subject } of graph.filter(({ object }) => object.value === `${PREFIXES.vr}withheld`)) {
      const more = [
        ...graph,
        DataFactory.quad(subject, vr.verbatim, DataFactory.literal('some words'), DataFactory.namedNode(`${DEFAULT_BASE}graph/entry/${E}`)),
      ];
      expect((await rules.validate(new Graph(more, shared))).length, subject.value).toBeGreaterThan(0);
    }
  });
});
