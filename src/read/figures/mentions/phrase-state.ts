/** The state of reading a noun phrase token by token, and what may follow its head: an owner, a side. */
import type { Party } from '../../../entry/index.js';
import type { Population } from '../../../vocabulary/index.js';
import type { EntityIndex } from '../../entity-index.js';
import type { Sentence } from '../../tokens.js';
import { firstMatchAt, phraseLengthAt, phraseTable } from '../lexicon/lookup.js';
import type { OutcomeEntry } from '../lexicon/outcome-verbs.js';
import { unionOfParties, type NounPhrase } from './mention.js';
import { skipUnitName } from './military-units.js';

export interface PhraseState {
  readonly sentence: Sentence;
  readonly entities: EntityIndex;
  readonly start: number;
  readonly limit: number;
  readonly allowSideWords: boolean;
  /** The token that is read next. */
  at: number;
  /** The parties named so far. */
  readonly parties: Party[];
  population: Population;
  /** The outcome of a participle before the head: "killed prison staff". */
  attribute?: OutcomeEntry | undefined;
  /** The number of words so far that no lexicon has. */
  unknownWords: number;
  /** The token index after the last model name. */
  modelEnd?: number | undefined;
  /** The token index after the last party's name, which is no part of the item. */
  afterName: number;
}

/** Returns the side word at the next token, if side words count. */
export function sideWordAhead({ sentence, entities, at, allowSideWords }: PhraseState): { side: number; length: number } | undefined {
  return allowSideWords ? entities.sideWordAt(sentence, at) : undefined;
}

/** Ends the phrase at a token, or after the owner or side that follows it. */
export function finishPhrase(state: PhraseState, kind: NounPhrase['kind'], after: number, outcome?: OutcomeEntry | 'casualties'): NounPhrase {
  const { parties, population } = state;
  const to = parties.length > 0 ? after : skipSide(state, kind === 'thing' ? skipOwner(state, after) : after);
  const party = unionOfParties(parties);
  return { to, kind, population, ...(party === undefined ? {} : { party }), ...(outcome === undefined ? {} : { outcome }) };
}

/**
 * Skips a complement that names the owner of a thing, and adds its party: "three vehicles of the Front", "a helicopter
 * belonging to the army".
 */
function skipOwner({ sentence, entities, parties, allowSideWords }: PhraseState, after: number): number {
  const link = firstMatchAt(sentence, after, OWNERSHIP_LINKS)?.length;
  if (link === undefined) return after;
  const at = sentence[after + link]?.lower === 'the' ? after + link + 1 : after + link;
  const name = entities.matchName(sentence, at);
  const side = name || !allowSideWords ? undefined : entities.sideWordAt(sentence, at);
  if (name) parties.push(entities.partyOfActor(name.id));
  else if (side) parties.push({ kind: 'side', number: side.side });
  return name || side ? skipUnitName(sentence, at + (name ?? side)!.length) : after;
}

/** Skips a phrase that names the side, and adds its party: "34 fatalities on the Ostmerish side". */
function skipSide(state: PhraseState, after: number): number {
  const { sentence, entities, parties } = state;
  const both = skipBothSides(state, after);
  if (both > after) return both;
  if (sentence[after]?.lower !== 'on' || sentence[after + 1]?.lower !== 'the') return after;
  const name = entities.matchName(sentence, after + 2);
  const side = state.allowSideWords ? entities.sideOfWord(sentence[after + 2]?.lower ?? '') : undefined;
  const end = after + 2 + (name?.length ?? 1);
  if ((!name && side === undefined) || sentence[end]?.lower !== 'side') return after;
  parties.push(name ? entities.partyOfActor(name.id) : { kind: 'side', number: side! });
  return end + 1;
}

/**
 * Skips "on both sides" and adds both parties, if there are exactly two: "150 people on both sides", "16 fatalities on
 * both sides".
 */
export function skipBothSides({ sentence, entities, parties }: PhraseState, after: number): number {
  const namesBothSides = /^(?:on|from|of)$/.test(sentence[after]?.lower ?? '') && phraseLengthAt(sentence, after + 1, 'both sides') > 0;
  if (!namesBothSides || entities.sideNumbers.length !== 2 || parties.length > 0) return after;
  parties.push(...entities.sideNumbers.map((number): Party => ({ kind: 'side', number })));
  return after + 3;
}

/** Links between a thing and its owner. */
const OWNERSHIP_LINKS = phraseTable(['of', 'from', 'belonging to', 'owned by', 'used by', 'operated by']);
