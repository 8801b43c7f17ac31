/**
 * Whose people or things a figure counts, where neither its own noun nor its verb says so but the words around it do:
 * "ambushed a Front patrol, killing seven", "two of its members", "shot down a Front aircraft; both pilots were
 * captured". What is not plain stays unstated.
 */
import { partiesOf, type Party } from '../../entry/index.js';
import type { Metric } from '../../vocabulary/index.js';
import type { Cast } from '../cast.js';
import { isGenitive, type Sentence, type Token } from '../tokens.js';
import type { Figure } from './figure.js';
import { startsName } from './edges.js';
import { type Counted } from './noun-phrase.js';
import { nameAt } from './outcomes/clause.js';
import { isA, type Group, type Outcome } from './outcomes/rule.js';
import type { Claimant } from './speakers.js';
import { ANYBODY, ATTACKED, ATTACKS, CREWS, ENEMIES, FIELDING, OPEN_PLACES, STATE_FORCES } from './words/attacks.js';
import { matchAny, phrases, type Phrases } from './words/match.js';
import { AUXILIARIES, LOSE_VERBS } from './words/outcomes.js';
import { PEOPLE, THINGS } from './words/people.js';

/** What the words around a figure add to it. */
export type Whose = Partial<Pick<Figure, 'population' | 'party'>>;

/** `whole`: the figure it is a part of. `claimant`: who says so. */
interface Surroundings {
  readonly group: Group;
  readonly previous: Figure | undefined;
  readonly whole: Figure | undefined;
  readonly claimant: Claimant | undefined;
  readonly cast: Cast;
}

/** What a figure of a group is told of by what stands around it. `previous`: the figure before it, in its sentence or its paragraph. */
export function whoseAround(sentence: Sentence, phrase: Counted, outcome: Outcome, { group, previous, whole, claimant, cast }: Surroundings): Whose {
  const side = onTheSide(sentence, phrase, outcome, cast);
  if (side) return side;
  if (phrase.kind === 'thing') return attacked(sentence, phrase, outcome, cast) ?? theirOwn(sentence, phrase, outcome, { claimant, cast }) ?? {};
  return (
    ofWhole(phrase, whole) ??
    ofItsOwn(sentence, phrase, cast) ??
    ofTheDead(sentence, phrase, outcome, previous) ??
    ofThoseBefore(sentence, phrase, previous) ??
    crewOf(sentence, phrase, previous) ??
    attacked(sentence, phrase, outcome, cast) ??
    takenFrom(sentence, phrase, outcome, cast) ??
    withThem(sentence, phrase, outcome, { claimant, cast }) ??
    amongThem(sentence, phrase, outcome, cast) ??
    amongFighters(sentence, group[0].from, cast) ??
    {}
  );
}

/** "nine tanks and other equipment on the Front side were destroyed", "six were killed on the Front side": before the verb, or right behind it. */
function onTheSide(sentence: Sentence, { to }: Counted, outcome: Outcome, cast: Cast): Whose | undefined {
  const end = Math.min(Math.max(to, outcome.to), to + SIDE_REACH, sentence.length - 1);
  for (let at = to; at <= end && !/^[;:.()]$/.test(sentence[at]!.text); at += 1) {
    const party = sideNamed(sentence, at, cast);
    if (party) return { party };
  }
  return undefined;
}
const SIDE_REACH = 16;

/** "on the Front side" */
function sideNamed(sentence: Sentence, at: number, cast: Cast): Party | undefined {
  if (sentence[at]?.lower !== 'on' || sentence[at + 1]?.lower !== 'the') return undefined;
  const length = cast.match(sentence, at + 2)?.length ?? cast.sideAt(sentence, at + 2)?.length;
  // "and, on the Front side, two tanks": of what is told behind it.
  const names = length !== undefined && sentence[at + 2 + length]?.lower === 'side' && sentence[at - 1]?.text !== ',';
  return names ? sided(partyAt(sentence, at + 2, cast), cast) : undefined;
}

