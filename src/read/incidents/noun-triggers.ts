/** Finds the nouns that name an incident, with the verb or preposition that says it happened: "clashes erupted at the mill". */
import type { EntityIndex } from '../entity-index.js';
import {
  DOING_PHRASES,
  DOING_VERBS,
  FACT_PHRASES,
  FACT_PREPOSITIONS,
  HARM_PARTICIPLES,
  HARM_VERBS,
  MEANS_PREPOSITIONS,
  OCCURRENCE_PARTICIPLES,
  OCCURRENCE_PHRASES,
  OCCURRENCE_VERBS,
  ACTIVE_PASTS,
  CONTINUATIVE_PHRASES,
  SUFFERING_PHRASES,
  SUFFERING_VERBS,
} from '../figures/lexicon/event-frames.js';
import { IRREALIS_WORDS } from '../figures/lexicon/factuality.js';
import { NOUN_RULES, type NounRule } from '../figures/lexicon/event-nouns.js';
import { firstMatchAt, matchesAt, matchesBefore, phraseTable } from '../figures/lexicon/lookup.js';
import { AUXILIARIES } from '../figures/lexicon/outcome-verbs.js';
import { SPEECH_VERBS } from '../figures/lexicon/speech.js';
import { isGenitive, type Sentence } from '../tokens.js';
import { actorsAfter, actorsBefore, isInVerbGroup, participantsOf } from './actors.js';
import { clauseAround, isDefinite, isImplied, isIrrealis } from './clause.js';
import { nounPhraseStart } from './noun-phrase.js';
import { subjectActors, subjectEndOf } from './subjects.js';
import type { Trigger } from './trigger.js';
import { BE, HAVE, isAttributive, isFinite, NO_VERBS, verbGroup } from './verb-group.js';

const NOUNS = NOUN_RULES.flatMap((rule) => rule.nouns.map((noun) => [noun, rule] as const)).sort(([one], [other]) => other.length - one.length);
const OCCURRING = phraseTable(OCCURRENCE_PHRASES);
const TAKING_PLACE = phraseTable(CONTINUATIVE_PHRASES);
const DOING = phraseTable(DOING_PHRASES);
const SUFFERING = phraseTable(SUFFERING_PHRASES);
const FACTS = phraseTable(FACT_PHRASES);

