/** The registry and its links in the graph, as far as entries use them; packs are mapped when they are used. All names are fictional. */
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { mergeRegistries, readRegistry } from '../../src/entry/index.js';
import { sharedBy, SharedGraphs } from '../../src/map/shared-graphs.js';
import { valueOf } from '../../src/problem.js';

const BASE = 'https://example.org/id/';
const node = (name: string) => DataFactory.namedNode(BASE + name);
const uses = (...names: string[]) => names.map((name) => DataFactory.quad(node('claim/e/c'), node('about'), node(name)));
const LINKS = `#curie_map:
#  wd: http://www.wikidata.org/entity/
#  actor: https://w3id.org/variorum/id/actor/
#license: https://example.org/cc0
subject_id\tpredicate_id\tobject_id\tmapping_justification
actor:mere\tskos:exactMatch\twd:Q0\tsemapv:BackgroundKnowledgeBasedMatching
actor:tarn\tskos:exactMatch\twd:Q1\tsemapv:BackgroundKnowledgeBasedMatching
`;
const pack = valueOf(
  readRegistry({
    'actors.jsonl': '{"id":"mere","name":"Mere"}\n{"id":"mere-army","name":"Mere Army","parents":[{"id":"mere"}]}\n{"id":"tarn","name":"Tarn"}\n',
    'places.jsonl': '{"id":"fen","name":"Fen"}\n',
    'pack.yaml': 'id: marsh\ntitle: Marsh\nlicence: https://example.org/by\nattribution: The marsh office\nsources: [{ title: A list }]\n',
    'links.sssom.tsv': LINKS,
  }),
);
const own = valueOf(
  readRegistry({ 'actors.yaml': '- { id: heron, name: Heron }\n- { id: owl, name: Owl, affiliations: [{ id: tarn }] }\n' }, { partOfSeveral: true }),
);
const { registry } = mergeRegistries([
  { name: 'own', registry: own },
  { name: 'pack', registry: pack },
]);
const subjects = (quads: readonly { subject: { value: string } }[]) => [...new Set(quads.map(({ subject }) => subject.value.replace(BASE, '')))].sort();

describe('an entity of a pack', () => {
  it('is written where it is used, with what it belongs to, its links and its pack with the licence', () => {
    const { quads } = sharedBy(uses('actor/mere-army'), registry, { base: BASE });
    expect(subjects(quads).filter((one) => !one.startsWith('mapping/'))).toEqual([
      'actor/mere',
      'actor/mere-army',
      'graph/links',
      'graph/registry',
      'pack/marsh',
    ]);
    const text = quads.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value].join(' ').replaceAll(BASE, ''));
    expect(text).toContain('pack/marsh http://purl.org/dc/terms/license https://example.org/by');
    expect(text).toContain('pack/marsh http://schema.org/creditText The marsh office');
    expect(text).toContain('actor/mere http://schema.org/isPartOf pack/marsh');
    expect(text).toContain('actor/mere http://schema.org/sameAs http://www.wikidata.org/entity/Q0');
    expect(text.filter((one) => one.startsWith('graph/registry http://purl.org/dc/terms/license'))).toEqual([
      'graph/registry http://purl.org/dc/terms/license https://example.org/by',
    ]);
  });

  it('is not written where it is not used, nor its pack', () => {
    expect(subjects(sharedBy(uses('actor/heron'), registry, { base: BASE }).quads)).toEqual(['actor/heron', 'graph/registry']);
    expect(sharedBy(uses('actor/nobody'), registry, { base: BASE }).quads).toEqual([]);
  });

  it('that the own registry refers to is there before any entry', () => {
    expect(subjects(new SharedGraphs(registry, { base: BASE }).own)).toContain('actor/tarn');
  });
});

it('what an entry uses is returned each time, what is new once', () => {
  const shared = new SharedGraphs(registry, { base: BASE });
  const first = shared.use(uses('place/fen'));
  expect(subjects(first.added)).toContain('place/fen');
  const second = shared.use(uses('place/fen', 'actor/mere'));
  expect([subjects(second.all).includes('place/fen'), subjects(second.added).includes('place/fen')]).toEqual([true, false]);
  const [block] = shared.blocks();
  const keys = (block?.quads ?? []).map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`);
  expect(new Set(keys).size).toBe(keys.length);
});
