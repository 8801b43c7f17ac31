/**
 * Finds what triggers an incident in a sentence (ACE event triggers): a verb with its subject and object, or a noun with a
 * verb or preposition that says it happened. Returns only what the sentence states as a fact, by itself or with a claimant.
 */
import type { EventType } from '../../vocabulary/index.js';
import type { EntityIndex } from '../entity-index.js';
import {
  AIRCRAFT_NOUNS,
  DOING_PHRASES,
  DOING_VERBS,
  FACT_PHRASES,
  FACT_PREPOSITIONS,
  HARM_PARTICIPLES,
  HARM_VERBS,
  IRREALIS_WORDS,
  MEANS_PREPOSITIONS,
  NOUN_RULES,
  OCCURRENCE_PARTICIPLES,
  OCCURRENCE_PHRASES,
  OCCURRENCE_VERBS,
  SUFFERING_PHRASES,
  SUFFERING_VERBS,
  VERB_RULES,
  type NounClass,
  type NounRule,
  type VerbRule,
} from '../figures/lexicon/incidents.js';
import { firstMatchAt, matchesAt, matchesBefore, phraseTable } from '../figures/lexicon/lookup.js';
import { SPEECH_VERBS } from '../figures/lexicon/speech.js';
import { AUXILIARIES } from '../figures/lexicon/outcome-verbs.js';
import type { Sentence } from '../tokens.js';
import { actorPhraseAt, actorsAfter, actorsBefore, isInVerbGroup, participantsOf } from './actors.js';
import { clauseAround, isDefinite, isImplied, isIrrealis, type Clause } from './clause.js';
import { nounPhraseEnd, nounPhraseStart, phraseIs } from './noun-phrase.js';
import type { Participant } from '../../entry/index.js';

export interface Trigger {
  /** The id of the rule, as `docs/reference/rules.md` lists it. */
  readonly rule: string;
  readonly type: EventType;
  /** Token indices of the trigger itself, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly clause: Clause;
  readonly actors: readonly Participant[];
  /** The tokens of the object of a verb that takes a place, or of its subject in the passive. */
  readonly object?: Clause;
  /** The noun refers back to what was named before, or to the whole event: "the clashes erupted". */
  readonly refersBack: boolean;
  /** The verb is in the past perfect: what it says came before. */
  readonly earlier: boolean;
}

/** Finds the triggers of a sentence, in the order of the text. One clause has one trigger of each type. */
export function triggersOf(sentence: Sentence, entities: EntityIndex): Trigger[] {
  const found: Trigger[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    const trigger = nounTriggerAt(sentence, at, entities) ?? verbTriggerAt(sentence, at, entities);
    if (!trigger) continue;
    const same = found.some((other) => other.type === trigger.type && other.clause.from < trigger.clause.to && trigger.clause.from < other.clause.to);
    if (!same) found.push(trigger);
    at = trigger.to - 1;
  }
  return found;
}

// Verbs

interface VerbForm {
  readonly rule: VerbRule;
  readonly form: 'base' | 'past' | 'participle' | 'pastOrParticiple' | 'ing';
}

/** Every form of every verb, the longest phrase first. */
const VERB_FORMS = VERB_RULES.flatMap((rule) =>
  rule.verbs.flatMap((row) => {
    const [base = '', past = '', participle = '', ing = '', ...rest] = row.split(' ');
    const particle = rest.map((one) => ` ${one.slice(1)}`).join('');
    const entry = (word: string, form: VerbForm['form']) => [`${word.replaceAll('-', ' - ')}${particle}`, { rule, form }] as const;
    const pasts = past === participle ? [entry(past, 'pastOrParticiple')] : [entry(past, 'past'), entry(participle, 'participle')];
    return past === base ? [...pasts, entry(ing, 'ing')] : [entry(base, 'base'), ...pasts, entry(ing, 'ing')];
  }),
).sort(([one], [other]) => other.length - one.length);

