/** Keeps the last lines of a text that streams by, so that an error near its end can be shown at its line and column. */
import type { Place } from '../problem.js';

/** Chunks are cut to this size, so that the quads of one stay few. */
export const CHUNK_SIZE = 1 << 16;

/** The last lines that were read. */
export class LineTracker {
  #text = '';
  /** The line that `#text` begins with. */
  #first = 1;
  /** The code points of that line that were dropped. */
  #cut = 0;

  add(chunk: string): void {
    // Text before the last chunks is dropped, up to the end of a line, or within a line that is longer.
    if (this.#text.length > 4 * CHUNK_SIZE) {
      const last = this.#text.length - CHUNK_SIZE;
      const end = this.#text.lastIndexOf('\n', last);
      // Half a character is never dropped.
      const cut = end !== -1 ? end + 1 : /[\uDC00-\uDFFF]/.test(this.#text.charAt(last)) ? last - 1 : last;
      const dropped = this.#text.slice(0, cut);
      this.#first += countLineEnds(dropped, cut);
      this.#cut = end !== -1 ? 0 : this.#cut + Array.from(dropped).length;
      this.#text = this.#text.slice(cut);
    }
    this.#text += chunk;
  }

  /** The number of the last line read. */
  get line(): number {
    return this.#first + countLineEnds(this.#text, this.#text.length);
  }

  /** Returns the place a number of UTF-16 units before the end. */
  placeBeforeEnd(back: number): Place {
    const before = this.#text.slice(0, this.#text.length - back);
    const start = before.lastIndexOf('\n') + 1;
    return { line: this.#first + countLineEnds(before, before.length), column: Array.from(before.slice(start)).length + (start === 0 ? this.#cut : 0) + 1 };
  }

  /** Whether the text ends with the end tag of an element or with an empty element, comments aside. */
  endsWith(element: string | undefined): boolean {
    let text = this.#text.trimEnd();
    while (text.endsWith('-->') && text.includes('<!--')) text = text.slice(0, text.lastIndexOf('<!--')).trimEnd();
    const [, name, own] = /^<(?:\/([^\s<>]+)\s*|([A-Za-z_][^\s/<>]*)[^<>]*\/)>$/.exec(text.slice(Math.max(0, text.lastIndexOf('<')))) ?? [];
    return element !== undefined && (name ?? own) === element;
  }

  /** The text of a line; undefined where it is no longer held, or not from its beginning. */
  textOf(line: number): string | undefined {
    if (line === this.#first && this.#cut > 0) return undefined;
    return this.#text.split('\n')[line - this.#first]?.replace(/\r$/, '');
  }
}

/** Counts the line ends in the first `length` units of a text. */
function countLineEnds(text: string, length: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < length; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
