/** Looks up the phrases of a lexicon in the tokens of a sentence. All tables of phrases are searched here. */
import type { Sentence } from '../../tokens.js';

/** Makes a record of words without a prototype: a plain object would have entries such as "constructor". */
export function lookupTable<T>(rows: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.freeze(Object.assign(Object.create(null) as Record<string, T>, rows));
}

const split = new Map<string, readonly string[]>();

/** Splits a phrase into words; the result is cached. */
export function splitPhrase(phrase: string): readonly string[] {
  let words = split.get(phrase);
  if (!words) {
    words = phrase.split(' ');
    split.set(phrase, words);
  }
  return words;
}

/** Matches a phrase at a token. Returns the number of its tokens, or 0. */
export function phraseLengthAt(sentence: Sentence, at: number, phrase: string): number {
  // Most phrases differ in the first letter: cheaper than a split.
  if (sentence[at]?.lower.charCodeAt(0) !== phrase.charCodeAt(0)) return 0;
  return matchWords(sentence, at, splitPhrase(phrase));
}

/** Matches consecutive words from a token on. Returns their number, or 0. */
function matchWords(sentence: Sentence, at: number, words: readonly string[]): number {
  for (let index = 0; index < words.length; index += 1) {
    if (sentence[at + index]?.lower !== words[index]) return 0;
  }
  return words.length;
}

type LexiconRows<T> = readonly (readonly [phrase: string, value: T])[];

/** A table of phrases without values. Make it once, as a constant: its index is cached by identity. */
export type PhraseTable = LexiconRows<true>;

/** Makes a table of phrases. */
export function phraseTable(words: readonly string[]): PhraseTable {
  return words.map((each) => [each, true] as const);
}

/** The rows of a table by the first or last word of their phrase, in the order of the table. */
type Index<T> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: T }[]>;

/** The cached indexes of each table. */
const byFirstWord = new WeakMap<LexiconRows<unknown>, Index<unknown>>();
const byLastWord = new WeakMap<LexiconRows<unknown>, Index<unknown>>();
const NO_ROWS = [] as const;

/** Returns the index of a table by first (0) or last (-1) word; builds it at the first call. */
function indexOf<T>(cache: typeof byFirstWord, table: LexiconRows<T>, place: 0 | -1): Index<T> {
  const known = cache.get(table) as Index<T> | undefined;
  if (known) return known;
  const index = new Map<string, { words: readonly string[]; value: T }[]>();
  for (const [phrase, value] of table) {
    const words = splitPhrase(phrase);
    const key = words.at(place) ?? '';
    index.set(key, [...(index.get(key) ?? []), { words, value }]);
  }
  cache.set(table, index);
  return index;
}

/** Yields every row of a table whose phrase begins at a token, in the order of the table. */
export function* matchesAt<T>(sentence: Sentence, at: number, table: LexiconRows<T>): Generator<{ value: T; length: number }> {
  for (const { words, value } of indexOf(byFirstWord, table, 0).get(sentence[at]?.lower ?? '') ?? NO_ROWS) {
    const length = matchWords(sentence, at, words);
    if (length > 0) yield { value, length };
  }
}

/** Finds the first row of a table whose phrase begins at a token. */
export function firstMatchAt<T>(sentence: Sentence, at: number, table: LexiconRows<T>): { value: T; length: number } | undefined {
  for (const { words, value } of indexOf(byFirstWord, table, 0).get(sentence[at]?.lower ?? '') ?? NO_ROWS) {
    const length = matchWords(sentence, at, words);
    if (length > 0) return { value, length };
  }
  return undefined;
}

/** Returns every row of a table whose phrase ends right before a token and begins at `floor` or later, in the order of the table. */
export function matchesBefore<T>(sentence: Sentence, end: number, table: LexiconRows<T>, floor = 0): { value: T; length: number }[] {
  const found = [];
  for (const { words, value } of indexOf(byLastWord, table, -1).get(sentence[end - 1]?.lower ?? '') ?? NO_ROWS) {
    const { length } = words;
    if (end - length >= floor && matchWords(sentence, end - length, words) > 0) found.push({ value, length });
  }
  return found;
}

/** Finds the first row of {@link matchesBefore}. */
export function firstMatchBefore<T>(sentence: Sentence, end: number, table: LexiconRows<T>, floor = 0): { value: T; length: number } | undefined {
  return matchesBefore(sentence, end, table, floor)[0];
}
