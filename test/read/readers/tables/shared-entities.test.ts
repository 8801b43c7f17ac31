/** Actors and places that rows share. */
import { expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../../../src/entry/index.js';
import { ActorsById, PlacesByName } from '../../../../src/read/readers/tables/shared-entities.js';

it('describes an actor that the registry lacks', () => {
  expect(new ActorsById(EMPTY_REGISTRY, 'ucdp-actor').find('8', 'Reed Watch')).toEqual({
    reference: { id: 'ucdp-actor-8' },
    described: { id: 'ucdp-actor-8', name: 'Reed Watch', identifiers: { 'ucdp-actor': '8' } },
  });
});

it('makes a place once, within the areas that are stated', () => {
  const places = new PlacesByName('ucdp', 'a table');
  const stated = { name: 'Brindle Ford', within: [undefined, 'Marsh', 'Ostrel'], lat: 1.5, long: 2 };
  const [place, area, country, ...more] = places.of(stated);
  expect(more).toEqual([]);
  expect([place?.within, area?.within, country?.id]).toEqual([area?.id, country?.id, 'ucdp-ostrel']);
  expect(places.of({ ...stated })).toBe(places.of(stated));
});

it('tells two places of one name apart, and two spellings of an area', () => {
  const places = new PlacesByName('ucdp', 'a table');
  const of = (area: string, lat: number) => places.of({ name: 'Brindle Ford', within: [area, 'Ostrel'], lat, long: 2 }).map(({ id }) => id);
  expect(new Set([of('Marsh', 1)[0], of('Marsh', 2)[0]]).size).toBe(2);
  expect(new Set([of('Marsh raion', 1)[1], of('Marsh Raion', 1)[1]]).size).toBe(2);
});
