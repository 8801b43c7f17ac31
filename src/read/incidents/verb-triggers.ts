/** Finds the verbs that state an incident, with the subject and object that they need: "the League captured the mill". */
import type { EntityIndex } from '../entity-index.js';
import { VERB_RULES, type VerbRule } from '../figures/lexicon/event-verbs.js';
import { AIRCRAFT_NOUNS, type NounClass } from '../figures/lexicon/noun-classes.js';
import { matchesAt } from '../figures/lexicon/lookup.js';
import { AUXILIARIES } from '../figures/lexicon/outcome-verbs.js';
import type { Sentence } from '../tokens.js';
import { actorPhraseAt, actorsAfter, participantsOf } from './actors.js';
import { clauseAround, isImplied, isIrrealis } from './clause.js';
import { nounPhraseEnd, phraseIs } from './noun-phrase.js';
import { subjectActors, subjectEndOf, subjectIs, subjectPhrase } from './subjects.js';
import type { Trigger } from './trigger.js';
import { isAttributive, isFinite, verbGroup, type VerbGroup } from './verb-group.js';

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

export function verbTriggerAt(sentence: Sentence, at: number, entities: EntityIndex): Trigger | undefined {
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
  // "was capturing the mill": not yet captured.
  if (form === 'ing' && group.passive && verb.rule.object === 'place') return undefined;
  if (form === 'ing' && !group.passive && !opensParticipleClause(sentence, at) && !isImplied(sentence, at, completed) && !isResult(sentence, group.from))
    return undefined;
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
  const objectStart = sharedObject(sentence, to) ?? to;
  let objectFrom = objectStart;
  const objectEnd = pronounObjectEnd(sentence, objectStart, rule) ?? nounPhraseEnd(sentence, objectStart);
  const isPronoun = objectEnd > objectStart && OBJECT_PRONOUNS.has(sentence[objectStart]!.lower);
  if (rule.object) {
    if (objectEnd === objectStart && !(rule.optionalObject && agents.length > 0)) return undefined;
    if (objectEnd > objectStart && !isPronoun && !phraseIs(sentence, objectStart, objectEnd, rule.object, entities)) return undefined;
    // "cleared him of blame"
    if (
      rule.unlessOf &&
      sentence.slice(objectStart, objectEnd).some(({ lower }, at) => lower === 'of' && at > 0 && /^\p{Lu}/u.test(sentence[objectStart + at - 1]!.text))
    )
      return undefined;
    if (rule.instrument && !hasInstrument(sentence, objectEnd, rule.instrument, entities)) return undefined;
  } else if (rule.mayTakePlace && objectEnd > objectStart && phraseIs(sentence, objectStart, objectEnd, 'place', entities)) {
    objectFrom = objectEnd;
  } else if (objectEnd > objectStart && !isAdverbial(sentence, objectStart)) {
    // "withdrew its support": only people are withdrawn.
    if (rule.type !== 'withdrawal' || !phraseIs(sentence, objectStart, objectEnd, 'people', entities)) return undefined;
    objectFrom = objectEnd;
  }
  const clause = clauseAround(sentence, at, Math.max(to, objectEnd));
  const after = actorsAfter(sentence, objectFrom, clause.to, entities);
  const inObject = rule.object && rule.object !== 'place' ? objectActors(sentence, objectStart, objectEnd, entities) : [];
  const [doers, targets] = rule.objectActs ? [inObject, []] : [agents, inObject];
  const actors = rule.mutual
    ? participantsOf({ agents: [], targets: [], others: [...doers, ...after.others] })
    : participantsOf({ agents: doers, targets, others: [] });
  const takesPlace = (rule.object === 'place' && !isPronoun) || (rule.mayTakePlace && objectFrom === objectEnd && objectEnd > objectStart);
  const place = takesPlace ? { from: objectStart, to: objectEnd } : rule.subject === 'place' ? subjectPhrase(sentence, subjectEnd) : undefined;
  return {
    rule: rule.id,
    type: rule.type,
    from: at,
    to,
    clause,
    actors,
    refersBack: false,
    earlier: group.perfect,
    ...(place ? { object: place } : {}),
  };
}

