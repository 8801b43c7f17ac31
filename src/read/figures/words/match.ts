/** Finding runs of words in tokens: the only way the tables of words are looked up. */
import type { Sentence } from '../../tokens.js';

/** A table of words. Objects of their own have words in them that nobody wrote, such as "constructor". */
export function table<T>(rows: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.freeze(Object.assign(Object.create(null) as Record<string, T>, rows));
}

const split = new Map<string, readonly string[]>();

/** The words of a table's cell, split once. */
export function wordsOf(phrase: string): readonly string[] {
  let words = split.get(phrase);
  if (!words) {
    words = phrase.split(' ');
    split.set(phrase, words);
  }
  return words;
}

/** Whether a phrase begins at a token; the number of its tokens, or 0. */
export function matchAt(sentence: Sentence, at: number, phrase: string): number {
  // Most phrases begin otherwise; that much is seen without their words.
  if (sentence[at]?.lower.charCodeAt(0) !== phrase.charCodeAt(0)) return 0;
  const words = wordsOf(phrase);
  for (let index = 0; index < words.length; index += 1) {
    if (sentence[at + index]?.lower !== words[index]) return 0;
  }
  return words.length;
}

type Rows<T> = readonly (readonly [phrase: string, value: T])[];

/** Phrases that are only looked for: a table whose rows have nothing to say. Made once, since its index is kept with it. */
export type Phrases = Rows<true>;

export function phrases(words: readonly string[]): Phrases {
  return words.map((each) => [each, true] as const);
}

/** The rows of each table by a word of their phrase, in the order of the table; made once. */
const byFirstWord = new WeakMap<Rows<unknown>, ReadonlyMap<string, Rows<unknown>>>();
const byLastWord = new WeakMap<Rows<unknown>, ReadonlyMap<string, Rows<unknown>>>();

function rowsOf<T>(made: typeof byFirstWord, table: Rows<T>, place: 0 | -1, word: string): Rows<T> {
  return indexOf(made, table, place).get(word) ?? NONE;
}
const NONE: Rows<never> = [];

function indexOf<T>(made: typeof byFirstWord, table: Rows<T>, place: 0 | -1): ReadonlyMap<string, Rows<T>> {
  let index = made.get(table) as Map<string, Rows<T>> | undefined;
  if (!index) {
    index = new Map();
    for (const row of table) {
      const key = wordsOf(row[0]).at(place) ?? '';
      index.set(key, [...(index.get(key) ?? []), row]);
    }
    made.set(table, index);
  }
  return index;
}

/** Every row of a table whose phrase begins at a token, in the order of the table. */
export function* matchesAt<T>(sentence: Sentence, at: number, table: Rows<T>): Generator<{ value: T; length: number }> {
  for (const [phrase, value] of rowsOf(byFirstWord, table, 0, sentence[at]?.lower ?? '')) {
    const length = matchAt(sentence, at, phrase);
    if (length > 0) yield { value, length };
  }
}

/** The first row of a table whose phrase begins at a token. */
export function matchAny<T>(sentence: Sentence, at: number, table: Rows<T>): { value: T; length: number } | undefined {
  for (const [phrase, value] of rowsOf(byFirstWord, table, 0, sentence[at]?.lower ?? '')) {
    const length = matchAt(sentence, at, phrase);
    if (length > 0) return { value, length };
  }
  return undefined;
}

/** The first token from one on at which a phrase of a table begins, and the first row whose phrase does. */
export function matchFrom<T>(sentence: Sentence, from: number, table: Rows<T>): { at: number; value: T; length: number } | undefined {
  const index = indexOf(byFirstWord, table, 0);
  for (let at = from; at < sentence.length; at += 1) {
    const rows = index.get(sentence[at]!.lower);
    if (!rows) continue;
    for (const [phrase, value] of rows) {
      const length = matchAt(sentence, at, phrase);
      if (length > 0) return { at, value, length };
    }
  }
  return undefined;
}

/** Every row of a table whose phrase ends right before a token and begins at `floor` or later, in the order of the table. */
export function matchesBefore<T>(sentence: Sentence, end: number, table: Rows<T>, floor = 0): { value: T; length: number }[] {
  const found = [];
  for (const [phrase, value] of rowsOf(byLastWord, table, -1, sentence[end - 1]?.lower ?? '')) {
    const { length } = wordsOf(phrase);
    if (end - length >= floor && matchAt(sentence, end - length, phrase) > 0) found.push({ value, length });
  }
  return found;
}

/** The first of them. */
export function matchBefore<T>(sentence: Sentence, end: number, table: Rows<T>, floor = 0): { value: T; length: number } | undefined {
  return matchesBefore(sentence, end, table, floor)[0];
}
