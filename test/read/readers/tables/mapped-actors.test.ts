/** Actors by the names that a table has for them. */
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, type Registry } from '../../../../src/entry/index.js';
import { MappedActors, nameId } from '../../../../src/read/readers/tables/mapped-actors.js';

const registry = { ...EMPTY_REGISTRY, actors: new Map([['heron-league', { id: 'heron-league', name: 'Heron League', aliases: ['HL'] }]]) } as Registry;

describe('MappedActors', () => {
  const actors = new MappedActors(
    registry,
    [
      { id: 'lark', name: 'Lark News', parents: [{ id: 'lark-group' }] },
      { id: 'lark-group', name: 'Lark Group' },
    ],
    'marsh',
  );

  it('finds those of the mapping, then those of the registry, and makes the others', () => {
    expect(['lark news', 'The HL', 'Reed Watch'].map((name) => actors.named(name))).toEqual(['lark', 'heron-league', 'marsh-reed-watch']);
  });

  it('describes what the registry lacks, with whom it belongs to', () => {
    actors.named('Reed Watch');
    expect(actors.described(['lark', 'heron-league', 'marsh-reed-watch', 'unnamed']).map(({ id }) => id)).toEqual(['lark', 'lark-group', 'marsh-reed-watch']);
  });
});

describe('nameId', () => {
  it('keeps names apart that have one slug', () => {
    expect(nameId('p', 'Reed Watch')).toBe('p-reed-watch');
    expect(nameId('p', 'Réed Watch')).toMatch(/^p-reed-watch-[0-9a-f]{6}$/);
  });
});
