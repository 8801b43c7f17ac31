/** Reading rules, scored with each article left out in turn. */
import { expect, it } from 'vitest';
import { scoreRules, type RuleReadings } from '../../src/evaluate/index.js';

/** An article in which rules read figures: `+` right, `-` wrong. */
const article = (name: string, rules: Record<string, string>): RuleReadings => ({
  article: name,
  readings: Object.entries(rules).flatMap(([rule, signs]) => [...signs].map((sign) => ({ rule, right: sign === '+' }))),
});

it('the other articles say how many to expect in the one left out', () => {
  const [object] = scoreRules([article('a', { object: '++++' }), article('b', { object: '+-' }), article('c', {})]);
  // Left out a: (1 + 1) / (2 + 2) of 4; left out b: (4 + 1) / (4 + 2) of 2.
  expect(object).toEqual({ rule: 'object', right: 5, read: 6, articles: 2, expected: 4 * (2 / 4) + 2 * (5 / 6), leftOut: [0.5, 1] });
});

it('a rule that is known from one article is expected to be right in half of its readings', () => {
  expect(scoreRules([article('a', { onFire: '+++' }), article('b', { object: '+' })])[0]).toEqual({
    rule: 'onFire',
    right: 3,
    read: 3,
    articles: 1,
    expected: 1.5,
  });
});

it('the most used rule comes first, then by name', () => {
  expect(scoreRules([article('a', { b: '+', a: '-', c: '++' })]).map(({ rule }) => rule)).toEqual(['c', 'a', 'b']);
  expect(scoreRules([])).toEqual([]);
});
