/** Numerals of every notation become digits with commas, at the same length; what is not certainly one numeral stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCharacters, plainNumerals } from '../../src/read/numerals.js';

describe('one numeral', () => {
  it.each([
    ['15 000 killed', '15,000 killed'],
    ['15\u00a0000 killed', '15,000 killed'],
    ['15\u2007000 killed', '15,000 killed'],
    ['15\u2009000 killed', '15,000 killed'],
    ['15\u202f000 killed', '15,000 killed'],
    ['1 400 000 fled', '1,400,000 fled'],
    ["1'500 killed", '1,500 killed'],
    ['1’500’000 fled', '1,500,000 fled'],
    ['١٥٬٠٠٠ fled', '15,000 fled'],
    ['۱۲ killed', '12 killed'],
    ['१५ killed', '15 killed'],
    ['１５，０００ fled', '15,000 fled'],
    ['100 000–120 000 killed', '100,000–120,000 killed'],
    ['10-15 000 men', '10-15,000 men'],
    ['in 2031 15 000 fled', 'in 2031 15,000 fled'],
    ['in January 15 000 fled', 'in January 15 000 fled'],
    ['in January 115 000 fled', 'in January 115,000 fled'],
    ['(2 500 of them)', '(2,500 of them)'],
  ])('%s: %s', (text, plain) => {
    expect(plainNumerals(text)).toBe(plain);
  });
});

describe('no numeral, or not certainly one', () => {
  it.each([
    'By 2022 300 fighters',
    'the 42 Brigade',
    'on March 3 200 men',
    'Hill 402 300 men',
    'aged 20 300 others',
    'of the 300 120 were killed',
    'T-72 300 men',
    '2031-03-09 300 men',
    '2031–32 300 men',
    '15 00 killed',
    '15 0000 killed',
    '15  000 killed',
    '15 000 12 killed',
    '1 400,5 tonnes',
    '20 21 300 men',
    '12:30 300 men',
    '05 300 men',
  ])('%s', (text) => {
    expect(plainNumerals(text)).toBe(text);
  });
});

it('spaces of every width are plain, in dates too', () => {
  expect(plainCharacters('20\u00a0January\u202f2022')).toBe('20 January 2022');
});

it('any text keeps its length, and is plain after the first time', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(..."0123456789 ,.'’٬١５९\u00a0\u2009–-kmé", '𝟙', '🏴'), fc.string({ unit: 'binary', maxLength: 1 })),
  });
  fc.assert(
    fc.property(text, (one) => {
      const plain = plainNumerals(one);
      expect(plain.length).toBe(one.length);
      expect(plainCharacters(plain)).toBe(plain);
    }),
    { numRuns: 1000, seed: 15 },
  );
});
