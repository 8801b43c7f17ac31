/**
 * Cross-sentence coreference: finds the party of a figure in the preceding sentence. "Front fighters ambushed a League
 * convoy. Six lorries were destroyed.", "They took 12 prisoners.", "Four of the attackers were killed." A party is
 * returned only if the preceding sentence is unambiguous.
 */
import type { Party } from '../../../entry/index.js';
import type { EntityIndex } from '../../entity-index.js';
import type { Sentence } from '../../tokens.js';
import { skipLeadingAdverbials, type Attribution } from '../attribution/attributions.js';
import { isCapitalized } from '../mentions/phrase-boundaries.js';
import { type Mention } from '../mentions/mention.js';
import { isA, type Outcome } from '../outcomes/outcome.js';
import { partyAt, partyOnAnySide } from './lookup.js';
import { victimsBefore, type PartyResolution } from './resolution.js';
import {
  ATTACKER_NOUNS,
  ATTACK_PHRASES,
  FIELDING_VERBS,
  FORCE_NOUNS,
  ONE_SIDED_ATTACK_PARTICIPLES,
  ONE_SIDED_ATTACK_PHRASES,
  STATE_FORCE_NOUNS,
} from '../lexicon/attacks.js';
import { firstMatchAt } from '../lexicon/lookup.js';
import { ADVERBS, AUXILIARIES } from '../lexicon/outcome-verbs.js';
import { PEOPLE_NOUNS } from '../lexicon/nouns.js';
import { SPEECH_VERBS } from '../lexicon/speech.js';

/** The sentence of a figure and the preceding sentence, with what is known of them. */
export interface CoreferenceContext {
  readonly sentence: Sentence;
  readonly preceding: Sentence | undefined;
  readonly attributions: readonly Attribution[];
  readonly entities: EntityIndex;
}

/** The number of tokens of a sentence that are searched for a party. */
const SENTENCE_REACH = 40;
/** The greatest distance from the beginning of a clause to its subject, in tokens. */
const SUBJECT_REACH = 12;

/** Returns the party that a subject pronoun refers to: "They destroyed six tanks", "the League said that it had captured four". */
export function resolvePronounAgent(
  { sentence, preceding, entities }: CoreferenceContext,
  { from: verb, by, agent, party, metric }: Outcome,
  { quoteFrom }: Mention,
): Party | undefined {
  // "They gathered 300 fighters"
  const fielded = metric.includes('strength') && FIELDING_VERBS.has(sentence[quoteFrom - 1]?.lower ?? '') ? quoteFrom - 1 : undefined;
  const from = verb ?? fielded;
  if (from === undefined || by || agent || party) return undefined;
  let at = from;
  while (at > 0 && (ADVERBS.has(sentence[at - 1]!.lower) || AUXILIARIES.has(sentence[at - 1]!.lower) || CATENATIVES.has(sentence[at - 1]!.lower))) at -= 1;
  const start = skipLeadingAdverbials(sentence);
  if (at > 0 && SUBJECT_PRONOUNS.has(sentence[at - 1]!.lower)) {
    if (at - 1 > start) return refersToSubject(sentence, at - 1) ? subjectParty(sentence, entities, at - 1) : undefined;
    return preceding && subjectParty(preceding, entities);
  }
  // "They stormed the gate and killed six soldiers"
  const opens = SUBJECT_PRONOUNS.has(sentence[start]?.lower ?? '') && from - start <= SENTENCE_REACH;
  const isOne = opens && !sentence.slice(start + 1, from).some(({ text, lower }) => /^[;:.()]$/.test(text) || CLAUSE_BOUNDARIES.has(lower));
  return isOne && preceding ? subjectParty(preceding, entities) : undefined;
}

/**
 * Checks whether a pronoun within a sentence refers to the subject of that sentence: "said that they", "a raid in which
 * they", but not "…, and that they".
 */
function refersToSubject(sentence: Sentence, pronoun: number): boolean {
  const before = sentence[pronoun - 1]?.lower ?? '';
  return SPEECH_VERBS.has(before === 'that' ? (sentence[pronoun - 2]?.lower ?? '') : before) || SUBORDINATORS.has(before);
}
const SUBORDINATORS: ReadonlySet<string> = new Set(['which', 'where', 'when', 'before', 'after', 'as', 'until']);
const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(['they', 'it']);
const CATENATIVES: ReadonlySet<string> = new Set(['managed', 'to', 'able', 'reportedly', 'allegedly', 'also', 'then', 'later', 'subsequently', 'further']);
const CLAUSE_BOUNDARIES: ReadonlySet<string> = new Set('while but when as after before which who that said claimed were was'.split(' '));

