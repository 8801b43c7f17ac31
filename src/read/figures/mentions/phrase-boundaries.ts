/** Phrase boundaries: capitalised names, the marks around them, and the words that end every phrase. */
import type { Sentence } from '../../tokens.js';
import { PHRASE_END_WORDS } from '../lexicon/nouns.js';

/** Checks for a quotation mark or for an asterisk, which encloses names set in italics. */
export function isNameDelimiter(text: string): boolean {
  return text.length === 1 && '"“”*'.includes(text);
}

/** Function words that end every noun phrase. */
export const PHRASE_STOP_WORDS: ReadonlySet<string> = new Set(
  'and or of them whom us in on at by the a an to for with from were was had have who which that as than but while when after before'.split(' '),
);

/** Checks whether the first letter of a word is a capital. */
export function isCapitalized(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(text);
}

/** Checks that neither an object nor more of the phrase follows. */
export function isPhraseEnd(sentence: Sentence, at: number): boolean {
  const next = sentence[at];
  return next === undefined || /^[.,;:)\]–—]$/.test(next.text) || PHRASE_END_WORDS.has(next.lower);
}
