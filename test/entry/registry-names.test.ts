/** Names of a registry: how they are compared, and which one a shared name leads to. All names are fictional. */
import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../src/entry/registry.js';
import { nameIndex, nameKey, namesOf, onlyOf, registeredNames, setPrecedence } from '../../src/entry/registry-names.js';
import { valueOf } from '../../src/problem.js';

const ACTORS = `
- { id: heron-guard, name: Heron Guard }
- { id: heron-league, name: The Heron League, aliases: [H.L., Herons] }
- { id: marsh-union, name: Marsh Union, aliases: [Herons] }
`;

describe('names', () => {
  it.each([
    ['The Heron League', 'heron league'],
    ['U.S.', 'us'],
    ['al-Fen', 'al fen'],
    ['Al Fen', 'al fen'],
    ['Château d’Étang', 'chateau detang'],
    ['“Old”  Mill', 'old mill'],
    ['Theatre', 'theatre'],
    ['مرصد', 'مرصد'],
    ['', ''],
  ])('%j is compared as %j', (name, key) => expect(nameKey(name)).toBe(key));

  it('are the usual one and the aliases', () => {
    expect(namesOf({ name: 'Ostland' })).toEqual(['Ostland']);
    expect(namesOf({ name: 'Ostland', aliases: ['OL'] })).toEqual(['Ostland', 'OL']);
  });

  it('lead to the one that has them; one that two have leads nowhere', () => {
    const { actors } = valueOf(readRegistry({ 'actors.yaml': ACTORS }));
    const index = nameIndex(actors.values());
    expect([index.get('hl'), index.get('heron league'), index.get('herons'), index.get('the herons')]).toEqual([
      'heron-league',
      'heron-league',
      undefined,
      undefined,
    ]);
    expect(registeredNames(actors)).toEqual(index);
    expect(registeredNames(actors)).toBe(registeredNames(actors));
  });
});

describe('a name that several have', () => {
  const place = (id: string, population?: number) => ({ id, name: 'Ford', ...(population === undefined ? {} : { population }) });

  it.each([
    [[place('ford-town', 40_000), place('ford-hamlet')], 'ford-town'],
    [[place('ford-hamlet', 900), place('ford-town', 40_000)], 'ford-town'],
    // Neither stands out.
    [[place('ford-town', 40_000), place('ford-city', 90_000)], undefined],
    [[place('ford-one'), place('ford-two')], undefined],
    // No town.
    [[place('ford-village', 900), place('ford-hamlet')], undefined],
    [[place('ford'), place('ford')], 'ford'],
    [[], undefined],
  ])('of %j is %s', (places, id) => expect(onlyOf(places)?.id).toBe(id));

  it('is that of the registry named first', () => {
    const [own, pack] = [place('ford-own'), place('ford-pack', 90_000)];
    setPrecedence(own, 0);
    setPrecedence(pack, 1);
    expect(onlyOf([pack, own])?.id).toBe('ford-own');
  });
});
