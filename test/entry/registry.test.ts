/** The registry: its files, its references, and names and organisations looked up in it. */
import { describe, expect, it } from 'vitest';
import { ancestors, readRegistry } from '../../src/entry/registry.js';
import { valueOf } from '../../src/problem.js';

const ACTORS = `
- { id: heron-guard, name: Heron Guard, parents: [{ id: heron-league }, { id: ostland }] }
- { id: heron-league, name: The Heron League, aliases: [H.L., Herons], parents: [{ id: marsh-union }] }
- { id: marsh-union, name: Marsh Union, aliases: [Herons] }
- { id: ostland, name: Ostland }
`;

describe('readRegistry', () => {
  it('reads what there is: an absent file is empty', () => {
    const { value, problems } = readRegistry({ 'actors.yaml': ACTORS });
    expect(problems).toEqual([]);
    expect([...value!.actors.keys()]).toEqual(['heron-guard', 'heron-league', 'marsh-union', 'ostland']);
    expect([value!.places.size, value!.people.size, value!.events.size, value!.links.rows.length]).toEqual([0, 0, 0, 0]);
  });

  it('names the file and the line of a problem', () => {
    const { problems } = readRegistry({
      'places.yaml': '- { id: ford, name: Ford }\n- { id: mill, name: Mill, lat: north }\n',
      'links.sssom.tsv': 'subject_id\n',
    });
    expect(problems.map(({ code, place }) => [code, place?.file, place?.line])).toEqual([
      ['entry-field', 'places.yaml', 2],
      ['registry-links', 'links.sssom.tsv', 1],
    ]);
  });

  it('reports an id that is used twice', () => {
    const { problems } = readRegistry({ 'people.yaml': '- { id: ada-brook, name: Ada Brook }\n- { id: ada-brook, name: Another Brook }\n' });
    expect(problems).toMatchObject([{ code: 'entry-duplicate-id', message: 'the id ada-brook is used twice', place: { file: 'people.yaml', line: 2 } }]);
  });

  it.each([
    ['actors.yaml', '- { id: fen, name: Fen, parents: [{ id: gone }] }'],
    ['actors.yaml', '- { id: fen, name: Fen, affiliations: [{ id: gone }] }'],
    ['places.yaml', '- { id: fen, name: Fen, within: gone }'],
    ['events.yaml', '- { id: fen, name: Fen, partOf: [gone] }'],
  ] as const)('reports a reference of %s that leads nowhere: %s', (file, text) => {
    expect(readRegistry({ [file]: `${text}\n` }).problems).toMatchObject([
      { code: 'entry-reference', message: 'fen refers to gone, which is not in the registry', place: { file } },
    ]);
  });
});

describe('ancestors', () => {
  const { actors } = valueOf(readRegistry({ 'actors.yaml': ACTORS }));

  it('are the organisations an actor belongs to, the nearest first', () => {
    expect(ancestors('heron-guard', actors)).toEqual(['heron-league', 'ostland', 'marsh-union']);
    expect([ancestors('ostland', actors), ancestors('no-such-actor', actors)]).toEqual([[], []]);
  });

  it('end where organisations belong to each other', () => {
    const circle = valueOf(
      readRegistry({
        'actors.yaml':
          '- { id: a, name: A, parents: [{ id: b }] }\n- { id: b, name: B, parents: [{ id: c }] }\n- { id: c, name: C, parents: [{ id: a }, { id: b }] }\n',
      }),
    );
    expect(ancestors('a', circle.actors)).toEqual(['b', 'c']);
  });
});
