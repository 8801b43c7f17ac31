/** The slots of SSSOM: each has one property, and mappings and sets of mappings share theirs. */
import { expect, it } from 'vitest';
import { CHOICES, MAPPING_SET_SLOTS, MAPPING_SLOTS } from '../../src/map/sssom-slots.js';

const byName = (slots: typeof MAPPING_SLOTS) => new Map(slots.map((slot) => [slot.name, slot]));

it.each([{ slots: MAPPING_SLOTS }, { slots: MAPPING_SET_SLOTS }])('have a name and a property of their own', ({ slots }) => {
  expect(new Set(slots.map(({ name }) => name)).size).toBe(slots.length);
  expect(new Set(slots.map(({ property }) => property.value)).size).toBe(slots.length);
});

it('are of one kind in mappings and in sets of mappings', () => {
  const ofMapping = byName(MAPPING_SLOTS);
  const shared = MAPPING_SET_SLOTS.filter(({ name }) => ofMapping.has(name));
  expect(shared.length).toBeGreaterThan(10);
  for (const slot of shared) expect(slot).toEqual(ofMapping.get(slot.name));
});

it('follow SSSOM 1.1', () => {
  const [mapping, set] = [byName(MAPPING_SLOTS), byName(MAPPING_SET_SLOTS)];
  expect(mapping.get('author_id')).toMatchObject({ kind: 'entity', several: true, property: { value: 'http://purl.org/pav/authoredBy' } });
  expect(mapping.get('mapping_date')).toMatchObject({ kind: 'date', several: false, property: { value: 'http://purl.org/dc/terms/created' } });
  expect(mapping.get('confidence')).toMatchObject({ kind: 'number', property: { value: 'https://w3id.org/sssom/confidence' } });
  expect(set.get('mapping_set_title')?.property.value).toBe('http://purl.org/dc/terms/title');
  expect(CHOICES['Not']?.value).toBe('https://w3id.org/sssom/NegatedPredicate');
});
