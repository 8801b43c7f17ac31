/** Modifiers before the head of a noun phrase: hyphenated adjectives, participles, and nouns that modify a noun. */
import type { Sentence, Token } from '../../tokens.js';
import { PEOPLE_NOUNS, PHRASE_END_WORDS, THING_NOUNS } from '../lexicon/nouns.js';
import { PEOPLE_OUTCOMES, OUTCOME_NOUNS, CASUALTY_NOUNS, AUXILIARIES } from '../lexicon/outcome-verbs.js';
import { PHRASE_STOP_WORDS } from './phrase-boundaries.js';
import { isHeadNounAhead } from './thing-phrase.js';

/**
 * Participles before a noun that state an outcome: "several killed prison staff", "400 injured people". Others only
 * modify ("escaped prisoners").
 */
export const HARM_MODIFIERS = new Map(
  PEOPLE_OUTCOMES.filter((row) => (row.metric === 'killed' || row.metric === 'injured') && row.manner === undefined).flatMap((row) =>
    (row.participles ?? []).map((word) => [word, row] as const),
  ),
);

/** Checks for "military and civilian", in either order, before a plural noun. */
export function isMilitaryAndCivilian(sentence: Sentence, at: number): boolean {
  const [one, joint, other, noun] = [0, 1, 2, 3].map((step) => sentence[at + step]?.lower ?? '');
  const both = (one === 'military' && other === 'civilian') || (one === 'civilian' && other === 'military');
  return both && (joint === 'and' || joint === '/') && noun !== undefined && (isPluralOutcomeNoun(noun) || PEOPLE_NOUNS.has(noun));
}

/** Checks for a plural noun that states an outcome: "fatalities", "casualties". */
export function isPluralOutcomeNoun(word: string): boolean {
  return word.endsWith('s') && (OUTCOME_NOUNS.has(word) || CASUALTY_NOUNS.has(word));
}

/** Returns the index after a hyphenated adjective of two words: "high-ranking", "Ostmerish-made". */
export function compoundEnd(sentence: Sentence, at: number): number | undefined {
  const [first, dash, second, after] = [sentence[at], sentence[at + 1], sentence[at + 2], sentence[at + 3]];
  if (!first || dash?.text !== '-' || !second || first.end !== dash.start || dash.end !== second.start || after?.text === '-') return undefined;
  if (!/^\p{L}{3,}$/u.test(first.text) || !/^\p{Ll}{3,}$/u.test(second.text) || !COMPOUND_ENDINGS.test(second.text)) return undefined;
  return after !== undefined && /^[\p{L}]/u.test(after.text) && !PHRASE_STOP_WORDS.has(after.lower) ? at + 3 : undefined;
}

/** Returns the index after a hyphenated lower-case modifier of a thing: "surface-to-air", "anti-aircraft". */
export function hyphenatedEnd(sentence: Sentence, at: number, limit: number): number | undefined {
  if (sentence[at + 1]?.text !== '-') return undefined;
  let to = at;
  while (to < at + LONGEST_HYPHENATED && /^\p{Ll}+$/u.test(sentence[to]?.text ?? '')) {
    const dash = sentence[to + 1];
    if (dash?.text !== '-' || dash.start !== sentence[to]!.end || sentence[to + 2]?.start !== dash.end) break;
    to += 2;
  }
  return to > at && /^\p{Ll}+$/u.test(sentence[to]?.text ?? '') && isHeadNounAhead(sentence, to + 1, limit + 4) ? to + 1 : undefined;
}

const LONGEST_HYPHENATED = 7;

/** Endings of the second word of a hyphenated adjective, or the word itself. */
const COMPOUND_ENDINGS = /(?:ed|ing|made|built|born|duty|level|led|held|armed|owned)$/;

/** Checks for an attributive participle or its adverb: "previously kidnapped", "kidnapped border guards". */
export function isAttributive(sentence: Sentence, at: number): boolean {
  const { lower } = sentence[at]!;
  if (lower.endsWith('ly')) return ATTRIBUTIVE_PARTICIPLES.has(sentence[at + 1]?.lower ?? '');
  return ATTRIBUTIVE_PARTICIPLES.has(lower) && [1, 2].some((step) => PEOPLE_NOUNS.has(sentence[at + step]?.lower ?? '')) && isContentWord(sentence[at + 1]);
}

function isContentWord(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Ll}/u.test(token.text) &&
    !PHRASE_STOP_WORDS.has(token.lower) &&
    !AUXILIARIES.has(token.lower) &&
    !PHRASE_END_WORDS.has(token.lower)
  );
}

const ATTRIBUTIVE_PARTICIPLES: ReadonlySet<string> = new Set(
  'kidnapped abducted captured detained arrested imprisoned jailed wounded injured displaced besieged'.split(' '),
);

/** Nouns for people that often modify another noun. */
export const ATTRIBUTIVE_PEOPLE_NOUNS: ReadonlySet<string> = new Set(
  'rebel militant insurgent jihadist civilian separatist soldier guard police prisoner'.split(' '),
);

/** Checks for a plural that names neither people nor things nor an outcome. */
export function isOtherPlural(word: string): boolean {
  const known = PEOPLE_NOUNS.has(word) || THING_NOUNS.has(word) || OUTCOME_NOUNS.has(word) || CASUALTY_NOUNS.has(word) || PHRASE_END_WORDS.has(word);
  return !known && /^[a-z]{4,}s$/.test(word) && !AUXILIARIES.has(word);
}
