/** Keeps the last lines of a text that streams by, so that an error near its end can be shown at its line and column. */
import type { Place } from '../problem.js';

/** Chunks are cut to this size, so that the quads of one stay few. */
export const CHUNK_SIZE = 1 << 16;

/** The last lines that were read. */
export class LineTracker {
  #text = '';
  /** The line that `#text` begins with. */
  #first = 1;

  add(chunk: string): void {
    // Text before the last chunks is dropped, up to the end of a line.
    if (this.#text.length > 4 * CHUNK_SIZE) {
      const end = this.#text.lastIndexOf('\n', this.#text.length - CHUNK_SIZE);
      if (end !== -1) {
        this.#first += countLineEnds(this.#text, end + 1);
        this.#text = this.#text.slice(end + 1);
      }
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
    return { line: this.#first + countLineEnds(before, before.length), column: Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1 };
  }

  /** Whether the text ends with the end tag of an element or with an empty element, comments aside. */
  endsWith(element: string | undefined): boolean {
    const text = this.#text.replace(/(?:\s|<!--(?:(?!-->)[\s\S])*-->)+$/, '');
    const [, name, own] = /<(?:\/([^\s<>]+)\s*|([A-Za-z_][^\s/<>]*)[^<>]*\/)>$/.exec(text) ?? [];
    return element !== undefined && (name ?? own) === element;
  }

  textOf(line: number): string | undefined {
    return this.#text.split('\n')[line - this.#first]?.replace(/\r$/, '');
  }
}

/** Counts the line ends in the first `length` units of a text. */
function countLineEnds(text: string, length: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < length; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
