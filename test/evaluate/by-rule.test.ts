/** Reading rules, scored with each article left out in turn; and their tables for the sample. */
import { Command } from 'commander';
import { expect, it, vi } from 'vitest';
import { addEvaluate } from '../../src/cli/commands/evaluate.js';
import { scoreRules, type RuleReadings } from '../../src/evaluate/index.js';
import { SAMPLE } from '../support.js';

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

it('--by-rule prints a table of outcome rules and one of mention rules, with every figure that was scored', async () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const program = new Command();
  addEvaluate(program);
  await program.parseAsync(['evaluate', SAMPLE.replace(/\.txt$/, '.gold.json'), '--by-rule'], { from: 'user' });
  const [scores = '', outcomes = '', mentions = ''] = written.mock.calls.map(([text]) => String(text));
  written.mockRestore();
  expect(process.exitCode).toBe(0);

  const rowsOf = (table: string) => Array.from(table.matchAll(/^(\w+\.[\w-]+) +(\d+) +[\d.]+ +(\d+) /gm), ([, rule, right, read]) => ({ rule, right, read }));
  const read = (table: string) => rowsOf(table).reduce((total, row) => total + Number(row.read), 0);
  expect(outcomes).toMatch(/^\n+outcome rule {26}right {2}expected/);
  expect(mentions).toMatch(/^\n+mention rule {26}right {2}expected/);
  expect(rowsOf(outcomes)).toContainEqual({ rule: 'predicate.were-killed', right: expect.any(String) as string, read: expect.any(String) as string });
  expect(rowsOf(mentions).map(({ rule }) => rule)).toContain('single.a-person');
  const [, infobox = 0, prose = 0] = /(?:\d+\/(\d+)\/\d+).*?(?:\d+\/(\d+)\/\d+)/.exec(scores)?.map(Number) ?? [];
  expect(read(outcomes)).toBe(infobox + prose);
  expect(read(mentions)).toBeLessThan(read(outcomes));
});
