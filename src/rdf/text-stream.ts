/**
 * Bytes to text while they stream: gzip is undone where the first two bytes show it, UTF-8 is decoded and checked.
 * What cannot be decoded ends the stream with a ProblemError.
 */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { problem, ProblemError, type Problem } from '../problem.js';
import { CHUNK_SIZE, LineTracker } from './line-tracker.js';
import { syntaxProblem } from './parse-errors.js';
import { SYNTAXES, type SyntaxName } from './syntaxes.js';

/** Yields bytes, decompressed where the first two bytes are those of gzip. */
export async function* unzipped(input: AsyncIterable<Uint8Array>, format: SyntaxName): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = input[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  const head: Uint8Array[] = [];
  let ended = false;
  while (!ended && head.reduce((sum, { length }) => sum + length, 0) < 2) {
    const { done, value } = await bytes.next();
    if (done) ended = true;
    else head.push(value);
  }
  const [first, second] = Buffer.concat(head);
  const whole = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* head;
      for (;;) {
        const { done, value } = await bytes.next();
        if (done) return;
        yield value;
      }
    } finally {
      await bytes.return?.();
    }
  };
  if (first !== 0x1f || second !== 0x8b) {
    yield* whole();
    return;
  }
  const source = Readable.from(whole());
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzip)) yield chunk as Uint8Array;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code.startsWith('Z_') ? new ProblemError([gzipProblem(format, code)]) : error;
  } finally {
    source.destroy();
  }
}

function gzipProblem(format: SyntaxName, code: string): Problem {
  return syntaxProblem(format, code === 'Z_BUF_ERROR' ? 'the gzipped file is truncated' : `the gzipped file is damaged (${code})`, {}, undefined);
}

/** Decodes bytes to text, in pieces of at most {@link CHUNK_SIZE} bytes. */
export async function* decoded(input: AsyncIterable<Uint8Array>, format: SyntaxName): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const lines = new LineTracker();
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      lines.add(new TextDecoder().decode(bytes).split('\uFFFD')[0] ?? '');
      throw new ProblemError([problem('input-encoding', `this ${SYNTAXES[format].label} is not UTF-8`, { place: lines.placeBeforeEnd(0), expected: 'UTF-8' })]);
    }
  };
  for await (const bytes of input) {
    for (let at = 0; at < bytes.length; at += CHUNK_SIZE) {
      const text = decode(bytes.subarray(at, at + CHUNK_SIZE));
      lines.add(text);
      yield text;
    }
  }
  yield decode();
}