/** "six fighters were killed among the rebels" */
function amongThem(sentence: Sentence, { to }: Counted, outcome: Outcome, cast: Cast): Whose | undefined {
  const at = Math.max(to, outcome.to);
  if (!AMONG.has(sentence[at]?.lower ?? '')) return undefined;
  const party = sided(partyAt(sentence, sentence[at + 1]?.lower === 'the' ? at + 2 : at + 1, cast), cast);
  return party && { party };
}
const AMONG: ReadonlySet<string> = new Set(['among', 'amongst']);

/** "Foreign Front fighters were killed too, including 30 Westmerians": a part of those who are not counted. */
function amongFighters(sentence: Sentence, at: number, cast: Cast): Whose | undefined {
  if (sentence[at - 1]?.lower !== 'including') return undefined;
  for (let noun = at - 2; noun >= Math.max(0, at - WITH_REACH); noun -= 1) {
    const { text, lower } = sentence[noun]!;
    if (/^[;:.()]$/.test(text) || /^\d/.test(text)) return undefined;
    if (PEOPLE.get(lower) !== 'fighters') continue;
    const party = lastParty(sentence, Math.max(0, noun - 3), noun + 1, cast);
    return party && { party };
  }
  return undefined;
}

/** "a bad year for the Front's army, with 27 soldiers killed": of the one side that is named before, where nobody attacks. */
function withThem(sentence: Sentence, phrase: Counted, outcome: Outcome, { claimant, cast }: Pick<Surroundings, 'claimant' | 'cast'>): Whose | undefined {
  const isWith = sentence[phrase.quoteFrom - 1]?.lower === 'with' && isA(outcome.rule, 'predicate') && outcome.by === undefined;
  const named = sentence.slice(phrase.from, phrase.to).some(({ text }, index) => index > 0 && startsName(text));
  if (!isWith || named || !(isOfState(sentence, phrase, cast) || phrase.population === 'fighters')) return undefined;
  const from = Math.max(0, phrase.from - WITH_REACH);
  let party: Party | undefined;
  for (let at = from; at < phrase.from - 1; at += 1) {
    if (matchAny(sentence, at, ATTACKS)) return undefined;
    const name = cast.match(sentence, at)?.id;
    const here = name !== undefined && [claimant].flat().includes(name) ? undefined : sided(partyAt(sentence, at, cast), cast);
    if (here === undefined) continue;
    if (party !== undefined && !sameSide(party, here, cast)) return undefined;
    party ??= here;
  }
  return party && { party };
}
const WITH_REACH = 30;

function sameSide(one: Party, other: Party, cast: Cast): boolean {
  return cast.sideOfParty(one) === cast.sideOfParty(other);
}

/** "11 civilians were killed: one teacher, two drivers", "seven rebels, including their leader": a part is of its whole. */
function ofWhole({ population }: Counted, whole: Figure | undefined): Whose | undefined {
  if (whole === undefined || whole.metric.includes('equipment')) return undefined;
  if (whole.population === 'civilians') return population === 'unstated' || population === 'staff' ? { population: 'civilians' } : undefined;
  return whole.party === undefined || whole.party.kind === 'several' ? undefined : { party: whole.party };
}

/** "executed 90 of its own members": of whoever is named last before it. */
function ofItsOwn(sentence: Sentence, { own, from, head }: Counted, cast: Cast): Whose | undefined {
  const party = own && !ANYBODY.has(sentence[head ?? -1]?.lower ?? '') ? lastParty(sentence, Math.max(0, from - OWNER_REACH), from, cast) : undefined;
  return party && { party };
}

/** "six of their vehicles were destroyed": of whoever is named last before it and does not speak, else of who speaks. */
function theirOwn(
  sentence: Sentence,
  { own, from }: Counted,
  { by, agent }: Outcome,
  { claimant, cast }: Pick<Surroundings, 'claimant' | 'cast'>,
): Whose | undefined {
  if (!own || by || agent) return undefined;
  const start = Math.max(0, from - OWNER_REACH);
  const party = lastParty(sentence, start, from, cast, [claimant].flat()) ?? lastParty(sentence, start, from, cast);
  return party && { party };
}

