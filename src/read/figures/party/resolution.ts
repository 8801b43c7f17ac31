/**
 * Party resolution within a sentence: finds the party of a figure that neither its noun nor its verb names. "ambushed a
 * Front patrol, killing seven", "two of its members", "shot down a Front aircraft; both pilots were captured". An
 * ambiguous party stays unstated.
 */
import type { Party } from '../../../entry/index.js';
import type { Metric } from '../../../vocabulary/index.js';
import type { EntityIndex } from '../../entity-index.js';
import type { Sentence } from '../../tokens.js';
import type { Claimant } from '../attribution/source.js';
import { isStateForce } from './coordinated.js';
import type { Figure } from '../figure.js';
import { ATTACK_PHRASES, GENERIC_PEOPLE_NOUNS, CREW_NOUNS, ATTACK_PARTICIPLES, PUBLIC_PLACES, ENEMY_TERMS } from '../lexicon/attacks.js';
import { firstMatchAt } from '../lexicon/lookup.js';
import { PEOPLE_NOUNS } from '../lexicon/nouns.js';
import { LOSE_VERBS } from '../lexicon/outcome-verbs.js';
import type { Mention } from '../mentions/mention.js';
import { type Coordination, type Outcome, isA } from '../outcomes/outcome.js';
import { partyOnAnySide, partyAt, lastParty, sameSide } from './lookup.js';
import { ownerAsSubject } from './own-people.js';
import { isCapitalized } from '../mentions/phrase-boundaries.js';

/** What the surrounding words add to a figure. */
export type PartyResolution = Partial<Pick<Figure, 'population' | 'party'>>;

/** `whole`: the figure that this one is a part of. `previous`: the figure before, in the sentence or the paragraph. */
interface PartyContext {
  readonly group: Coordination;
  readonly previous: Figure | undefined;
  readonly whole: Figure | undefined;
  readonly claimant: Claimant | undefined;
  readonly entities: EntityIndex;
}

/** Resolves the population and party of a mention from the words around it; the first rule that applies decides. */
export function resolvePartyInSentence(
  sentence: Sentence,
  phrase: Mention,
  outcome: Outcome,
  { group, previous, whole, claimant, entities }: PartyContext,
): PartyResolution {
  const side = partyOnSide(sentence, phrase, outcome, entities);
  if (side) return side;
  if (phrase.kind === 'thing')
    return attackVictims(sentence, phrase, outcome, entities) ?? possessiveOwner(sentence, phrase, outcome, { claimant, entities }) ?? {};
  return (
    inheritFromWhole(phrase, whole) ??
    reflexiveOwner(sentence, phrase, outcome, entities) ??
    partitiveAntecedent(sentence, phrase, outcome, previous) ??
    pronounAntecedent(sentence, phrase, previous) ??
    crewParty(sentence, phrase, previous) ??
    attackVictims(sentence, phrase, outcome, entities) ??
    captureVictims(sentence, phrase, outcome, entities) ??
    partyBeforeWith(sentence, phrase, outcome, { claimant, entities }) ??
    partyAfterAmong(sentence, phrase, outcome, entities) ??
    partyOfIncluding(sentence, group[0].from, entities) ??
    {}
  );
}

/**
 * Reads a side phrase before the verb or directly after it: "nine tanks and other equipment on the Front side were
 * destroyed", "six were killed on the Front side".
 */
function partyOnSide(sentence: Sentence, { to }: Mention, outcome: Outcome, entities: EntityIndex): PartyResolution | undefined {
  const end = Math.min(Math.max(to, outcome.to), to + SIDE_REACH, sentence.length - 1);
  for (let at = to; at <= end && !/^[;:.()]$/.test(sentence[at]!.text); at += 1) {
    const party = sidePhraseParty(sentence, at, entities);
    if (party) return { party };
  }
  return undefined;
}
const SIDE_REACH = 16;

/** Returns the party of a side phrase at a token: "on the Front side". */
function sidePhraseParty(sentence: Sentence, at: number, entities: EntityIndex): Party | undefined {
  if (sentence[at]?.lower !== 'on' || sentence[at + 1]?.lower !== 'the') return undefined;
  const length = entities.matchName(sentence, at + 2)?.length ?? entities.sideWordAt(sentence, at + 2)?.length;
  // "and, on the Front side, two tanks": the phrase belongs to what follows it.
  const names = length !== undefined && sentence[at + 2 + length]?.lower === 'side' && sentence[at - 1]?.text !== ',';
  return names ? partyOnAnySide(partyAt(sentence, at + 2, entities), entities) : undefined;
}

