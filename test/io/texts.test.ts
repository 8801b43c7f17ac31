/** Documents found by the hash of their bytes. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTexts } from '../../src/io/texts.js';
import { UsageError } from '../../src/problem.js';
import { sha256 } from '../../src/slug.js';
import { folderWith } from '../support.js';

const hash = (text: string) => sha256(new TextEncoder().encode(text));

it('texts of a folder and of paths are found, decoded', async () => {
  const folder = folderWith({ 'texts/a.txt': '\uFEFFUlver', 'texts/b.md': 'no document', 'c.md': 'Brindle' });
  const { texts, hashes, problems } = await openTexts(join(folder, 'texts'), [join(folder, 'c.md'), join(folder, 'texts/a.txt')]);
  expect([...hashes].sort()).toEqual([hash('\uFEFFUlver'), hash('Brindle')].sort());
  expect(await Promise.all(['\uFEFFUlver', 'Ulver', 'Brindle'].map((text) => texts(hash(text))))).toEqual(['Ulver', undefined, 'Brindle']);
  expect(problems).toEqual([]);
});

it('what cannot be read is a problem, and the others are found', async () => {
  const folder = folderWith({ 'a.txt': 'Ulver' });
  const { hashes, problems } = await openTexts(folder, [join(folder, 'missing.txt')]);
  expect(hashes.size).toBe(1);
  expect(problems).toMatchObject([{ code: 'input-missing', place: { file: join(folder, 'missing.txt') } }]);
});

it('a folder that is none is wrong usage', async () => {
  await expect(openTexts(join(folderWith({ file: '' }), 'file'))).rejects.toThrow(UsageError);
});