function verbTriggerAt(sentence: Sentence, at: number, entities: EntityIndex): Trigger | undefined {
  if (/^\p{Lu}/u.test(sentence[at]!.text) && at > 0) return undefined;
  for (const { value, length } of matchesAt(sentence, at, VERB_FORMS)) {
    const trigger = readVerb(sentence, { ...value, at, to: at + length }, entities);
    if (trigger) return trigger;
  }
  return undefined;
}

interface VerbMatch extends VerbForm {
  readonly at: number;
  readonly to: number;
}

function readVerb(sentence: Sentence, verb: VerbMatch, entities: EntityIndex): Trigger | undefined {
  const { at, to, form } = verb;
  // "killed or captured": one of the two.
  if (sentence[at - 1]?.lower === 'or' || sentence[to]?.lower === 'or') return undefined;
  const group = verbGroup(sentence, at);
  // "those who fled", "the forces that attacked the mill": which ones are meant, at whatever time.
  if (/^(?:who|that)$/.test(sentence[group.from - 1]?.lower ?? '') && sentence[group.from - 2]?.text !== ',') return undefined;
  if (group.governed || isIrrealis(sentence, group.from)) return undefined;
  const isPassive = group.passive && (form === 'participle' || form === 'pastOrParticiple');
  const reduced = !isPassive && (form === 'participle' || form === 'pastOrParticiple') && !group.perfect && isReducedPassive(sentence, at, to);
  const completed = verb.rule.object === 'place' || verb.rule.object === 'people';
  if (form === 'base' && !isImplied(sentence, at, completed)) return undefined;
  if (form === 'ing' && !group.passive && !opensParticipleClause(sentence, at) && !isImplied(sentence, at, completed)) return undefined;
  if (form === 'participle' && !isPassive && !reduced && !group.perfect) return undefined;
  if (form === 'past' && (group.passive || group.perfect)) return undefined;
  if (form === 'pastOrParticiple' && !isPassive && !reduced && isAttributive(sentence, at)) return undefined;
  return isPassive || reduced ? readPassive(sentence, verb, group, entities) : readActive(sentence, verb, group, entities);
}

function readActive(sentence: Sentence, { rule, at, to, form }: VerbMatch, group: VerbGroup, entities: EntityIndex): Trigger | undefined {
  const subjectEnd = form === 'base' || (form === 'ing' && !group.passive) ? subjectEndOf(sentence, group.from) : group.from;
  const agents = subjectActors(sentence, subjectEnd, entities);
  if (rule.subject && !(rule.subject === 'aircraft' ? hasAircraft(sentence, subjectEnd) : subjectIs(sentence, subjectEnd, rule.subject, agents, entities)))
    return undefined;
  let objectFrom = to;
  const objectEnd = nounPhraseEnd(sentence, to);
  if (rule.object) {
    if (objectEnd === to && !(rule.optionalObject && agents.length > 0)) return undefined;
    if (objectEnd > to && !phraseIs(sentence, to, objectEnd, rule.object, entities)) return undefined;
  } else if (objectEnd > to && !isAdverbial(sentence, to)) {
    // "withdrew its support": only people are withdrawn.
    if (rule.type !== 'withdrawal' || !phraseIs(sentence, to, objectEnd, 'people', entities)) return undefined;
    objectFrom = objectEnd;
  }
  const clause = clauseAround(sentence, at, Math.max(to, objectEnd));
  const after = actorsAfter(sentence, objectFrom, clause.to, entities);
  const targets = rule.object && rule.object !== 'place' ? objectActors(sentence, to, objectEnd, entities) : [];
  const actors = rule.mutual
    ? participantsOf({ agents: [], targets: [], others: [...agents, ...after.others] })
    : participantsOf({ agents, targets, others: [] });
  return {
    rule: rule.id,
    type: rule.type,
    from: at,
    to,
    clause,
    actors,
    refersBack: false,
    earlier: group.perfect,
    ...(rule.object === 'place' ? { object: { from: to, to: objectEnd } } : {}),
  };
}

