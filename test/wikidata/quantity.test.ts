/** Figures → quantities: both bounds or none, and no amount that no source gives unless it is asked for. */
import { expect, it } from 'vitest';
import type { ComparedClaim } from '../../src/compare/index.js';
import { quantityOf } from '../../src/wikidata/quantity.js';

const claim = (modifier: string, low?: number, high?: number, best?: number) => ({ modifier, bounds: { low, high }, best }) as ComparedClaim;

it.each<[string, ComparedClaim, { ranges?: boolean }, unknown]>([
  ['12', claim('exact', 12, 12), {}, { kind: 'quantity', amount: 12 }],
  ['none', claim('statedNone', 0, 0), {}, { kind: 'quantity', amount: 0 }],
  ['about 12', claim('approximate', 12, 12), {}, { kind: 'quantity', amount: 12 }],
  ['4 to 8, best 5', claim('range', 4, 8, 5), {}, { kind: 'quantity', amount: 5, bounds: { low: 4, high: 8 } }],
  ['4 to 8', claim('range', 4, 8), {}, 'range-without-amount'],
  ['4 to 8, asked for', claim('range', 4, 8), { ranges: true }, { kind: 'quantity', amount: 6, bounds: { low: 4, high: 8 } }],
  ['4 to 7, asked for', claim('range', 4, 7), { ranges: true }, 'middle-not-whole'],
  ['4 to 8, best 9', claim('range', 4, 8, 9), {}, 'best-outside'],
  ['at least 12', claim('atLeast', 12), {}, 'open-bounds'],
  ['at least 12, with a high that is no bound of the words', claim('atLeast', 12, 12), {}, 'open-bounds'],
  ['at most 12', claim('atMost', undefined, 12), {}, 'open-bounds'],
  ['200 to 300 or more', claim('range', 200), { ranges: true }, 'open-bounds'],
  ['dozens', claim('vague', 24, 99), { ranges: true }, 'in-words'],
  ['an unknown number', claim('statedUnknown'), {}, 'no-number'],
])('%s', (_, figure, options, expected) => {
  const { value, reason } = quantityOf(figure, options);
  expect(value ?? reason).toEqual(expected);
});

it('says that a middle is no figure of the source', () => {
  expect(quantityOf(claim('range', 4, 8), { ranges: true }).cautions.join()).toContain('which no source states');
});