/** "he was killed", "took their commander prisoner": of who was counted last. */
function ofThoseBefore(sentence: Sentence, { from, told, kind }: Counted, previous: Figure | undefined): Whose | undefined {
  if (!told || kind !== 'people' || previous === undefined || previous.metric.includes('equipment')) return undefined;
  const word = sentence[from]!.lower;
  const { population, party, count } = previous;
  if (word === 'their') return party && party.kind !== 'several' ? { party } : undefined;
  if (!['he', 'she', 'him', 'her'].includes(word) || count.low !== 1 || count.high !== 1) return undefined;
  return population === 'unstated' && party === undefined ? undefined : { population, ...(party ? { party } : {}) };
}

/** "30 of the dead", "one of those killed": a part of those who were counted last, where the same became of them. */
function ofTheDead(sentence: Sentence, { numberFrom, to, count }: Counted, { metric }: Outcome, last: Figure | undefined): Whose | undefined {
  // "the bodies of 46 residents, including 15 women": of all of them.
  const previous = last?.partOf ?? last;
  const end = Math.min(to, numberFrom + LONGEST_PART);
  let of = numberFrom + 1;
  while (of < end && sentence[of]!.lower !== 'of') of += 1;
  if (of >= end || !['the', 'those', 'these'].includes(sentence[of + 1]?.lower ?? '') || !previous) return undefined;
  const told = LOST_NOUNS.get(sentence[of + 2]?.lower ?? '');
  if (told === undefined || !metric.includes(told) || !previous.metric.includes(told)) return undefined;
  // More are no part of fewer.
  if (previous.count.high !== undefined && (count.low ?? 0) > previous.count.high) return undefined;
  const { population, party } = previous;
  if (population === 'unstated' || population === 'mixed') return party && party.kind !== 'several' && population !== 'mixed' ? { party } : undefined;
  return { population, ...(party && party.kind !== 'several' ? { party } : {}) };
}
/** Tokens from a number to the noun for those of whom it is a part, at most. */
const LONGEST_PART = 6;
const LOST_NOUNS: ReadonlyMap<string, Metric> = new Map<string, Metric>([
  ...['dead', 'killed', 'bodies', 'corpses', 'deceased', 'slain'].map((noun) => [noun, 'killed'] as const),
  ...['wounded', 'injured'].map((noun) => [noun, 'injured'] as const),
  ...['captured', 'arrested', 'detained'].map((noun) => [noun, 'captured'] as const),
]);

/** Tokens from "its own" back to whom it speaks of, at most. */
const OWNER_REACH = 30;

/** "shot down a Front aircraft; both pilots were captured". */
function crewOf(sentence: Sentence, { head }: Counted, previous: Figure | undefined): Whose | undefined {
  const noun = sentence[head ?? -1]?.lower ?? '';
  const isCrew = CREWS.has(noun) && (!/^(?:members?|officers?)$/.test(noun) || sentence[(head ?? 0) - 1]?.lower === 'crew');
  if (!isCrew || !previous?.metric.includes('equipment') || previous.party === undefined) return undefined;
  return { party: previous.party };
}

