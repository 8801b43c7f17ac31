/** The names of the core are terms of the vocabulary, and its code lists those that their values are taken from. */
import { expect, it } from 'vitest';
import { CORE_TERMS, coreNames, coreSchemes } from '../../src/vocabulary/core.js';
import { PROPERTIES, TERMS } from '../../src/vocabulary/terms.js';
import type { Property } from '../../src/vocabulary/term.js';

it('has a small number of terms, each defined once', () => {
  expect(coreNames()).toEqual([...CORE_TERMS]);
  expect(CORE_TERMS.length).toBeLessThanOrEqual(14);
  for (const name of CORE_TERMS)
    expect(
      TERMS.filter(({ id }) => id === name),
      name,
    ).toHaveLength(1);
});

it('has the code lists of its properties, and no others', () => {
  const named = (PROPERTIES as readonly Property[]).filter(({ id }) => (CORE_TERMS as readonly string[]).includes(id)).flatMap(({ scheme }) => scheme ?? []);
  expect(
    coreSchemes()
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...new Set(named)].sort());
});
