/**
 * Files that may be packed → a stream of what is in them. How they are packed is seen from their first bytes: gzip, bzip2
 * (also several streams one after the other, as dumps have them), or not at all. bzip2 is unpacked in a thread of its own,
 * since it takes longer than reading what is in it.
 */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { createGunzip } from 'node:zlib';
import type Bunzip from 'seek-bzip';
import { problem, ProblemError } from '../problem.js';
import { MOST_UNFOLDED, unfoldsTooFar } from '../rdf/unfolding.js';
import type { BunzipMessage, BunzipTask } from './bunzip-thread.js';
import { streamLimit, upTo } from './size-limit.js';

/** How bytes are packed. */
export type Compression = 'gzip' | 'bzip2' | undefined;

export function compressionOf(head: Uint8Array): Compression {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return head[0] === 0x42 && head[1] === 0x5a && head[2] === 0x68 ? 'bzip2' : undefined;
}

/** The first bytes of a file. Throws the errors of the system. */
export function headOfFile(path: string, length: number): Uint8Array {
  // A pipe is read once, and to open one waits for its writer.
  if (!statSync(path).isFile()) return new Uint8Array();
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * The bytes of a file, unpacked; `-` is standard input, which cannot be packed. Fails with the errors of the system, and
 * where the packed bytes are damaged. Throws {@link ProblemError} `input-size` where there are more than the limit (by
 * default that of files that are read as a stream), or where the file unfolds without end.
 */
export async function* unpacked(path: string, limit = streamLimit(path)): AsyncGenerator<Uint8Array, void, undefined> {
  if (path === '-') {
    yield* upTo(process.stdin as AsyncIterable<Uint8Array>, path, limit);
    return;
  }
  const compression = compressionOf(headOfFile(path, 3));
  const bytes = compression === 'bzip2' ? bunzipped(path) : withErrors(createReadStream(path, { highWaterMark: 256 * 1024 }), compression);
  yield* upTo(compression === undefined ? bytes : withoutBomb(bytes, path), path, limit);
}

/** Throws {@link ProblemError} `input-size` where a packed file unfolds without end. */
async function* withoutBomb(bytes: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array, void, undefined> {
  const packed = statSync(path).size;
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (unfoldsTooFar(size, packed))
      throw new ProblemError([
        problem('input-size', `the ${packed.toLocaleString('en')} bytes of the packed file unfold to more than ${MOST_UNFOLDED} times as many`, {
          place: { file: path },
          expected: 'a text, which unfolds to less than that',
          fix: 'if it is what you want, unpack it, and give the unpacked file',
        }),
      ]);
    yield chunk;
  }
}

async function* withErrors(input: Readable, compression: Compression): AsyncGenerator<Uint8Array, void, undefined> {
  if (compression === undefined) {
    yield* input as AsyncIterable<Uint8Array>;
    return;
  }
  const unpacking = createGunzip();
  input.on('error', (error) => unpacking.destroy(error));
  try {
    yield* input.pipe(unpacking) as AsyncIterable<Uint8Array>;
  } finally {
    input.destroy();
  }
}

/** What is in a bzip2 file, piece by piece from the thread that unpacks it. */
async function* bunzipped(file: string): AsyncGenerator<Uint8Array, void, undefined> {
  const taken = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./bunzip-thread.js', import.meta.url), { workerData: { file, taken } satisfies BunzipTask });
  const waiting: BunzipMessage[] = [];
  let wake: () => void = () => undefined;
  worker.on('message', (message: BunzipMessage) => {
    waiting.push(message);
    wake();
  });
  worker.on('error', (error) => {
    waiting.push({ failure: error.message });
    wake();
  });
  try {
    for (;;) {
      const message = waiting.shift();
      if (message === undefined) await new Promise<void>((resolve) => (wake = resolve));
      else if ('piece' in message) {
        yield message.piece;
        Atomics.add(new Int32Array(taken), 0, 1);
        Atomics.notify(new Int32Array(taken), 0);
      } else if ('failure' in message) throw new Error(message.failure);
      else return;
    }
  } finally {
    await worker.terminate();
  }
}

/** The beginning of what is in a packed file, of which these are the first bytes; empty where they are not enough. */
export async function unpackedHead(bytes: Uint8Array, compression: Compression): Promise<Uint8Array> {
  if (compression === undefined) return bytes;
  try {
    if (compression === 'gzip') return await firstGunzipped(bytes);
    const { default: bunzip } = await import('seek-bzip');
    return firstBytes(bunzip, bytes);
  } catch {
    return new Uint8Array();
  }
}

/** So many bytes of what is in a packed file say what it is; a small file may unfold to more than memory holds. */
const HEAD = 65_536;

async function firstGunzipped(bytes: Uint8Array): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of withErrors(Readable.from([bytes]), 'gzip')) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= HEAD) break;
    }
  } catch {
    // The bytes end in the middle; what came before counts.
  }
  return Buffer.concat(chunks).subarray(0, HEAD);
}

/** Thrown to end unpacking when enough is known. */
class Enough extends Error {}

function firstBytes(bunzip: typeof Bunzip, bytes: Uint8Array): Uint8Array {
  const head: number[] = [];
  let at = 0;
  const readByte = () => bytes[at++] ?? -1;
  const input = {
    readByte,
    read(into: Uint8Array, from: number, length: number) {
      const count = Math.min(length, bytes.length - at);
      into.set(bytes.subarray(at, at + count), from);
      at += count;
      return count === 0 ? -1 : count;
    },
    eof: () => at >= bytes.length,
  };
  const writeByte = (byte: number) => {
    head.push(byte);
    if (head.length >= HEAD) throw new Enough();
  };
  const output = {
    writeByte,
    write(from: Uint8Array, start: number, length: number) {
      for (let index = 0; index < length; index += 1) writeByte(from[start + index] ?? 0);
      return length;
    },
    flush: () => undefined,
  };
  try {
    bunzip.decode(input, output);
  } catch {
    // Enough, or the bytes end in the middle; what came before counts.
  }
  return Uint8Array.from(head);
}