/** "attacked a Front patrol, killing seven", "a League camp was hit, wounding four", "six soldiers were killed when the Front shelled their post". */
function attacked(sentence: Sentence, phrase: Counted, outcome: Outcome, cast: Cast): Whose | undefined {
  const noun = phrase.kind === 'people' ? (sentence[phrase.head ?? phrase.to - 1]?.lower ?? '') : '';
  const verb = outcome.from ?? phrase.from;
  const isResult = isA(outcome.rule, 'object', 'left', 'onFire', 'taken') && !LOSE_VERBS.has(sentence[verb]?.lower ?? '');
  const victims = isResult ? victimsBefore(sentence, verb, cast) : undefined;
  if (victims === undefined) return undefined;
  if (phrase.kind === 'thing') return victims.party ? { party: victims.party } : undefined;
  if (victims.population) return phrase.population === 'unstated' ? { population: 'civilians' } : undefined;
  const anybody = ANYBODY.has(noun) || phrase.population === 'staff' || (phrase.population === 'unstated' && noun !== '' && !OF_FORCES.has(noun));
  return victims.party && !anybody ? { party: victims.party } : undefined;
}
/** "The Front seized a checkpoint, taking several members hostage": of its opponent. */
function takenFrom(sentence: Sentence, { head, party }: Counted, { by, agent, party: told, metric }: Outcome, cast: Cast): Whose | undefined {
  const noun = sentence[head ?? -1]?.lower ?? '';
  if (party || told || !TAKEN.has(metric[0] ?? '') || !['members', 'member', 'personnel'].includes(noun) || sentence[(head ?? 0) + 1]?.lower === 'of')
    return undefined;
  const one = by ?? agent;
  const side = one && cast.sideOfParty(one);
  const opponent = side === undefined ? undefined : cast.opponentOf(side);
  return opponent === undefined ? undefined : { party: { kind: 'side', number: opponent } };
}
const TAKEN: ReadonlySet<string> = new Set(['killed', 'injured', 'captured', 'hostage']);
const OF_FORCES: ReadonlySet<string> = new Set(['others', 'men', 'members', 'personnel', 'officials', 'member']);

/** Tokens from an attack to the verb that tells what came of it, at most. */
const ATTACK_REACH = 24;
/** Tokens of the phrase for those who are attacked. */
const VICTIMS_REACH = 9;

/** Whom the attack told before a verb was against, where that says whose people they are. */
export function victimsBefore(
  sentence: Sentence,
  verb: number,
  cast: Cast,
  { attacks = ATTACKS, attacked = ATTACKED, reach = ATTACK_REACH } = {},
): Whose | undefined {
  for (let at = verb - 1; at >= Math.max(0, verb - reach); at -= 1) {
    const { lower, text } = sentence[at]!;
    if (/^[;:.()]$/.test(text) || lower === 'while') return undefined;
    if (attacked.has(lower) && BEING.has(sentence[at - 1]?.lower ?? '')) {
      let from = at - 1;
      while (from > Math.max(0, at - VICTIMS_REACH) && !/^[,;:.()]$/.test(sentence[from - 1]!.text)) from -= 1;
      return victimsIn(sentence, from, at - 1, cast);
    }
    const attack = matchAny(sentence, at, attacks);
    if (attack) return victimsIn(sentence, at + attack.length, Math.min(verb, at + attack.length + VICTIMS_REACH), cast);
  }
  return undefined;
}

/** Verbs of being: behind "had" an attack is told of its subject. */
const BEING: ReadonlySet<string> = new Set('was were been being is are got'.split(' '));

/** Whose people or vehicles a noun phrase names; undefined for places where anybody may be. */
function victimsIn(sentence: Sentence, from: number, to: number, cast: Cast): Whose | undefined {
  let party: Party | undefined;
  for (let at = from; at < to; at += 1) {
    const { lower, text } = sentence[at]!;
    if (OPEN_PLACES.has(lower)) return undefined;
    if (/^[,;:.()]$/.test(text) || ENDS_VICTIMS.has(lower)) break;
    if (lower === 'civilian' || lower === 'civilians') return { population: 'civilians' };
    party ??= sided(partyAt(sentence, at, cast), cast);
  }
  return party && { party };
}
const ENDS_VICTIMS: ReadonlySet<string> = new Set('in at near on with from by when who that which as outside inside during along between while to'.split(' '));

/** The party whose name or word begins at a token. */
export function partyAt(sentence: Sentence, at: number, cast: Cast): Party | undefined {
  const name = cast.match(sentence, at);
  if (name) return cast.partyOf(name.id);
  const word = cast.sideAt(sentence, at);
  return word && { kind: 'side', number: word.side };
}

