/** Sets of gold articles: what their file may hold, and which article is in which set. */
import { describe, expect, it } from 'vitest';
import { parseSets, score, scoreSets, setOf, type Score } from '../../src/evaluate/index.js';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';

const SETS = { old: ['reed-raid', 'ulver'], blind: ['heron'] };

it('are read', () => {
  expect(parseSets(JSON.stringify(SETS))).toEqual({ value: SETS, problems: [] });
});

it.each([
  ['{', /^this is not JSON/],
  ['[]', /expected record/],
  ['{ "old": "ulver" }', /^old: /],
  ['{ "old": ["ulver"], "blind": ["ulver"] }', /^ulver is listed twice$/],
])('%s is a problem', (text, message) => {
  const { value, problems } = parseSets(text);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'gold-file', message: expect.stringMatching(message) as string }]);
});

describe('an article', () => {
  it.each([
    ['corpus/articles/ulver.txt', 'old'],
    ['heron.txt', 'blind'],
    ['heron', 'blind'],
    ['heron-2.txt', 'other'],
  ])('%s is in the set %s', (article, set) => {
    expect(setOf(article, SETS)).toBe(set);
  });
});

it('each set with an article is scored, and what is in none comes last', () => {
  const empty = (article: string): Score =>
    score(
      { article, sha256: 'ab'.repeat(32), claims: [] },
      { format: 1, id: 'a', document: { title: 'A', language: 'en', sha256: 'ab'.repeat(32) }, event: { id: 'a', label: 'A' } },
      EMPTY_REGISTRY,
    );
  const sets = scoreSets([empty('new.txt'), empty('ulver.txt'), empty('reed-raid.txt')], SETS);
  expect(sets.map(({ set, articles, score: { article } }) => [set, articles, article])).toEqual([
    ['old', 2, 'old'],
    ['other', 1, 'other'],
  ]);
});
