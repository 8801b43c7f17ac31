/** Outcomes that a verb before the people or things tells: "killed 36 militants", "took 4 civilians hostage", "left 16 dead". */
import type { Metric } from '../../../vocabulary/index.js';
import type { Sentence } from '../../tokens.js';
import { endsPhrase } from '../edges.js';
import { matchAny, matchAt, matchesBefore, phrases } from '../words/match.js';
import { ADVERBS, AUXILIARIES, GOVERNING, LEAVE_VERBS, LOSE_VERBS, OUTCOME_WORDS, TAKE_VERBS, THING_NOUNS, THING_OUTCOMES } from '../words/outcomes.js';
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
  const aside = asideBefore(sentence, begin);
  const behindVerb = aside !== begin ? aside : begin;
  for (const verb of matchesBefore(sentence, behindVerb, GOVERNING[things ? 'things' : 'people'].transitives)) {
    const row = verb.value;
    if (alone && !HARMED.has(row.metric) && !(row.metric === 'captured' && speaksOfPeople(sentence, first.from))) continue;
    const rule = things ? 'object.things' : alone ? 'object.number' : 'object.people';
    const end = behindVerb - verb.length;
    const both = things ? undefined : verbBefore(sentence, end, row.metric);
    const other = both ? both : undefined;
    const from = other?.from ?? end;
    const before = sentence[from - 1]?.lower ?? '';
    // "1 aircraft lost 1 warship": what is lost stands before it.
    if (cell && things && /^[\p{L}\d]/u.test(before) && before !== 'and') continue;
    if (['were', 'was', 'been', 'being', 'not', "n't"].includes(before) || isHypothetical(sentence, from)) return undefined;
    const by = subjectBefore(sentence, from, cast);
    const agent = by ? undefined : subjectOfClause(sentence, from, cast);
    const then = things ? undefined : andThem(sentence, last.to, row.metric);
    return {
      ...describe(row),
      rule: other ? 'object.two-verbs' : behindVerb === begin ? rule : 'object.behind-aside',
      ...(then ? { then } : {}),
      ...(agent ? { agent } : {}),
      ...(other ? { metric: [other.metric, row.metric], manner: undefined } : {}),
      from,
      to: last.to,
      ...(by && LOSE_VERBS.has(sentence[from]?.lower ?? '') ? { party: by } : by ? (sentence[from]?.lower.endsWith('ing') ? { agent: by } : { by }) : {}),
    };
  }
  return undefined;
}

/** "have killed, on the same day, more than 40 fighters": where the verb ends before an aside of time or place. */
function asideBefore(sentence: Sentence, begin: number): number {
  if (sentence[begin - 1]?.text !== ',') return begin;
  for (let at = begin - 2; at > Math.max(0, begin - LONGEST_ASIDE); at -= 1) {
    const { text } = sentence[at]!;
    if (/^[;:.()]$/.test(text)) return begin;
    if (text === ',') return ASIDE_OPENS.has(sentence[at + 1]!.lower) ? at : begin;
  }
  return begin;
}
const LONGEST_ASIDE = 9;
const ASIDE_OPENS: ReadonlySet<string> = new Set(['on', 'in', 'at', 'during', 'over', 'within', 'by']);

