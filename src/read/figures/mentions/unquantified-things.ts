/**
 * Unquantified mentions of things: "the tug *Spry* was sunk", "a tank", "Su-25 downed" in a cell. Each counts as one,
 * if the text states its loss.
 */
import type { EntityIndex } from '../../entity-index.js';
import type { Sentence } from '../../tokens.js';
import { isCapitalized } from './phrase-boundaries.js';
import { type Mention, LONGEST_PHRASE, type NounPhrase } from './mention.js';
import { nounPhrase } from './noun-phrase.js';
import { ARTICLES, OUTCOME_TRIGGERS, containsAny, isFunctionWord, singularAt } from './unquantified.js';
import { itemText } from './thing-phrase.js';
import { firstMatchAt } from '../lexicon/lookup.js';
import { ADVERBS, AUXILIARIES, OUTCOME_FORMS } from '../lexicon/outcome-verbs.js';
import { NON_SINGULAR_THINGS, THING_NOUNS } from '../lexicon/nouns.js';

/** Checks for an apposition to the thing before: "sank the *Spry*, a League cruiser,". */
export function isThingApposition(sentence: Sentence, { from, kind }: Mention, before: Mention): boolean {
  const named = sentence[before.from]?.lower === 'the' && (isCapitalized(sentence[before.to - 1]?.text ?? '') || sentence[before.to - 1]?.text === '*');
  return named && kind === 'thing' && before.kind === 'thing' && before.to === from - 1 && sentence[from - 1]?.text === ',';
}

/**
 * Reads a definite thing, known by its name or from an earlier mention: "the tug *Spry* was sunk", "the ship sank". Its
 * own clause must state the loss.
 */
export function definiteThing(sentence: Sentence, at: number, entities: EntityIndex, allowSideWords: boolean): Mention | undefined {
  if (sentence[at]!.lower !== 'the') return undefined;
  if (!containsAny(sentence, at + 1, at + 1 + LONGEST_PHRASE, NAMEABLE_THINGS)) return undefined;
  const phrase = nounPhrase(sentence, at + 1, at + 1 + LONGEST_PHRASE, at + 1, entities, allowSideWords);
  if (phrase.kind !== 'thing' || !NAMEABLE_THINGS.has(sentence[phrase.to - 1]?.lower ?? '')) return undefined;
  const to = skipThingName(sentence, phrase.to);
  return isLost(sentence, to) ? { ...singularAt(at, 'single.the-thing-lost'), ...phrase, to } : undefined;
}

/** Verbs and participles whose subject is a ship. */
const SINKING_VERBS: ReadonlySet<string> = new Set('sank sunk sinking scuttled scuttling'.split(' '));

/** Things that have a proper name, or that "the" refers back to. */
const NAMEABLE_THINGS: ReadonlySet<string> = new Set(
  'ship vessel boat tug tugboat cruiser frigate corvette destroyer submarine warship gunboat trawler minesweeper tank helicopter aircraft jet plane warplane drone'.split(
    ' ',
  ),
);

