/** A whole entry as a graph: every node with one label, nothing twice, the same bytes again. */
import type { Quad } from '@rdfjs/types';
import { beforeAll, describe, expect, it } from 'vitest';
import { mapEntry } from '../../src/map/index.js';
import { DEFAULT_BASE, PREFIXES, rdf, rdfs, sem, vr } from '../../src/terms/index.js';
import { fictionalEntry } from './fiction.js';
import { E, registry } from './mapping.js';

let quads: Quad[];
beforeAll(() => {
  const mapped = mapEntry(fictionalEntry(), { registry, version: '0.1.0' });
  expect(mapped.problems).toEqual([]);
  quads = mapped.quads;
});

describe('mapEntry', () => {
  it('labels every node, once', () => {
    const labels = new Map<string, number>();
    // The registry labels its actors and events; the entry only adds that they are sources, or part of what it tells of.
    const own = quads.filter(
      ({ subject, predicate, object }) =>
        !(predicate.equals(rdf.type) && (object.equals(sem.Authority) || subject.value === `${DEFAULT_BASE}event/long-quarrel`)),
    );
    for (const { subject, predicate } of own) labels.set(subject.value, (labels.get(subject.value) ?? 0) + (predicate.equals(rdfs.label) ? 1 : 0));
    expect([...labels].filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('labels every node that only it speaks of: no link of ours leads nowhere', () => {
    const subjects = new Set(quads.map(({ subject }) => subject.value));
    const dangling = quads
      .map(({ object }) => object)
      .filter(({ termType, value }) => termType === 'NamedNode' && value.startsWith(DEFAULT_BASE) && !subjects.has(value));
    const kinds = new Set(dangling.map(({ value }) => value.slice(DEFAULT_BASE.length).split('/').slice(0, -1).join('/')));
    // The registry describes what is shared.
    expect([...kinds].sort()).toEqual(['actor', 'place']);
  });

  it('has no blank node, no triple twice, and three graphs', () => {
    expect(quads.flatMap(({ subject, object }) => [subject.termType, object.termType]).filter((type) => type === 'BlankNode')).toEqual([]);
    const triples = quads.map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.termType} ${object.value}`);
    expect(new Set(triples).size).toBe(triples.length);
    expect([...new Set(quads.map(({ graph }) => graph.value.slice(DEFAULT_BASE.length)))]).toEqual([
      `graph/entry/${E}`,
      `graph/provenance/entry/${E}`,
      'graph/registry',
    ]);
  });

  it('keeps subjects together, so that files read well', () => {
    const runs = quads.map(({ subject }) => subject.value).filter((subject, index, all) => subject !== all[index - 1]);
    expect(new Set(runs).size).toBe(runs.length);
  });

  it('puts rows of a data set into its graph', () => {
    const { quads: rows } = mapEntry(fictionalEntry(), { registry, dataset: { name: 'lark-index', version: '24.1' } });
    expect([...new Set(rows.map(({ graph }) => graph.value.slice(DEFAULT_BASE.length)))]).toEqual([
      'graph/dataset/lark-index/24.1',
      'graph/provenance/dataset/lark-index/24.1',
      'graph/registry',
    ]);
  });

  it('types every source as a sem:Authority: an own actor in its graph, one of the registry in the graph of the registry', () => {
    const sources = new Set(quads.filter(({ predicate }) => predicate.equals(vr.claimant)).map(({ object }) => object.value));
    const typed = quads.filter(({ predicate, object }) => predicate.equals(rdf.type) && object.equals(sem.Authority));
    expect(new Set(typed.map(({ subject }) => subject.value))).toEqual(sources);
    const graphs = new Set(typed.map(({ subject, graph }) => (subject.value.includes(`/actor/${E}/`) ? 'own' : graph.value.slice(DEFAULT_BASE.length))));
    expect([...graphs].filter((graph) => graph !== 'own')).toEqual(['graph/registry']);
  });

  it('is the same twice, and has another base when asked', () => {
    expect(mapEntry(fictionalEntry(), { registry, version: '0.1.0' }).quads).toEqual(quads);
    const base = 'https://example.org/mine/';
    const elsewhere = mapEntry(fictionalEntry(), { registry, base }).quads;
    expect(elsewhere.filter(({ subject }) => !subject.value.startsWith(base) && !subject.value.startsWith(PREFIXES.vr))).toEqual([]);
  });

  it('turns what RDF does not allow into problems, and goes on', () => {
    const entry = fictionalEntry();
    entry.document.url = 'https://example.org/> <http://evil.example/s> <http://evil.example/p> <http://evil.example/o';
    entry.document.publisher = 'half \ud800';
    const { quads: rest, problems } = mapEntry(entry, { registry });
    expect(problems.map(({ code, message }) => [code, message.includes('document/')])).toEqual([
      ['graph-term', true],
      ['graph-term', true],
    ]);
    expect(JSON.stringify(rest)).not.toContain('evil');
    expect(rest.length).toBeGreaterThan(400);
    expect(mapEntry(entry, { registry, base: 'nowhere' })).toMatchObject({ quads: [], problems: [{ code: 'graph-term' }] });
  });

  it('reports references that are broken, unless the caller has checked them', () => {
    const entry = fictionalEntry((yaml) => yaml.replace('claimant: otter-front', 'claimant: nobody-known'));
    const { problems } = mapEntry(entry, { registry });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ code, severity }) => code === 'entry-reference' && severity === 'error')).toBe(true);
    expect(problems[0]?.message).toContain('nobody-known');
    expect(mapEntry(entry, { registry, referencesChecked: true }).problems).toEqual([]);
  });
});
