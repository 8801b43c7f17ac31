/** Gold files: what they may hold, and whether their quotes match the text. */
import { describe, expect, it } from 'vitest';
import { checkGold, parseGold } from '../../src/evaluate/index.js';

const CLAIM = {
  start: 3,
  end: 8,
  quote: '𝔏 two',
  section: 'Lead',
  metric: 'killed',
  low: 2,
  high: 2,
  modifier: 'exact',
  of: 'side1',
  claimant: null,
  from: null,
  to: null,
  accumulation: 'total',
};
const file = (claims: unknown[], more: Record<string, unknown> = {}) => JSON.stringify({ article: 'a.txt', sha256: 'ab'.repeat(32), claims, ...more });

it('is read', () => {
  expect(parseGold(file([CLAIM])).value?.claims).toEqual([CLAIM]);
});

it('is read with the newer keys', () => {
  const newer = { ...CLAIM, who: 'fighters', by: 'side2', item: 'tanks', manner: 'executed', via: ['MOB'], partOf: 0, hesitant: 'the day is not clear' };
  expect(parseGold(file([CLAIM, newer])).value?.claims).toEqual([CLAIM, newer]);
});

it.each([0, 1, -1])('a figure is part of another in the file, and %i is none', (partOf) => {
  expect(parseGold(file([{ ...CLAIM, partOf }])).problems).toMatchObject([
    { code: 'gold-file', message: expect.stringMatching(/^claims\.0\.partOf: /) as string },
  ]);
});

describe('is refused', () => {
  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['without a hash', JSON.stringify({ article: 'a.txt', claims: [] })],
    ['with half a hash', file([], { sha256: 'abab' })],
    ['with a metric nobody knows', file([{ ...CLAIM, metric: 'beaten' }])],
    ['with a party nobody knows', file([{ ...CLAIM, of: 'herons' }])],
    ['with a bound below nothing', file([{ ...CLAIM, low: -1 }])],
    ['with half a person', file([{ ...CLAIM, high: 2.5 }])],
    ['without a field', file([{ ...CLAIM, quote: undefined }])],
  ])('%s', (_, text) => {
    const { value, problems } = parseGold(text);
    expect(value).toBeUndefined();
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['gold-file']));
  });
});

describe('a quote', () => {
  const gold = parseGold(file([CLAIM])).value!;

  it('stands at its code points', () => {
    expect(checkGold(gold, '🏴🏴 𝔏 two')).toEqual([]);
  });

  it('or a problem names the claim and the text at its position', () => {
    expect(checkGold(gold, '🏴 𝔏 two killed')).toMatchObject([{ code: 'gold-evidence', message: 'claim 1 quotes "𝔏 two", but " two " is at 3–8' }]);
  });
});
