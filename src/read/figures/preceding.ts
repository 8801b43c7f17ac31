/**
 * Whose people or things a figure counts, where only the sentence before tells it: "Front fighters ambushed a League
 * convoy. Six lorries were destroyed.", "They took 12 prisoners.", "Four of the attackers were killed." A sentence, its
 * figure and the sentence before it come in; a party comes out only where that sentence leaves no doubt.
 */
import type { Party } from '../../entry/index.js';
import type { Cast } from '../cast.js';
import type { Sentence } from '../tokens.js';
import { behindAdverbial, type Voice } from './claimants.js';
import { startsName } from './edges.js';
import { type Counted } from './noun-phrase.js';
import { isA, type Outcome } from './outcomes/rule.js';
import { partyAt, sided, victimsBefore, type Whose } from './whose.js';
import { ATTACKERS, ATTACKS, FIELDING, FORCE_NOUNS, HARMED_ONE_WAY, ONE_WAY, STATE_FORCES } from './words/attacks.js';
import { matchAny } from './words/match.js';
import { ADVERBS, AUXILIARIES } from './words/outcomes.js';
import { PEOPLE } from './words/people.js';
import { SPEECH_VERBS } from './words/speech.js';

/** What stands around a figure. */
export interface Around {
  readonly sentence: Sentence;
  readonly preceding: Sentence | undefined;
  readonly voices: readonly Voice[];
  readonly cast: Cast;
}

/** Tokens of a sentence that are looked at for who it tells of, at most. */
const REACH = 40;
/** Tokens from the beginning of a clause to its subject, at most. */
const SUBJECT_REACH = 12;

/** Who acted, where a pronoun stands for them: "They destroyed six tanks", "the League said that it had captured four". */
export function whoActed({ sentence, preceding, cast }: Around, { from: verb, by, agent, party, metric }: Outcome, { quoteFrom }: Counted): Party | undefined {
  // "They gathered 300 fighters"
  const fielded = metric.includes('strength') && FIELDING.has(sentence[quoteFrom - 1]?.lower ?? '') ? quoteFrom - 1 : undefined;
  const from = verb ?? fielded;
  if (from === undefined || by || agent || party) return undefined;
  let at = from;
  while (at > 0 && (ADVERBS.has(sentence[at - 1]!.lower) || AUXILIARIES.has(sentence[at - 1]!.lower) || MANAGED.has(sentence[at - 1]!.lower))) at -= 1;
  const start = behindAdverbial(sentence);
  if (at > 0 && PRONOUNS.has(sentence[at - 1]!.lower)) {
    if (at - 1 > start) return meansSubject(sentence, at - 1) ? subjectOf(sentence, cast, at - 1) : undefined;
    return preceding && subjectOf(preceding, cast);
  }
  // "They stormed the gate and killed six soldiers"
  const opens = PRONOUNS.has(sentence[start]?.lower ?? '') && from - start <= REACH;
  const isOne = opens && !sentence.slice(start + 1, from).some(({ text, lower }) => /^[;:.()]$/.test(text) || OTHER_CLAUSE.has(lower));
  return isOne && preceding ? subjectOf(preceding, cast) : undefined;
}

/** Whether a pronoun within a sentence takes up its subject: "said that they", "a raid in which they", and not "…, and that they". */
function meansSubject(sentence: Sentence, pronoun: number): boolean {
  const before = sentence[pronoun - 1]?.lower ?? '';
  return SPEECH_VERBS.has(before === 'that' ? (sentence[pronoun - 2]?.lower ?? '') : before) || TAKES_UP.has(before);
}
const TAKES_UP: ReadonlySet<string> = new Set(['which', 'where', 'when', 'before', 'after', 'as', 'until']);
const PRONOUNS: ReadonlySet<string> = new Set(['they', 'it']);
const MANAGED: ReadonlySet<string> = new Set(['managed', 'to', 'able', 'reportedly', 'allegedly', 'also', 'then', 'later', 'subsequently', 'further']);
const OTHER_CLAUSE: ReadonlySet<string> = new Set('while but when as after before which who that said claimed were was'.split(' '));

/** Whose those are whom a figure counts, by the sentence before; nothing where the figure's own names somebody. */
export function whoseBefore(around: Around, phrase: Counted, { rule, by, agent, metric }: Outcome): Whose | undefined {
  const { sentence, preceding, cast } = around;
  if (preceding === undefined || by || agent || isA(rule, 'lost') || !LOST.has(metric[0] ?? '')) return undefined;
  const noun = phrase.kind === 'people' ? (sentence[phrase.head ?? phrase.to - 1]?.lower ?? '') : '';
  if (phrase.kind !== 'thing' && phrase.kind !== 'people') return undefined;
  if (ATTACKERS.has(noun)) {
    const isAttack = preceding.slice(0, REACH).some((_, at) => matchAny(preceding, at, ATTACKS) !== undefined);
    const party = isAttack ? subjectOf(preceding, cast) : undefined;
    return party && { party };
  }
  const isForce = phrase.kind === 'thing' || isOfThem(sentence, phrase) || FORCE_NOUNS.has(noun) || STATE_FORCES.has(noun);
  if (!isForce && phrase.population !== 'unstated') return undefined;
  if (namesAnybody(around)) return undefined;
  if (isOfThem(sentence, phrase)) return onlyOne(preceding, cast);
  // "Reed Watch fighters", whom nobody knows
  if (sentence.slice(phrase.from, phrase.to).some(({ text }, index) => index > 0 && startsName(text))) return undefined;
  const victims = victimsBefore(preceding, preceding.length - (preceding.at(-1)?.text === '.' ? 1 : 0), cast, {
    attacks: ONE_WAY,
    attacked: HARMED_ONE_WAY,
    reach: REACH,
  });
  if (victims?.population) return phrase.population === 'unstated' && phrase.kind === 'people' ? victims : undefined;
  if (victims?.party && isForce) return victims;
  const party = STATE_FORCES.has(noun) || PEOPLE.get(noun) === 'fighters' ? calledSo(preceding, noun, cast) : undefined;
  return party && { party };
}

