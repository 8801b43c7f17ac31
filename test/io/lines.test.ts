/** Lines of bytes that come in any pieces. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf, type Line } from '../../src/io/lines.js';

// eslint-disable-next-line @typescript-eslint/require-await -- a stream of given pieces
async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(text: string, size: number, limit?: number): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of linesOf(pieces(Buffer.from(text), size), limit)) lines.push(line);
  return lines;
}

it('lines are the same however the bytes are cut', async () => {
  const text = fc.array(fc.constantFrom('a', 'ж', '🛰', '\u2028', '\r', '\n', '"'), { maxLength: 40 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, size) => {
      const expected = whole.split('\n');
      if (expected.at(-1) === '') expected.pop();
      expect(await all(whole, size)).toEqual(expected.map((one) => ({ text: one })));
    }),
  );
});

it('a line that is too long is counted, and the next one is read', async () => {
  expect(await all('abcdef\nab\n\nabcde', 2, 4)).toEqual([{ bytes: 6 }, { text: 'ab' }, { text: '' }, { bytes: 5 }]);
});
