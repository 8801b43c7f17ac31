import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { AnswerFolder, defaultAnswerCache } from '../../src/io/answer-folder.js';
import { ProblemError } from '../../src/problem.js';
import { folderWith } from '../support.js';

const DIGEST = 'a'.repeat(64);
const ANSWER = { content: '{"figures": []}', finish: 'stop', tokens: { read: 3, written: 1 }, seconds: 0.2 };

it('keeps an answer in a file of its digest, which it reads again', async () => {
  const folder = join(folderWith(), 'answers');
  const store = new AnswerFolder(folder);
  expect(await store.read(DIGEST)).toBeUndefined();
  await store.write(DIGEST, { model: 'wren', ...ANSWER });
  await store.write(DIGEST, { model: 'wren', ...ANSWER });
  expect(readdirSync(folder)).toEqual([`${DIGEST}.json`]);
  expect(await store.read(DIGEST)).toEqual(ANSWER);
  await store.write('b'.repeat(64), { model: 'wren', content: '' });
  expect(await store.read('b'.repeat(64))).toEqual({ content: '' });
});

it.each(['', '{"model": "wren"}', '{"model": "wren", "content": 3}', '{"model": "wren", "content": "'])(
  'does not use a file that is no answer: %s',
  async (text) => {
    const folder = folderWith({ [`${DIGEST}.json`]: text });
    expect(await new AnswerFolder(folder).read(DIGEST)).toBeUndefined();
  },
);

it('a recording that cannot be written is an error; a cache that cannot is said once', async () => {
  const folder = folderWith({ file: '' });
  const place = join(folder, 'file/answers');
  await expect(new AnswerFolder(place).write(DIGEST, { model: 'wren', ...ANSWER })).rejects.toThrow(ProblemError);
  const cache = new AnswerFolder(place, true);
  await cache.write(DIGEST, { model: 'wren', ...ANSWER });
  await cache.write(DIGEST, { model: 'wren', ...ANSWER });
  expect(cache.failure).toBeTruthy();
});

it('the cache is where caches are', () => {
  expect(defaultAnswerCache({ XDG_CACHE_HOME: '/c' })).toBe('/c/variorum/answers');
  expect(defaultAnswerCache({ XDG_CACHE_HOME: '' })).toMatch(/\.cache\/variorum\/answers$/);
});