/** Returns the party after "among": "six fighters were killed among the rebels". */
function partyAfterAmong(sentence: Sentence, { to }: Mention, outcome: Outcome, entities: EntityIndex): PartyResolution | undefined {
  const at = Math.max(to, outcome.to);
  if (!AMONG_PREPOSITIONS.has(sentence[at]?.lower ?? '')) return undefined;
  const party = partyOnAnySide(partyAt(sentence, sentence[at + 1]?.lower === 'the' ? at + 2 : at + 1, entities), entities);
  return party && { party };
}
const AMONG_PREPOSITIONS: ReadonlySet<string> = new Set(['among', 'amongst']);

/** Returns the party of an unquantified whole: "Foreign Front fighters were killed too, including 30 Westmerians". */
function partyOfIncluding(sentence: Sentence, at: number, entities: EntityIndex): PartyResolution | undefined {
  if (sentence[at - 1]?.lower !== 'including') return undefined;
  for (let noun = at - 2; noun >= Math.max(0, at - WITH_REACH); noun -= 1) {
    const { text, lower } = sentence[noun]!;
    if (/^[;:.()]$/.test(text) || /^\d/.test(text)) return undefined;
    if (PEOPLE_NOUNS.get(lower) !== 'fighters') continue;
    const party = lastParty(sentence, Math.max(0, noun - 3), noun + 1, entities);
    return party && { party };
  }
  return undefined;
}

/** Returns the one side named before "with", if no attack is described: "a bad year for the Front's army, with 27 soldiers killed". */
function partyBeforeWith(
  sentence: Sentence,
  phrase: Mention,
  outcome: Outcome,
  { claimant, entities }: Pick<PartyContext, 'claimant' | 'entities'>,
): PartyResolution | undefined {
  const isWith = sentence[phrase.quoteFrom - 1]?.lower === 'with' && isA(outcome.rule, 'predicate') && outcome.by === undefined;
  const named = sentence.slice(phrase.from, phrase.to).some(({ text }, index) => index > 0 && isCapitalized(text));
  if (!isWith || named || !(isStateForce(sentence, phrase, entities) || phrase.population === 'fighters')) return undefined;
  const from = Math.max(0, phrase.from - WITH_REACH);
  let party: Party | undefined;
  for (let at = from; at < phrase.from - 1; at += 1) {
    if (firstMatchAt(sentence, at, ATTACK_PHRASES)) return undefined;
    const name = entities.matchName(sentence, at)?.id;
    const here = name !== undefined && [claimant].flat().includes(name) ? undefined : partyOnAnySide(partyAt(sentence, at, entities), entities);
    if (here === undefined) continue;
    if (party !== undefined && !sameSide(party, here, entities)) return undefined;
    party ??= here;
  }
  return party && { party };
}
const WITH_REACH = 30;

/** Inherits from the whole of a part: "11 civilians were killed: one teacher, two drivers", "seven rebels, including their leader". */
function inheritFromWhole({ population }: Mention, whole: Figure | undefined): PartyResolution | undefined {
  if (whole === undefined || whole.metric.includes('equipment')) return undefined;
  if (whole.population === 'civilians') return population === 'unstated' || population === 'staff' ? { population: 'civilians' } : undefined;
  return whole.party === undefined || whole.party.kind === 'several' ? undefined : { party: whole.party };
}

/** Returns the nearest party before a reflexive possessive, "executed 90 of its own members"; where there are no sides, the subject. */
function reflexiveOwner(sentence: Sentence, mention: Mention, outcome: Outcome, entities: EntityIndex): PartyResolution | undefined {
  const { possessive, from, head } = mention;
  if (!possessive) return undefined;
  if (entities.sideNumbers.length === 0) {
    const subject = ownerAsSubject(sentence, mention, outcome, entities);
    return subject && { party: subject };
  }
  const party = GENERIC_PEOPLE_NOUNS.has(sentence[head ?? -1]?.lower ?? '') ? undefined : lastParty(sentence, Math.max(0, from - OWNER_REACH), from, entities);
  return party && { party };
}

/** Returns the nearest party before a possessive that is not the claimant, else the claimant: "six of their vehicles were destroyed". */
function possessiveOwner(
  sentence: Sentence,
  { possessive, from }: Mention,
  { by, agent }: Outcome,
  { claimant, entities }: Pick<PartyContext, 'claimant' | 'entities'>,
): PartyResolution | undefined {
  if (!possessive || by || agent) return undefined;
  const start = Math.max(0, from - OWNER_REACH);
  const party = lastParty(sentence, start, from, entities, [claimant].flat()) ?? lastParty(sentence, start, from, entities);
  return party && { party };
}

