/** The table of code lists. */
import { expect, it } from 'vitest';
import { SCHEMES, schemeOf, type SchemeId } from '../../src/vocabulary/schemes.js';

it('finds a scheme by its name', () => {
  expect(schemeOf('OutcomeScheme')?.concepts.map(({ id }) => id)).toContain('killed');
  expect(schemeOf('NoScheme' as SchemeId)).toBeUndefined();
});

it('has no scheme twice and none without concepts', () => {
  expect(new Set(SCHEMES.map(({ id }) => id)).size).toBe(SCHEMES.length);
  expect(SCHEMES.filter(({ concepts }) => concepts.length === 0)).toEqual([]);
});

it('has wider concepts in the same scheme only', () => {
  for (const { id, concepts } of SCHEMES)
    for (const { broader } of concepts)
      if (broader !== undefined)
        expect(
          concepts.map((concept) => concept.id),
          id,
        ).toContain(broader);
});

it('has one concept of two schemes, which means the same in both, since all share one namespace', () => {
  const all = SCHEMES.flatMap(({ concepts }) => concepts);
  const shared = all.filter(({ id }, index) => all.findIndex((one) => one.id === id) !== index);
  expect(shared.map(({ id }) => id)).toEqual(['ceasefire']);
  for (const { id, label, definition, example } of shared)
    for (const other of all.filter((one) => one.id === id)) expect(other).toMatchObject({ label, definition, example });
});

it('has the types, people and manners that the field codes', () => {
  const idsOf = (scheme: SchemeId) => (schemeOf(scheme)?.concepts ?? []).map(({ id }) => id);
  expect(idsOf('EventTypeScheme')).toEqual(
    expect.arrayContaining([
      ...['war', 'campaign', 'insurgency', 'ambush', 'protest', 'riot', 'massacre', 'abduction', 'assassination', 'sexual-violence', 'chemical-attack'],
      ...['mine-or-ied', 'ceasefire', 'looting'],
    ]),
  );
  expect(idsOf('PopulationScheme')).toEqual(expect.arrayContaining(['women', 'aid-workers', 'journalists', 'medical-staff', 'police']));
  expect(idsOf('MannerScheme')).toEqual(expect.arrayContaining(['shot', 'shelled', 'abducted', 'assassinated', 'tortured', 'hit-by-explosive']));
});