/** Returns the party of a figure by the preceding sentence; `undefined` if the sentence of the figure names a party itself. */
export function partyFromPreceding(context: CoreferenceContext, phrase: Mention, { rule, by, agent, metric }: Outcome): PartyResolution | undefined {
  const { sentence, preceding, entities } = context;
  if (preceding === undefined || by || agent || isA(rule, 'lost') || !LOSS_METRICS.has(metric[0] ?? '')) return undefined;
  const noun = phrase.kind === 'people' ? (sentence[phrase.head ?? phrase.to - 1]?.lower ?? '') : '';
  if (phrase.kind !== 'thing' && phrase.kind !== 'people') return undefined;
  if (ATTACKER_NOUNS.has(noun)) {
    const isAttack = preceding.slice(0, SENTENCE_REACH).some((_, at) => firstMatchAt(preceding, at, ATTACK_PHRASES) !== undefined);
    const party = isAttack ? subjectParty(preceding, entities) : undefined;
    return party && { party };
  }
  const isForce = phrase.kind === 'thing' || isPartitivePronoun(sentence, phrase) || FORCE_NOUNS.has(noun) || STATE_FORCE_NOUNS.has(noun);
  if (!isForce && phrase.population !== 'unstated') return undefined;
  if (namesParty(context)) return undefined;
  if (isPartitivePronoun(sentence, phrase)) return soleParty(preceding, entities);
  // "Reed Watch fighters", an unknown group
  if (sentence.slice(phrase.from, phrase.to).some(({ text }, index) => index > 0 && isCapitalized(text))) return undefined;
  const victims = victimsBefore(preceding, preceding.length - (preceding.at(-1)?.text === '.' ? 1 : 0), entities, {
    attacks: ONE_SIDED_ATTACK_PHRASES,
    attacked: ONE_SIDED_ATTACK_PARTICIPLES,
    reach: SENTENCE_REACH,
  });
  if (victims?.population) return phrase.population === 'unstated' && phrase.kind === 'people' ? victims : undefined;
  if (victims?.party && isForce) return victims;
  const party = STATE_FORCE_NOUNS.has(noun) || PEOPLE_NOUNS.get(noun) === 'fighters' ? partyOfNoun(preceding, noun, entities) : undefined;
  return party && { party };
}

/** Checks for a partitive pronoun without an antecedent in its own sentence: "18 of them were killed". */
function isPartitivePronoun(sentence: Sentence, { kind, from, to, party, population }: Mention): boolean {
  const isThem =
    kind === 'people' && party === undefined && population === 'unstated' && sentence[to - 1]?.lower === 'them' && sentence[to - 2]?.lower === 'of';
  return isThem && !sentence.slice(0, from).some(({ lower }) => PEOPLE_NOUNS.has(lower));
}

/** Returns the subject of a sentence, if the sentence names no other side. */
function soleParty(preceding: Sentence, entities: EntityIndex): PartyResolution | undefined {
  const party = subjectParty(preceding, entities);
  if (party === undefined) return undefined;
  const side = entities.sideOfParty(party);
  // A name is skipped as a whole: "army" within a name is no side word.
  for (let at = 0; at < Math.min(preceding.length, SENTENCE_REACH); at += entities.matchName(preceding, at)?.length ?? 1) {
    const other = partyOnAnySide(partyAt(preceding, at, entities), entities);
    if (other !== undefined && entities.sideOfParty(other) !== side) return undefined;
  }
  return preceding.length > SENTENCE_REACH ? undefined : { party };
}

/** Checks whether a figure may take the party of the heading above it: fighters, things and numbers without a noun may. */
export function takesHeadingParty(sentence: Sentence, { kind, population, head, to }: Mention, { by, agent, metric }: Outcome): boolean {
  if (by || agent || !LOSS_METRICS.has(metric[0] ?? '')) return false;
  if (kind === 'people') return population === 'fighters' || (population === 'unstated' && FORCE_NOUNS.has(sentence[head ?? to - 1]?.lower ?? ''));
  return population === 'unstated' && kind !== 'unit';
}
const LOSS_METRICS: ReadonlySet<string> = new Set(['killed', 'injured', 'captured', 'missing', 'equipment', 'surrendered']);

/** Returns the party that the subject of a sentence names; `undefined` if agent and victim may be confused. */
function subjectParty(sentence: Sentence, entities: EntityIndex, to = sentence.length): Party | undefined {
  const start = skipLeadingAdverbials(sentence);
  let subject: Party | undefined;
  for (let at = start; at < Math.min(to, sentence.length, SENTENCE_REACH); at += 1) {
    const party = partyOnAnySide(partyAt(sentence, at, entities), entities);
    if (party === undefined) continue;
    const before = sentence[at - 1]?.lower === 'the' ? sentence[at - 2] : sentence[at - 1];
    // "was attacked by the Front": the pronoun may then refer to either side.
    if (before?.lower === 'by' && subject !== undefined && entities.sideOfParty(party) !== entities.sideOfParty(subject)) return undefined;
    if (subject !== undefined) continue;
    if (at - start > SUBJECT_REACH || (at > start && NOT_BEFORE_SUBJECT.has(before?.lower ?? ''))) return undefined;
    subject = party;
  }
  return subject;
}
const NOT_BEFORE_SUBJECT: ReadonlySet<string> = new Set('by of on in at against from with near to between and or for into towards toward'.split(' '));

/** Checks whether a sentence names a party on a side that is not one of its claimants. */
function namesParty({ sentence, attributions, entities }: CoreferenceContext): boolean {
  const claimants = new Set(attributions.flatMap(({ claimant }) => claimant));
  for (let at = 0; at < sentence.length; at += 1) {
    const name = entities.matchName(sentence, at);
    if (name ? entities.sideOf(name.id) !== undefined && !claimants.has(name.id) : entities.sideWordAt(sentence, at) !== undefined) return true;
  }
  return false;
}

/**
 * Returns the one party of the people whom a sentence refers to by a noun, or by another noun for state forces: "550
 * League soldiers … The troops".
 */
function partyOfNoun(sentence: Sentence, noun: string, entities: EntityIndex): Party | undefined {
  let party: Party | undefined;
  for (let at = 1; at < Math.min(sentence.length, SENTENCE_REACH); at += 1) {
    const { lower } = sentence[at]!;
    if (lower !== noun && !(STATE_FORCE_NOUNS.has(noun) && STATE_FORCE_NOUNS.has(lower))) continue;
    const here = [1, 2, 3].map((back) => partyOnAnySide(partyAt(sentence, at - back, entities), entities)).find((one) => one !== undefined);
    if (here === undefined || (party !== undefined && entities.sideOfParty(party) !== entities.sideOfParty(here))) return undefined;
    party ??= here;
  }
  return party;
}
