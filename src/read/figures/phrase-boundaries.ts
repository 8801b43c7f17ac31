/** Where phrases begin and end: names by their capitals, marks around them, and the words that no phrase goes beyond. */
import type { Sentence } from '../tokens.js';
import { PHRASE_END_WORDS } from './lexicon/nouns.js';

/** Quotes, and the stars around a name that is printed in italics. */
export function isNameDelimiter(text: string): boolean {
  return text.length === 1 && '"“”*'.includes(text);
}

/** Words that no phrase goes beyond. */
export const PHRASE_STOP_WORDS: ReadonlySet<string> = new Set(
  'and or of them whom us in on at by the a an to for with from were was had have who which that as than but while when after before'.split(' '),
);

/** Whether a word is written as a name is. */
export function isCapitalized(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text);
}

/** Whether nothing that could be an object, or go on with the phrase, follows. */
export function isPhraseEnd(sentence: Sentence, at: number): boolean {
  const next = sentence[at];
  return next === undefined || /^[.,;:)\]–—]$/.test(next.text) || PHRASE_END_WORDS.has(next.lower);
}
