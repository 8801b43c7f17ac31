/** The first pass: which numbers of a sentence could count something, and the bounds that their words give. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount } from '../../../../src/entry/index.js';
import { numbersOf } from '../../../../src/read/figures/mentions/numbers.js';
import { tokensOf } from '../../../../src/read/tokens.js';

/** Formats every mention as its bounds, with `further` if it is additional. */
function numbers(text: string): string {
  return numbersOf(tokensOf({ text, start: 0, end: text.length }))
    .map(({ count, further }) => `${formatCount(count)}${further ? ' further' : ''}`)
    .join(' | ');
}

describe('counts', () => {
  it.each([
    ['7 men', '7'],
    ['seven men', '7'],
    ['1,100 men', '1100'],
    ['1,234,567 men', '1234567'],
    ['twenty-five men', '25'],
    ['ninety-nine men', '99'],
    ['two hundred men', '200'],
    ['two hundred and twelve men', '212'],
    ['three thousand men', '3000'],
    ['2.5 thousand men', '2500'],
    ['two dozen men', '24'],
    ['a dozen men', '12'],
    ['a hundred men', '100'],
    ['half a dozen men', '6'],
    ['a score men', '20'],
    ['at least 7 men', '7..'],
    ['no fewer than seven men', '7..'],
    ['more than a hundred men', '100..'],
    ['over 7 men', '7..'],
    ['7+ men', '7..'],
    ['7 or more men', '7..'],
    ['up to 7 men', '..7'],
    ['fewer than 7 men', '..7'],
    ['as many as 7 men', '..7'],
    ['about 7 men', '~7'],
    ['approximately 1,100 men', '~1100'],
    ['~70 men', '~70'],
    ['nearly 70 men', '~70'],
    ['70 or so men', '~70'],
    ['7–9 men', '7..9'],
    ['7-9 men', '7..9'],
    ['7 to 9 men', '7..9'],
    ['between 7 and 9 men', '7..9'],
    ['seven or eight men', '7..8'],
    ['4–7 thousand men', '4000..7000'],
    ['about 7–9 men', '~7..9'],
    ['200–300+ men', '200..300+'],
    ['several men', 'several'],
    ['a few men', 'few'],
    ['dozens of men', 'dozens'],
    ['several hundred men', 'several-hundred'],
    ['tens of thousands of men', 'tens-of-thousands'],
    ['a further 7 men', '7 further'],
    ['another 7 men', '7 further'],
    ['an additional seven men', '7 further'],
    ['a total of 7 men', '7'],
    ['7 men and 9 women', '7 | 9'],
  ])('%s: %s', (text, expected) => {
    expect(numbers(text)).toBe(expected);
  });
});

describe('counts in any notation', () => {
  it.each([
    ['15 000 men', '15000'],
    ['15\u202f000 men', '15000'],
    ['1 500+ men', '1500..'],
    ['21 000–25 000 men', '21000..25000'],
    ["1'500 men", '1500'],
    ['12,34,567 men', '1234567'],
    ['١٥٠٠ men', '1500'],
    ['1.500 men', '1500'],
    ['1.500 million men', '1500000'],
    ['1,5 million men', '1500000'],
    ['two lakh men', '200000'],
    ['1.5k men', '1500'],
    ['5K soldiers', '5000'],
    ['1.2m people', '1200000'],
    ['10–15 000 men', '10000..15000'],
    ['5 million–6 million men', '5000000..6000000'],
    ['20~30 men', '20..30'],
    ['350 ± 50 men', '~300..400'],
    ['350–? men', '350..'],
    ['?–350 men', '..350'],
    ['350? men', '~350'],
    ['>350 men', '350..'],
    ['≥ 350 men', '350..'],
    ['>= 350 men', '350..'],
    ['<350 men', '..350'],
    ['≤350 men', '..350'],
    ['350 or fewer men', '..350'],
    ['350 at most', '..350'],
    ['not fewer than 350 men', '350..'],
    ['350-ish men', '~350'],
    ['350-odd men', '~350'],
    ['c.350 men', '~350'],
    ['ca. 350 men', '~350'],
    ['two thousand three hundred and four men', '2304'],
    ['two hundred and fifty thousand men', '250000'],
    ['one hundred twenty men', '120'],
    ['2 million 300 thousand people', '2300000'],
    ['By 2031 300 men', '300'],
    ['159 killed120 injured', '159 | 120'],
    ['159 killed/120 wounded', '159 | 120'],
    ['350[1] men', '350'],
    ['5 2S1 howitzers', '5'],
    ['0 men', '0'],
  ])('%s: %s', (text, expected) => {
    expect(numbers(text)).toBe(expected);
  });
});

describe('a piece of a longer numeral is no number', () => {
  it.each([
    '000 men',
    '007 men',
    '15 00 men',
    '15 0000 men',
    '15,00 men',
    '1,500,00 men',
    '1,234.567 men',
    '1 400,5 men',
    '1·500 men',
    '1_000 men',
    '15\u200b000 men',
    '3½ men',
    '5,6 men',
    '1e3 men',
    '20–15 men',
    '7–9 km',
    '2031–32',
    '5 × 20 men',
    '5 million 300 men',
    'two and a half thousand men',
    'of the 300 120 were killed',
    '37K/214W',
    '5K',
  ])('%s', (text) => {
    expect(numbers(text)).toBe('');
  });
});

describe('numbers that count nothing', () => {
  it.each([
    '3 March 2031',
    '3–9 March 2031',
    'since 2031',
    'in 2031',
    'the 3rd Brigade',
    'the 17th',
    'T-72',
    'Su-24',
    'AK-47',
    '45%',
    '45 percent',
    '12 km',
    '12 kilometres',
    '7 days',
    '3 hours',
    '34 years',
    'a 34-year-old',
    '03:00',
    '3 a.m.',
    '3 pm',
    '$500',
    '€500',
    '1/2',
    'No. 5',
    '#3',
    '7 times',
    '82mm',
    'none',
    'many-sided',
  ])('%s', (text) => {
    expect(numbers(text).replace(/^(?:none|many)$/, '')).toBe('');
  });
});

describe('matches the longest bounding phrase', () => {
  it.each([
    ['no more than 7 men', '..7'],
    ['not more than 7 men', '..7'],
    ['March 3, 2031', ''],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toBe(expected);
  });
});

it('any text has mentions in order, none overlapping, with bounds in order', () => {
  const words = fc.constantFrom(
    ...'7 12 1,100 2031 seven hundred dozen thousand several dozens of at least more than up to about ~ – - + or and between men March % km a an the . , ( ) : T Su 3rd 🏴'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words, { maxLength: 14 }).map((list) => list.join(' ')),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
      ),
      (text) => {
        const sentence = tokensOf({ text, start: 0, end: text.length });
        let last = 0;
        for (const { from, to, numberFrom, quoteFrom, count } of numbersOf(sentence)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect([from, quoteFrom, numberFrom, to]).toEqual([from, quoteFrom, numberFrom, to].sort((one, other) => one - other));
          expect(to).toBeGreaterThan(numberFrom);
          const { low, high, upTo } = count;
          if (low !== undefined && (high ?? upTo) !== undefined) expect(low).toBeLessThanOrEqual((high ?? upTo)!);
          last = to;
        }
      },
    ),
    { numRuns: 500 },
  );
});
