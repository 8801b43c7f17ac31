/** Outcomes that a verb before the people or things tells: "killed 36 militants", "took 4 civilians hostage", "left 16 dead". */
import type { Metric } from '../../../vocabulary/index.js';
import type { Sentence } from '../../tokens.js';
import { endsPhrase } from '../edges.js';
import { matchAny, matchAt, matchesBefore } from '../words/match.js';
import { AUXILIARIES, GOVERNING, LEAVE_VERBS, LOSE_VERBS, OUTCOME_WORDS, TAKE_VERBS, THING_NOUNS, THING_OUTCOMES } from '../words/outcomes.js';
import { PEOPLE } from '../words/people.js';
import { union } from './predicate.js';
import { describe, HARMED, isHypothetical, RELATIVES, subjectBefore, subjectOfClause } from './clause.js';
import type { Context, Outcome } from './rule.js';

/** "killed 36 militants", "arrested 89 of the prisoners", "freeing several hostages". */
export function object({ sentence, group, first, last, cast, cell }: Context): Outcome | undefined {
  if (sentence[first.from - 1]?.lower === 'including') {
    const counts = first.kind !== 'bare' || endsPhrase(sentence, last.to) || RELATIVES.has(sentence[last.to]?.lower ?? '');
    return counts ? included({ sentence, group, first, last }) : undefined;
  }
  const things = group.every((phrase) => phrase.kind === 'thing');
  // "killing five and injuring 13", "captured at least 24": a number alone, where no noun follows that it could count instead.
  const alone = group.length === 1 && first.kind === 'bare' && endsPhrase(sentence, last.to);
  if (!things && !alone && !group.every((phrase) => phrase.kind === 'people')) return undefined;
  // 'destroyed "up to 80 mercenaries"'
  // "destroyed a 120-man unit"
  const article = first.body && ['a', 'an', 'the', 'another'].includes(sentence[first.from - 1]?.lower ?? '');
  const begin = article || /^["“„«]$/.test(sentence[first.from - 1]?.text ?? '') ? first.from - 1 : first.from;
  for (const verb of matchesBefore(sentence, begin, GOVERNING[things ? 'things' : 'people'].transitives)) {
    const row = verb.value;
    if (alone && !HARMED.has(row.metric) && !(row.metric === 'captured' && speaksOfPeople(sentence, first.from))) continue;
    const rule = things ? 'object.things' : alone ? 'object.number' : 'object.people';
    const end = begin - verb.length;
    const other = things ? undefined : verbBefore(sentence, end, row.metric);
    const from = other?.from ?? end;
    const before = sentence[from - 1]?.lower ?? '';
    // "1 aircraft lost 1 warship": what is lost stands before it.
    if (cell && things && /^[\p{L}\d]/u.test(before) && before !== 'and') continue;
    if (['were', 'was', 'been', 'being', 'not', "n't"].includes(before) || isHypothetical(sentence, from)) return undefined;
    const by = subjectBefore(sentence, from, cast);
    const agent = by ? undefined : subjectOfClause(sentence, from, cast);
    return {
      ...describe(row),
      rule: other ? 'object.two-verbs' : rule,
      ...(agent ? { agent } : {}),
      ...(other ? { metric: [other.metric, row.metric], manner: undefined } : {}),
      from,
      to: last.to,
      ...(by && LOSE_VERBS.has(sentence[from]?.lower ?? '') ? { party: by } : by ? (sentence[from]?.lower.endsWith('ing') ? { agent: by } : { by }) : {}),
    };
  }
  return undefined;
}

/** Whether people are spoken of before a token, whom a number alone may count. */
function speaksOfPeople(sentence: Sentence, at: number): boolean {
  return sentence.slice(0, at).some(({ lower }) => lower.endsWith('s') && PEOPLE.has(lower));
}

/** "killing and wounding dozens", "killed or captured 20 fighters": the first of two verbs that share an object. */
function verbBefore(sentence: Sentence, second: number, metric: Metric): { metric: Metric; from: number } | undefined {
  const joint = sentence[second - 1]?.lower ?? '';
  if (joint !== 'and' && joint !== 'or' && joint !== '/') return undefined;
  for (const { value: row, length } of matchesBefore(sentence, second - 1, GOVERNING.people.transitives)) {
    if (row.metric !== metric && (joint === 'or' || (HARMED.has(row.metric) && HARMED.has(metric)))) return { metric: row.metric, from: second - 1 - length };
  }
  return undefined;
}

/** "to have destroyed": active, as without it. */
const HAVING: ReadonlySet<string> = new Set(['have', 'has', 'had', 'having']);
/** "destroyed many vehicles, including 96 tanks": of the verb before the list. */
function included({ sentence, group, first, last }: Pick<Context, 'sentence' | 'group' | 'first' | 'last'>): Outcome | undefined {
  const things = group.every((phrase) => phrase.kind === 'thing');
  for (let at = first.from - 2; at >= Math.max(1, first.from - 10); at -= 1) {
    if (/^[;:.()]$/.test(sentence[at]?.text ?? '')) return undefined;
    for (const row of things ? THING_OUTCOMES : OUTCOME_WORDS) {
      const before = sentence[at - 1]?.lower ?? '';
      if ((row.transitives ?? []).some((phrase) => matchAt(sentence, at, phrase) > 0) && (!AUXILIARIES.has(before) || HAVING.has(before)))
        return { ...describe(row), to: last.to, rule: 'object.including-verb' };
      if ((row.participles ?? []).some((phrase) => matchAt(sentence, at, phrase) > 0) && (before === 'were' || before === 'was'))
        return { ...describe(row), to: last.to, rule: 'object.including-passive' };
    }
    // "the destruction of a column, including 15 tanks"
    const manner = things && sentence[at + 1]?.lower === 'of' ? THING_NOUNS.get(sentence[at]!.lower) : undefined;
    if (manner !== undefined) return { metric: ['equipment'], manner, to: last.to, rule: 'object.including-destruction' };
  }
  return undefined;
}

/** "took 4 civilians hostage". */
export function taken({ sentence, first, last, cast }: Context): Outcome | undefined {
  const verb = sentence[first.from - 1];
  const how = sentence[last.to]?.lower === 'as' ? sentence[last.to + 1] : sentence[last.to];
  if (!verb || !TAKE_VERBS.has(verb.lower)) return undefined;
  const metric = TAKEN.get(how?.lower ?? '');
  if (!metric) return undefined;
  const by = subjectBefore(sentence, first.from - 1, cast);
  const agent = by ? undefined : subjectOfClause(sentence, first.from - 1, cast);
  const to = last.to + (sentence[last.to] === how ? 1 : 2);
  return { metric: [metric], from: first.from - 1, to, rule: 'taken.hostage', ...(by ? { by } : {}), ...(agent ? { agent } : {}) };
}

const TAKEN: ReadonlyMap<string, Metric> = new Map(
  Object.entries({ hostage: 'hostage', hostages: 'hostage', prisoner: 'captured', prisoners: 'captured', captive: 'captured' } as const),
);

/** "left 16 fighters dead", "leaving another 7 wounded". */
export function left({ sentence, first, last }: Context): Outcome | undefined {
  const verb = sentence[first.from - 1]?.lower ?? '';
  if (!LEAVE_VERBS.has(verb)) return undefined;
  const state = sentence[last.to]?.lower ?? '';
  if (!LEFT.has(state)) return undefined;
  // "left 16 dead and wounded"
  const all = union(sentence, state === 'dead' ? 'killed' : 'injured', last.to + 1, GOVERNING.people);
  return { ...all, from: first.from - 1, rule: 'left.dead' };
}
const LEFT: ReadonlySet<string> = new Set(['dead', 'wounded', 'injured']);

/** "set at least one vehicle on fire". */
export function onFire({ sentence, group, first, last }: Context): Outcome | undefined {
  const verb = sentence[first.from - 1]?.lower ?? '';
  if (!['set', 'setting', 'sets'].includes(verb) || !group.every(({ kind }) => kind === 'thing')) return undefined;
  const on = sentence[last.to]?.lower ?? '';
  const to = on === 'on' && sentence[last.to + 1]?.lower === 'fire' ? last.to + 2 : ['ablaze', 'alight', 'afire'].includes(on) ? last.to + 1 : undefined;
  return to === undefined ? undefined : { metric: ['equipment'], manner: 'destroyed', from: first.from - 1, to, rule: 'onFire.set' };
}

/** "two launchers and two tanks that they captured". */
export function relative({ sentence, group, first, last, cast }: Context): Outcome | undefined {
  const subject = ['that', 'which', 'whom'].includes(sentence[last.to]?.lower ?? '') ? last.to + 1 : last.to;
  if (!SUBJECTS.has(sentence[subject]?.lower ?? '')) return undefined;
  if (!group.every(({ kind }) => kind === 'thing')) return undefined;
  const at = ['had', 'have', 'has'].includes(sentence[subject + 1]?.lower ?? '') ? subject + 2 : subject + 1;
  const verb = matchAny(sentence, at, GOVERNING.things.transitives);
  if (!verb || !endsPhrase(sentence, at + verb.length)) return undefined;
  // "The Front showed two tanks that they captured": who they are.
  const agent = subjectBefore(sentence, first.from, cast);
  return { ...describe(verb.value), to: at + verb.length, rule: 'relative.things', ...(agent ? { agent } : {}) };
}
const SUBJECTS: ReadonlySet<string> = new Set(['they', 'it', 'he', 'she', 'we']);

/** "IS lost over 100 fighters". */
export function lost({ sentence, group, first, last, cast }: Context): Outcome | undefined {
  const verb = sentence[first.from - 1];
  if (!verb || !LOSE_VERBS.has(verb.lower) || !group.every((phrase) => phrase.kind === 'people')) return undefined;
  const party = subjectBefore(sentence, first.from - 1, cast);
  const fighters = group.every(({ population, head }) => population === 'fighters' || sentence[head ?? -1]?.lower === 'men');
  return party || first.party || fighters
    ? { metric: ['killed'], from: first.from - 1, to: last.to, rule: 'lost.people', ...(party ? { party } : {}) }
    : undefined;
}

/** "Four buses with 52 residents left Ulver", "a convoy carrying 90 fighters and their families arrived": they left with it. */
export function carried({ sentence, group, first, last }: Context): Outcome | undefined {
  if (!CARRIED_WITH.has(sentence[first.from - 1]?.lower ?? '')) return undefined;
  // "with 12 residents killed"
  if (matchAny(sentence, last.to, GOVERNING.people.participles)) return undefined;
  if (!group.every(({ kind, population }) => kind === 'people' && (population === 'civilians' || population === 'mixed'))) return undefined;
  if (!isBehindCarrier(sentence, first.from - 1) || !sentence.some(({ lower }) => GOING.has(lower))) return undefined;
  return { metric: ['displaced'], manner: 'evacuated', to: last.to, rule: 'carried.with' };
}

/** Whether a convoy stands before "with" or ", carrying" in its own clause; "a car bomb" carries nobody. */
function isBehindCarrier(sentence: Sentence, link: number): boolean {
  const from = sentence[link - 1]?.text === ',' && sentence[link]?.lower !== 'with' ? link - 2 : link - 1;
  for (let at = from; at >= Math.max(0, link - LONGEST_WAY); at -= 1) {
    const { text, lower } = sentence[at]!;
    if (/^[,;:.()]$/.test(text)) return false;
    if (CARRIERS.has(lower) && !sentence[at + 1]?.lower.startsWith('bomb')) return true;
  }
  return false;
}
const CARRIED_WITH: ReadonlySet<string> = new Set(['with', 'carrying', 'transporting', 'taking', 'bringing']);
const CARRIERS: ReadonlySet<string> = new Set(
  'bus buses vehicle vehicles convoy convoys truck trucks car cars train trains ambulances column batch'.split(' '),
);
const GOING: ReadonlySet<string> = new Set('left leave departed arrived evacuated evacuation evacuations evacuating transferred'.split(' '));
/** Tokens between a convoy and those in it, at most: "the first buses arrived in Ulver the next day with 90 residents". */
const LONGEST_WAY = 14;
