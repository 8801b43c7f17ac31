/**
 * The bytes of a table → texts of whole records, of limited size, so that memory does not grow with the file and the records
 * can be read in any thread. Where a record ends is seen from its quotes alone.
 */
import { problem, ProblemError } from '../problem.js';
import type { CsvChunk } from './csv-records.js';

/** Characters of a chunk, at least; a longer record is a chunk of its own. What is made of it is fifty times as long, and in memory at once. */
const CHUNK = 32 * 1024;
/** No record is longer: a quote that was opened is then taken as a mistake of its line. */
const LONGEST_RECORD = 4 * 1024 * 1024;

/** Yields the records of a table, many at a time. Throws a {@link ProblemError} where it is not UTF-8. */
export async function* csvChunks(
  bytes: AsyncIterable<Uint8Array>,
  delimiter: (head: string) => string,
  size = CHUNK,
): AsyncGenerator<CsvChunk, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw new ProblemError([
        problem('input-encoding', 'the table is not UTF-8', { place: { line }, fix: 'iconv -f WINDOWS-1252 -t UTF-8 TABLE.csv > TABLE-utf8.csv' }),
      ]);
    }
  };
  let [pending, line, start] = ['', 1, 0];
  let separator: string | undefined;
  const take = (end: number): CsvChunk => {
    const chunk = { text: pending.slice(0, end), line, start };
    pending = pending.slice(end);
    line += count(chunk.text, /\n/g);
    start += chunk.text.length - count(chunk.text, /[\uD800-\uDBFF]/g);
    return chunk;
  };
  for await (const piece of piecesOf(bytes, size)) {
    pending += decode(piece);
    if (pending.length < size) continue;
    separator ??= delimiter(pending);
    const end = lastRecordEnd(pending, separator);
    if (end > 0) yield take(end);
    // The line alone is read, and found to be wrong.
    else if (pending.length > LONGEST_RECORD) yield take(pending.indexOf('\n') + 1 || pending.length);
  }
  pending += decode();
  separator ??= delimiter(pending);
  while (pending !== '') {
    const end = lastRecordEnd(pending, separator);
    const isOpen = end < pending.length && hasOpenQuote(pending, separator, end);
    yield take(!isOpen ? pending.length : end > 0 ? end : pending.indexOf('\n') + 1 || pending.length);
  }
}

/** Cuts larger pieces, so that no chunk is much longer than the others. */
async function* piecesOf(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of bytes) for (let at = 0; at < piece.length; at += size) yield piece.subarray(at, at + size);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Returns the index after the last record that ends in the text; 0 where none does. */
function lastRecordEnd(text: string, separator: string): number {
  let last = 0;
  for (const { from, to } of outsideQuotes(text, separator, 0)) {
    const end = text.lastIndexOf('\n', to - 1);
    if (end >= from) last = end + 1;
  }
  return last;
}

function hasOpenQuote(text: string, separator: string, from: number): boolean {
  let reached = from;
  for (const { to } of outsideQuotes(text, separator, from)) reached = to;
  return reached < text.length;
}

/** The stretches of a text that are in no quoted cell. A quote opens a cell only at its beginning. */
function* outsideQuotes(text: string, separator: string, start: number): Generator<{ from: number; to: number }, void, undefined> {
  let from = start;
  let at = text.indexOf('"', from);
  while (at !== -1) {
    const before = text[at - 1];
    if (at > start && before !== separator && before !== '\n') {
      at = text.indexOf('"', at + 1);
      continue;
    }
    yield { from, to: at };
    let close = text.indexOf('"', at + 1);
    while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close === -1) return;
    from = close + 1;
    at = text.indexOf('"', from);
  }
  yield { from, to: text.length };
}