/** A party that stands on a side; who reports is none. */
export function sided(party: Party | undefined, cast: Cast): Party | undefined {
  return party?.kind === 'actor' && cast.sideOf(party.id) === undefined ? undefined : party;
}

/** The last party on a side that is named between two tokens. */
function lastParty(sentence: Sentence, from: number, to: number, cast: Cast, except: readonly unknown[] = []): Party | undefined {
  for (let at = to - 1; at >= from; at -= 1) {
    const name = except.length === 0 ? undefined : nameAt(sentence, at, cast);
    if (name !== undefined && except.includes(name)) continue;
    const party = sided(partyEndingAt(sentence, at, cast), cast);
    if (party) return party;
  }
  return undefined;
}

/** The party that the name or word at a token stands for; "Front troops": the name before the word says whose they are. */
function partyEndingAt(sentence: Sentence, at: number, cast: Cast): Party | undefined {
  const name = nameAt(sentence, at, cast);
  if (name !== undefined) return cast.partyOf(name);
  const word = nameAt(sentence, at - 1, cast) === undefined ? cast.sideAt(sentence, at) : undefined;
  return word && { kind: 'side', number: word.side };
}

/**
 * Whose a figure is that is joined to the one before: "30 Front fighters and seven vehicles were hit", "destroyed 20
 * League tanks and captured dozens of soldiers". Where just one state takes part, words such as "soldiers" tell it.
 */
export function sharedParty(
  sentence: Sentence,
  [phrase]: Group,
  outcome: Outcome,
  { previous, owned, cast }: { previous: Figure | undefined; owned: Figure | undefined; cast: Cast },
): Party | undefined {
  const things = phrase.kind === 'thing';
  // "300 Front soldiers and 100 civilians dead, while six soldiers are missing"
  const { party } = (!things && previous?.population === 'civilians' ? owned : previous) ?? {};
  if (!previous || !party || party.kind === 'several' || outcome.party || phrase.party) return undefined;
  if (things ? previous.metric.includes('strength') : !isOfState(sentence, phrase, cast)) return undefined;
  const active = (rule: string | undefined) => isA(rule, 'object', 'nounOf', 'elliptical');
  const listed = previous.metric.includes('equipment') && sentence[phrase.from - 1]?.text === ',';
  if (things && !listed && !(active(outcome.rule) && active(previous.rule))) return undefined;
  const between = betweenFigures(sentence, previous, Math.min(outcome.from ?? phrase.from, phrase.from), listed ? LONGEST_MODELS : LONGEST_JOINT);
  // "15 L-1, L-20, and L-30 howitzers, five mortars"
  const joins = ({ lower, text }: Token) => JOINTS.has(lower) || (listed && (THINGS.has(lower) || /^[\p{Lu}\d-]*$/u.test(text)));
  return between && between.length > 0 && between.every(joins) ? party : undefined;
}
const LONGEST_JOINT = 6;
const LONGEST_MODELS = 14;

/** The tokens between a figure and a token behind it; undefined where they are more than so many. */
export function betweenFigures(sentence: Sentence, previous: Figure, to: number, most: number): Sentence | undefined {
  let from = to;
  while (from > 0 && sentence[from - 1]!.start >= previous.end) {
    from -= 1;
    if (to - from > most) return undefined;
  }
  return sentence.slice(from, to);
}
const JOINTS: ReadonlySet<string> = new Set(['and', ',', 'as', 'well', 'while', 'also', 'had', '"', '“', '”', 'the']);

/** Whether a noun is one for the forces of a state, and no state is known to be meant by it. */
function isOfState(sentence: Sentence, { head, from }: Counted, cast: Cast): boolean {
  if (cast.sideOfWord('soldiers') !== undefined || head === undefined || !STATE_FORCES.has(sentence[head]?.lower ?? '')) return false;
  return !sentence.slice(from, head).some(({ text }, index) => index > 0 && startsName(text));
}

/**
 * A group in which one speaks for others: "123 Ostmerish soldiers, 100 residents and five policemen" are all of Ostmere,
 * where no word says of which side policemen are; and officers are of the army whose soldiers stand with them.
 */
