/** Parties shared within a coordination: "three Front tanks and nine lorries", "30 Front fighters and seven vehicles were hit". */
import { type Party, partiesOf } from '../../../entry/index.js';
import type { EntityIndex } from '../../entity-index.js';
import type { Sentence, Token } from '../../tokens.js';
import type { Figure } from '../figure.js';
import { STATE_FORCE_NOUNS } from '../lexicon/attacks.js';
import { THING_NOUNS } from '../lexicon/nouns.js';
import type { Mention } from '../mentions/mention.js';
import { type Coordination, type Outcome, isA } from '../outcomes/outcome.js';
import { isCapitalized } from '../mentions/phrase-boundaries.js';

/**
 * Returns the party of a figure that is coordinated with the one before: "30 Front fighters and seven vehicles were
 * hit", "destroyed 20 League tanks and captured dozens of soldiers". Where exactly one state takes part, "soldiers" is
 * a side word instead.
 */
export function partyOfCoordinated(
  sentence: Sentence,
  [phrase]: Coordination,
  outcome: Outcome,
  { previous, lastWithParty, entities }: { previous: Figure | undefined; lastWithParty: Figure | undefined; entities: EntityIndex },
): Party | undefined {
  const things = phrase.kind === 'thing';
  // "300 Front soldiers and 100 civilians dead, while six soldiers are missing"
  const { party } = (!things && previous?.population === 'civilians' ? lastWithParty : previous) ?? {};
  if (!previous || !party || party.kind === 'several' || outcome.party || phrase.party) return undefined;
  if (things ? previous.metric.includes('strength') : !isStateForce(sentence, phrase, entities)) return undefined;
  const isActive = (rule: string | undefined) => isA(rule, 'object', 'nounOf', 'elliptical');
  const listed = previous.metric.includes('equipment') && sentence[phrase.from - 1]?.text === ',';
  if (things && !listed && !(isActive(outcome.rule) && isActive(previous.rule))) return undefined;
  const between = tokensBetween(sentence, previous, Math.min(outcome.from ?? phrase.from, phrase.from), listed ? LONGEST_MODELS : LONGEST_COORDINATION);
  // "15 L-1, L-20, and L-30 howitzers, five mortars"
  const joins = ({ lower, text }: Token) => COORDINATORS.has(lower) || (listed && (THING_NOUNS.has(lower) || /^[\p{Lu}\d-]*$/u.test(text)));
  return between && between.length > 0 && between.every(joins) ? party : undefined;
}
const LONGEST_COORDINATION = 6;
const LONGEST_MODELS = 14;

/** Returns the tokens between a figure and a later token; `undefined` if there are more than `most`. */
export function tokensBetween(sentence: Sentence, previous: Figure, to: number, most: number): Sentence | undefined {
  let from = to;
  while (from > 0 && sentence[from - 1]!.start >= previous.end) {
    from -= 1;
    if (to - from > most) return undefined;
  }
  return sentence.slice(from, to);
}
const COORDINATORS: ReadonlySet<string> = new Set(['and', ',', 'as', 'well', 'while', 'also', 'had', '"', '“', '”', 'the']);

/** Checks for a noun for state forces that is a side word of no known state. */
export function isStateForce(sentence: Sentence, { head, from }: Mention, entities: EntityIndex): boolean {
  if (entities.sideOfWord('soldiers') !== undefined || head === undefined || !STATE_FORCE_NOUNS.has(sentence[head]?.lower ?? '')) return false;
  return !sentence.slice(from, head).some(({ text }, index) => index > 0 && isCapitalized(text));
}

/**
 * Shares a party within a coordination: "123 Ostmerish soldiers, 100 residents and five policemen" are all of Ostmere,
 * unless a side word says otherwise; officers are of the army whose soldiers they are coordinated with.
 */
export function sharePartyInGroup(sentence: Sentence, group: Coordination, entities: EntityIndex): Coordination {
  if (group.length === 1) return group;
  if (group.every(({ kind }) => kind === 'thing')) return sharePartyOfThings(group);
  if (group.some(({ kind }) => kind !== 'people')) return group;
  const parties = new Map(group.flatMap(({ party }) => (party ? [[JSON.stringify(party), party] as const] : [])));
  const [party] = parties.values();
  if (parties.size !== 1 || party === undefined) return group;
  const known = entities.sideOfWord('soldiers');
  const [first, ...others] = group.map((phrase): Mention => {
    if (phrase.party || phrase.population !== 'fighters') return phrase;
    const noun = sentence[phrase.head ?? -1]?.lower ?? '';
    const officers =
      (noun === 'officers' || noun === 'officer') && known !== undefined && partiesOf(party).every((one) => one.kind === 'side' && one.number === known);
    return officers || isStateForce(sentence, phrase, entities) ? { ...phrase, party } : phrase;
  });
  return first === undefined ? group : [first, ...others];
}

/** Shares the party of the first thing with all, if no other has one: "three Front tanks and nine lorries". */
function sharePartyOfThings([first, ...others]: Coordination): Coordination {
  const { party } = first;
  if (party === undefined || others.some((one) => one.party !== undefined)) return [first, ...others];
  return [first, ...others.map((one) => ({ ...one, party }))];
}
