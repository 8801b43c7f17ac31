/** Bytes → lines as texts, as NDJSON has them: a line ends with a line feed and with nothing else. Memory holds one line. */

/** A line; where it is longer than the limit, only that it was. */
export type Line = { text: string } | { bytes: number };

/** The lines of a stream of UTF-8. What comes after the last line end is a line too, unless it is empty. */
export async function* linesOf(input: AsyncIterable<Uint8Array>, limit = Infinity): AsyncGenerator<Line, void, undefined> {
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (last: Uint8Array): Line => {
    const bytes = size + last.length;
    const line = bytes > limit ? { bytes } : { text: Buffer.concat([...held, last]).toString('utf8') };
    held = [];
    size = 0;
    return line;
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      yield take(chunk.subarray(start, end));
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    size += rest.length;
    // What is too long is counted, and not kept.
    if (size > limit) held = [];
    else if (rest.length > 0) held.push(rest);
  }
  if (size > 0) yield take(new Uint8Array());
}
