/** Files that are written piece by piece. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { OutputFile } from '../../src/io/output-file.js';

const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('writes texts and bytes in their order, short and long', async () => {
  const path = join(folder, 'a');
  const file = await OutputFile.open(path);
  const long = `a${'😀'.repeat(300_000)}`;
  void file.write('é\n');
  void file.write(Buffer.from('bytes\n'));
  await file.write(long);
  await file.write('end');
  await file.end();
  expect(readFileSync(path, 'utf8')).toBe(`é\nbytes\n${long}end`);
});

it('gives the error of the disk with the next write, and with the end', async () => {
  const file = await OutputFile.open('/dev/full');
  await expect(file.write('x'.repeat(1_000_000))).rejects.toThrow('ENOSPC');
  await expect(file.write('y')).rejects.toThrow('ENOSPC');
  await expect(file.end()).rejects.toThrow('ENOSPC');
  await file.discard();
});
