/** The rules that give vague words their bounds. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, NUMBER_RULE_SETS, numberRule, ruleMeaning, ruleName, ruleWords } from '../../src/vocabulary/number-rules.js';

describe.each(NUMBER_RULE_SETS.map((set) => [set.id, set] as const))('the rules of %s', (_, { rules }) => {
  it('have one rule for each word', () => expect(new Set(rules.map(({ word }) => word)).size).toBe(rules.length));

  it('have bounds in order, in whole numbers', () => {
    for (const { word, low = 0, high = Infinity } of rules) {
      expect(low, word).toBeLessThanOrEqual(high);
      expect(
        [low, high].filter((bound) => bound !== Infinity && !Number.isInteger(bound)),
        word,
      ).toEqual([]);
    }
  });
});

it('a default rule is found by its word', () => {
  expect(numberRule('several-dozen')).toEqual({ word: 'several-dozen', low: 36 });
  // The default reading of a word is not that of another code book.
  expect(numberRule('dozens')).toEqual({ word: 'dozens', low: 24 });
  expect([numberRule('several dozen'), numberRule('')]).toEqual([undefined, undefined]);
});

it('a longer word of one kind means no less', () => {
  const lowOf = (word: string) => numberRule(word)?.low ?? Number.NaN;
  for (const [less, more] of [
    ['couple', 'several'],
    ['tens', 'hundreds'],
    ['hundreds', 'several-hundred'],
    ['thousands', 'tens-of-thousands'],
  ] as const)
    expect(lowOf(less), less).toBeLessThan(lowOf(more));
});

it.each([
  [{ word: 'many' }, 'Gives no bounds; the word is kept.'],
  [{ word: 'dozen', low: 12, high: 12 }, 'Reads the word as 12.'],
  [{ word: 'pair', low: 2, high: 3 }, 'Reads the word as 2 to 3.'],
  [{ word: 'few', low: 3 }, 'Reads the word as 3 and more.'],
  [{ word: 'hardly-any', high: 2 }, 'Reads the word as 2 and fewer.'],
])('the meaning of %j', (rule, meaning) => expect(ruleMeaning(rule)).toBe(meaning));

it('a rule is named by its words and its set', () => {
  const rule = { word: 'tens-of-thousands', low: 20000 };
  expect(ruleWords(rule)).toBe('tens of thousands');
  expect(ruleName(rule, DEFAULT_RULES.id)).toBe('“tens of thousands” as read by variorum');
});
