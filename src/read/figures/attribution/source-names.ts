/** Names of sources: runs of capitalised words, distinguished as people, organisations and countries. */
import type { EntityIndex } from '../../entity-index.js';
import { type Sentence, textOf } from '../../tokens.js';
import { CAPITALS, COUNTRY_OF_ADJECTIVE, DEMONYM_ADJECTIVES } from '../lexicon/demonyms.js';
import { KINSHIP_NOUNS, RANKS } from '../lexicon/nouns.js';
import { DESCRIBED_SOURCE_NOUNS, SIDE_SOURCE_NOUNS, SOURCE_TITLES, SOURCE_ORGANISATIONS } from '../lexicon/speech.js';
import { MAX_SOURCE_TOKENS, type SourcePhrase } from './source.js';

export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(['at', 'in', 'from', 'near', 'inside', 'on', 'within']);

export interface NameRun {
  readonly from: number;
  readonly to: number;
  /** The actor that the run names, if known. */
  readonly id?: string;
}
/** Marks around the names of newspapers and the like, and hyphens. */
export const DELIMITERS = /^(?:[*_"“”'‘’-]|['’]s)$/;

export function skipDelimiters(sentence: Sentence, from: number): number {
  let at = from;
  while (DELIMITERS.test(sentence[at]?.text ?? '')) at += 1;
  return at;
}

/** Reads a name: a run of capitalised words, or the name of a known actor in any spelling. */
export function nameRunAt(sentence: Sentence, at: number, limit: number, entities: EntityIndex): NameRun | undefined {
  const known = entities.matchName(sentence, at);
  const knownTo = known && at + known.length <= limit ? at + known.length : undefined;
  if (!isCapitalizedToken(sentence[at]) || sentence[at]!.text === 'I' || (at === 0 && NOT_NAMES.has(sentence[0]!.lower))) {
    // The first word of a sentence is capitalised without being a name.
    return knownTo === undefined ? undefined : { from: at, to: knownTo, id: known!.id };
  }
  let to = at + 1;
  let body = ORGANISATION_HEADS.has(sentence[at]!.lower);
  for (let index = at + 1; index < Math.min(at + MAX_SOURCE_TOKENS, limit); index += 1) {
    const { lower } = sentence[index]!;
    if (isCapitalizedToken(sentence[index])) {
      body ||= ORGANISATION_HEADS.has(lower);
      to = index + 1;
    } else if (OUTLET_NOUNS.has(lower) && (sentence[index + 1]?.lower === 'agency' || lower === 'agency' || lower === 'newspaper')) to = index + 1;
    else if (lower === 'agency' && OUTLET_NOUNS.has(sentence[index - 1]?.lower ?? '')) to = index + 1;
    // "Lark.example"
    else if (isDomain(sentence, index)) {
      to = index + 2;
      index += 1;
    } else if (lower === 'the' && ['of', 'for'].includes(sentence[index - 1]?.lower ?? '')) continue;
    else if (lower === 'and' && !body) break;
    else if (!NAME_CONNECTORS.has(lower)) break;
  }
  if (knownTo !== undefined && knownTo >= to) return { from: at, to: knownTo, id: known!.id };
  // "the Front's Daily Lark"
  const owned = knownTo !== undefined && /^['’]s$/.test(sentence[knownTo]?.text ?? '') ? entities.matchName(sentence, knownTo + 1) : undefined;
  if (owned && knownTo! + 1 + owned.length === to) return { from: at, to, id: owned.id };
  // "April OC South": a month is the end of a date.
  if (MONTHS.has(sentence[at]!.lower) && to > at + 1 && isCapitalizedToken(sentence[at + 1])) return undefined;
  return { from: at, to };
}
function isDomain(sentence: Sentence, at: number): boolean {
  const [before, point, after] = [sentence[at - 1], sentence[at], sentence[at + 1]];
  return point?.text === '.' && before?.end === point.start && after?.start === point.end && /^\p{Ll}{2,}$/u.test(after.text);
}

const NAME_CONNECTORS: ReadonlySet<string> = new Set(['of', 'for', 'and', 'al', 'el', 'bin', '-', "'s", '’s', '&']);
const OUTLET_NOUNS: ReadonlySet<string> = new Set(['news', 'agency', 'newspaper', 'channel', 'website', 'network', 'site']);
/** Heads of organisation names that may contain "and": "Ministry of Health and Care". */
const ORGANISATION_HEADS: ReadonlySet<string> = new Set(
  'ministry office department committee council centre center institute commission agency organization organisation service services directorate union institution bureau'.split(
    ' ',
  ),
);
export const MONTHS: ReadonlySet<string> = new Set('january february march april may june july august september october november december'.split(' '));
/** Words that are capitalised at the beginning of a sentence and are no names. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  'he she it they we this that these those however but also later on in the a an as at by from after before during since while when according officially additionally meanwhile locals local despite amid amidst reportedly allegedly apparently according some several other others another one two both many most reports initial early'.split(
    ' ',
  ),
);

/** Reads a source that is only a name; an organisation with its place: "the Rights Committees in Ostport". */
export function namedSource(sentence: Sentence, start: number, run: NameRun, entities: EntityIndex, limit = run.to): SourcePhrase {
  const { id } = run;
  const closed = skipDelimiters(sentence, run.from) > start && /^[*_"”]$/.test(sentence[run.to]?.text ?? '') ? 1 : 0;
  const to = run.to + closed;
  if (id !== undefined) return { resolve: () => id, from: start, to, kind: entities.isPersonActor(id) ? 'person' : 'body' };
  const relative = relativeBefore(sentence, run.from);
  if (relative) return { resolve: () => 'unnamed', from: start, to, kind: 'person', isUnnamed: true };
  // "the 31st Guards": the number is part of the name.
  const numbered = isOrdinal(sentence[run.from - 1]) ? textOf(sentence, run.from - 1, run.to) : undefined;
  if (numbered !== undefined) return { resolve: () => entities.ensureSource(numbered, false), from: start, to, kind: 'body' };
  if (run.to === run.from + 1 && isGenericAlone(sentence[run.from]!.lower)) {
    const side = sentence[run.from]!.lower;
    // "Officials Say", in a headline
    if (DESCRIBED_SOURCE_NOUNS.has(side) && !SIDE_SOURCE_NOUNS.has(side)) return { resolve: () => entities.ensureActor(side), from: start, to, kind: 'body' };
    return { resolve: () => (SIDE_SOURCE_NOUNS.has(side) ? entities.sourceForSide(side) : 'unnamed'), from: start, to, kind: 'body' };
  }
  const from = personNameStart(sentence, run, entities);
  const name = textOf(sentence, from, run.to);
  // "Kyiv claimed", not "the siege of Kyiv claimed"
  const country = PLACE_PREPOSITIONS.has(sentence[start - 1]?.lower ?? '') || sentence[start - 1]?.lower === 'of' ? undefined : CAPITALS.get(name);
  if (country !== undefined) return { resolve: () => entities.ensureActor(country), from: start, to, kind: 'body' };
  // "Both Ostmerish and Russian claimed": an adjective alone is of its country.
  const adjective = entities.findActor(name) === undefined ? COUNTRY_OF_ADJECTIVE.get(name) : undefined;
  if (adjective !== undefined) return { resolve: () => entities.ensureActor(adjective), from: start, to, kind: 'body' };
  const person = from > run.from || isPersonName(sentence, run);
  if (person) {
    const full = from > run.from ? textOf(sentence, run.from, run.to) : undefined;
    return { resolve: () => entities.ensureSource(name, true, full), from: start, to, kind: 'person' };
  }
  const place = closed === 0 && sentence[to]?.lower === 'in' && isCapitalizedToken(sentence[to + 1]) ? nameRunAt(sentence, to + 1, limit, entities) : undefined;
  if (place && limit < sentence.length)
    return { resolve: () => entities.ensureSource(textOf(sentence, run.from, place.to), false), from: start, to: place.to, kind: 'body' };
  return { resolve: () => entities.ensureSource(name, false), from: start, to, kind: 'body' };
}

/** Whether a word is part of names and names nobody alone: "General", "Guards", "Western". */
function isGenericAlone(word: string): boolean {
  return (
    DESCRIBED_SOURCE_NOUNS.has(word) ||
    SIDE_SOURCE_NOUNS.has(word) ||
    SOURCE_TITLES.has(word) ||
    RANKS.has(word) ||
    ORGANISATION_HEADS.has(word) ||
    GENERIC_ALONE.has(word)
  );
}
const GENERIC_ALONE: ReadonlySet<string> = new Set(
  'memoirs chronicles annals archives records modern contemporary ancient human rights naval allied btg btgs ngo ngos guards guard forces staff western eastern northern southern central local foreign international national independent no nos mr mrs ms dr press brigade division regiment battalion corps mechanized mechanised armoured armored airborne rebel'.split(
    ' ',
  ),
);

/**
 * Returns where a person's name begins after a party and a title: "Front General Edmund Quill", "Governor of Ost
 * Province Edmund Quill".
 */
function personNameStart(sentence: Sentence, { from, to }: NameRun, entities: EntityIndex): number {
  let at = from;
  const party = entities.matchName(sentence, at) ?? (DEMONYM_ADJECTIVES.has(sentence[at]!.text) ? { length: 1 } : undefined);
  if (party && at + party.length < to && isTitle(sentence, at + party.length)) at += party.length;
  if (!isTitle(sentence, at)) return from;
  const region = sentence.findLastIndex(({ lower }, index) => index > at && index < to && REGION_NOUNS.has(lower));
  if (sentence[at + 1]?.lower === 'of') return region !== -1 && to - region > 2 ? region + 1 : from;
  // "Secretary-General Ada Brook"
  while (at < to && (isTitle(sentence, at) || sentence[at]!.text === '.' || (sentence[at]!.text === '-' && isTitle(sentence, at + 1)))) at += 1;
  return to - at >= 2 || (to - at === 1 && at === from) ? at : from;
}

function isTitle(sentence: Sentence, at: number): boolean {
  const word = sentence[at]?.lower ?? '';
  return SOURCE_TITLES.has(word) || RANKS.has(word);
}

const REGION_NOUNS: ReadonlySet<string> = new Set('oblast province region governorate district county'.split(' '));

/** Checks for a person's name: two to five words, none of which is typical of an organisation. */
function isPersonName(sentence: Sentence, { from, to }: NameRun): boolean {
  const words = sentence.slice(from, to);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every(({ text, lower }) => !ORGANISATION_WORDS.has(lower) && !/^\p{Lu}{2,}$/u.test(text) && !ORGANISATION_CONNECTORS.has(lower))
  );
}
const ORGANISATION_CONNECTORS: ReadonlySet<string> = new Set(['of', 'for', 'and', "'s", '’s', '&']);
const ORGANISATION_WORDS: ReadonlySet<string> = new Set([
  ...ORGANISATION_HEADS,
  ...OUTLET_NOUNS,
  ...REGION_NOUNS,
  ...'army forces force front defence defense brigade group media television tv radio times post observatory monitor rights army movement party state republic government police emergency prosecutor press daily journal administration authority house nations league coalition guard guards corps command staff front mission national university hospital foundation association society federation front'.split(
    ' ',
  ),
]);

/** Reads a name after a title or a noun for an organisation: "the mayor Edmund Quill", "the newspaper Daily Lark". */
export function nameAfterTitle(sentence: Sentence, { start, head, run }: { start: number; head: number; run: NameRun }, entities: EntityIndex): SourcePhrase {
  const { id } = run;
  if (id !== undefined) return { resolve: () => id, from: start, to: run.to, kind: entities.isPersonActor(id) ? 'person' : 'body' };
  const relative = relativeBefore(sentence, run.from);
  if (relative) return { resolve: () => 'unnamed', from: start, to: run.to, kind: 'person', isUnnamed: true };
  const person = !SOURCE_ORGANISATIONS.has(sentence[head]!.lower) && sentence[head]!.lower !== 'media';
  return { resolve: () => entities.ensureSource(textOf(sentence, run.from, run.to), person), from: start, to: run.to, kind: person ? 'person' : 'body' };
}

/** Whether a relative speaks, who is not named, and not whom the name is of: "the mother of Ostmere soldier Edmund Brask said". */
function relativeBefore(sentence: Sentence, name: number): boolean {
  const of = sentence.findLastIndex(({ lower }, index) => index < name && index >= name - 5 && lower === 'of');
  const noun = sentence[of - 1]?.lower ?? '';
  if (of < 1 || sentence.slice(of, name).some(({ text }) => /^[,;.]$/.test(text))) return false;
  return KINSHIP_NOUNS.has(noun) || RELATIVES.has(noun);
}

const RELATIVES: ReadonlySet<string> = new Set([
  'family',
  'families',
  'relative',
  'relatives',
  'parents',
  'widow',
  'widower',
  'friend',
  'friends',
  'neighbour',
  'neighbor',
  'colleague',
]);

/** "31st", in the number of a unit */
export function isOrdinal(token: Sentence[number] | undefined): boolean {
  return token !== undefined && /^\d{1,3}(?:st|nd|rd|th)$/.test(token.text);
}

export function isCapitalizedToken(token: Sentence[number] | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}
