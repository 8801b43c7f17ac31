/**
 * Lines in, the same lines sorted by their bytes and each once, with their number and digest. Memory holds a limited part:
 * more is sorted in parts on disk, which are merged.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface SortedLines {
  /** The number of different lines. */
  readonly count: number;
  /** Their length in bytes (UTF-8), line ends included. */
  readonly bytes: number;
  /** The SHA-256 of the sorted lines. */
  readonly sha256: string;
  /** The sorted lines. Can be read several times. */
  read(): Readable;
}

export interface SortOptions {
  /** Makes the folder for temporary files, where one is needed. The caller removes it. */
  folder: () => Promise<string>;
  /** The name of temporary files. */
  name: string;
  /** How many bytes are sorted in memory. */
  memory?: number;
}

const MEMORY = 16 * 2 ** 20;

/** Sorts lines, each of which ends with a line feed and is a byte string: its UTF-8 bytes as one character each. */
export async function sortLines(lines: AsyncIterable<string> | Iterable<string>, { folder, name, memory = MEMORY }: SortOptions): Promise<SortedLines> {
  const parts: string[] = [];
  let held: string[] = [];
  let size = 0;
  for await (const line of lines) {
    held.push(line);
    size += line.length;
    if (size < memory) continue;
    parts.push(join(await folder(), `${name}.part${parts.length}`));
    await write(parts.at(-1) ?? '', chunks(distinct(held.sort())));
    [held, size] = [[], 0];
  }
  held.sort();
  if (parts.length === 0) return inMemory(distinct(held));
  parts.push(join(await folder(), `${name}.part${parts.length}`));
  await write(parts.at(-1) ?? '', chunks(distinct(held)));
  const path = join(await folder(), `${name}.sorted`);
  const measure = measuring();
  await write(path, chunks(measure.through(distinctLater(merge(parts)))));
  await Promise.all(parts.map((part) => rm(part)));
  return { ...measure.result(), read: () => createReadStream(path) };
}

function inMemory(lines: Iterable<string>): SortedLines {
  const kept = [...lines];
  const bytes = Buffer.from(kept.join(''), 'latin1');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { count: kept.length, bytes: bytes.length, sha256, read: () => Readable.from([bytes], { objectMode: false }) };
}

function measuring() {
  const hash = createHash('sha256');
  const measured = { count: 0, bytes: 0 };
  return {
    async *through(lines: AsyncIterable<string>): AsyncGenerator<string> {
      for await (const line of lines) {
        measured.count += 1;
        measured.bytes += line.length;
        hash.update(line, 'latin1');
        yield line;
      }
    },
    result: () => ({ ...measured, sha256: hash.digest('hex') }),
  };
}

function* distinct(lines: Iterable<string>): Generator<string> {
  let last: string | undefined;
  for (const line of lines) {
    if (line !== last) yield line;
    last = line;
  }
}

async function* distinctLater(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let last: string | undefined;
  for await (const line of lines) {
    if (line !== last) yield line;
    last = line;
  }
}

/** Merges sorted files. */
async function* merge(paths: readonly string[]): AsyncGenerator<string> {
  const open = paths.map((path) => createInterface({ input: createReadStream(path, 'latin1'), crlfDelay: Infinity })[Symbol.asyncIterator]());
  const heads = await Promise.all(open.map(async (lines) => ({ lines, line: await nextLine(lines) })));
  for (;;) {
    let least: (typeof heads)[number] | undefined;
    for (const head of heads) if (head.line !== undefined && (least?.line === undefined || head.line < least.line)) least = head;
    if (least?.line === undefined) return;
    yield least.line;
    least.line = await nextLine(least.lines);
  }
}

async function nextLine(lines: AsyncIterator<string>): Promise<string | undefined> {
  const next = await lines.next();
  return next.done === true ? undefined : `${next.value}\n`;
}

const CHUNK = 2 ** 16;

/** Lines → pieces that are worth a write. */
async function* chunks(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Buffer> {
  let held: string[] = [];
  let size = 0;
  for await (const line of lines) {
    held.push(line);
    size += line.length;
    if (size < CHUNK) continue;
    yield Buffer.from(held.join(''), 'latin1');
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.from(held.join(''), 'latin1');
}

async function write(path: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(path));
}