/** "captured nine guards and executed them": what befell them next. */
function andThem(sentence: Sentence, behind: number, first: Metric): Outcome | undefined {
  if (sentence[behind]?.lower !== 'and') return undefined;
  let at = behind + 1;
  while (at < behind + 3 && ADVERBS.has(sentence[at]?.lower ?? '')) at += 1;
  const verb = matchAny(sentence, at, GOVERNING.people.transitives);
  if (!verb || verb.value.metric === first || sentence[at + verb.length]?.lower !== 'them') return undefined;
  return { ...describe(verb.value), to: at + verb.length + 1, rule: 'inTurn.them' };
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

/** "destroyed 12 posts and a tank", "capturing the mill, weapons and three trucks": a verb whose first object is not counted. */
export function furtherObject({ sentence, group, first, last, cast }: Context): Outcome | undefined {
  if (!group.every((phrase) => phrase.kind === 'thing') || !endsPhrase(sentence, last.to)) return undefined;
  const joint = sentence[first.from - 1]?.lower ?? '';
  if (joint !== 'and' && joint !== ',') return undefined;
  for (let at = first.from - 2; at >= Math.max(1, first.from - LONGEST_FIRST); at -= 1) {
    const { lower, text } = sentence[at]!;
    if (!/^(?:[\p{L}\d-][\p{L}\d-]*|,|["“”*])$/u.test(text) || AUXILIARIES.has(lower) || RELATIVES.has(lower) || NO_OBJECT.has(lower)) return undefined;
    if (at >= first.from - 2) continue;
    const verb = matchesBefore(sentence, at + 1, GOVERNING.things.transitives)[0];
    if (!verb) continue;
    const from = at + 1 - verb.length;
    const before = sentence[from - 1]?.lower ?? '';
    if (sentence[at + 1]?.text === ',' || AUXILIARIES.has(before) || isHypothetical(sentence, from)) return undefined;
    const by = subjectBefore(sentence, from, cast);
    const agent = by ? undefined : subjectOfClause(sentence, from, cast);
    return {
      ...describe(verb.value),
      to: last.to,
      rule: 'furtherObject.things',
      ...(LOSE_VERBS.has(sentence[from]!.lower) ? (by ? { party: by } : {}) : { ...(by ? { by } : {}), ...(agent ? { agent } : {}) }),
    };
  }
  return undefined;
}
/** "to have destroyed": active, as without it. */
const HAVING: ReadonlySet<string> = new Set(['have', 'has', 'had', 'having']);
/** Tokens from the verb to its further object, at most. */
const LONGEST_FIRST = 12;
/** Prepositions and conjunctions in no object that is not counted. */
const NO_OBJECT: ReadonlySet<string> = new Set(
  'in at on near by from with to for while when as after before during against into inside outside around along but then where but including using who'.split(
    ' ',
  ),
);

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
      if ((row.nouns ?? []).some((noun) => noun.endsWith('s') && matchAt(sentence, at, noun) > 0))
        return { ...describe(row), to: last.to, rule: 'object.including-noun' };
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
  // "took 90 prisoners": who is taken is told by the noun itself.
  const taken = verb && TAKE_VERBS.has(verb.lower) && !['part'].includes(sentence[last.to]?.lower ?? '') ? TAKEN_AS.get(last.population) : undefined;
  const how = sentence[last.to]?.lower === 'as' ? sentence[last.to + 1] : sentence[last.to];
  if (!verb || !TAKE_VERBS.has(verb.lower)) return undefined;
  const metric = TAKEN.get(how?.lower ?? '');
  if (!metric) {
    if (!taken) return undefined;
    const captor = subjectBefore(sentence, first.from - 1, cast);
    return { metric: [taken], from: first.from - 1, to: last.to, rule: 'taken.prisoners', ...(captor ? { by: captor } : {}) };
  }
  const by = subjectBefore(sentence, first.from - 1, cast);
  const agent = by ? undefined : subjectOfClause(sentence, first.from - 1, cast);
  const to = last.to + (sentence[last.to] === how ? 1 : 2);
  return { metric: [metric], from: first.from - 1, to, rule: 'taken.hostage', ...(by ? { by } : {}), ...(agent ? { agent } : {}) };
}

const TAKEN_AS: ReadonlyMap<string, Metric> = new Map(Object.entries({ hostages: 'hostage', prisoners: 'captured' } as const));

const TAKEN: ReadonlyMap<string, Metric> = new Map(
  Object.entries({ hostage: 'hostage', hostages: 'hostage', prisoner: 'captured', prisoners: 'captured', captive: 'captured' } as const),
);

/** "left 16 fighters dead", "leaving another 7 wounded". */
export function left({ sentence, first, last }: Context): Outcome | undefined {
  const verb = sentence[first.from - 1]?.lower ?? '';
  if (!LEAVE_VERBS.has(verb)) return undefined;
  // "left 16 fighters and a number of guards dead": those that are not counted share it.
  let at = last.to;
  if (sentence[at]?.lower === 'and') while (at < last.to + LONGEST_ALSO && /^\p{Ll}/u.test(sentence[at]?.text ?? '') && !LEFT.has(sentence[at]!.lower)) at += 1;
  const state = sentence[at]?.lower ?? '';
  if (!LEFT.has(state)) return undefined;
  const rule = at === last.to ? 'left.dead' : 'left.and-others';
  const metric: Metric = state === 'dead' ? 'killed' : 'injured';
  // "left 16 dead and wounded"
  const all = at === last.to ? union(sentence, metric, at + 1, GOVERNING.people) : { metric: [metric], to: last.to };
  return { ...all, from: first.from - 1, rule };
}
const LEFT: ReadonlySet<string> = new Set(['dead', 'wounded', 'injured']);
const LONGEST_ALSO = 7;

/** "set at least one vehicle on fire". */
export function onFire({ sentence, group, first, last }: Context): Outcome | undefined {
  const verb = sentence[first.from - 1]?.lower ?? '';
  if (!['set', 'setting', 'sets'].includes(verb) || !group.every(({ kind }) => kind === 'thing')) return undefined;
  const on = sentence[last.to]?.lower ?? '';
  const to = on === 'on' && sentence[last.to + 1]?.lower === 'fire' ? last.to + 2 : ['ablaze', 'alight', 'afire'].includes(on) ? last.to + 1 : undefined;
  return to === undefined ? undefined : { metric: ['equipment'], manner: 'destroyed', from: first.from - 1, to, rule: 'onFire.set' };
}

/** "two launchers and two tanks that they captured", "five officers they captured". */
export function relative({ sentence, group, first, last, cast }: Context): Outcome | undefined {
  const subject = ['that', 'which', 'whom'].includes(sentence[last.to]?.lower ?? '') ? last.to + 1 : last.to;
  if (!SUBJECTS.has(sentence[subject]?.lower ?? '')) return undefined;
  const things = group.every(({ kind }) => kind === 'thing');
  if (!things && !group.every(({ kind }) => kind === 'people')) return undefined;
  const at = ['had', 'have', 'has'].includes(sentence[subject + 1]?.lower ?? '') ? subject + 2 : subject + 1;
  const verb = matchAny(sentence, at, GOVERNING[things ? 'things' : 'people'].transitives);
  if (!verb || !endsPhrase(sentence, at + verb.length)) return undefined;
  // "The Front showed two tanks that they captured": who they are.
  const rule = things ? 'relative.things' : 'relative.people';
  const agent = things ? subjectBefore(sentence, first.from, cast) : undefined;
  return { ...describe(verb.value), to: at + verb.length, rule, ...(agent ? { agent } : {}) };
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

/** "forcing 4,000 residents to flee": their homes. */
export function forced({ sentence, group, first, last }: Context): Outcome | undefined {
  if (!FORCE_VERBS.has(sentence[first.from - 1]?.lower ?? '') || !group.every(({ kind, population }) => kind === 'people' && population !== 'fighters'))
    return undefined;
  const flee = sentence[last.to]?.lower === 'to' && ['flee', 'leave', 'evacuate', 'abandon'].includes(sentence[last.to + 1]?.lower ?? '');
  if (flee) return { metric: ['displaced'], from: first.from - 1, to: last.to + 2, rule: 'forced.to-flee' };
  const out = matchAny(sentence, last.to, FROM_HOME);
  return out ? { metric: ['displaced'], from: first.from - 1, to: last.to + out.length, rule: 'forced.from-home' } : undefined;
}

const FROM_HOME = phrases(['from their homes', 'out of their homes', 'from their houses']);
const FORCE_VERBS: ReadonlySet<string> = new Set('forced forcing pushing pushed prompting prompted causing caused led leading drove driving'.split(' '));
