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
import { MOST_UNFOLDED, unfoldsTooFar } from './unfolding.js';

/** Yields bytes, decompressed where the first two bytes are those of gzip. Throws {@link ProblemError} `input-size` where they are too many. */
export async function* unzipped(input: AsyncIterable<Uint8Array>, format: SyntaxName, limit = Infinity): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = input[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  const head: Uint8Array[] = [];
  let ended = false;
  while (!ended && head.reduce((sum, { length }) => sum + length, 0) < 2) {
    const { done, value } = await bytes.next();
    if (done) ended = true;
    else head.push(value);
  }
  const [first, second] = Buffer.concat(head);
  const isCompressed = first === 0x1f && second === 0x8b;
  let packed = 0;
  const whole = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (const one of head) {
        packed += one.length;
        yield one;
      }
      for (;;) {
        const { done, value } = await bytes.next();
        if (done) return;
        packed += value.length;
        yield value;
      }
    } finally {
      await bytes.return?.();
    }
  };
  let size = 0;
  for await (const chunk of isCompressed ? gunzipped(whole(), format) : whole()) {
    size += chunk.length;
    if (size > limit) throw new ProblemError([tooLarge(limit, isCompressed)]);
    if (isCompressed && limit === Infinity && unfoldsTooFar(size, packed)) throw new ProblemError([bomb(packed)]);
    yield chunk;
  }
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>, format: SyntaxName): AsyncGenerator<Uint8Array, void, undefined> {
  const source = Readable.from(bytes);
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

function tooLarge(limit: number, isCompressed: boolean): Problem {
  const bytes = limit.toLocaleString('en');
  return problem('input-size', `the file ${isCompressed ? 'unfolds to' : 'has'} more than ${bytes} bytes`, {
    expected: `at most ${bytes} bytes`,
    fix: 'split it, or allow more with --max-size',
  });
}

function bomb(packed: number): Problem {
  return problem('input-size', `the first ${packed.toLocaleString('en')} bytes of the gzipped file unfold to more than ${MOST_UNFOLDED} times as many`, {
    expected: 'RDF, which unfolds to less than that',
    fix: 'if it is what you want, give the size that it may have: --max-size 2GB',
  });
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
