/** The columns of the table of claims: what people look at first comes first. */
import { expect, it } from 'vitest';
import { CLAIM_COLUMNS } from '../../src/map/claim-columns.js';

it('begin with the words, the claimant, the figure and its days', () => {
  expect(CLAIM_COLUMNS.slice(0, 8).map(({ name }) => name)).toEqual(['quote', 'claimant', 'metric', 'of', 'low', 'high', 'from', 'to']);
});

it('have names that can stand in a URI template, and a title', () => {
  expect(new Set(CLAIM_COLUMNS.map(({ name }) => name)).size).toBe(CLAIM_COLUMNS.length);
  for (const { name, title } of CLAIM_COLUMNS)
    expect([name, title]).toEqual([expect.stringMatching(/^[a-z][a-z0-9_]*$/), expect.stringMatching(/^[A-Z].+[^.]$/)]);
});

it('give a property once, unless it has several values', () => {
  const places = CLAIM_COLUMNS.flatMap(({ property, index = 0 }) => (property === undefined ? [] : [`${property.value} ${index}`]));
  expect(new Set(places).size).toBe(places.length);
});