/** Resolves a pronoun to the figure before: "he was killed", "took their commander prisoner". */
function pronounAntecedent(sentence: Sentence, { from, unquantified, kind }: Mention, previous: Figure | undefined): PartyResolution | undefined {
  if (!unquantified || kind !== 'people' || previous === undefined || previous.metric.includes('equipment')) return undefined;
  const word = sentence[from]!.lower;
  const { population, party, count } = previous;
  if (word === 'their') return party && party.kind !== 'several' ? { party } : undefined;
  if (!['he', 'she', 'him', 'her'].includes(word) || count.low !== 1 || count.high !== 1) return undefined;
  return population === 'unstated' && party === undefined ? undefined : { population, ...(party ? { party } : {}) };
}

/** Resolves a partitive to the figure before, if both have the same outcome: "30 of the dead", "one of those killed". */
function partitiveAntecedent(
  sentence: Sentence,
  { numberFrom, to, count }: Mention,
  { metric }: Outcome,
  last: Figure | undefined,
): PartyResolution | undefined {
  // "the bodies of 46 residents, including 15 women": the whole is the antecedent.
  const previous = last?.partOf ?? last;
  const end = Math.min(to, numberFrom + PARTITIVE_REACH);
  let of = numberFrom + 1;
  while (of < end && sentence[of]!.lower !== 'of') of += 1;
  if (of >= end || !['the', 'those', 'these'].includes(sentence[of + 1]?.lower ?? '') || !previous) return undefined;
  const nounMetric = METRIC_OF_CASUALTY_NOUN.get(sentence[of + 2]?.lower ?? '');
  if (nounMetric === undefined || !metric.includes(nounMetric) || !previous.metric.includes(nounMetric)) return undefined;
  // A greater number is no part of a smaller one.
  if (previous.count.high !== undefined && (count.low ?? 0) > previous.count.high) return undefined;
  const { population, party } = previous;
  if (population === 'unstated' || population === 'mixed') return party && party.kind !== 'several' && population !== 'mixed' ? { party } : undefined;
  return { population, ...(party && party.kind !== 'several' ? { party } : {}) };
}
/** The greatest distance from a number to the noun of its whole, in tokens. */
const PARTITIVE_REACH = 6;
const METRIC_OF_CASUALTY_NOUN: ReadonlyMap<string, Metric> = new Map<string, Metric>([
  ...['dead', 'killed', 'bodies', 'corpses', 'deceased', 'slain'].map((noun) => [noun, 'killed'] as const),
  ...['wounded', 'injured'].map((noun) => [noun, 'injured'] as const),
  ...['captured', 'arrested', 'detained'].map((noun) => [noun, 'captured'] as const),
]);

/** The greatest distance from a possessive back to its antecedent, in tokens. */
const OWNER_REACH = 30;

/** Gives a crew the party of its vehicle: "shot down a Front aircraft; both pilots were captured". */
function crewParty(sentence: Sentence, { head }: Mention, previous: Figure | undefined): PartyResolution | undefined {
  const noun = sentence[head ?? -1]?.lower ?? '';
  const isCrew = CREW_NOUNS.has(noun) && (!/^(?:members?|officers?)$/.test(noun) || sentence[(head ?? 0) - 1]?.lower === 'crew');
  if (!isCrew || !previous?.metric.includes('equipment') || previous.party === undefined) return undefined;
  return { party: previous.party };
}

/**
 * Gives a result the party that the attack before it was directed at: "attacked a Front patrol, killing seven", "a
 * League camp was hit, wounding four", "six soldiers were killed when the Front shelled their post".
 */
