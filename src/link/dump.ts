/**
 * Reads Wikidata's JSON dump (https://www.wikidata.org/wiki/Wikidata:Database_download#JSON_dumps_(recommended)): one array
 * with an entity a line. Its bytes come in, however cut; entities go out one by one. Memory holds one line.
 */

/** A line of a dump: an entity, or why it is none. */
export type DumpLine = { entity: unknown } | { fault: string; line: number };

/** A line longer than this is none of a dump: the largest items have a few megabytes. */
const LONGEST_LINE = 256 * 2 ** 20;

/** Yields the entities of a dump. Faulty lines are yielded as such; a dump that is cut ends with one. */
export async function* readDump(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<DumpLine, void, undefined> {
  let number = 0;
  let opened = false;
  let closed = false;
  for await (const bytes of linesOf(chunks)) {
    number += 1;
    const line = bytes.toString('utf8').trim();
    if (line === '') continue;
    if (line === '[') {
      opened = true;
      continue;
    }
    if (line === ']') {
      closed = true;
      continue;
    }
    try {
      yield { entity: JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) };
    } catch (error) {
      yield { fault: `the line is no JSON: ${(error as Error).message.slice(0, 120)}`, line: number };
    }
  }
  // Lines without brackets (NDJSON) are a form that filters of dumps write.
  if (opened && !closed) yield { fault: 'the dump ends before its last line: it was cut', line: number };
}

async function* linesOf(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      yield parts.length === 0 ? bytes.subarray(from, end) : Buffer.concat([...parts, bytes.subarray(from, end)]);
      parts = [];
      size = 0;
      from = end + 1;
    }
    if (from < bytes.length) {
      // The bytes of a chunk may be used again by who reads them.
      parts.push(Buffer.from(bytes.subarray(from)));
      size += bytes.length - from;
      if (size > LONGEST_LINE) throw new Error(`a line has more than ${LONGEST_LINE.toLocaleString('en')} bytes: this is no dump`);
    }
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}
