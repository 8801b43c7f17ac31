/** The count notation: every form means the bounds that design section 3 gives it, and comes back as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNT_PATTERN, countSlug, formatCount, parseCount, type Count } from '../../src/entry/index.js';
import { SLUG_PATTERN } from '../../src/slug.js';
import { counts } from './arbitraries.js';

describe('each form', () => {
  it.each<[string | number, Count]>([
    [159, { modifier: 'exact', low: 159, high: 159 }],
    ['159', { modifier: 'exact', low: 159, high: 159 }],
    [0, { modifier: 'exact', low: 0, high: 0 }],
    ['4..7', { modifier: 'range', low: 4, high: 7 }],
    ['7..7', { modifier: 'range', low: 7, high: 7 }],
    ['40..', { modifier: 'atLeast', low: 40 }],
    ['..3500', { modifier: 'atMost', high: 3500 }],
    ['~50', { modifier: 'approximate', low: 50, high: 50 }],
    ['~3500..4000', { modifier: 'approximate', low: 3500, high: 4000 }],
    ['~3500..', { modifier: 'approximate', low: 3500 }],
    ['~..40', { modifier: 'approximate', high: 40 }],
    ['200..300+', { modifier: 'range', low: 200, upTo: 300 }],
    ['~200..300+', { modifier: 'approximate', low: 200, upTo: 300 }],
    ['2..5 best 3', { modifier: 'range', low: 2, high: 5, best: 3 }],
    ['4 best 4', { modifier: 'exact', low: 4, high: 4, best: 4 }],
    ['3.. best 9', { modifier: 'atLeast', low: 3, best: 9 }],
    ['none', { modifier: 'statedNone', low: 0, high: 0 }],
    ['unknown', { modifier: 'statedUnknown' }],
    ['several', { modifier: 'vague', word: 'several', low: 3 }],
    ['dozens', { modifier: 'vague', word: 'dozens', low: 24 }],
    ['couple', { modifier: 'vague', word: 'couple', low: 2, high: 2 }],
    ['heavy', { modifier: 'vague', word: 'heavy' }],
  ])('%s', (notation, count) => {
    expect(parseCount(notation)).toEqual(count);
  });
});

it.each<[notation: string | number, what: string]>([
  ['', 'nothing'],
  ['..', 'two open ends'],
  ['~', 'a sign alone'],
  ['7..4', 'a range that ends before it begins'],
  ['5..+', 'an open end marked open'],
  ['-5', 'less than nothing'],
  [-5, 'less than nothing, as a number'],
  [5.5, 'a part of a person'],
  [Number.NaN, 'no number'],
  [Number.POSITIVE_INFINITY, 'an endless number'],
  [1e21, 'a number that is not written in digits'],
  ['9007199254740993', 'a number that no longer counts by one'],
  ['1,100', 'a thousand with a comma'],
  ['4-7', 'a range with a hyphen'],
  ['about 50', 'a word before a number'],
  ['best 3', 'a best estimate of nothing'],
  ['5 best', 'best of nothing'],
  ['Several', 'a capital'],
  ['swarms', 'a word without a rule'],
  ['0x10', 'another base'],
])('%s is no count (%s)', (notation, _) => {
  expect(parseCount(notation)).toBeUndefined();
});

describe('laws', () => {
  it('what is written is read as it was', () => {
    fc.assert(
      fc.property(counts, (count) => void expect(parseCount(formatCount(count))).toEqual(count)),
      { numRuns: 1000 },
    );
  });

  it('what editors let pass is all that can be written', () => {
    const pattern = new RegExp(COUNT_PATTERN);
    fc.assert(
      fc.property(counts, (count) => {
        const written = formatCount(count);
        if (typeof written === 'string') expect(written).toMatch(pattern);
      }),
      { numRuns: 1000 },
    );
  });

  it('any text is a count or none, and never throws; what is a count is written in one form', () => {
    const likeCounts = fc.string({ unit: fc.constantFrom(...'0123456789.~+-, best'), maxLength: 16 });
    fc.assert(
      fc.property(fc.oneof(likeCounts, fc.string(), fc.double()), (notation) => {
        const count = parseCount(notation);
        if (!count) return;
        const written = formatCount(count);
        expect(parseCount(written)).toEqual(count);
        expect(formatCount(parseCount(written) ?? count)).toBe(written);
      }),
      { numRuns: 2000 },
    );
  });

  it('bounds are whole numbers from 0 up, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.~+'), maxLength: 12 }), (notation) => {
        const { low, high, upTo } = parseCount(notation) ?? {};
        for (const bound of [low, high, upTo]) if (bound !== undefined) expect(Number.isSafeInteger(bound) && bound >= 0).toBe(true);
        const end = high ?? upTo;
        if (low !== undefined && end !== undefined) expect(low).toBeLessThanOrEqual(end);
      }),
      { numRuns: 2000 },
    );
  });

  it('as part of an id it is a slug', () => {
    fc.assert(
      fc.property(counts, (count) => void expect(countSlug(count)).toMatch(SLUG_PATTERN)),
      { numRuns: 500 },
    );
  });
});
