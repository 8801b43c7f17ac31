/** Finding runs of words in tokens: the only way the tables of words are looked up. */
import type { Sentence } from '../../tokens.js';

/** A table of words. Objects of their own have words in them that nobody wrote, such as "constructor". */
export function lookupTable<T>(rows: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.freeze(Object.assign(Object.create(null) as Record<string, T>, rows));
}

const split = new Map<string, readonly string[]>();

/** The words of a table's cell, split once. */
export function splitPhrase(phrase: string): readonly string[] {
  let words = split.get(phrase);
  if (!words) {
    words = phrase.split(' ');
    split.set(phrase, words);
  }
  return words;
}

/** Whether a phrase begins at a token; the number of its tokens, or 0. */
export function phraseLengthAt(sentence: Sentence, at: number, phrase: string): number {
  // Most phrases begin otherwise; that much is seen without their words.
  if (sentence[at]?.lower.charCodeAt(0) !== phrase.charCodeAt(0)) return 0;
  return matchWords(sentence, at, splitPhrase(phrase));
}

/** The number of some words, if they stand at a token one after the other; else 0. */
function matchWords(sentence: Sentence, at: number, words: readonly string[]): number {
  for (let index = 0; index < words.length; index += 1) {
    if (sentence[at + index]?.lower !== words[index]) return 0;
  }
  return words.length;
}

type LexiconRows<T> = readonly (readonly [phrase: string, value: T])[];

/** Phrases that are only looked for: a table whose rows have nothing to say. Made once, since its index is kept with it. */
export type PhraseTable = LexiconRows<true>;

export function phraseTable(words: readonly string[]): PhraseTable {
  return words.map((each) => [each, true] as const);
}

/** The rows of a table, their phrases in words, by one of these; in the order of the table. */
type Index<T> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>;

/** The index of each table by the first or the last words of its phrases; made once. */
const byFirstWord = new WeakMap<LexiconRows<unknown>, Index<unknown>>();
const byLastWord = new WeakMap<LexiconRows<unknown>, Index<unknown>>();
const NO_ROWS = [] as const;

function indexOf<T>(made: typeof byFirstWord, table: LexiconRows<T>, place: 0 | -1): Index<T> {
  const known = made.get(table) as Index<T> | undefined;
  if (known) return known;
  const index = new Map<string, { words: readonly string[]; value: T }[]>();
  for (const [phrase, value] of table) {
    const words = splitPhrase(phrase);
    const key = words.at(place) ?? '';
    index.set(key, [...(index.get(key) ?? []), { words, value }]);
  }
  made.set(table, index);
  return index;
}

/** Every row of a table whose phrase begins at a token, in the order of the table. */
export function* matchesAt<T>(sentence: Sentence, at: number, table: LexiconRows<T>): Generator<{ value: T; length: number }> {
  for (const { words, value } of indexOf(byFirstWord, table, 0).get(sentence[at]?.lower ?? '') ?? NO_ROWS) {
    const length = matchWords(sentence, at, words);
    if (length > 0) yield { value, length };
  }
}

/** The first row of a table whose phrase begins at a token. */
export function firstMatchAt<T>(sentence: Sentence, at: number, table: LexiconRows<T>): { value: T; length: number } | undefined {
  for (const { words, value } of indexOf(byFirstWord, table, 0).get(sentence[at]?.lower ?? '') ?? NO_ROWS) {
    const length = matchWords(sentence, at, words);
    if (length > 0) return { value, length };
  }
  return undefined;
}

/** The first token from one on at which a phrase of a table begins, and the first row whose phrase does. */
export function nextMatchFrom<T>(sentence: Sentence, from: number, table: LexiconRows<T>): { at: number; value: T; length: number } | undefined {
  const index = indexOf(byFirstWord, table, 0);
  for (let at = from; at < sentence.length; at += 1) {
    for (const { words, value } of index.get(sentence[at]!.lower) ?? NO_ROWS) {
      const length = matchWords(sentence, at, words);
      if (length > 0) return { at, value, length };
    }
  }
  return undefined;
}

/** Every row of a table whose phrase ends right before a token and begins at `floor` or later, in the order of the table. */
export function matchesBefore<T>(sentence: Sentence, end: number, table: LexiconRows<T>, floor = 0): { value: T; length: number }[] {
  const found = [];
  for (const { words, value } of indexOf(byLastWord, table, -1).get(sentence[end - 1]?.lower ?? '') ?? NO_ROWS) {
    const { length } = words;
    if (end - length >= floor && matchWords(sentence, end - length, words) > 0) found.push({ value, length });
  }
  return found;
}

/** The first of them. */
export function firstMatchBefore<T>(sentence: Sentence, end: number, table: LexiconRows<T>, floor = 0): { value: T; length: number } | undefined {
  return matchesBefore(sentence, end, table, floor)[0];
}