/** "18 of them were killed", where neither a figure nor the words before it tell of whom. */
function isOfThem(sentence: Sentence, { kind, from, to, party, population }: Counted): boolean {
  const isThem =
    kind === 'people' && party === undefined && population === 'unstated' && sentence[to - 1]?.lower === 'them' && sentence[to - 2]?.lower === 'of';
  return isThem && !sentence.slice(0, from).some(({ lower }) => PEOPLE.has(lower));
}

/** The subject of a sentence, where no other side is named in it. */
function onlyOne(preceding: Sentence, cast: Cast): Whose | undefined {
  const party = subjectOf(preceding, cast);
  if (party === undefined) return undefined;
  const side = cast.sideOfParty(party);
  // A name is looked at as a whole: the army in it is none of its own.
  for (let at = 0; at < Math.min(preceding.length, REACH); at += cast.match(preceding, at)?.length ?? 1) {
    const other = sided(partyAt(preceding, at, cast), cast);
    if (other !== undefined && cast.sideOfParty(other) !== side) return undefined;
  }
  return preceding.length > REACH ? undefined : { party };
}

/** Whether a figure counts what the heading above it may say whose it is: people in arms, things, and numbers alone. */
export function isUnderHeading(sentence: Sentence, { kind, population, head, to }: Counted, { by, agent, metric }: Outcome): boolean {
  if (by || agent || !LOST.has(metric[0] ?? '')) return false;
  if (kind === 'people') return population === 'fighters' || (population === 'unstated' && FORCE_NOUNS.has(sentence[head ?? to - 1]?.lower ?? ''));
  return population === 'unstated' && kind !== 'unit';
}
const LOST: ReadonlySet<string> = new Set(['killed', 'injured', 'captured', 'missing', 'equipment', 'surrendered']);

/** The party that the subject of a sentence names; none where it is not plain who did it to whom. */
function subjectOf(sentence: Sentence, cast: Cast, to = sentence.length): Party | undefined {
  const start = behindAdverbial(sentence);
  let subject: Party | undefined;
  for (let at = start; at < Math.min(to, sentence.length, REACH); at += 1) {
    const party = sided(partyAt(sentence, at, cast), cast);
    if (party === undefined) continue;
    const before = sentence[at - 1]?.lower === 'the' ? sentence[at - 2] : sentence[at - 1];
    // "was attacked by the Front": who "they" are then is open.
    if (before?.lower === 'by' && subject !== undefined && cast.sideOfParty(party) !== cast.sideOfParty(subject)) return undefined;
    if (subject !== undefined) continue;
    if (at - start > SUBJECT_REACH || (at > start && NO_SUBJECT.has(before?.lower ?? ''))) return undefined;
    subject = party;
  }
  return subject;
}
const NO_SUBJECT: ReadonlySet<string> = new Set('by of on in at against from with near to between and or for into towards toward'.split(' '));

/** Whether a sentence names a party of a side besides those who speak. */
function namesAnybody({ sentence, voices, cast }: Around): boolean {
  const speaking = new Set(voices.flatMap(({ claimant }) => claimant));
  for (let at = 0; at < sentence.length; at += 1) {
    const name = cast.match(sentence, at);
    if (name ? cast.sideOf(name.id) !== undefined && !speaking.has(name.id) : cast.sideAt(sentence, at) !== undefined) return true;
  }
  return false;
}

/** The one party of those whom a sentence calls by a noun, or by another for the forces of a state: "550 League soldiers … The troops". */
function calledSo(sentence: Sentence, noun: string, cast: Cast): Party | undefined {
  let party: Party | undefined;
  for (let at = 1; at < Math.min(sentence.length, REACH); at += 1) {
    const { lower } = sentence[at]!;
    if (lower !== noun && !(STATE_FORCES.has(noun) && STATE_FORCES.has(lower))) continue;
    const here = [1, 2, 3].map((back) => sided(partyAt(sentence, at - back, cast), cast)).find((one) => one !== undefined);
    if (here === undefined || (party !== undefined && cast.sideOfParty(party) !== cast.sideOfParty(here))) return undefined;
    party ??= here;
  }
  return party;
}