export function sharedInGroup(sentence: Sentence, group: Group, cast: Cast): Group {
  if (group.length === 1) return group;
  if (group.every(({ kind }) => kind === 'thing')) return sharedThings(group);
  if (group.some(({ kind }) => kind !== 'people')) return group;
  const parties = new Map(group.flatMap(({ party }) => (party ? [[JSON.stringify(party), party] as const] : [])));
  const [party] = parties.values();
  if (parties.size !== 1 || party === undefined) return group;
  const known = cast.sideOfWord('soldiers');
  const [first, ...others] = group.map((phrase): Counted => {
    if (phrase.party || phrase.population !== 'fighters') return phrase;
    const noun = sentence[phrase.head ?? -1]?.lower ?? '';
    const officers =
      (noun === 'officers' || noun === 'officer') && known !== undefined && partiesOf(party).every((one) => one.kind === 'side' && one.number === known);
    return officers || isOfState(sentence, phrase, cast) ? { ...phrase, party } : phrase;
  });
  return first === undefined ? group : [first, ...others];
}

/** "three Front tanks and nine lorries": the name before the first thing is told of all, where none has another. */
function sharedThings([first, ...others]: Group): Group {
  const { party } = first;
  if (party === undefined || others.some((one) => one.party !== undefined)) return [first, ...others];
  return [first, ...others.map((one) => ({ ...one, party }))];
}

/** "The Front said that 30 enemy troops were killed", "dozens of terrorists": words by which nobody calls their own. */
export function enemyOf(sentence: Sentence, { from, to, party }: Counted, claimant: Claimant | undefined, cast: Cast): Party | undefined {
  if (typeof claimant !== 'string' || !sentence.slice(from, to).some(({ lower }) => ENEMIES.has(lower))) return undefined;
  const side = cast.sideOfParty(cast.partyOf(claimant));
  const opponent = side === undefined ? undefined : cast.opponentOf(side);
  const isOther = opponent === undefined || (party !== undefined && cast.sideOfParty(party) !== side);
  return isOther ? undefined : { kind: 'side', number: opponent };
}

/** Whose force it is: "the Front amassed a force of 300", "a Front column of 15 tanks", "the Front sent 200 fighters". */
export function fieldedBy(sentence: Sentence, at: number, words: number, cast: Cast): Party | undefined {
  let end = at - words;
  // "the Front's special forces, consisting of 400 men"
  if (sentence[end - 1]?.text === ',' && sentence[end]?.lower.endsWith('ing')) end -= 1;
  const verb = sentence[end]?.lower ?? '';
  // "Front boatmen, supported by 250 vehicles"
  if (SUPPORTED.has(verb)) return sentence[end - 1]?.text === ',' ? lastParty(sentence, Math.max(0, end - SUPPORT_REACH), end - 1, cast) : undefined;
  // "the Front column was said to have consisted of"
  if (CONSISTING.has(verb)) return subject(sentence, end, cast);
  if (!FIELDING.has(verb)) {
    // "a Front column of"
    while (
      end > 0 &&
      /^\p{Ll}[\p{L}-]*$/u.test(sentence[end - 1]!.text) &&
      !AUXILIARIES.has(sentence[end - 1]!.lower) &&
      !FIELDING.has(sentence[end - 1]!.lower) &&
      !ARTICLES.has(sentence[end - 1]!.lower) &&
      at - end < 6
    )
      end -= 1;
    const genitive = isGenitive(sentence[end - 1]) ? 1 : 0;
    const name = end - genitive > 0 ? nameAt(sentence, end - genitive - 1, cast) : undefined;
    if (name !== undefined) return sided(cast.partyOf(name), cast);
    while (end > 0 && ARTICLES.has(sentence[end - 1]!.lower)) end -= 1;
    if (!FIELDING.has(sentence[end - 1]?.lower ?? '')) return undefined;
    end -= 1;
  }
  return AUXILIARIES.has(sentence[end - 1]?.lower ?? '') && /^(?:were|was|been|are|is)$/.test(sentence[end - 1]!.lower)
    ? undefined
    : subject(sentence, end, cast);
}
const SUPPORTED: ReadonlySet<string> = new Set(['supported', 'backed', 'reinforced', 'accompanied']);
const SUPPORT_REACH = 4;
/** Verbs whose subject is made up of those who are counted. */
const CONSISTING: ReadonlySet<string> = new Set(['consisted', 'consists', 'comprised', 'numbered', 'included']);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'its', 'their', 'his']);

