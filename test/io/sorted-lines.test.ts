/** Lines sorted by their bytes, in memory and on disk: the same lines, number and digest. */
import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortLines } from '../../src/io/sorted-lines.js';
import { byteString } from '../../src/rdf/triple-lines.js';
import { folderWith } from '../support.js';

it('is the same for every amount of memory', async () => {
  const folder = folderWith();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.string({ unit: 'grapheme' }).map((line) => `${line.replace(/[\r\n]/g, '')}\n`),
        { maxLength: 60 },
      ),
      fc.integer({ min: 1, max: 200 }),
      async (lines, memory) => {
        run += 1;
        const sorted = await sortLines(lines.map(byteString), { folder: () => Promise.resolve(folder), name: `run${run}`, memory });
        const expected = [...new Set(lines)].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))).join('');
        expect(await text(sorted.read())).toBe(expected);
        expect(await text(sorted.read())).toBe(expected);
        expect(sorted).toMatchObject({
          count: new Set(lines).size,
          bytes: Buffer.byteLength(expected),
          sha256: createHash('sha256').update(expected).digest('hex'),
        });
      },
    ),
    { numRuns: 60, seed: 11 },
  );
});

it('orders by code points, not by UTF-16 units', async () => {
  const sorted = await sortLines(['\u{1F986}\n', '\uFF21\n'].map(byteString), { folder: () => Promise.reject(new Error('no disk')), name: 'x' });
  expect(await text(sorted.read())).toBe('\uFF21\n\u{1F986}\n');
});
