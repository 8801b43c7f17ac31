/** The thread that unpacks bzip2: it waits for who reads, so that memory holds a few pieces of a large file. */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type * as Built from '../../src/io/decompress.js';
import { CLI, folderWith } from '../support.js';

const hasBzip2 = spawnSync('bzip2', ['--help']).error === undefined;

it.skipIf(!hasBzip2)(
  `a large file is unpacked in pieces, and no further ahead than a few of them${hasBzip2 ? '' : ' (skipped: there is no bzip2 to pack one)'}`,
  async () => {
    const { unpacked } = (await import(pathToFileURL(join(dirname(CLI), 'io/decompress.js')).href)) as typeof Built;
    const path = join(folderWith(), 'zeros');
    const size = 24_000_000;
    writeFileSync(path, Buffer.alloc(size, 'ab'));
    execFileSync('bzip2', [path]);
    let length = 0;
    let pieces = 0;
    for await (const piece of unpacked(`${path}.bz2`)) {
      length += piece.length;
      pieces += 1;
      // A slow reader: the thread would be far ahead by now.
      if (pieces === 3) await new Promise((resolve) => setTimeout(resolve, 300));
      expect(piece.length).toBeLessThanOrEqual(512 * 1024);
    }
    expect([length, pieces]).toEqual([size, Math.ceil(size / (512 * 1024))]);
  },
);
