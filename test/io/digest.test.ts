/** The size and hash of a file on disk. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { digest } from '../../src/io/digest.js';
import { sha256 } from '../../src/slug.js';
import { folderWith } from '../support.js';

it('is that of the bytes', async () => {
  const folder = folderWith({ 'a.txt': 'Ölver' });
  expect(await digest(join(folder, 'a.txt'))).toEqual({ bytes: 6, sha256: sha256('Ölver') });
  await expect(digest(join(folder, 'missing'))).rejects.toMatchObject({ code: 'ENOENT' });
});
