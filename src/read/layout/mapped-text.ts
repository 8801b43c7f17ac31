/**
 * A text made from the markup of another one, with where each of its characters stands there. Pieces come in, in the order
 * of the original; a source text comes out whose evidence is in the original.
 */
import { countBelow, itself } from '../count-below.js';
import type { Span } from './document.js';
import type { SourceText } from './source-text.js';

export class MappedText {
  readonly #pieces: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  get length(): number {
    return this.#starts.length;
  }

  /** The text from an index on, which must not be far from its end. */
  slice(from: number): string {
    let text = '';
    for (let at = this.#pieces.length - 1; at >= 0 && text.length < this.length - from; at -= 1) text = this.#pieces[at]! + text;
    return text.slice(text.length - (this.length - from));
  }

  /** Adds a piece that stands in the original as it is. */
  copy(text: string, start: number): void {
    this.#pieces.push(text);
    for (let index = 0; index < text.length; index += 1) {
      this.#starts.push(start + index);
      this.#ends.push(start + index + 1);
    }
  }

  /** Adds a piece that markup stands for. */
  put(text: string, { start, end }: Span): void {
    this.#pieces.push(text);
    for (let index = 0; index < text.length; index += 1) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** Makes the source text; `original` is the document as decoded. */
  over(original: SourceText): SourceText {
    const [starts, ends] = [this.#starts, this.#ends];
    const whole = original.text.length;
    const toOriginal = ({ start, end }: Span): Span => {
      const from = starts[start] ?? whole;
      return { start: from, end: end > start ? withClosing(original.text, from, Math.max(from, ends[end - 1] ?? whole)) : from };
    };
    return {
      ...original,
      text: this.#pieces.join(''),
      placeOf: (index) => original.placeOf(starts[index] ?? whole),
      evidence: (span) => original.evidence(toOriginal(span)),
      toOriginal,
      fromOriginal: ({ start, end }) => {
        const from = countBelow(starts, start, itself);
        return { start: from, end: Math.max(from, countBelow(ends, end + 1, itself)) };
      },
    };
  }
}

/** Moves the end of a span over the ends of links and templates that begin in it: `8 [[cruiser]]s`, `8 [[cruiser]]`. */
function withClosing(text: string, start: number, end: number): number {
  let to = end;
  const within = text.slice(start, end);
  for (const [open, close] of [
    ['[[', ']]'],
    ['{{', '}}'],
  ] as const)
    for (let left = within.split(open).length - within.split(close).length; left > 0 && text.startsWith(close, to); left -= 1) to += 2;
  return to;
}
