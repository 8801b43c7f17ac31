/** A mention: a quantifier with its noun phrase, and what the phrase says about the people or things it counts. */
import { type Party, partiesOf } from '../../../entry/index.js';
import type { Population } from '../../../vocabulary/index.js';
import { SITE_NOUNS, EQUIPMENT_STATIONS, PROJECTILE_NOUNS } from '../lexicon/nouns.js';
import type { OutcomeEntry } from '../lexicon/outcome-verbs.js';
import type { NumberMention } from './numbers.js';

/** What the words after a quantifier say about what it counts. */
export interface NounPhrase {
  /** Token index after the noun phrase. */
  readonly to: number;
  /** Token index of the head noun, if it names people. */
  readonly head?: number;
  /**
   * `unit`: military or organised units ("two battalions"); `bare`: a number without a noun; `outcome`: the noun itself
   * states the outcome ("154 fatalities").
   */
  readonly kind: 'people' | 'thing' | 'unit' | 'outcome' | 'bare';
  readonly population: Population;
  readonly party?: Party;
  readonly item?: string;
  /** The outcome that the phrase itself states: "13 civilian deaths", "several killed prison staff". */
  readonly outcome?: OutcomeEntry | 'casualties';
}

/** A quantifier with its noun phrase. */
export interface Mention extends Omit<NumberMention, 'to'>, NounPhrase {
  /** "the third": refers back to the mention before. */
  readonly anaphoric?: boolean;
  /** "a tank": has no number. */
  readonly unquantified?: boolean;
  /** The name of the rule that read the mention, if it is more than a number and its noun. */
  readonly rule?: string;
  /** "90 of its own members": the party is a possessor named before. */
  readonly possessive?: boolean;
}

/** Checks for things that are no equipment: places ("two command posts"), and projectiles unless they are seized ("12 rockets"). */
export function isNotEquipment({ kind, item = '' }: NounPhrase, manner: OutcomeEntry['manner']): boolean {
  if (kind !== 'thing') return false;
  const [before = '', noun = ''] = ['', ...item.toLowerCase().split(' ')].slice(-2);
  return (SITE_NOUNS.has(noun) && !EQUIPMENT_STATIONS.has(before)) || (PROJECTILE_NOUNS.has(noun) && manner !== 'seized');
}

/** The longest noun phrase, in tokens. */
export const LONGEST_PHRASE = 9;

/** Returns the union of parties: one party, or several without duplicates; `undefined` for an empty list. */
export function unionOfParties(parties: readonly Party[]): Party | undefined {
  const [first] = parties;
  if (parties.length < 2) return first;
  const seen = new Map(parties.flatMap(partiesOf).map((party) => [JSON.stringify(party), party]));
  const all = [...seen.values()];
  return all.length > 1 ? { kind: 'several', parties: all } : all[0];
}
