/** What was seen lately is not new. */
import { expect, it } from 'vitest';
import { RecentKeys } from '../../../src/cli/export/recent-keys.js';

it('remembers keys, and forgets those of long ago', () => {
  const keys = new RecentKeys();
  expect([keys.isNew('a'), keys.isNew('a')]).toEqual([true, false]);
  for (let index = 0; index < 150_000; index += 1) keys.isNew(String(index));
  expect(keys.isNew('a')).toBe(false);
  for (let index = 0; index < 300_000; index += 1) keys.isNew(String(-index - 1));
  expect(keys.isNew('a')).toBe(true);
});

it('knows long texts', () => {
  const keys = new RecentKeys();
  expect(['a', 'b', 'a'].map((letter) => keys.isNew(letter.repeat(500)))).toEqual([true, true, false]);
});
