/** Keeps the last lines of a text that streams by, so that an error near its end can be shown at its line and column. */
import type { Place } from '../problem.js';

/** Chunks are cut to this size, so that the quads of one stay few. */
export const CHUNK_SIZE = 1 << 16;

/** The last lines of what was read: an error is near the end of it. */
export class LineTracker {
  #text = '';
  /** The line that `#text` begins with. */
  #first = 1;

  add(chunk: string): void {
    // What is older than the last chunks goes, up to the end of a line.
    if (this.#text.length > 4 * CHUNK_SIZE) {
      const end = this.#text.lastIndexOf('\n', this.#text.length - CHUNK_SIZE);
      if (end !== -1) {
        this.#first += countLineEnds(this.#text, end + 1);
        this.#text = this.#text.slice(end + 1);
      }
    }
    this.#text += chunk;
  }

  /** The line that reading has come to. */
  get line(): number {
    return this.#first + countLineEnds(this.#text, this.#text.length);
  }

  /** The place so many units before the end. */
  placeBeforeEnd(back: number): Place {
    const before = this.#text.slice(0, this.#text.length - back);
    return { line: this.#first + countLineEnds(before, before.length), column: Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1 };
  }

  /** Whether the last thing read, comments aside, is the end of an element, or an element that is its own end. */
  endsWith(element: string | undefined): boolean {
    const text = this.#text.replace(/(?:\s|<!--(?:(?!-->)[\s\S])*-->)+$/, '');
    const [, name, own] = /<(?:\/([^\s<>]+)\s*|([A-Za-z_][^\s/<>]*)[^<>]*\/)>$/.exec(text) ?? [];
    return element !== undefined && (name ?? own) === element;
  }

  textOf(line: number): string | undefined {
    return this.#text.split('\n')[line - this.#first]?.replace(/\r$/, '');
  }
}

/** Line ends in the first `length` units of a text. */
function countLineEnds(text: string, length: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < length; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
