/** Files that are compressed while they are written. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { gzipped } from '../../src/io/gzip-file.js';
import { OutputFile } from '../../src/io/output-file.js';

const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Bytes that do not become fewer. */
const NOISE = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => (index * index * 2654435761) >>> 11));

it('compresses texts and bytes in their order, short, long and empty', async () => {
  const path = join(folder, 'a.gz');
  const file = gzipped(await OutputFile.open(path));
  await file.write('é\n');
  await file.write('');
  await file.write(NOISE);
  await file.write('end');
  await file.end();
  expect(gunzipSync(readFileSync(path)).equals(Buffer.concat([Buffer.from('é\n'), NOISE, Buffer.from('end')]))).toBe(true);
});

it('gives the error of the disk with a write, those after it and the end', async () => {
  const disk = await OutputFile.open('/dev/full');
  const file = gzipped(disk);
  const write = async () => {
    for (let turn = 0; turn < 100; turn += 1) await file.write(NOISE);
  };
  await expect(write()).rejects.toThrow('ENOSPC');
  await expect(file.write('y')).rejects.toThrow('ENOSPC');
  await expect(file.end()).rejects.toThrow('ENOSPC');
  await disk.discard();
});
