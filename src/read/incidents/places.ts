/**
 * The places that a clause names as those of its incident: the object of a capture, or a name after "in", "near" and the
 * like. A name that could be something else than a place is left out.
 */
import type { EntityIndex } from '../entity-index.js';
import { DEMONYM_ADJECTIVES } from '../figures/lexicon/demonyms.js';
import { CARDINALS } from '../figures/lexicon/numerals.js';
import { FORCE_NOUNS, PEOPLE_NOUNS, PLACE_NOUNS } from '../figures/lexicon/noun-classes.js';
import { textOf, type Sentence } from '../tokens.js';
import type { Clause } from './clause.js';

/** A place as the text names it. */
export interface NamedPlace {
  readonly name: string;
  /** The incident was near it, or around it. */
  readonly nearby: boolean;
}

/** Finds the places of a clause. `object`: the tokens of a phrase that is a place itself. */
export function placesIn(sentence: Sentence, clause: Clause, object: Clause | undefined, entities: EntityIndex): NamedPlace[] {
  const named = object ? namesFrom(sentence, object.from, object.to, false, entities) : [];
  if (named.length > 0) return named;
  for (let at = clause.from; at < clause.to; at += 1) {
    const { lower } = sentence[at]!;
    if (!IN.has(lower) && !NEAR.has(lower)) continue;
    const found = namesFrom(sentence, at + 1, clause.to, NEAR.has(lower), entities);
    if (found.length > 0) return found;
  }
  return [];
}
const IN: ReadonlySet<string> = new Set(['in', 'at', 'inside']);
const NEAR: ReadonlySet<string> = new Set(['near', 'around', 'outside']);

/** Reads the names from a token on: "the towns of Ulver and Dellmouth". */
function namesFrom(sentence: Sentence, from: number, end: number, near: boolean, entities: EntityIndex): NamedPlace[] {
  let at = from;
  let nearby = near;
  // "the outskirts of", "the strategic town of"
  while (
    at < end &&
    (/^\p{Ll}/u.test(sentence[at]!.text) || DEMONYM_ADJECTIVES.has(sentence[at]!.text) || DETERMINERS.has(sentence[at]!.lower)) &&
    !isArticleInName(sentence, at) &&
    at - from < LONGEST_LEAD
  ) {
    const { lower } = sentence[at]!;
    if (lower === 'of' && !PLACE_NOUNS.has(sentence[at - 1]?.lower ?? '') && !DIRECTIONS.has(sentence[at - 1]?.lower ?? '')) return [];
    if (STOPS.has(lower)) return [];
    if (DIRECTIONS.has(lower) || lower === 'outskirts' || lower === 'vicinity') nearby = true;
    // "in government positions near Ulver": another preposition is another phrase.
    if (PEOPLE_NOUNS.has(lower)) return [];
    at += 1;
  }
  const found: NamedPlace[] = [];
  while (at < end) {
    const to = nameEnd(sentence, at, end);
    // "the Central Grain and Mill Directorate": the first is part of the name of a body.
    if (to > at && found.length > 0 && NO_PLACES.has(sentence[to - 1]!.lower)) return [];
    if (to === at || !isPlaceName(sentence, at, to, entities)) return found;
    // "the Ulver and Dellmouth Farms": neither is the name of a place alone.
    if (found.length > 0 && isSharedKind(sentence[to - 1]!.text)) return [];
    found.push({ name: textOf(sentence, at, to), nearby });
    const next = sentence[to]?.lower;
    if (next !== 'and' && next !== ',') return found;
    // A container, such as a province, follows a comma.
    at = to + (sentence[to + 1]?.lower === 'and' ? 2 : 1);
    if (sentence[at]?.lower === 'the') at += 1;
    if (next === ',' && sentence.slice(at, end).every(({ lower }) => lower !== 'and')) return found;
  }
  return found;
}
const isSharedKind = (word: string) => /^\p{Lu}.*s$/u.test(word) && PLACE_NOUNS.has(word.toLowerCase());
const LONGEST_LEAD = 8;
const DIRECTIONS: ReadonlySet<string> = new Set('north south east west northeast northwest southeast southwest'.split(' '));
const STOPS: ReadonlySet<string> = new Set(
  'in on at near to by with for from and or during after before which that who clashes attack attacks order response retaliation addition support control turn exchange an a'.split(
    ' ',
  ),
);