export function nounTriggerAt(sentence: Sentence, at: number, entities: EntityIndex): Trigger | undefined {
  for (const { value: rule, length } of matchesAt(sentence, at, NOUNS)) {
    // "attack helicopters", "the attack's leader", "Battle of Ulver"
    const next = sentence[at + length];
    if (next && (FOLLOWING_NOUNS.has(next.lower) || /^[-–'’]/.test(next.text))) continue;
    if (/^\p{Lu}/u.test(sentence[at]!.text) && at > 0 && !/^\p{Lu}+s?$/u.test(sentence[at]!.text)) continue;
    const trigger = readNoun(sentence, rule, at, at + length, entities);
    if (trigger) return trigger;
  }
  return undefined;
}
const FOLLOWING_NOUNS: ReadonlySet<string> = new Set(
  'alarm alarms siren sirens warning warnings alert alerts shelter shelters helicopters helicopter aircraft drone drones force forces vehicle vehicles operation operations group groups rifles rifle positions squad squads victims campaign plan plans talks deal agreement zone zones fatigue tank tanks of attempt attempts factory factories cell cells belt belts detector'.split(
    ' ',
  ),
);

function readNoun(sentence: Sentence, rule: NounRule, at: number, to: number, entities: EntityIndex): Trigger | undefined {
  const start = nounPhraseStart(sentence, at);
  const determiner = sentence[start]?.lower ?? '';
  if (determiner === 'no' || determiner === 'any') return undefined;
  const frame = frameOf(sentence, start, to, isDefinite(sentence, start, at));
  // "The clashes erupted": the whole event, or one named before.
  // "the merits of having launched an attack": it is not this clause that says it happened.
  const isGerund = sentence[frame?.governor ?? 0]?.lower === 'having' && sentence[(frame?.governor ?? 0) - 1]?.lower === 'of';
  if (!frame || isGerund || isIrrealis(sentence, frame.governor) || isIrrealis(sentence, start)) return undefined;
  const clause = clauseAround(sentence, Math.min(at, frame.from), Math.max(to, frame.to));
  const after = actorsAfter(sentence, to, clause.to, entities);
  const inPhrase = actorsBefore(sentence, at, entities);
  const subject = frame.kind === 'doing' || frame.kind === 'suffering' ? subjectActors(sentence, frame.subjectEnd, entities) : [];
  const agents = [...(frame.kind === 'doing' ? subject : []), ...inPhrase, ...after.agents];
  const targets = [...(frame.kind === 'suffering' ? subject : []), ...after.targets];
  const actors = rule.mutual
    ? participantsOf({ agents: [], targets: [], others: [...(frame.kind === 'doing' ? subject : []), ...after.others] })
    : participantsOf({ agents, targets, others: [] });
  return {
    rule: rule.id,
    type: rule.type,
    from: at,
    to,
    clause,
    actors,
    refersBack: frame.kind === 'happening' && isDefinite(sentence, start, at),
    earlier: frame.perfect,
  };
}

/** What says that the event of a noun happened. */
interface Frame {
  readonly kind: 'happening' | 'doing' | 'suffering' | 'means';
  /** The tokens of the frame, with the noun phrase. */
  readonly from: number;
  readonly to: number;
  /** Its first token: what stands before it may make it a plan or a denial. */
  readonly governor: number;
  readonly subjectEnd: number;
  readonly perfect: boolean;
}

function frameOf(sentence: Sentence, start: number, to: number, definite: boolean): Frame | undefined {
  return verbBefore(sentence, start, to) ?? verbAfter(sentence, start, to) ?? prepositionBefore(sentence, start, to, definite);
}

/** "launched an attack", "came under attack", "there were clashes" */
function verbBefore(sentence: Sentence, start: number, to: number): Frame | undefined {
  const frame = (kind: Frame['kind'], from: number): Frame => {
    const group = verbGroup(sentence, from);
    return { kind, from, to, governor: group.from, subjectEnd: group.from, perfect: group.perfect };
  };
  const doing = matchesBefore(sentence, start, DOING)[0];
  const suffering = matchesBefore(sentence, start, SUFFERING)[0];
  if (suffering) {
    const from = start - suffering.length;
    if (sentence[from]?.lower !== 'under' || verbGroup(sentence, from).passive) return frame('suffering', from);
  }
  if (doing) return frame('doing', start - doing.length);
  const before = sentence[start - 1]?.lower ?? '';
  if (SUFFERING_VERBS.has(before)) return frame('suffering', start - 1);
  if (DOING_VERBS.has(before) && !BE.has(sentence[start - 2]?.lower ?? '') && !isAttributive(sentence, start - 1)) return frame('doing', start - 1);
  // "there were clashes", "there have been reports of clashes"
  if (BE.has(before)) {
    let at = start - 1;
    while (at > 0 && isInVerbGroup(sentence, at)) at -= 1;
    if (sentence[at]?.lower === 'there') return { kind: 'happening', from: at, to, governor: at, subjectEnd: at, perfect: false };
  }
  // "residents reported clashes": the speaker is their claimant.
  if (REPORTING_VERBS.has(before)) return { ...frame('happening', start - 1), subjectEnd: start };
  // "managed to launch an attack", "began to launch airstrikes"
  if (BASE_DOING.has(before) && isImplied(sentence, start - 1)) return { ...frame('doing', start - 1), subjectEnd: subjectEndOf(sentence, start - 1) };
  return undefined;
}
const REPORTING_VERBS: ReadonlySet<string> = new Set(['reported', 'confirmed']);
const BASE_DOING: ReadonlySet<string> = new Set('launch conduct mount stage make carry start resume continue'.split(' '));

/** "clashes between … erupted", "the shelling killed five", "an attack was launched" */
function verbAfter(sentence: Sentence, start: number, to: number): Frame | undefined {
  const frame = (at: number, end: number, perfect = false): Frame => ({ kind: 'happening', from: start, to: end, governor: start, subjectEnd: at, perfect });
  // "with clashes taking place": a participle clause has its own subject.
  if (sentence[start - 1]?.lower === 'with' && firstMatchAt(sentence, to, TAKING_PLACE)) return frame(to, to + 1);
  // "in an attack …": the noun is no subject.
  if (start > 0 && NOT_BEFORE_SUBJECT.has(sentence[start - 1]!.lower)) return undefined;
  for (let at = to; at < Math.min(sentence.length, to + LONGEST_GAP); at += 1) {
    const { text, lower } = sentence[at]!;
    if (/^[;:.()]$/.test(text) || CLAUSE_BREAKS.has(lower)) return undefined;
    if (firstMatchAt(sentence, at, OCCURRING)) return isNegatedHere(sentence, at) ? undefined : frame(at, at + 2);
    if (OCCURRENCE_VERBS.has(lower)) return isNegatedHere(sentence, at) ? undefined : frame(at, at + 1, HAVE.has(sentence[at - 1]?.lower ?? ''));
    if (HARM_VERBS.has(lower) && !BE.has(sentence[at - 1]?.lower ?? ''))
      return isNegatedHere(sentence, at) || isAttributive(sentence, at) ? undefined : frame(at, at + 1);
    if (AUXILIARIES.has(lower)) {
      let verb = at;
      while (verb < sentence.length && isInVerbGroup(sentence, verb)) verb += 1;
      const group = verbGroup(sentence, verb);
      if (group.governed) return undefined;
      const phrase = firstMatchAt(sentence, verb, OCCURRING);
      const word = sentence[verb]?.lower ?? '';
      if (phrase || OCCURRENCE_PARTICIPLES.has(word) || OCCURRENCE_VERBS.has(word)) return frame(at, verb + 1, group.perfect);
      return undefined;
    }
    if (statesAct(sentence, at)) return frame(at, at + 1);
    if (/[a-z]ed$/.test(lower) && !NO_VERBS.has(lower) && text === lower) return undefined;
  }
  return undefined;
}
/** Whether a finite verb in the active states an act of its subject, so that this happened: "a truck bomb tore open the gate". */
function statesAct(sentence: Sentence, at: number): boolean {
  const next = sentence[at + 1];
  if (IRREALIS_WORDS.has(sentence[at]!.lower) || SPEECH_VERBS.has(sentence[at]!.lower) || !isFinite(sentence, at)) return false;
  if (ACTIVE_PASTS.has(sentence[at]!.lower)) return next?.lower !== 'by';
  return next !== undefined && (OBJECT_OPENERS.has(next.lower) || /^\d/.test(next.text) || (/^\p{Lu}/u.test(next.text) && next.lower !== 'by'));
}
/** Words that open the object of an active verb: "forced the League". */
const OBJECT_OPENERS: ReadonlySet<string> = new Set(
  'the a an its their his her several many some two three four five six seven eight nine ten dozens hundreds at'.split(' '),
);
const LONGEST_GAP = 22;
const NOT_BEFORE_SUBJECT: ReadonlySet<string> = new Set('in by of for to with from on at against during under into'.split(' '));
const CLAUSE_BREAKS: ReadonlySet<string> = new Set([',', 'that', 'which', 'who', 'while', 'but', 'when']);
const isNegatedHere = (sentence: Sentence, at: number) => ['not', "n't", 'never', 'to'].includes(sentence[at - 1]?.lower ?? '');

/** "the day's clashes" */
function isOfTheDay(sentence: Sentence, start: number): boolean {
  return (
    /^(?:the|that)$/.test(sentence[start]?.lower ?? '') &&
    /^(?:day|night|morning|afternoon|evening)$/.test(sentence[start + 1]?.lower ?? '') &&
    isGenitive(sentence[start + 2])
  );
}

/** "killed in an ambush", "after heavy clashes", "amid shelling" */
function prepositionBefore(sentence: Sentence, start: number, to: number, definite: boolean): Frame | undefined {
  const frame = (from: number): Frame => ({ kind: 'means', from, to, governor: from, subjectEnd: from, perfect: false });
  const phrase = definite ? undefined : matchesBefore(sentence, start, FACTS)[0];
  if (phrase) return frame(start - phrase.length);
  const before = sentence[start - 1]?.lower ?? '';
  if (definite && !isOfTheDay(sentence, start)) return undefined;
  if (MEANS_PREPOSITIONS.has(before) && HARM_PARTICIPLES.has(sentence[start - 2]?.lower ?? '')) {
    const group = verbGroup(sentence, start - 2);
    return group.governed ? undefined : { ...frame(start - 2), governor: group.from };
  }
  // "after the Ulver massacre", "after Ulver clashes": another event, by its name.
  const named = sentence.slice(start, to - 1).some(({ text }, index) => index > 0 && /^\p{Lu}/u.test(text)) && sentence[start]?.lower === 'the';
  return FACT_PREPOSITIONS.has(before) && !named ? frame(start - 1) : undefined;
}
