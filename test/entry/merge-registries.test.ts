/** One registry of several: equal ids are one entity, names are added up, and disagreements are listed. All names are fictional. */
import { describe, expect, it } from 'vitest';
import { mergeRegistries } from '../../src/entry/merge-registries.js';
import { readRegistry, type RegistryFiles } from '../../src/entry/registry.js';
import { registeredNames } from '../../src/entry/registry-names.js';
import { valueOf } from '../../src/problem.js';

const PACK = 'id: marsh\ntitle: Marsh\nlicence: https://example.org/licence\nsources: [{ title: A list }]\n';
const merge = (...files: RegistryFiles[]) =>
  mergeRegistries(files.map((one, index) => ({ name: `registry ${index + 1}`, registry: valueOf(readRegistry(one)) })));

describe('one id in two registries', () => {
  it('is one entity with the names of both; the first decides', () => {
    const { registry, problems } = merge(
      { 'actors.yaml': '- { id: ostland, name: Ostland, aliases: [OL] }\n' },
      { 'actors.yaml': '- { id: ostland, name: Government of Ostland, aliases: [OL, Ost], kind: state, identifiers: { ucdp-actor: "9999" } }\n' },
    );
    expect(problems).toEqual([]);
    expect([...registry.actors.values()]).toEqual([
      { id: 'ostland', name: 'Ostland', kind: 'state', aliases: ['OL', 'Government of Ostland', 'Ost'], identifiers: { 'ucdp-actor': '9999' } },
    ]);
  });

  it('takes coordinates, their precision and their source from one of them', () => {
    const { registry } = merge(
      { 'places.yaml': '- { id: ford, name: Ford, lat: 1, long: 2, precision: spot }\n' },
      { 'places.yaml': '- { id: ford, name: Ford, lat: 1.01, long: 2, precision: settlement, source: A gazetteer, population: 70 }\n' },
    );
    expect(registry.places.get('ford')).toEqual({ id: 'ford', name: 'Ford', lat: 1, long: 2, precision: 'spot', population: 70 });
  });

  it.each([
    ['actors.yaml', '{ id: fen, name: Fen }', '{ id: fen, name: Marsh }', 'fen: the name is “Fen” in registry 1, and “Marsh” in registry 2; the first is used'],
    [
      'actors.yaml',
      '{ id: fen, name: Fen, kind: state }',
      '{ id: fen, name: Fen, kind: coalition }',
      'fen: kind is state in registry 1, and coalition in registry 2; the first is used',
    ],
    [
      'places.yaml',
      '{ id: fen, name: Fen, lat: 1, long: 2 }',
      '{ id: fen, name: Fen, lat: 3, long: 2 }',
      'fen: the position is 1, 2 in registry 1, and 3, 2 in registry 2; the first is used',
    ],
    [
      'places.yaml',
      '{ id: fen, name: Fen, identifiers: { geonames: "1" } }',
      '{ id: fen, name: Fen, identifiers: { geonames: "2" } }',
      'fen: geonames is 1 in registry 1, and 2 in registry 2; the first is used',
    ],
  ] as const)('told where they differ: %s %s', (file, one, other, message) => {
    expect(merge({ [file]: `- ${one}\n` }, { [file]: `- ${other}\n` }).problems).toMatchObject([
      { code: 'registry-disagreement', severity: 'warning', message },
    ]);
  });
});

it('a name that two registries give to different things is that of the first, and reported', () => {
  const { registry, problems } = merge(
    { 'actors.yaml': '- { id: otters, name: Otter Front, aliases: [OF] }\n' },
    { 'actors.yaml': '- { id: otter-front, name: The Otter Front }\n- { id: owl-force, name: Owl Force, aliases: [OF] }\n' },
  );
  expect(problems.map(({ message }) => message)).toEqual([
    '“The Otter Front” is otters in registry 1, and otter-front in registry 2; the first is used',
    '“OF” is otters in registry 1, and owl-force in registry 2; the first is used',
  ]);
  const names = registeredNames(registry.actors);
  expect([names.get('otter front'), names.get('of'), names.get('owl force')]).toEqual(['otters', 'otters', 'owl-force']);
});

it('many disagreements are counted', () => {
  const list = (name: string) => Array.from({ length: 30 }, (_, index) => `- { id: fen-${index}, name: ${name} ${index} }\n`).join('');
  const { problems } = merge({ 'people.yaml': list('Ada') }, { 'people.yaml': list('Bea') });
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)?.message).toBe('there are 10 more disagreements between the registries');
});

it('links of all are there once, with the prefixes of all; and packs with what is from them', () => {
  const head = '#license: https://example.org/cc0\n';
  const rows = (prefix: string, subject: string) =>
    `#curie_map:\n#  ${prefix}: https://example.org/${prefix}/\n${head}subject_id\tpredicate_id\tobject_id\tmapping_justification\n${subject}\tskos:exactMatch\twd:Q0\tsemapv:MappingReview\n`;
  const { registry } = merge(
    { 'actors.yaml': '- { id: fen, name: Fen }\n', 'links.sssom.tsv': rows('a', 'actor:fen') },
    { 'actors.jsonl': '{"id":"fen","name":"Fen"}\n{"id":"mere","name":"Mere"}\n', 'pack.yaml': PACK, 'links.sssom.tsv': rows('b', 'actor:fen') },
  );
  expect(registry.links.rows).toHaveLength(1);
  expect(registry.links.metadata).toEqual({ license: 'https://example.org/cc0', curie_map: { a: 'https://example.org/a/', b: 'https://example.org/b/' } });
  expect([...(registry.origins ?? [])].map(([key, packs]) => [key, packs.map(({ id }) => id)])).toEqual([['actors fen', ['marsh']], ['actors mere', ['marsh']]]); // prettier-ignore
  expect([...(registry.own ?? [])]).toEqual(['actors fen']);
});

it('one alone is itself', () => {
  const registry = valueOf(readRegistry({ 'actors.yaml': '- { id: fen, name: Fen }\n' }));
  expect(mergeRegistries([{ name: 'it', registry }])).toEqual({ registry, problems: [] });
});
