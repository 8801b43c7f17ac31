/**
 * Limits the size of inputs. A document is read into memory, so a file that is too large is refused by its size on disk.
 * If that is not known (a pipe, a growing file), reading stops at the first byte beyond the limit.
 */
import { constants, statSync, type Stats } from 'node:fs';
import { open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { problem, ProblemError } from '../problem.js';

const limits = { input: Infinity, graph: Infinity };

/** Sets the limits of this process: of what is read into memory, and of RDF, which is read as a stream. The library has none. */
export function setSizeLimits({ input, graph }: { input: number; graph: number }): void {
  limits.input = input;
  limits.graph = graph;
}

/** The most bytes of a document, an entry or another input that is read into memory. */
export function inputLimit(): number {
  return limits.input;
}

/** The most bytes of a file that is read as a stream (RDF, a table, a dump), unfolded where it is compressed. A device has no end, and gets the limit of what is read into memory. */
export function streamLimit(path: string): number {
  const isEndless = path !== '-' && statSync(path, { throwIfNoEntry: false })?.isCharacterDevice() === true;
  return isEndless ? Math.min(limits.graph, limits.input) : limits.graph;
}

/** Yields the bytes of a file as far as the limit. Throws {@link ProblemError} `input-size`. */
export async function* upTo(bytes: AsyncIterable<Uint8Array>, path: string, limit: number): AsyncGenerator<Uint8Array, void, undefined> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limit) throw tooLarge(path, limit);
    yield chunk;
  }
}

/** A size for messages: `10 MB`, `512 bytes`. */
function formatSize(bytes: number): string {
  const [name, unit] = bytes >= 1e6 ? ['MB', 1e6] : bytes >= 1e3 ? ['kB', 1e3] : ['bytes', 1];
  return `${(bytes / unit).toLocaleString('en', { maximumFractionDigits: 1 })} ${name}`;
}

/** With a known `size`, the fix names the --max-size that is needed. */
function tooLarge(path: string, limit: number, size?: number): ProblemError {
  const what = path === '-' ? 'standard input' : 'the file';
  return new ProblemError([
    problem(
      'input-size',
      size === undefined ? `${what} has more than ${formatSize(limit)}` : `${what} has ${formatSize(size)}, more than ${formatSize(limit)}`,
      {
        place: { file: path },
        expected: `at most ${limit.toLocaleString('en')} bytes`,
        fix: size === undefined ? 'split it, or allow more with --max-size' : `split it, or allow it with --max-size ${Math.ceil(size / 1e6)}MB`,
      },
    ),
  ]);
}

/** The bytes of a stream. Stops at the limit and throws {@link ProblemError} `input-size`. */
export async function readUpTo(stream: AsyncIterable<unknown>, path: string, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of upTo(stream as AsyncIterable<Uint8Array>, path, limit)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The bytes and the stats of a file. Throws {@link ProblemError} `input-size`, and the system's errors. */
export async function readFileUpTo(path: string, limit: number): Promise<{ bytes: Uint8Array; stats: Stats }> {
  const waits = await isNamedPipe(path);
  const file = await open(path, waits ? constants.O_RDONLY | constants.O_NONBLOCK : constants.O_RDONLY);
  try {
    const stats = await file.stat();
    if (stats.isFile() && stats.size > limit) throw tooLarge(path, limit, stats.size);
    return { bytes: await readUpTo(waits ? readPipe(file) : file.createReadStream({ autoClose: false }), path, limit), stats };
  } finally {
    await file.close();
  }
}

/** Whether this is a named pipe that another program must open first. Pipes of a shell (/dev, /proc) are open already. */
async function isNamedPipe(path: string): Promise<boolean> {
  return (await stat(path)).isFIFO() && !/^\/(?:dev|proc)\//.test(await realpath(path).catch(() => '/dev/'));
}

/** The bytes of a named pipe, from its first writer on. It polls, since an interrupt could not end a blocking read. */
async function* readPipe(file: FileHandle): AsyncGenerator<Uint8Array, void, undefined> {
  for (let begun = false; ;) {
    const buffer = Buffer.alloc(65_536);
    const size = await file.read(buffer).then(
      ({ bytesRead }) => bytesRead,
      (error: NodeJS.ErrnoException) => (error.code === 'EAGAIN' ? undefined : Promise.reject(error)),
    );
    if (size === 0 && begun) return;
    if (size) {
      begun = true;
      yield buffer.subarray(0, size);
    } else await wait(20);
  }
}