function readPassive(sentence: Sentence, { rule, at, to }: VerbMatch, group: VerbGroup, entities: EntityIndex): Trigger | undefined {
  if (!rule.object || (rule.subject === 'aircraft' && !isByAircraft(sentence, to))) return undefined;
  const subject = subjectPhrase(sentence, group.from);
  if (!subject || !phraseIs(sentence, subject.from, subject.to, rule.object, entities)) return undefined;
  const clause = clauseAround(sentence, at, to);
  const { agents } = actorsAfter(sentence, to, clause.to, entities);
  const targets = rule.object === 'place' ? [] : subjectActors(sentence, group.from, entities);
  return {
    rule: rule.id,
    type: rule.type,
    from: at,
    to,
    clause,
    actors: participantsOf({ agents, targets, others: [] }),
    refersBack: false,
    earlier: group.perfect,
    ...(rule.object === 'place' ? { object: subject } : {}),
  };
}

interface VerbGroup {
  readonly from: number;
  readonly passive: boolean;
  readonly perfect: boolean;
  /** A negation or modal is in the group. */
  readonly governed: boolean;
}

/** Reads the auxiliaries and adverbs before a verb. */
function verbGroup(sentence: Sentence, verb: number): VerbGroup {
  let from = verb;
  while (from > 0 && isInVerbGroup(sentence, from - 1)) from -= 1;
  const words = sentence.slice(from, verb).map(({ lower }) => lower);
  return {
    from,
    // "had been captured" is passive, "were reported to have captured" is not.
    passive: BE.has(words.findLast((word) => BE.has(word) || HAVE.has(word)) ?? ''),
    perfect: words.some((word) => HAVE.has(word)),
    governed: words.some((word) => IRREALIS_WORDS.has(word)),
  };
}
const BE: ReadonlySet<string> = new Set('was were is are been be being'.split(' '));
const HAVE: ReadonlySet<string> = new Set('had has have having'.split(' '));

/** "villages captured by the Front" */
function isReducedPassive(sentence: Sentence, at: number, to: number): boolean {
  return sentence[to]?.lower === 'by' && !AUXILIARIES.has(sentence[at - 1]?.lower ?? '');
}

/** "the captured mill", "of captured soldiers", "Front-captured" */
function isAttributive(sentence: Sentence, at: number): boolean {
  const { text = '', lower = '' } = sentence[at - 1] ?? {};
  // "between residents and displaced families"
  const isCoordinated =
    lower === 'and' && sentence.slice(Math.max(0, at - LONGEST_SUBJECT), at).some((token) => token.lower === 'between' || token.lower === 'both');
  return BEFORE_ADJECTIVE.has(lower) || /^[-–]$/.test(text) || /^\d/.test(text) || isCoordinated;
}
const BEFORE_ADJECTIVE: ReadonlySet<string> = new Set(
  'the a an of in on by with from for to at their his its her these those some many several newly recently more all any into over between against about two three four five six seven eight nine ten or'.split(
    ' ',
  ),
);

/** ", capturing", "and killing", "after capturing", "while shelling" */
function opensParticipleClause(sentence: Sentence, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /^(?:also|then|eventually|finally|thus|thereby|later|even|briefly|reportedly|successfully)$/.test(sentence[before]!.lower)) before -= 1;
  return OPENERS.has(sentence[before]?.lower ?? '');
}
const OPENERS: ReadonlySet<string> = new Set([',', 'and', 'after', 'while', 'when', 'before', 'since', 'following']);

/** Finds where the subject of a participle clause or an infinitive ends: before the first finite verb to the left. */
function subjectEndOf(sentence: Sentence, from: number): number {
  if (AUXILIARIES.has(sentence[from]?.lower ?? '')) return from;
  for (let at = from - 1; at > 0; at -= 1) {
    if (/^(?:[;:.()]|but|while|whereas|although)$/.test(sentence[at]!.lower)) break;
    // "the ministry claimed to have captured": who did it is not said.
    if (SPEECH_VERBS.has(sentence[at]!.lower)) return 0;
    if (isFinite(sentence, at)) return at;
  }
  return from;
}

