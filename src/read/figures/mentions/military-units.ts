/**
 * The names of military units: state forces, units with a number and a name, and the forces they belong to. The
 * functions return the token index where such a name ends.
 */
import { isGenitive, type Sentence } from '../../tokens.js';
import { isCapitalized } from './phrase-boundaries.js';
import { AUXILIARIES } from '../lexicon/outcome-verbs.js';

/** Skips the name of a force or unit after a party: "of the Port Guard's 4th Division", "of the Ostmerish army". */
export function skipUnitName(sentence: Sentence, name: number): number {
  let at = name;
  while (at < name + 3 && FORCE_NOUNS.has(sentence[at]?.lower ?? '')) at += 1;
  if (!isGenitive(sentence[at]) && !isOrdinal(sentence, at)) return at;
  let to = at + 1;
  while (to < at + 8 && isUnitNameToken(sentence, to)) to += 1;
  return isCapitalized(sentence[to - 1]?.text ?? '') ? to : at;
}

/** Nouns for armed forces that may follow the name of a party. */
const FORCE_NOUNS: ReadonlySet<string> = new Set(
  'armed air force forces army military navy troops fighters soldiers militia side national guard border police marines'.split(' '),
);

/** Checks whether a token may be part of a unit's name: "4th", "Guards", "-". */
function isUnitNameToken(sentence: Sentence, at: number): boolean {
  const { text = '', lower = '' } = sentence[at] ?? {};
  return isCapitalized(text) || text === '-' || isOrdinal(sentence, at) || ORDINAL_SUFFIXES.has(lower);
}

const ORDINAL_SUFFIXES: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** Checks for an ordinal number, as one token or two: "the 5th Corps". */
export function isOrdinal(sentence: Sentence, at: number): boolean {
  const { lower = '' } = sentence[at] ?? {};
  return /^\d+(?:st|nd|rd|th)$/.test(lower) || (/^\d+$/.test(lower) && ORDINAL_SUFFIXES.has(sentence[at + 1]?.lower ?? ''));
}

/** Skips the complement of "of" that names the owner: "of the 3rd Brigade and the 5th", "of the Front's Reed Battalion". */
export function skipOwner(sentence: Sentence, of: number): number {
  let to = sentence[of + 1]?.lower === 'the' ? of + 2 : of + 1;
  while (to < of + 14) {
    if (isUnitNameToken(sentence, to) || isGenitive(sentence[to]) || FORCE_BODIES.has(sentence[to]?.lower ?? '')) to += 1;
    else if (sentence[to]?.lower === 'and' && isUnitNameToken(sentence, sentence[to + 1]?.lower === 'the' ? to + 2 : to + 1))
      to += sentence[to + 1]?.lower === 'the' ? 2 : 1;
    else break;
  }
  return to;
}

const FORCE_BODIES: ReadonlySet<string> = new Set(['army', 'forces', 'military', 'troops', 'militia', 'fighters', 'rebels']);

/** Nouns for people that say nothing about their kind: only their party counts. */
export const MEMBER_NOUNS: ReadonlySet<string> = new Set(['member', 'members', 'personnel', 'men']);

const UNIT_NAMES: ReadonlySet<string> = new Set('corps brigade division regiment battalion squadron platoon'.split(' '));

/** Checks whether a complement names a military unit: "of the reconciled 5th Corps", "from an assault brigade". */
export function isUnitAfter(sentence: Sentence, prepositionAt: number): boolean {
  if (!['of', 'from'].includes(sentence[prepositionAt]?.lower ?? '')) return false;
  for (let at = prepositionAt + 1; at < prepositionAt + 7 && at < sentence.length; at += 1) {
    if (UNIT_NAMES.has(sentence[at]!.lower)) return true;
    if (!/^[\p{L}\d-]/u.test(sentence[at]!.text) || AUXILIARIES.has(sentence[at]!.lower)) return false;
  }
  return false;
}
