/**
 * Reads the letters of casualty tables in cells: "37K/214W/13M" is 37 killed, 214 wounded and 13 missing. Takes the tokens
 * of a cell; returns them with words in place of the letters, at the same offsets, for the rules to read as usual.
 */
import { lookupTable } from './lexicon/lookup.js';
import type { Sentence } from '../tokens.js';

/** What each letter counts. */
const LETTERS: Readonly<Record<string, string>> = lookupTable({ K: 'killed', W: 'wounded', M: 'missing', C: 'captured', P: 'captured' });

/** Puts words in place of the letters. A letter alone may be a thousand or a million: two different ones make a run. */
export function withLossWords(sentence: Sentence): Sentence {
  const letters = sentence.flatMap((token, at) => (isLossLetter(sentence, at) ? [{ token, at }] : []));
  if (new Set(letters.map(({ token }) => token.text)).size < 2) return sentence;
  const words = new Map(letters.map(({ token, at }) => [at, LETTERS[token.text]!]));
  return sentence.map((token, at) => {
    const word = words.get(at);
    return word === undefined ? token : { ...token, text: word, lower: word, key: word };
  });
}

/** Whether a letter is right after digits, and a separator, a bracket or nothing is after it. */
function isLossLetter(sentence: Sentence, at: number): boolean {
  const [before, token, after] = [sentence[at - 1], sentence[at]!, sentence[at + 1]];
  if (LETTERS[token.text] === undefined || before === undefined || !/^(?:\d[\d,]*|\+)$/.test(before.text) || token.start - before.end > 1) return false;
  return after === undefined || /^[/,;+&)|]$/.test(after.text) || (after.start > token.end && (/^\d/.test(after.text) || after.lower === 'and'));
}