function isFinite(sentence: Sentence, at: number): boolean {
  const { text, lower } = sentence[at]!;
  if (!/^\p{Ll}/u.test(text) || /^[-–]$/.test(sentence[at - 1]?.text ?? '') || isAttributive(sentence, at)) return false;
  return (/[a-z]{2}ed$/.test(lower) || PASTS.has(lower)) && !NO_VERBS.has(lower);
}
const PASTS: ReadonlySet<string> = new Set(
  'began came went took retook overran fought shot struck hit blew broke drove held sent led met fell withdrew fled was were had made left set lost won'.split(
    ' ',
  ),
);
const NO_VERBS: ReadonlySet<string> = new Set('armed united allied armored armoured motorized mechanized hundred need'.split(' '));

/** Reads the actors of a subject; a coordinated verb shares the subject of the verb before it. */
function subjectActors(sentence: Sentence, end: number, entities: EntityIndex): readonly string[] {
  const actors = actorsBefore(sentence, end, entities);
  if (actors.length > 0) return actors;
  let to = end;
  while (to > 0 && isInVerbGroup(sentence, to - 1)) to -= 1;
  const before = sentence[to - 1]?.lower;
  if (before !== 'and' && before !== 'then' && before !== ',') return [];
  for (let at = to - 2; at > 0; at -= 1) {
    if (/^[;:.()]$/.test(sentence[at]!.text)) return [];
    if (!isFinite(sentence, at)) continue;
    if (SPEECH_VERBS.has(sentence[at]!.lower)) return [];
    const group = verbGroup(sentence, at);
    // "were attacked and withdrew"
    return subjectActors(sentence, group.from, entities);
  }
  return [];
}

/** The phrase of the subject that ends before a verb group. */
function subjectPhrase(sentence: Sentence, end: number): Clause | undefined {
  let to = end;
  if (/^(?:which|that|who)$/.test(sentence[to - 1]?.lower ?? '')) to -= sentence[to - 2]?.text === ',' ? 2 : 1;
  // "the village, near Ulver, was captured"
  if (sentence[to - 1]?.text === ',') {
    const opening = sentence.findLastIndex(({ text }, at) => at < to - 1 && text === ',');
    if (opening <= 0 || to - opening > LONGEST_ASIDE) return undefined;
    to = opening;
  }
  let from = to;
  while (from > 0 && to - from < LONGEST_SUBJECT && !/^[,;:.()]$/.test(sentence[from - 1]!.text) && !SUBJECT_STOPS.has(sentence[from - 1]!.lower)) from -= 1;
  // "most of the town in the east was captured": the head is before the preposition.
  const prepositional = sentence.findIndex(({ lower }, at) => at > from && at < to && SUBJECT_PREPOSITIONS.has(lower));
  const cut = prepositional === -1 ? to : prepositional;
  return cut > from ? { from, to: cut } : undefined;
}
const LONGEST_SUBJECT = 16;
const LONGEST_ASIDE = 9;
const SUBJECT_STOPS: ReadonlySet<string> = new Set(
  'that when while after before but as said where which although because and until since if though whereas'.split(' '),
);
const SUBJECT_PREPOSITIONS: ReadonlySet<string> = new Set('in on at near from with around along to for'.split(' '));

function subjectIs(sentence: Sentence, end: number, wanted: NounClass, agents: readonly string[], entities: EntityIndex): boolean {
  if (wanted === 'people' && agents.length > 0) return true;
  const phrase = subjectPhrase(sentence, end);
  return phrase !== undefined && phraseIs(sentence, phrase.from, phrase.to, wanted, entities);
}

