/** Outcome rules for objects, where the verb is before the people or things: "killed 36 militants", "took 4 civilians hostage", "left 16 dead". */
import type { Metric } from '../../../vocabulary/index.js';
import type { Sentence } from '../../tokens.js';
import { isPhraseEnd } from '../mentions/phrase-boundaries.js';
import { firstMatchAt, phraseLengthAt, matchesBefore } from '../lexicon/lookup.js';
import {
  AUXILIARIES,
  OUTCOME_FORMS,
  LEAVE_VERBS,
  LOSE_VERBS,
  PEOPLE_OUTCOMES,
  TAKE_VERBS,
  THING_OUTCOME_NOUNS,
  THING_OUTCOMES,
} from '../lexicon/outcome-verbs.js';
import { PEOPLE_NOUNS } from '../lexicon/nouns.js';
import { metricUnion } from './predicate.js';
import { agentBefore, antecedentBefore, subjectOfClause } from './agents.js';
import { outcomeFields, HARM_METRICS, isHypothetical, RELATIVE_PRONOUNS } from './clause.js';
import type { RuleContext, Outcome } from './outcome.js';

/** Reads the direct object of a transitive outcome verb: "killed 36 militants", "arrested 89 of the prisoners", "freeing several hostages". */
export function objectOfVerb({ sentence, group, first, last, entities, cell }: RuleContext): Outcome | undefined {
  if (sentence[first.from - 1]?.lower === 'including') {
    const counts = first.kind !== 'bare' || isPhraseEnd(sentence, last.to) || RELATIVE_PRONOUNS.has(sentence[last.to]?.lower ?? '');
    return counts ? outcomeOfList({ sentence, group, first, last }) : undefined;
  }
  const things = group.every((phrase) => phrase.kind === 'thing');
  // "killing five and injuring 13", "captured at least 24": a number alone, where no noun follows that it could count instead.
  const alone = group.length === 1 && first.kind === 'bare' && isPhraseEnd(sentence, last.to);
  if (!things && !alone && !group.every((phrase) => phrase.kind === 'people')) return undefined;
  // The verb may be before an article or a quotation mark: "destroyed a 120-man unit", 'destroyed "up to 80 mercenaries"'.
  const article = first.isUnitSize && ['a', 'an', 'the', 'another'].includes(sentence[first.from - 1]?.lower ?? '');
  const begin = article || /^["“„«]$/.test(sentence[first.from - 1]?.text ?? '') ? first.from - 1 : first.from;
  for (const verb of matchesBefore(sentence, begin, OUTCOME_FORMS[things ? 'things' : 'people'].transitives)) {
    const row = verb.value;
    if (alone && !HARM_METRICS.has(row.metric) && !(row.metric === 'captured' && mentionsPeopleBefore(sentence, first.from))) continue;
    if (row.metric === 'surrendered' && !isSurrenderOfOwn(sentence, begin - verb.length, group)) continue;
    const rule = things ? 'object.things' : alone ? 'object.number' : 'object.people';
    const end = begin - verb.length;
    const other = things ? undefined : coordinatedVerbBefore(sentence, end, row.metric);
    const from = other?.from ?? end;
    const before = sentence[from - 1]?.lower ?? '';
    // "1 aircraft lost 1 warship": in a cell the participle belongs to the thing before it.
    if (cell && things && /^[\p{L}\d]/u.test(before) && before !== 'and') continue;
    if (['were', 'was', 'been', 'being', 'not', "n't"].includes(before) || isHypothetical(sentence, from)) return undefined;
    const by = agentBefore(sentence, from, entities);
    const agent = by || row.metric === 'surrendered' ? undefined : subjectOfClause(sentence, from, entities);
    return {
      ...outcomeFields(row),
      rule: other ? 'object.two-verbs' : rule,
      ...(agent ? { agent } : {}),
      ...(other ? { metric: [other.metric, row.metric], manner: undefined } : {}),
      from,
      to: last.to,
      ...(by && (LOSE_VERBS.has(sentence[from]?.lower ?? '') || row.metric === 'surrendered')
        ? { party: by }
        : by
          ? sentence[from]?.lower.endsWith('ing')
            ? { agent: by }
            : { by }
          : {}),
    };
  }
  return undefined;
}

/**
 * Whether people after "surrendered" are those of its subject: "Quill surrendered 6,000 infantry". Prisoners are handed over,
 * and a noun with a verb of its own opens a clause: "when the mill surrendered 12 guards fled".
 */
function isSurrenderOfOwn(sentence: Sentence, verb: number, group: RuleContext['group']): boolean {
  const subject = sentence[verb - 1];
  const last = group.at(-1)!;
  return (
    subject !== undefined &&
    /^\p{L}/u.test(subject.text) &&
    group.every(({ population }) => population !== 'prisoners' && population !== 'hostages') &&
    (isPhraseEnd(sentence, last.to) || ['to', 'and', 'at', 'in', 'on'].includes(sentence[last.to]?.lower ?? ''))
  );
}

/** Checks whether a plural noun for people precedes a token: an elliptic number ("captured at least 24") may count them. */
function mentionsPeopleBefore(sentence: Sentence, at: number): boolean {
  return sentence.slice(0, at).some(({ lower }) => lower.endsWith('s') && PEOPLE_NOUNS.has(lower));
}

/** Finds the first of two coordinated verbs that share an object: "killing and wounding dozens", "killed or captured 20 fighters". */
function coordinatedVerbBefore(sentence: Sentence, second: number, metric: Metric): { metric: Metric; from: number } | undefined {
  const coordinator = sentence[second - 1]?.lower ?? '';
  if (coordinator !== 'and' && coordinator !== 'or' && coordinator !== '/') return undefined;
  for (const { value: row, length } of matchesBefore(sentence, second - 1, OUTCOME_FORMS.people.transitives)) {
    if (row.metric !== metric && (coordinator === 'or' || (HARM_METRICS.has(row.metric) && HARM_METRICS.has(metric))))
      return { metric: row.metric, from: second - 1 - length };
  }
  return undefined;
}

/** Perfect auxiliaries, which leave the verb active: "to have destroyed". */
const PERFECT_AUXILIARIES: ReadonlySet<string> = new Set(['have', 'has', 'had', 'having']);
/** Reads a phrase after "including" as an object of the verb before it: "destroyed many vehicles, including 96 tanks". */
function outcomeOfList({ sentence, group, first, last }: Pick<RuleContext, 'sentence' | 'group' | 'first' | 'last'>): Outcome | undefined {
  const things = group.every((phrase) => phrase.kind === 'thing');
  for (let at = first.from - 2; at >= Math.max(1, first.from - 10); at -= 1) {
    if (/^[;:.()]$/.test(sentence[at]?.text ?? '')) return undefined;
    for (const row of things ? THING_OUTCOMES : PEOPLE_OUTCOMES) {
      const before = sentence[at - 1]?.lower ?? '';
      if ((row.transitives ?? []).some((phrase) => phraseLengthAt(sentence, at, phrase) > 0) && (!AUXILIARIES.has(before) || PERFECT_AUXILIARIES.has(before)))
        return { ...outcomeFields(row), to: last.to, rule: 'object.including-verb' };
      if ((row.participles ?? []).some((phrase) => phraseLengthAt(sentence, at, phrase) > 0) && (before === 'were' || before === 'was'))
        return { ...outcomeFields(row), to: last.to, rule: 'object.including-passive' };
    }
    // "the destruction of a column, including 15 tanks"
    const manner = things && sentence[at + 1]?.lower === 'of' ? THING_OUTCOME_NOUNS.get(sentence[at]!.lower) : undefined;
    if (manner !== undefined) return { metric: ['equipment'], manner, to: last.to, rule: 'object.including-destruction' };
  }
  return undefined;
}

/** Reads the object of "take … hostage" (prisoner, captive): "took 4 civilians hostage", "took 22 prisoners", "had taken 22 prisoner". */
export function takenCaptive({ sentence, first, last, entities }: RuleContext): Outcome | undefined {
  const verb = sentence[first.from - 1];
  const isHead = METRIC_OF_CAPTIVITY.has(sentence[last.to - 1]?.lower ?? '');
  const captivity = isHead ? sentence[last.to - 1] : sentence[last.to]?.lower === 'as' ? sentence[last.to + 1] : sentence[last.to];
  if (!verb || !TAKE_VERBS.has(verb.lower)) return undefined;
  const metric = METRIC_OF_CAPTIVITY.get(captivity?.lower ?? '');
  if (!metric) return undefined;
  // "took 22 prisoners to the harbour" moves them, and a passive has the people before it.
  if (isHead && AUXILIARIES.has(sentence[first.from - 2]?.lower ?? '') && !PERFECT_AUXILIARIES.has(sentence[first.from - 2]?.lower ?? '')) return undefined;
  if (isHead && !endsObject(sentence, last.to)) return undefined;
  const by = agentBefore(sentence, first.from - 1, entities);
  const agent = by ? undefined : subjectOfClause(sentence, first.from - 1, entities);
  const to = isHead ? last.to : last.to + (sentence[last.to] === captivity ? 1 : 2);
  return { metric: [metric], from: first.from - 1, to, rule: 'taken.hostage', ...(by ? { by } : {}), ...(agent ? { agent } : {}) };
}

/** Whether the object ends at a token: at the end of its clause, or before where, when, and what else was done. */
function endsObject(sentence: Sentence, at: number): boolean {
  return isPhraseEnd(sentence, at) || ['and', 'in', 'at', 'near', 'during', 'on', 'after', 'while', 'when', 'since'].includes(sentence[at]?.lower ?? '');
}

/** The metric by the noun after the people. */
const METRIC_OF_CAPTIVITY: ReadonlyMap<string, Metric> = new Map(
  Object.entries({ hostage: 'hostage', hostages: 'hostage', prisoner: 'captured', prisoners: 'captured', captive: 'captured' } as const),
);

/** Reads the object of "leave" with a resultative adjective: "left 16 fighters dead", "leaving another 7 wounded". */
export function leftInState({ sentence, first, last }: RuleContext): Outcome | undefined {
  const verb = sentence[first.from - 1]?.lower ?? '';
  if (!LEAVE_VERBS.has(verb)) return undefined;
  const state = sentence[last.to]?.lower ?? '';
  if (!LEFT_STATES.has(state)) return undefined;
  // "left 16 dead and wounded"
  const all = metricUnion(sentence, state === 'dead' ? 'killed' : 'injured', last.to + 1, OUTCOME_FORMS.people);
  return { ...all, from: first.from - 1, rule: 'left.dead' };
}
const LEFT_STATES: ReadonlySet<string> = new Set(['dead', 'wounded', 'injured', 'hurt']);

/** Reads the object of "set … on fire": "set at least one vehicle on fire". */
export function setOnFire({ sentence, group, first, last }: RuleContext): Outcome | undefined {
  const verb = sentence[first.from - 1]?.lower ?? '';
  if (!['set', 'setting', 'sets'].includes(verb) || !group.every(({ kind }) => kind === 'thing')) return undefined;
  const on = sentence[last.to]?.lower ?? '';
  const to = on === 'on' && sentence[last.to + 1]?.lower === 'fire' ? last.to + 2 : ['ablaze', 'alight', 'afire'].includes(on) ? last.to + 1 : undefined;
  return to === undefined ? undefined : { metric: ['equipment'], manner: 'destroyed', from: first.from - 1, to, rule: 'onFire.set' };
}

/** Reads the head of an object relative clause with a pronoun subject: "two launchers and two tanks that they captured". */
export function objectRelativeClause({ sentence, group, first, last, entities }: RuleContext): Outcome | undefined {
  const subject = ['that', 'which', 'whom'].includes(sentence[last.to]?.lower ?? '') ? last.to + 1 : last.to;
  if (!SUBJECT_PRONOUNS.has(sentence[subject]?.lower ?? '')) return undefined;
  if (!group.every(({ kind }) => kind === 'thing')) return undefined;
  const at = ['had', 'have', 'has'].includes(sentence[subject + 1]?.lower ?? '') ? subject + 2 : subject + 1;
  const verb = firstMatchAt(sentence, at, OUTCOME_FORMS.things.transitives);
  if (!verb || !isPhraseEnd(sentence, at + verb.length)) return undefined;
  // "The Front showed two tanks that they captured": the subject before is the antecedent of "they".
  const agent = antecedentBefore(sentence, first.from, entities);
  return { ...outcomeFields(verb.value), to: at + verb.length, rule: 'relative.things', ...(agent ? { agent } : {}) };
}
const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(['they', 'it', 'he', 'she', 'we']);

/** Reads the people that a subject lost, killed: "IS lost over 100 fighters". Only where a party or fighters are mentioned. */
export function lossesOfSubject({ sentence, group, first, last, entities }: RuleContext): Outcome | undefined {
  const verb = sentence[first.from - 1];
  if (!verb || !LOSE_VERBS.has(verb.lower) || !group.every((phrase) => phrase.kind === 'people')) return undefined;
  const party =
    agentBefore(sentence, first.from - 1, entities) ??
    (isOfMainClause(sentence, first.from - 1) ? subjectOfClause(sentence, first.from - 1, entities) : undefined);
  const fighters = group.every(({ population, head }) => population === 'fighters' || sentence[head ?? -1]?.lower === 'men');
  return party || first.party || fighters
    ? { metric: ['killed'], from: first.from - 1, to: last.to, rule: 'lost.people', ...(party ? { party } : {}) }
    : undefined;
}

/** Whether a participle can only be of the main clause: "killed 11 soldiers, losing four", but not "attacked a column that withdrew, losing four". */
function isOfMainClause(sentence: Sentence, participle: number): boolean {
  return !sentence.slice(0, participle).some(({ lower, text }) => text === ';' || OTHER_SUBJECTS.has(lower));
}
const OTHER_SUBJECTS: ReadonlySet<string> = new Set('who which that while when as after before whereas but said says'.split(' '));

/** Reads the passengers of a convoy as evacuated: "Four buses with 52 residents left Ulver", "a convoy carrying 90 fighters and their families arrived". */
export function convoyPassengers({ sentence, group, first, last }: RuleContext): Outcome | undefined {
  if (!CARRYING_LINKS.has(sentence[first.from - 1]?.lower ?? '')) return undefined;
  // "with 12 residents killed"
  if (firstMatchAt(sentence, last.to, OUTCOME_FORMS.people.participles)) return undefined;
  if (!group.every(({ kind, population }) => kind === 'people' && (population === 'civilians' || population === 'mixed'))) return undefined;
  if (!isAfterCarrier(sentence, first.from - 1) || !sentence.some(({ lower }) => DEPARTURE_WORDS.has(lower))) return undefined;
  return { metric: ['displaced'], manner: 'evacuated', to: last.to, rule: 'carried.with' };
}

/** Checks whether a noun for vehicles is before "with" or ", carrying", in the same clause; "a car bomb" has no passengers. */
function isAfterCarrier(sentence: Sentence, link: number): boolean {
  const from = sentence[link - 1]?.text === ',' && sentence[link]?.lower !== 'with' ? link - 2 : link - 1;
  for (let at = from; at >= Math.max(0, link - CARRIER_REACH); at -= 1) {
    const { text, lower } = sentence[at]!;
    if (/^[,;:.()]$/.test(text)) return false;
    if (CARRIERS.has(lower) && !sentence[at + 1]?.lower.startsWith('bomb')) return true;
  }
  return false;
}
const CARRYING_LINKS: ReadonlySet<string> = new Set(['with', 'carrying', 'transporting', 'taking', 'bringing']);
const CARRIERS: ReadonlySet<string> = new Set(
  'bus buses vehicle vehicles convoy convoys truck trucks car cars train trains ambulances column batch'.split(' '),
);
const DEPARTURE_WORDS: ReadonlySet<string> = new Set('left leave departed arrived evacuated evacuation evacuations evacuating transferred'.split(' '));
/** How many tokens before "with" the vehicles may be, at most: "the first buses arrived in Ulver the next day with 90 residents". */
const CARRIER_REACH = 14;
