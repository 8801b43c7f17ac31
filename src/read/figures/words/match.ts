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

/** The first row of a table whose phrase begins at a token. */
export function matchAny<T>(sentence: Sentence, at: number, table: readonly (readonly [phrase: string, value: T])[]): { value: T; length: number } | undefined {
  for (const [phrase, value] of table) {
    const length = matchAt(sentence, at, phrase);
    if (length > 0) return { value, length };
  }
  return undefined;
}

/** The first row of a table whose phrase ends right before a token, and begins at `floor` or later. */
export function matchBefore<T>(
  sentence: Sentence,
  end: number,
  table: readonly (readonly [phrase: string, value: T])[],
  floor = 0,
): { value: T; length: number } | undefined {
  const last = sentence[end - 1]?.lower ?? '';
  for (const [phrase, value] of table) {
    if (!phrase.endsWith(last)) continue;
    const { length } = wordsOf(phrase);
    if (end - length >= floor && matchAt(sentence, end - length, phrase) > 0) return { value, length };
  }
  return undefined;
}