function hasAircraft(sentence: Sentence, end: number): boolean {
  return (
    sentence.slice(Math.max(0, end - 4), end).some(({ lower }) => AIRCRAFT_NOUNS.has(lower)) ||
    (sentence[end - 1]?.lower === 'force' && sentence[end - 2]?.lower === 'air')
  );
}

/** "bombed by Ostmerish jets" */
function isByAircraft(sentence: Sentence, at: number): boolean {
  return sentence[at]?.lower === 'by' && hasAircraft(sentence, nounPhraseEnd(sentence, at + 1));
}

/** "withdrew early", "retreated north" */
function isAdverbial(sentence: Sentence, at: number): boolean {
  const lower = sentence[at]?.lower ?? '';
  return /ly$/.test(lower) || ADVERBIALS.has(lower);
}
const ADVERBIALS: ReadonlySet<string> = new Set(
  'north south east west northward southwards back further early again home completely there that the soon next'.split(' '),
);

/** The actors that an object names: "attacked Front positions". */
function objectActors(sentence: Sentence, from: number, to: number, entities: EntityIndex): readonly string[] {
  const phrase = to > from ? actorPhraseAt(sentence, from, entities) : undefined;
  return phrase?.to === to ? phrase.ids : [];
}

// Nouns

const NOUNS = NOUN_RULES.flatMap((rule) => rule.nouns.map((noun) => [noun, rule] as const)).sort(([one], [other]) => other.length - one.length);
const OCCURRING = phraseTable(OCCURRENCE_PHRASES);
const DOING = phraseTable(DOING_PHRASES);
const SUFFERING = phraseTable(SUFFERING_PHRASES);
const FACTS = phraseTable(FACT_PHRASES);

function nounTriggerAt(sentence: Sentence, at: number, entities: EntityIndex): Trigger | undefined {
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
  return verbBefore(sentence, start, to) ?? verbAfter(sentence, start, to) ?? (definite ? undefined : prepositionBefore(sentence, start, to));
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
  // "in an attack …": the noun is no subject.
  if (start > 0 && NOT_BEFORE_SUBJECT.has(sentence[start - 1]!.lower)) return undefined;
  const frame = (at: number, end: number, perfect = false): Frame => ({ kind: 'happening', from: start, to: end, governor: start, subjectEnd: at, perfect });
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
    if (/[a-z]ed$/.test(lower) && !NO_VERBS.has(lower) && text === lower) return undefined;
  }
  return undefined;
}
const LONGEST_GAP = 22;
const NOT_BEFORE_SUBJECT: ReadonlySet<string> = new Set('in by of for to with from on at against during under into'.split(' '));
const CLAUSE_BREAKS: ReadonlySet<string> = new Set([',', 'that', 'which', 'who', 'while', 'but', 'when']);
const isNegatedHere = (sentence: Sentence, at: number) => ['not', "n't", 'never', 'to'].includes(sentence[at - 1]?.lower ?? '');

/** "killed in an ambush", "after heavy clashes", "amid shelling" */
function prepositionBefore(sentence: Sentence, start: number, to: number): Frame | undefined {
  const frame = (from: number): Frame => ({ kind: 'means', from, to, governor: from, subjectEnd: from, perfect: false });
  const phrase = matchesBefore(sentence, start, FACTS)[0];
  if (phrase) return frame(start - phrase.length);
  const before = sentence[start - 1]?.lower ?? '';
  if (MEANS_PREPOSITIONS.has(before) && HARM_PARTICIPLES.has(sentence[start - 2]?.lower ?? '')) {
    const group = verbGroup(sentence, start - 2);
    return group.governed ? undefined : { ...frame(start - 2), governor: group.from };
  }
  // "after the Ulver massacre", "after Ulver clashes": another event, by its name.
  const named = sentence.slice(start, to - 1).some(({ text }, index) => index > 0 && /^\p{Lu}/u.test(text)) && sentence[start]?.lower === 'the';
  return FACT_PREPOSITIONS.has(before) && !named ? frame(start - 1) : undefined;
}