/** Reads one thing as an item of a list, without a number or an article: "Su-25 downed", ""Heron" tugboat", "Heron sunk". */
export function bareThingItem(sentence: Sentence, at: number, entities: EntityIndex): Mention | undefined {
  const { text, lower } = sentence[at]!;
  if (!/^["“\p{L}]/u.test(text) || ARTICLES.has(lower)) return undefined;
  const phrase = nounPhrase(sentence, at, at + LONGEST_PHRASE, at, entities, false);
  const isThing = phrase.kind === 'thing' && isSingleThing(sentence, phrase) && !NOT_SINGLE_ITEMS.has(sentence[phrase.to - 1]?.lower ?? '');
  const to = isThing ? skipThingName(sentence, phrase.to) : (properNameEnd(sentence, at) ?? at);
  const lost = firstMatchAt(sentence, to, OUTCOME_FORMS.things.participles)?.length ?? 0;
  const end = sentence[to + lost]?.text ?? ',';
  if (!(lost > 0 ? /^(?:[,;.*()]$|\d)/ : /^[,;.*()]$/).test(end)) return undefined;
  // "15 Lynx-1, Lynx-2 and Lynx-3 howitzers": a model without a noun is no item.
  if (isThing && (lost > 0 || THING_NOUNS.has(sentence[phrase.to - 1]!.lower))) return { ...singularAt(at, 'single.unnumbered-thing'), ...phrase, to };
  const isShip = to > at && SINKING_VERBS.has(sentence[to]?.lower ?? '') && !entities.matchName(sentence, at);
  return isShip ? { ...singularAt(at, 'single.ship-sunk-in-list'), to, kind: 'thing', population: 'unstated', item: itemText(sentence, at, to) } : undefined;
}

/** Nouns that denote no single thing without an article. */
const NOT_SINGLE_ITEMS: ReadonlySet<string> = new Set('aircraft craft mlrs weapon cannon armour armor artillery'.split(' '));

/** Returns the index after a proper name in asterisks, in quotation marks or in capitals; `undefined` if none begins at the token. */
function properNameEnd(sentence: Sentence, at: number): number | undefined {
  const mark = /^["“*]$/.test(sentence[at]?.text ?? '');
  let to = mark ? at + 1 : at;
  const first = to;
  while (to < first + 4 && (isCapitalized(sentence[to]?.text ?? '') || (to > first && /^\d+$/.test(sentence[to]?.text ?? '')))) to += 1;
  if (to === first) return undefined;
  if (mark) return /^["”*]$/.test(sentence[to]?.text ?? '') ? to + 1 : undefined;
  return to;
}

/** Skips the proper name of a thing: "a tug *Spry*". */
export function skipThingName(sentence: Sentence, to: number): number {
  return NAMEABLE_THINGS.has(sentence[to - 1]?.lower ?? '') ? (properNameEnd(sentence, to) ?? to) : to;
}

/** Checks whether the predicate after a thing states its loss: "was shot down", "later sank". */
function isLost(sentence: Sentence, at: number): boolean {
  let verb = verbAfter(sentence, at);
  if (verb === undefined) return false;
  const passive = sentence.slice(at, verb).some(({ lower }) => lower === 'was' || lower === 'been');
  // "was hit and sank"
  if (passive && (sentence[verb]?.lower === 'hit' || sentence[verb]?.lower === 'struck') && sentence[verb + 1]?.lower === 'and') verb += 2;
  return isSunk(sentence, verb) || firstMatchAt(sentence, verb, passive ? OUTCOME_FORMS.things.participles : OUTCOME_FORMS.things.intransitives) !== undefined;
}

/** Returns the index of the verb after auxiliaries and adverbs; `undefined` if the event did not happen: "was to be". */
function verbAfter(sentence: Sentence, at: number): number | undefined {
  let verb = at;
  while (verb < at + 5 && (AUXILIARIES.has(sentence[verb]?.lower ?? '') || ADVERBS.has(sentence[verb]?.lower ?? ''))) {
    if (CATENATIVES.has(sentence[verb]!.lower)) return undefined;
    verb += 1;
  }
  return verb;
}

const CATENATIVES: ReadonlySet<string> = new Set(['managed', 'able', 'to']);

/** Checks for "sank", or for "sunk" without a name after it. */
function isSunk(sentence: Sentence, at: number | undefined): boolean {
  const { lower = '' } = sentence[at ?? -1] ?? {};
  return lower === 'sank' || (lower === 'sunk' && !/^["“*\p{L}]/u.test(sentence[(at ?? 0) + 1]?.text ?? ''));
}

/** Checks that a thing is the head of its phrase: "a tank", "an Ostmerish Su-25", but not "a car bomb", "a tank factory". */
export function isSingleThing(sentence: Sentence, { to }: NounPhrase): boolean {
  const noun = sentence[to - 1]?.lower ?? '';
  const next = sentence[to];
  // "a police station" is a place
  if (noun.endsWith('s') || NON_SINGULAR_THINGS.has(noun)) return false;
  return (
    next === undefined || !/^[\p{L}\d-]/u.test(next.text) || isFunctionWord(next.lower) || WORDS_AFTER_THING.has(next.lower) || OUTCOME_TRIGGERS.has(next.lower)
  );
}

/** Words that may follow a thing without being its head noun: "shot down a jet nearby", "a tank which was hit". */
const WORDS_AFTER_THING: ReadonlySet<string> = new Set('nearby there here too which whose using via by above below across off behind'.split(' '));