/** Where a pronoun ends that is the object: "attacked the mill and captured it". "took it upon themselves" is none. */
function pronounObjectEnd(sentence: Sentence, at: number, rule: VerbRule): number | undefined {
  const wanted = rule.object === 'place' ? PLACE_PRONOUNS : rule.object === 'people' ? PEOPLE_PRONOUNS : rule.object === 'any' ? OBJECT_PRONOUNS : undefined;
  const isTaking = /^(?:took|taken|take|taking)$/.test(sentence[at - 1]?.lower ?? '');
  return wanted?.has(sentence[at]?.lower ?? '') && !isTaking ? at + 1 : undefined;
}
const PLACE_PRONOUNS: ReadonlySet<string> = new Set(['it']);
const PEOPLE_PRONOUNS: ReadonlySet<string> = new Set(['them', 'him', 'her']);
const OBJECT_PRONOUNS: ReadonlySet<string> = new Set([...PLACE_PRONOUNS, ...PEOPLE_PRONOUNS]);

/** Whether the means follow an object: "with rockets and artillery". */
function hasInstrument(sentence: Sentence, from: number, wanted: NounClass, entities: EntityIndex): boolean {
  for (let at = from; at < Math.min(sentence.length - 1, from + LONGEST_BEFORE_MEANS); at += 1) {
    const { text, lower } = sentence[at]!;
    if (/^[,;:.()]$/.test(text)) return false;
    if (lower !== 'with' && lower !== 'using') continue;
    const end = nounPhraseEnd(sentence, at + 1);
    const isCoordinated = sentence[end]?.lower === 'and' && phraseIs(sentence, end + 1, nounPhraseEnd(sentence, end + 1), wanted, entities);
    return isCoordinated || phraseIs(sentence, at + 1, end, wanted, entities);
  }
  return false;
}
const LONGEST_BEFORE_MEANS = 12;

/** Where the object of a coordinated verb begins: "rounded up and executed 82 people". */
function sharedObject(sentence: Sentence, to: number): number | undefined {
  const verb = sentence[to]?.lower === 'and' ? to + 1 : undefined;
  return verb !== undefined && isFinite(sentence, verb) ? verb + 1 : undefined;
}

function readPassive(sentence: Sentence, { rule, at, to }: VerbMatch, group: VerbGroup, entities: EntityIndex): Trigger | undefined {
  if (
    !rule.object ||
    (rule.instrument && !hasInstrument(sentence, to, rule.instrument, entities)) ||
    (rule.subject === 'aircraft' && !isByAircraft(sentence, to))
  )
    return undefined;
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

/** "villages captured by the Front" */
function isReducedPassive(sentence: Sentence, at: number, to: number): boolean {
  return sentence[to]?.lower === 'by' && !AUXILIARIES.has(sentence[at - 1]?.lower ?? '');
}

/** ", capturing", "and killing", "after capturing", "while shelling" */
function opensParticipleClause(sentence: Sentence, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /^(?:also|then|eventually|finally|thus|thereby|later|even|briefly|reportedly|successfully)$/.test(sentence[before]!.lower)) before -= 1;
  return OPENERS.has(sentence[before]?.lower ?? '');
}
/** "which resulted in the Front capturing the mill" */
function isResult(sentence: Sentence, subjectEnd: number): boolean {
  for (let at = subjectEnd - 1; at >= Math.max(1, subjectEnd - LONGEST_RESULT_SUBJECT); at -= 1) {
    const { text, lower } = sentence[at]!;
    if (/^[,;:.()]$/.test(text)) return false;
    if (RESULTING.has(`${sentence[at - 1]!.lower} ${lower}`)) return true;
  }
  return false;
}
const LONGEST_RESULT_SUBJECT = 8;
const RESULTING: ReadonlySet<string> = new Set([
  'resulted in',
  'resulting in',
  'led to',
  'leading to',
  'ended with',
  'ending with',
  'culminated in',
  'concluded with',
]);
const OPENERS: ReadonlySet<string> = new Set([',', 'and', 'after', 'while', 'when', 'before', 'since', 'following']);

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
