/** Which file beside a document is its sidecar. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isSidecar, readSidecar } from '../../src/io/sidecar.js';
import { folderWith } from '../support.js';

it.each([
  ['article.txt.meta.yaml', true],
  ['article.META.YML', true],
  ['article.yaml', false],
  ['meta.yaml', false],
])('%s: %s', (name, is) => {
  expect(isSidecar(name)).toBe(is);
});

it('the sidecar with the whole name of the document comes before the one with its stem', async () => {
  const folder = folderWith({ 'a.txt.meta.yaml': 'of a.txt', 'a.meta.yaml': 'of a', 'b.meta.yaml': 'of b' });
  const texts = ['a.txt', 'a.md', 'b.txt', 'c.txt'].map(async (name) => (await readSidecar(join(folder, name)))?.text);
  expect(await Promise.all(texts)).toEqual(['of a.txt', 'of a', 'of b', undefined]);
});
