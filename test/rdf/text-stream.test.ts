/** Bytes → text in pieces: gzip is recognised by its content, sizes are limited, and what is not UTF-8 is refused at its place. */
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { ProblemError } from '../../src/problem.js';
import { decoded, unzipped } from '../../src/rdf/text-stream.js';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function read(bytes: Uint8Array, { size = 1000, limit = Infinity } = {}): Promise<string> {
  let text = '';
  for await (const piece of decoded(unzipped(pieces(bytes, size), 'nq', limit), 'nq')) text += piece;
  return text;
}

const TEXT = 'a quay, رصيف, \u{1F986}\n'.repeat(500);

it.each([1, 2, 7, 100_000])('gives the text, zipped or not, in pieces of %i bytes', async (size) => {
  expect(await read(Buffer.from(TEXT), { size })).toBe(TEXT);
  expect(await read(gzipSync(TEXT), { size })).toBe(TEXT);
});

it.each([
  ['a truncated gzip file', gzipSync(TEXT).subarray(0, 60), {}, { code: 'graph-syntax', message: expect.stringContaining('truncated') as string }],
  ['a damaged gzip file', Buffer.concat([gzipSync(TEXT).subarray(0, 12), Buffer.alloc(40, 0xff)]), {}, { code: 'graph-syntax' }],
  ['more bytes than allowed', Buffer.from(TEXT), { limit: 100 }, { code: 'input-size' }],
  ['more bytes than allowed, unfolded', gzipSync(TEXT), { limit: 1000 }, { code: 'input-size', message: expect.stringContaining('unfolds') as string }],
  ['bytes that are not UTF-8', Buffer.from('a\nbc\xff\n', 'latin1'), {}, { code: 'input-encoding', place: { line: 2, column: 3 } }],
])('refuses %s', async (_, bytes, options, expected) => {
  const problems = await read(bytes, options).catch((error: unknown) => (error as ProblemError).problems);
  expect(problems).toMatchObject([expected]);
});