/** The party that a verb's subject names, over a relative clause too: "the Front commander Quill, who commanded". */
function subject(sentence: Sentence, verb: number, cast: Cast): Party | undefined {
  for (let at = verb - 1; at >= Math.max(0, verb - 10); at -= 1) {
    if (/^[;:.()]$/.test(sentence[at]!.text) || (sentence[at]!.text === ',' && sentence[at + 1]?.lower !== 'who')) return undefined;
    const party = partyEndingAt(sentence, at, cast);
    if (party) return sided(party, cast);
  }
  return undefined;
}

/**
 * People of whom only a number is told are those that their sentence itemises: "four people, including two children",
 * "10 dead: six rebels and four residents"; several kinds where the parts differ or others remain.
 */
export function itemised(whole: Figure, parts: readonly Figure[], anybody: boolean, mostly: boolean): Whose {
  if (whole.population !== 'unstated' || whole.party !== undefined || whole.metric.includes('equipment') || whole.metric.includes('strength')) return {};
  const kinds = new Set(parts.map(kindOf));
  if (!anybody) {
    // "six officials, including an Ostmerish colonel"
    const [part] = parts;
    return parts.length === 1 && part?.party?.kind === 'side' && part.count.high === 1 ? { party: part.party } : {};
  }
  if (mostly) return { population: 'mixed' };
  if (parts.length === 0) return {};
  const rest = parts.some(({ count }) => count.low === undefined) || (whole.count.low ?? 0) > parts.reduce((sum, { count }) => sum + (count.low ?? 0), 0);
  if (kinds.has('children') && [...kinds].every((kind) => kind === 'children' || kind === '')) return { population: 'civilians' };
  // Of two kinds that are named, others may be a third.
  if (kinds.has('') && kinds.size < 3) return {};
  if (kinds.size === 1 && kinds.has('civilians') && !rest) return { population: 'civilians' };
  if (kinds.size > 1 || rest) return { population: 'mixed' };
  const [part] = parts;
  return part?.party ? { party: part.party, population: part.population } : {};
}

/** What a part is for telling its whole. */
function kindOf({ population, party }: Figure): string {
  if (population === 'civilians' || population === 'children') return population;
  return party === undefined ? (population === 'fighters' ? population : '') : JSON.stringify(party);
}

/** Whether a noun may count people of any kind. */
export function countsAnybody(sentence: Sentence, { kind, head, to, outcome }: Counted): boolean {
  if (kind === 'outcome') return outcome !== undefined;
  const noun = sentence[head ?? to - 1]?.lower ?? '';
  return kind === 'people' ? ANYBODY.has(noun) : kind === 'bare';
}

/** "…, most of them rebels", "(including fighters)": what some of those before were, so that not all were. */
export function notAll(sentence: Sentence, at: number): boolean {
  for (let index = at; index < Math.min(sentence.length, at + 14); index += 1) {
    if (/^[;:.]$/.test(sentence[index]!.text)) return false;
    const some = matchAny(sentence, index, SOME_OF_THEM);
    if (!some) continue;
    const kind = PEOPLE.get(sentence[index + some.length]?.lower ?? '');
    return kind === 'fighters' || kind === 'civilians';
  }
  return false;
}
const SOME_OF_THEM: Phrases = phrases(['including', 'mostly', 'most of them', 'most of whom', 'many of them', 'many of whom', 'some of them', 'some of whom']);
