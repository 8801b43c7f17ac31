/** How large an input may be: refused by its size on the disk, or by the first byte too many of a stream. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFileUpTo, readUpTo } from '../../src/io/size-limit.js';
import { ProblemError } from '../../src/problem.js';
import { folderWith } from '../support.js';

async function refusal(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProblemError);
  const [found] = (error as ProblemError).problems;
  return `${found?.code}: ${found?.message}`;
}

describe('a stream', () => {
  /** Chunks of three bytes, and how many were taken. */
  const source = () => {
    const stream = {
      taken: 0,
      async *[Symbol.asyncIterator]() {
        for (; stream.taken < 10; stream.taken += 1) yield await Promise.resolve(Buffer.from('abc'));
      },
    };
    return stream;
  };

  it('is read whole up to the limit', async () => {
    expect(Buffer.from(await readUpTo(source(), '-', 30)).toString()).toBe('abc'.repeat(10));
  });

  it('is not read beyond it', async () => {
    const stream = source();
    expect(await refusal(readUpTo(stream, '-', 5))).toBe('input-size: standard input has more than 5 bytes');
    expect(stream.taken).toBeLessThan(3);
  });
});

describe('a file', () => {
  it('of exactly the limit is read', async () => {
    const folder = folderWith({ 'a.txt': 'x'.repeat(2_000) });
    const { bytes, stats } = await readFileUpTo(join(folder, 'a.txt'), 2_000);
    expect([bytes.length, stats.size]).toEqual([2_000, 2_000]);
  });

  it('of one byte more is refused with its size', async () => {
    const folder = folderWith({ 'a.txt': 'x'.repeat(2_500) });
    expect(await refusal(readFileUpTo(join(folder, 'a.txt'), 2_000))).toBe('input-size: the file has 2.5 kB, more than 2 kB');
  });
});
