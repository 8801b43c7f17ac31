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

it('has no concept of two schemes, since all share one namespace', () => {
  const ids = SCHEMES.flatMap(({ concepts }) => concepts.map((concept) => concept.id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
