/**
 * Finds quoted words in a text: exactly, or after typographic quotes, dashes and spaces are folded, with a map back to
 * the text. There is no measure of similarity: words that are not there are not found.
 */
import type { Span } from './layout/document.js';

export interface Quotation extends Span {
  readonly match: 'exact' | 'folded';
}

/** Finds a quote in a text: its span and how it matches, `absent`, or `twice` where it stands there more than once. */
export function findQuotation(text: string, quote: string): Quotation | 'absent' | 'twice' {
  const exact = occurrence(text, quote);
  if (exact === 'twice') return 'twice';
  if (exact !== undefined) return { start: exact, end: exact + quote.length, match: 'exact' };
  const [folded, wanted] = [fold(text), fold(quote).text.trim()];
  const found = wanted === '' ? undefined : occurrence(folded.text, wanted);
  if (found === 'twice') return 'twice';
  if (found === undefined) return 'absent';
  return { start: folded.starts[found]!, end: folded.starts[found + wanted.length - 1]! + folded.lengths[found + wanted.length - 1]!, match: 'folded' };
}

/** Returns where words stand in a text, if once; they do not begin or end within a word or number. */
function occurrence(text: string, words: string): number | 'twice' | undefined {
  let found: number | undefined;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (isInsideWord(text, at) || isInsideWord(text, at + words.length)) continue;
    if (found !== undefined) return 'twice';
    found = at;
  }
  return found;
}

/** Whether an index is between two letters or two digits, also across the separator of thousands: "1|,400". */
function isInsideWord(text: string, index: number): boolean {
  const [before, after] = [text.slice(Math.max(0, index - 2), index), text.slice(index, index + 2)];
  return (
    (/[\p{L}\p{N}]$/u.test(before) && (/^\p{N}/u.test(after) ? /\p{N}$/u.test(before) : /^\p{L}/u.test(after) && /\p{L}$/u.test(before))) ||
    (/\d$/.test(before) && /^[.,]\d/.test(after)) ||
    (/\d[.,]$/.test(before) && /^\d/.test(after))
  );
}

/** Characters that are written in several ways, by what they are folded to. */
const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′]/u, "'"],
  [/[“”„‟″«»]/u, '"'],
  [/[‐‑‒–—―−]/u, '-'],
  [/\s/u, ' '],
];

interface Folded {
  readonly text: string;
  /** For each character of the folded text, where it begins in the original, and how long it is there. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
}

/** Folds a text, character by character; a run of white space becomes one space. */
function fold(text: string): Folded {
  let folded = '';
  const [starts, lengths]: [number[], number[]] = [[], []];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    const plain = character < '\u007f' && character > ' ' ? character : (FOLDED.find(([pattern]) => pattern.test(character))?.[1] ?? character);
    if (plain === ' ' && folded.endsWith(' ')) {
      lengths[lengths.length - 1] = at + 1 - starts.at(-1)!;
      continue;
    }
    folded += plain;
    starts.push(at);
    lengths.push(1);
  }
  return { text: folded, starts, lengths };
}
