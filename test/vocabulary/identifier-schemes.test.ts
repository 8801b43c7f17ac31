/** The lists of other people whose ids entities may carry. */
import { expect, it } from 'vitest';
import { IDENTIFIER_SCHEMES } from '../../src/vocabulary/identifier-schemes.js';

it('has each list once; addresses end before the id', () => {
  expect(new Set(IDENTIFIER_SCHEMES.map(({ id }) => id)).size).toBe(IDENTIFIER_SCHEMES.length);
  for (const scheme of IDENTIFIER_SCHEMES) if ('address' in scheme) expect(scheme.address).toMatch(/^https:\/\/.*\/$/);
});

it('has no scheme for Wikidata: its ids are in the table of links, with their evidence', () => {
  expect(IDENTIFIER_SCHEMES.map(({ id }) => id).filter((id) => /wiki/.test(id))).toEqual([]);
});