function attackVictims(sentence: Sentence, phrase: Mention, outcome: Outcome, entities: EntityIndex): PartyResolution | undefined {
  const noun = phrase.kind === 'people' ? (sentence[phrase.head ?? phrase.to - 1]?.lower ?? '') : '';
  const verb = outcome.from ?? phrase.from;
  const isResult = isA(outcome.rule, 'object', 'left', 'onFire', 'taken') && !LOSE_VERBS.has(sentence[verb]?.lower ?? '');
  const victims = isResult ? victimsBefore(sentence, verb, entities) : undefined;
  if (victims === undefined) return undefined;
  if (phrase.kind === 'thing') return victims.party ? { party: victims.party } : undefined;
  if (victims.population) return phrase.population === 'unstated' ? { population: 'civilians' } : undefined;
  const isGeneric =
    GENERIC_PEOPLE_NOUNS.has(noun) || phrase.population === 'staff' || (phrase.population === 'unstated' && noun !== '' && !MEMBER_NOUNS.has(noun));
  return victims.party && !isGeneric ? { party: victims.party } : undefined;
}
/** Gives captured members the opponent of the agent: "The Front seized a checkpoint, taking several members hostage". */
function captureVictims(
  sentence: Sentence,
  { head, party }: Mention,
  { by, agent, party: outcomeParty, metric }: Outcome,
  entities: EntityIndex,
): PartyResolution | undefined {
  const noun = sentence[head ?? -1]?.lower ?? '';
  if (
    party ||
    outcomeParty ||
    !CAPTURE_METRICS.has(metric[0] ?? '') ||
    !['members', 'member', 'personnel'].includes(noun) ||
    sentence[(head ?? 0) + 1]?.lower === 'of'
  )
    return undefined;
  const one = by ?? agent;
  const side = one && entities.sideOfParty(one);
  const opponent = side === undefined ? undefined : entities.opposingSide(side);
  return opponent === undefined ? undefined : { party: { kind: 'side', number: opponent } };
}
const CAPTURE_METRICS: ReadonlySet<string> = new Set(['killed', 'injured', 'captured', 'hostage']);
const MEMBER_NOUNS: ReadonlySet<string> = new Set(['others', 'men', 'members', 'personnel', 'officials', 'member']);

/** The greatest distance from an attack to the verb that states its result, in tokens. */
const ATTACK_REACH = 24;
/** The longest phrase for the victims of an attack, in tokens. */
const VICTIMS_REACH = 9;

/** Returns the party or population that an attack before a verb was directed at. */
export function victimsBefore(
  sentence: Sentence,
  verb: number,
  entities: EntityIndex,
  { attacks = ATTACK_PHRASES, attacked = ATTACK_PARTICIPLES, reach = ATTACK_REACH } = {},
): PartyResolution | undefined {
  for (let at = verb - 1; at >= Math.max(0, verb - reach); at -= 1) {
    const { lower, text } = sentence[at]!;
    if (/^[;:.()]$/.test(text) || lower === 'while') return undefined;
    if (attacked.has(lower) && BE_FORMS.has(sentence[at - 1]?.lower ?? '')) {
      let from = at - 1;
      while (from > Math.max(0, at - VICTIMS_REACH) && !/^[,;:.()]$/.test(sentence[from - 1]!.text)) from -= 1;
      return victimsIn(sentence, from, at - 1, entities);
    }
    const attack = firstMatchAt(sentence, at, attacks);
    if (attack) return victimsIn(sentence, at + attack.length, Math.min(verb, at + attack.length + VICTIMS_REACH), entities);
  }
  return undefined;
}

/** Forms of "be" before a passive participle; after "had" the subject is the attacker. */
const BE_FORMS: ReadonlySet<string> = new Set('was were been being is are got'.split(' '));

/** Returns the party or population that a noun phrase names; `undefined` for public places, where the victims are unknown. */
function victimsIn(sentence: Sentence, from: number, to: number, entities: EntityIndex): PartyResolution | undefined {
  let party: Party | undefined;
  for (let at = from; at < to; at += 1) {
    const { lower, text } = sentence[at]!;
    if (PUBLIC_PLACES.has(lower)) return undefined;
    if (/^[,;:.()]$/.test(text) || VICTIM_PHRASE_STOPS.has(lower)) break;
    if (lower === 'civilian' || lower === 'civilians') return { population: 'civilians' };
    party ??= partyOnAnySide(partyAt(sentence, at, entities), entities);
  }
  return party && { party };
}
const VICTIM_PHRASE_STOPS: ReadonlySet<string> = new Set(
  'in at near on with from by when who that which as outside inside during along between while to'.split(' '),
);

/**
 * Returns the opponent of the claimant, if the mention has a word that nobody uses for their own people: "The Front
 * said that 30 enemy troops were killed", "dozens of terrorists".
 */
export function enemyOf(sentence: Sentence, { from, to, party }: Mention, claimant: Claimant | undefined, entities: EntityIndex): Party | undefined {
  if (typeof claimant !== 'string' || !sentence.slice(from, to).some(({ lower }) => ENEMY_TERMS.has(lower))) return undefined;
  const side = entities.sideOfParty(entities.partyOfActor(claimant));
  const opponent = side === undefined ? undefined : entities.opposingSide(side);
  const isOther = opponent === undefined || (party !== undefined && entities.sideOfParty(party) !== side);
  return isOther ? undefined : { kind: 'side', number: opponent };
}