/** Finds the end of a run of capitalised words: "Tal al-Ulver", "Ulver Province". */
function nameEnd(sentence: Sentence, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const { text, lower } = sentence[at]!;
    const joins = isArticleInName(sentence, at) || (at > from && KINSHIP_PARTICLES.has(lower) && /^\p{Lu}/u.test(sentence[at + 1]?.text ?? ''));
    if (!joins && !/^\p{Lu}/u.test(text) && !(text === '-' && at > from)) break;
    at += 1;
  }
  while (at > from && sentence[at - 1]!.text === '-') at -= 1;
  // A word that is split into tokens: the name continues.
  const next = sentence[at];
  return next && at > from && next.start === sentence[at - 1]!.end && /^\p{L}/u.test(next.text) ? from : at;
}

/** "al-Ulver", "Dell ez-Moor", "Ras al Moor" */
function isArticleInName(sentence: Sentence, at: number): boolean {
  const next = sentence[at + 1]?.text ?? '';
  return ARABIC_ARTICLES.has(sentence[at]!.text) && (next === '-' || (/^[ae]l$/.test(sentence[at]!.text) && /^\p{Lu}/u.test(next)));
}
const ARABIC_ARTICLES: ReadonlySet<string> = new Set('al el ad ed an as es ar er at az ez ash esh ul ud'.split(' '));
const KINSHIP_PARTICLES: ReadonlySet<string> = new Set(['ibn', 'bin', 'abu', 'umm']);
/** Determiners that may open a sentence: "The village of Ulver". */
const DETERMINERS: ReadonlySet<string> = new Set('the this that these those both all most many some several other another its their his her'.split(' '));

function isPlaceName(sentence: Sentence, from: number, to: number, entities: EntityIndex): boolean {
  const words = sentence.slice(from, to);
  if (words.some(({ text, lower }) => NO_PLACES.has(lower) || CARDINALS[lower] !== undefined || /^\p{Lu}{2,}$/u.test(text) || /\d/.test(text))) return false;
  const next = sentence[to];
  // "the East", "Base 46", "the Faculty of Arts": a word that names no place alone
  if (words.length === 1 && (PLACE_NOUNS.has(words[0]!.lower) || NOT_ALONE.has(words[0]!.lower))) return false;
  if (next && (FORCE_NOUNS.has(next.lower) || PEOPLE_NOUNS.has(next.lower) || /^[-–]$/.test(next.text))) return false;
  // "Front", "the Front's": an actor
  for (let at = from; at < to; at += 1) {
    const name = entities.matchName(sentence, at);
    if (name && !isRegisteredPlace(sentence, from, to, entities)) return false;
  }
  return true;
}

function isRegisteredPlace(sentence: Sentence, from: number, to: number, { registry }: EntityIndex): boolean {
  const name = textOf(sentence, from, to);
  return [...registry.places.values()].some((place) => place.name === name || place.aliases?.includes(name));
}

/** Words that are part of the names of places and name none alone. */
const NOT_ALONE: ReadonlySet<string> = new Set(
  'north south east west northern southern eastern western central upper lower old new great little a an faculty palace university mosque church square street gate tower stadium cemetery residence housing embassy'.split(
    ' ',
  ),
);

/** Words of names that are no places: pronouns, months, weekdays, operations, wars. */
const NO_PLACES: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday operation war battle ramadan eid army forces force brigade division battalion regiment front party movement union council ministry president general colonel major captain mr twitter telegram facebook youtube english russian arabic kurdish alawite sunni shia shiite christian muslim druze jewish yazidi navy marines directorate ministries command staff web internet tv i it he she they we you who there'.split(
    ' ',
  ),
);
