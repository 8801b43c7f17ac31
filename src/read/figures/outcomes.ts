/**
 * Third pass: what happened to those who are counted. Noun phrases that are joined share what governs them:
 * "5 A and 6 B fighters were killed". The rules are tried in the order of the table below; the first that applies
 * decides, and a phrase that none applies to is no figure.
 */
import type { Party } from '../../entry/index.js';
import type { Accumulation, Metric } from '../../vocabulary/index.js';
import type { Cast } from '../cast.js';
import type { Sentence } from '../tokens.js';
import type { Counted } from './counted.js';
import { endsPhrase } from './noun-phrase.js';
import { matchAny, matchAt, matchBefore, matchesAt, matchesBefore } from './words/match.js';
import { FLEET_OF, FORCE_OF, TOOK_PART } from './words/presence.js';
import { PEOPLE } from './words/people.js';
import {
  ACTION_NOUNS,
  ADVERBS,
  AUXILIARIES,
  GOVERNING,
  LEAVE_VERBS,
  LOSE_VERBS,
  NEGATIONS,
  OUTCOME_WORDS,
  SUFFER_VERBS,
  TAKE_VERBS,
  THING_NOUNS,
  THING_OUTCOMES,
  type Governing,
  type OutcomeWords,
} from './words/outcomes.js';

export interface Outcome {
  /** The name of the rule that read it. */
  readonly rule?: string;
  readonly metric: readonly Metric[];
  readonly manner?: OutcomeWords['manner'];
  /** Token index behind the words that say it, where they follow the last phrase. */
  readonly to: number;
  /** Token index where the words that say it begin, where they stand before the first phrase. */
  readonly from?: number;
  /** Whose people are counted, where the verb says so ("the SDF lost 5 fighters"). */
  readonly party?: Party;
  readonly by?: Party;
  /** Who the sentence is about, who may have done it; tells whose people or things are counted, and is no claim. */
  readonly agent?: Party;
  readonly accumulation?: Accumulation;
}

/** Phrases that share what governs them. */
export type Group = readonly [Counted, ...Counted[]];

/** Phrases joined by commas and "and", with nothing else between. */
export function groupsOf(sentence: Sentence, counted: readonly Counted[]): Group[] {
  const groups: [Counted, ...Counted[]][] = [];
  for (const phrase of counted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isJoin(sentence, last.to, phrase.from) && last.outcome === undefined && last.kind === phrase.kind && last.kind !== 'bare')
      group.push(phrase);
    else groups.push([phrase]);
  }
  return groups;
}

/** What happened to a group. `cell`: the words of a cell, which leave out verbs of being. */
export function outcomeOf(sentence: Sentence, group: Group, cast: Cast, cell: boolean): Outcome | undefined {
  const context: Context = { sentence, group, cast, cell, first: group[0], last: group[group.length - 1] ?? group[0] };
  for (const rule of cell ? CELL_RULES : RULES) {
    const outcome = rule(context);
    if (outcome) return { ...outcome, rule: rule.name };
  }
  return undefined;
}

interface Context {
  sentence: Sentence;
  group: Group;
  cast: Cast;
  cell: boolean;
  first: Counted;
  last: Counted;
}

type Rule = (context: Context) => Outcome | undefined;

const RULES: readonly Rule[] = [
  bodies,
  nounItself,
  forced,
  taken,
  left,
  lost,
  object,
  predicate,
  amongThose,
  amongBefore,
  stillFighting,
  nounOf,
  attribute,
  takingPart,
];
/** In a cell a participle belongs to the figure before it: "20 tanks destroyed 8 boats sunk". */
const CELL_RULES: readonly Rule[] = [nounItself, predicate, left, lost, object, nounOf, attribute];

/** "several killed prison staff". */
function attribute({ last }: Context): Outcome | undefined {
  return last.kind === 'people' && last.outcome !== undefined && last.outcome !== 'casualties' ? { ...describe(last.outcome), to: last.to } : undefined;
}

/** "154 fatalities", "13 civilian deaths"; with "took" or "suffered" before it, of its subject. */
function nounItself({ sentence, first, last, cast, cell }: Context): Outcome | undefined {
  if (last.kind !== 'outcome' || last.outcome === undefined) return undefined;
  const base = last.outcome === 'casualties' ? { metric: ['killed', 'injured'] as const } : describe(last.outcome);
  const verb = sentence[first.from - 1];
  const party = verb && (SUFFER_VERBS.has(verb.lower) || LEAVE_VERBS.has(verb.lower)) ? subjectBefore(sentence, first.from - 1, cast) : undefined;
  const all = cell && last.outcome !== 'casualties' ? union(sentence, last.outcome.metric, last.to, GOVERNING.people) : { metric: base.metric, to: last.to };
  return { ...base, ...all, ...(party ? { party, from: first.from - 1 } : {}) };
}

/** "98 bodies were found", "the bodies of 140 fighters": they are dead. */
function bodies({ sentence, group, first, last }: Context): Outcome | undefined {
  const isBody = (at: number) => /^(?:body|bodies|corpses?)$/.test(sentence[at]?.lower ?? '');
  const counted = group.every((phrase) => phrase.kind === 'people' && phrase.head !== undefined && isBody(phrase.head));
  const of =
    sentence[first.from - 1]?.lower === 'of' && isBody(first.from - 2) && group.every((phrase) => phrase.kind === 'people' || phrase.kind === 'outcome');
  return counted || of ? { metric: ['killed'], to: last.to, ...(of ? { from: first.from - 2 } : {}) } : undefined;
}

/** "forcing 4,000 residents to flee": their homes. */
function forced({ sentence, group, first, last }: Context): Outcome | undefined {
  if (!FORCE_VERBS.has(sentence[first.from - 1]?.lower ?? '') || !group.every(({ kind, population }) => kind === 'people' && population !== 'fighters'))
    return undefined;
  const flee = sentence[last.to]?.lower === 'to' && ['flee', 'leave', 'evacuate', 'abandon'].includes(sentence[last.to + 1]?.lower ?? '');
  return flee ? { metric: ['displaced'], from: first.from - 1, to: last.to + 2 } : undefined;
}
const FORCE_VERBS: ReadonlySet<string> = new Set('forced forcing pushing pushed prompting prompted causing caused led leading drove driving'.split(' '));

/** "took 4 civilians hostage". */
function taken({ sentence, first, last, cast }: Context): Outcome | undefined {
  const verb = sentence[first.from - 1];
  // "took 90 prisoners": who is taken is told by the noun itself.
  const taken = verb && TAKE_VERBS.has(verb.lower) && !['part'].includes(sentence[last.to]?.lower ?? '') ? TAKEN_AS.get(last.population) : undefined;
  const how = sentence[last.to]?.lower === 'as' ? sentence[last.to + 1] : sentence[last.to];
  if (!verb || !TAKE_VERBS.has(verb.lower)) return undefined;
  const metric = TAKEN.get(how?.lower ?? '');
  if (!metric) {
    const captor = subjectBefore(sentence, first.from - 1, cast);
    return taken && { metric: [taken], from: first.from - 1, to: last.to, ...(captor ? { by: captor } : {}) };
  }
  const by = subjectBefore(sentence, first.from - 1, cast);
  return { metric: [metric], from: first.from - 1, to: last.to + (sentence[last.to] === how ? 1 : 2), ...(by ? { by } : {}) };
}
const TAKEN_AS: ReadonlyMap<string, Metric> = new Map(Object.entries({ hostages: 'hostage', prisoners: 'captured' } as const));
const TAKEN: ReadonlyMap<string, Metric> = new Map(
  Object.entries({ hostage: 'hostage', hostages: 'hostage', prisoner: 'captured', prisoners: 'captured', captive: 'captured' } as const),
);

/** "left 16 fighters dead", "leaving another 7 wounded". */
function left({ sentence, first, last }: Context): Outcome | undefined {
  const state = sentence[last.to]?.lower ?? '';
  if (!['dead', 'wounded', 'injured'].includes(state)) return undefined;
  const verb = sentence[first.from - 1]?.lower ?? '';
  return LEAVE_VERBS.has(verb) ? { metric: [state === 'dead' ? 'killed' : 'injured'], from: first.from - 1, to: last.to + 1 } : undefined;
}

/** Where the verb stands behind an aside: "13 guards, all there were, were killed"; else where it should stand. */
function behindAside(sentence: Sentence, at: number, joined: boolean): number {
  if (sentence[at]?.text === '(') {
    const close = sentence.findIndex(({ text }, index) => index > at && text === ')');
    return close !== -1 && close - at <= LONGEST_ASIDE && isVerbOfBeing(sentence[close + 1]?.lower) ? close + 1 : at;
  }
  if (sentence[at]?.text !== ',') return at;
  // "100 soldiers, including 80 volunteers, were killed"
  if (['including', 'among', 'most', 'mostly', 'all'].includes(sentence[at + 1]?.lower ?? '')) {
    const close = sentence.findIndex(({ text }, index) => index > at && text === ',' && isVerbOfBeing(sentence[index + 1]?.lower));
    return close !== -1 && close - at <= LONGEST_ASIDE ? close + 1 : at;
  }
  // "100 civilians and five policemen, had been killed"
  if (joined && ['had', 'have', 'were'].includes(sentence[at + 1]?.lower ?? '')) return at + 1;
  for (let index = at + 1; index < Math.min(at + 14, sentence.length); index += 1) {
    const { text, lower } = sentence[index]!;
    if (/^[;:.()]$/.test(text) || /^\d/.test(text)) return at;
    if (text === ',') return ['was', 'were', 'had', 'have'].includes(sentence[index + 1]?.lower ?? '') ? index + 1 : at;
    if (['was', 'were', 'had', 'have', 'and'].includes(lower)) return at;
  }
  return at;
}

/** Tokens of an aside between people and their verb, at most. */
const LONGEST_ASIDE = 24;

function isVerbOfBeing(word: string | undefined): boolean {
  return word !== undefined && ['was', 'were', 'had', 'have', 'been'].includes(word);
}

/**
 * Where the verb stands behind words of place or belonging, or a participle that only describes: "one sailor from the
 * Moskva was killed", "52 soldiers captured by rebels were released".
 */
function behindPlace(sentence: Sentence, at: number): number {
  const describes =
    outcomeAt(sentence, at, GOVERNING.people, { being: false, bare: true, infinitive: false })?.form === 'participle' && sentence[at]?.lower !== 'dead';
  if (!describes && !PLACE_WORDS.has(sentence[at]?.lower ?? '')) return at;
  for (let index = at + 1; index < Math.min(at + 14, sentence.length); index += 1) {
    const { text, lower } = sentence[index]!;
    if (
      /^[,;:.()]$/.test(text) ||
      (/^\d/.test(text) && sentence[index - 1]?.lower !== 'of') ||
      RELATIVES.has(lower) ||
      ['and', 'while', 'as', 'but', 'to'].includes(lower)
    )
      return at;
    if (['was', 'were', 'had', 'have', 'surrendered', 'escaped'].includes(lower)) return index;
  }
  return at;
}
const PLACE_WORDS: ReadonlySet<string> = new Set(['of', 'from', 'in', 'at', 'near', 'on', 'inside', 'with', 'belonging', 'hiding', 'aboard']);

/** "were killed", "had been arrested", "surrendered", and in cells and after "with" bare "killed". */
function predicate({ sentence, group, first, last, cast, cell }: Context): Outcome | undefined {
  const aside = cell ? last.to : behindAside(sentence, last.to, group.length > 1);
  let at = cell || last.kind === 'bare' ? aside : behindPlace(sentence, aside);
  const things = group.every((phrase) => phrase.kind === 'thing');
  const people = group.every((phrase) => phrase.kind !== 'thing');
  if (!things && !people) return undefined;
  const table = things ? GOVERNING.things : GOVERNING.people;
  // "a gunman, who was himself killed", "Colonel X, was killed"
  if (sentence[at]?.text === ',' && first.count.low === 1 && (RELATIVES.has(sentence[at + 1]?.lower ?? '') || sentence[at + 1]?.lower === 'was')) at += 1;
  if (RELATIVES.has(sentence[at]?.lower ?? '')) at = AUXILIARIES.has(sentence[at + 1]?.lower ?? '') ? at + 1 : behindRelative(sentence, at);
  let being = false;
  let having = false;
  let infinitive = false;
  for (let step = 0; step < 6; step += 1) {
    const word = sentence[at]?.lower ?? '';
    if (NEGATIONS.has(word) || MODALS.has(word)) return undefined;
    if (AUXILIARIES.has(word)) {
      being ||= !['had', 'has', 'have', 'having'].includes(word);
      having ||= ['had', 'has', 'have', 'having'].includes(word);
    } else if (word === 'to') infinitive = sentence[at + 1]?.lower !== 'have' && !KNOWN_TO.has(sentence[at - 1]?.lower ?? '');
    else if (!ADVERBS.has(word)) break;
    at += 1;
  }
  const seized = group.every((phrase) => phrase.population === 'hostages') && sentence[at]?.lower === 'taken' && !having;
  const found = seized
    ? { row: { metric: 'hostage' } as OutcomeWords, to: at + 1, form: 'participle' as const }
    : outcomeAt(sentence, at, table, { being, bare: !being && !having, infinitive });
  if (!found) return undefined;
  // A participle without a verb of being is an active verb when an object follows: "5 fighters killed 3 soldiers".
  if (found.form === 'participle' && !being && !cell && !isAdjective(sentence, at) && !isPassive(sentence, first.from, found.to)) return undefined;
  if (first.kind === 'bare' && first.group) return undefined;
  if (first.kind === 'bare' && !cell && !being && !(found.form === 'intransitive' && found.row.metric === 'killed')) return undefined;

  const { metric, to } = union(sentence, found.row.metric, found.to, table);
  const by = agentAfter(sentence, to, cast);
  return { ...describe(found.row), metric, to, ...(metric.length > 1 && found.row.manner !== undefined ? { manner: undefined } : {}), ...(by ? { by } : {}) };
}

/** "were believed to be killed": it is said to have happened. */
const KNOWN_TO: ReadonlySet<string> = new Set(['believed', 'reported', 'confirmed', 'presumed', 'thought', 'known', 'said']);

/** "killed or captured", "killed, wounded or missing", "surrendered or been re-arrested": one figure for several outcomes. */
function union(sentence: Sentence, first: Metric, behind: number, table: Governing): { metric: Metric[]; to: number } {
  const metric: Metric[] = [first];
  let to = behind;
  for (;;) {
    let next = to;
    let or = false;
    while (JOINTS.has(sentence[next]?.lower ?? '') || (next > to && AUXILIARIES.has(sentence[next]?.lower ?? ''))) {
      or ||= sentence[next]?.lower === 'or' || sentence[next]?.text === '/';
      next += 1;
    }
    const other = next > to ? outcomeAt(sentence, next, table, { being: true, bare: false, infinitive: false }) : undefined;
    if (!other || metric.includes(other.row.metric)) break;
    // "were captured and executed" tells two things in turn; "killed and wounded" is one figure.
    if (!or && !(HARMED.has(first) && HARMED.has(other.row.metric))) break;
    metric.push(other.row.metric);
    to = other.to;
  }
  return { metric, to };
}

const JOINTS: ReadonlySet<string> = new Set([',', 'or', 'and', '/', 'and/or', '&']);
const HARMED: ReadonlySet<Metric> = new Set<Metric>(['killed', 'injured', 'missing']);

/** Where the main verb stands behind a relative clause: "civilians who refused to help were killed". */
function behindRelative(sentence: Sentence, at: number): number {
  for (let index = at + 1; index < Math.min(at + 12, sentence.length); index += 1) {
    const { text, lower } = sentence[index]!;
    if (/^[,;:.()\d]/.test(text)) break;
    if (lower === 'were' || lower === 'was') return index;
  }
  return at;
}
const RELATIVES: ReadonlySet<string> = new Set(['who', 'that', 'which']);

/** "20–40 IS fighters refused to surrender", "150 fighters were still fighting": they are still there. */
function stillFighting({ sentence, group, last }: Context): Outcome | undefined {
  if (!group.every((phrase) => phrase.kind === 'people' && phrase.population !== 'civilians')) return undefined;
  for (const phrase of STILL) {
    const length = matchAt(sentence, last.to, phrase);
    if (length > 0) return { metric: ['strength'], accumulation: 'remaining', to: last.to + length };
  }
  return undefined;
}
const STILL = [
  'refused to surrender',
  'still refused to surrender',
  'were still refusing to surrender',
  'were still actively fighting',
  'were still fighting',
  'are still fighting',
  'remained',
  'still remained',
  'confined there',
  'were still holding out',
  'still holding out',
];

/** "3,000 troops took part", "a force of 200 fighters", "there were 270 rebels in the town": they were there. */
function takingPart({ sentence, group, first, last }: Context): Outcome | undefined {
  // "a column of 42 tanks"
  if (group.every((phrase) => phrase.kind === 'thing'))
    return matchBefore(sentence, first.from, FLEET_OF) === undefined ? undefined : { metric: ['strength'], to: last.to };
  if (!group.every((phrase) => phrase.kind === 'people' && isForce(phrase))) return undefined;
  const left = sentence.slice(first.from, last.to).some(({ lower }) => lower === 'remaining');
  const strength: Pick<Outcome, 'metric' | 'accumulation'> = { metric: ['strength'], ...(left ? { accumulation: 'remaining' } : {}) };
  if (group.length === 1 && first.group) return { ...strength, to: last.to };
  if (isHypothetical(sentence, first.from)) return undefined;
  if (matchBefore(sentence, first.from, FORCE_OF) !== undefined) return { ...strength, to: last.to };
  let at = behindPlace(sentence, last.to);
  for (let step = 0; step < 4 && (AUXILIARIES.has(sentence[at]?.lower ?? '') || ADVERBS.has(sentence[at]?.lower ?? '')); step += 1) at += 1;
  const verb = matchAny(sentence, at, TOOK_PART);
  return verb ? { ...strength, to: at + verb.length } : undefined;
}

/** Those who fight, or people of a party: who is out of combat is no strength. */
function isForce({ population, party }: Counted): boolean {
  return population === 'fighters' || (population === 'unstated' && party !== undefined);
}

/** "IS lost over 100 fighters". */
function lost({ sentence, group, first, last, cast }: Context): Outcome | undefined {
  const verb = sentence[first.from - 1];
  if (!verb || !LOSE_VERBS.has(verb.lower) || !group.every((phrase) => phrase.kind === 'people')) return undefined;
  const party = subjectBefore(sentence, first.from - 1, cast);
  const fighters = group.every(({ population, head }) => population === 'fighters' || sentence[head ?? -1]?.lower === 'men');
  return party || first.party || fighters ? { metric: ['killed'], from: first.from - 1, to: last.to, ...(party ? { party } : {}) } : undefined;
}

/** "killed 36 militants", "arrested 89 of the prisoners", "freeing several hostages". */
function object({ sentence, group, first, last, cast, cell }: Context): Outcome | undefined {
  if (sentence[first.from - 1]?.lower === 'including') {
    const counts = first.kind !== 'bare' || endsPhrase(sentence, last.to) || RELATIVES.has(sentence[last.to]?.lower ?? '');
    return counts ? included({ sentence, group, first, last }) : undefined;
  }
  const things = group.every((phrase) => phrase.kind === 'thing');
  // "killing five and injuring 13", "captured at least 24": a number alone, where no noun follows that it could count instead.
  const alone = group.length === 1 && first.kind === 'bare' && endsPhrase(sentence, last.to);
  if (!things && !alone && !group.every((phrase) => phrase.kind === 'people')) return undefined;
  for (const verb of matchesBefore(sentence, first.from, GOVERNING[things ? 'things' : 'people'].transitives)) {
    const row = verb.value;
    if (alone && !HARMED.has(row.metric) && !(row.metric === 'captured' && speaksOfPeople(sentence, first.from))) continue;
    const other = things ? undefined : verbBefore(sentence, first.from - verb.length, row.metric);
    const from = other?.from ?? first.from - verb.length;
    const before = sentence[from - 1]?.lower ?? '';
    // "1 aircraft lost 1 warship": what is lost stands before it.
    if (cell && things && /^[\p{L}\d]/u.test(before) && before !== 'and') continue;
    if (['were', 'was', 'been', 'being', 'not', "n't"].includes(before) || isHypothetical(sentence, from)) return undefined;
    const by = subjectBefore(sentence, from, cast);
    const agent = by ? undefined : subjectOfClause(sentence, from, cast);
    return {
      ...describe(row),
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

/** "destroyed many vehicles, including 96 tanks": of the verb before the list. */
function included({ sentence, group, first, last }: Pick<Context, 'sentence' | 'group' | 'first' | 'last'>): Outcome | undefined {
  const things = group.every((phrase) => phrase.kind === 'thing');
  for (let at = first.from - 2; at >= Math.max(1, first.from - 10); at -= 1) {
    if (/^[;:.()]$/.test(sentence[at]?.text ?? '')) return undefined;
    for (const row of things ? THING_OUTCOMES : OUTCOME_WORDS) {
      const before = sentence[at - 1]?.lower ?? '';
      if ((row.transitives ?? []).some((phrase) => matchAt(sentence, at, phrase) > 0) && !AUXILIARIES.has(before)) return { ...describe(row), to: last.to };
      if ((row.participles ?? []).some((phrase) => matchAt(sentence, at, phrase) > 0) && (before === 'were' || before === 'was'))
        return { ...describe(row), to: last.to };
      if ((row.nouns ?? []).some((noun) => noun.endsWith('s') && matchAt(sentence, at, noun) > 0)) return { ...describe(row), to: last.to };
    }
  }
  return undefined;
}

/** "the deaths of 13 civilians", "the arrest of 40 fighters", "the killing of nearly 200 civilians". */
function nounOf({ sentence, group, first, last }: Context): Outcome | undefined {
  const noun = sentence[first.from - 2]?.lower ?? '';
  if (sentence[first.from - 1]?.lower !== 'of') return undefined;
  // "the destruction of 14 tanks and 3 guns"
  const manner = group.every((phrase) => phrase.kind === 'thing') ? THING_NOUNS.get(noun) : undefined;
  if (manner !== undefined) return { metric: ['equipment'], manner, from: first.from - 2, to: last.to };
  if (!group.every((phrase) => phrase.kind === 'people')) return undefined;
  const metric = ACTION_NOUNS.get(sentence[first.from - 2]?.lower ?? '');
  return metric ? { metric: [metric], from: first.from - 2, to: last.to } : undefined;
}

/** "could have killed thousands", "plans to kill": it did not happen. */
function isHypothetical(sentence: Sentence, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at -= 1) {
    const word = sentence[at]?.lower ?? '';
    if (MODALS.has(word) || NEGATIONS.has(word)) return true;
    if (/^[,;:.]$/.test(word)) return false;
  }
  return false;
}
const MODALS: ReadonlySet<string> = new Set([
  'could',
  'would',
  'might',
  'may',
  'should',
  'potentially',
  'threatened',
  'planned',
  'plans',
  'vowed',
  'if',
  'failed',
]);

function describe(row: OutcomeWords): Pick<Outcome, 'metric' | 'manner' | 'accumulation'> {
  return {
    metric: [row.metric],
    ...(row.manner === undefined ? {} : { manner: row.manner }),
    ...(row.accumulation === undefined ? {} : { accumulation: row.accumulation }),
  };
}

/** The outcome whose words begin at a token, the longest first. */
function outcomeAt(
  sentence: Sentence,
  at: number,
  words: Governing,
  { being, bare, infinitive }: { being: boolean; bare: boolean; infinitive: boolean },
): { row: OutcomeWords; to: number; form: 'participle' | 'intransitive' } | undefined {
  let best: { row: OutcomeWords; to: number; form: 'participle' | 'intransitive' } | undefined;
  const offer = (form: 'participle' | 'intransitive') => {
    for (const { value: row, length } of matchesAt(sentence, at, words[`${form}s`])) if (at + length > (best?.to ?? 0)) best = { row, to: at + length, form };
  };
  if (!being) offer('intransitive');
  if ((being || bare) && !infinitive) offer('participle');
  return best;
}

/** Whether nothing but commas and words such as "and" stands between. */
export function isJoin(sentence: Sentence, from: number, to: number): boolean {
  if (from >= to) return false;
  for (let at = from; at < to; at += 1) {
    if (![',', 'and', '&', 'as', 'well', 'plus', 'also'].includes(sentence[at]?.lower ?? '')) return false;
  }
  return true;
}

/** "dead" and "missing" behind their noun are adjectives and need no verb. */
function isAdjective(sentence: Sentence, at: number): boolean {
  return ['dead', 'missing'].includes(sentence[at]?.lower ?? '');
}

/**
 * Whether a participle without a verb of being is passive: behind a phrase that stands apart ("with 80 rebels killed"),
 * at the end of the sentence, or where the clause before lends its verb ("14 were killed and 29 others wounded").
 */
function isPassive(sentence: Sentence, from: number, to: number): boolean {
  const before = sentence[from - 1]?.lower ?? '';
  if (WITH.has(before)) return true;
  if (!endsPhrase(sentence, to)) return false;
  if (before === 'of') return FIGURES_OF.has(sentence[from - 2]?.lower ?? '');
  return from === 0 || to >= sentence.length - 1 || ['(', ':', ';', ',', 'and', 'while', 'but', 'were', 'was', 'are'].includes(before);
}
const FIGURES_OF: ReadonlySet<string> = new Set([
  'figure',
  'figures',
  'total',
  'number',
  'estimate',
  'estimates',
  'count',
  'report',
  'reports',
  'claim',
  'claims',
]);
const WITH: ReadonlySet<string> = new Set(
  'with saw seeing left leaving reported confirmed including counted recorded documented registered verified'.split(' '),
);

/** "5 children and 1 woman were among those killed". */
function amongThose({ sentence, group, last }: Context): Outcome | undefined {
  let at = last.to;
  if (!['was', 'were', 'are', 'is'].includes(sentence[at]?.lower ?? '') || !group.every((phrase) => phrase.kind === 'people')) return undefined;
  at += 1;
  if (!['among', 'amongst'].includes(sentence[at]?.lower ?? '')) return undefined;
  at += 1;
  if (!['the', 'those'].includes(sentence[at]?.lower ?? '')) return undefined;
  const found = outcomeAt(sentence, at + 1, GOVERNING.people, { being: true, bare: false, infinitive: false });
  return found ? { ...describe(found.row), to: found.to } : undefined;
}

/** "Among the dead were six guards": the verb stands before them. */
function amongBefore({ sentence, group, first, last }: Context): Outcome | undefined {
  if (!['was', 'were'].includes(sentence[first.from - 1]?.lower ?? '') || !group.every((phrase) => phrase.kind === 'people')) return undefined;
  for (let at = first.from - 2; at >= Math.max(1, first.from - 6); at -= 1) {
    if (!['among', 'amongst'].includes(sentence[at - 1]?.lower ?? '') || !['the', 'those'].includes(sentence[at]?.lower ?? '')) continue;
    const row = OUTCOME_WORDS.find(({ nouns = [], participles = [] }) => [...nouns, ...participles].some((words) => matchAt(sentence, at + 1, words) > 0));
    return row && { ...describe(row), to: last.to };
  }
  return undefined;
}

/** The party that a subject before a verb names; nothing beyond a comma. */
export function subjectBefore(sentence: Sentence, verb: number, cast: Cast): Party | undefined {
  for (let at = verb - 1; at >= Math.max(0, verb - 10); at -= 1) {
    if (/^[,;:.()]$/.test(sentence[at]?.text ?? '')) return undefined;
    const name = nameAt(sentence, at, cast);
    if (name) return cast.partyOf(name);
    const side = cast.sideOfWord(sentence[at]?.lower ?? '');
    if (side !== undefined) return { kind: 'side', number: side };
  }
  return undefined;
}

/** Who a sentence begins with, where a participle behind a comma goes on: "Rebels attacked a checkpoint, capturing four officers". */
function subjectOfClause(sentence: Sentence, verb: number, cast: Cast): Party | undefined {
  if (!sentence[verb]?.lower.endsWith('ing')) return undefined;
  let start = 0;
  // "On 5 March, …"
  if (START_OF_DATE.has(sentence[0]?.lower ?? '')) {
    const comma = sentence.findIndex(({ text }, index) => index < 8 && text === ',');
    if (comma === -1) return undefined;
    start = comma + 1;
  }
  if (sentence[start]?.lower === 'the') start += 1;
  if (sentence.slice(start, verb).some(({ lower }) => lower === 'was' || lower === 'were')) return undefined;
  const name = cast.match(sentence, start);
  if (name) return cast.partyOf(name.id);
  const side = cast.sideOfWord(sentence[start]?.lower ?? '');
  return side === undefined ? undefined : { kind: 'side', number: side };
}
const START_OF_DATE: ReadonlySet<string> = new Set(['on', 'by', 'in', 'later', 'during', 'at', 'after', 'overnight']);

/** The name that covers a token, beginning at it or at one of the few before it. */
function nameAt(sentence: Sentence, at: number, cast: Cast): string | undefined {
  for (let start = Math.max(0, at - 5); start <= at; start += 1) {
    const name = cast.match(sentence, start);
    if (name && start + name.length > at) return name.id;
  }
  return undefined;
}

/** "by SDF forces", "to SDF forces" after a surrender, "from IS captivity", right behind the verb. */
function agentAfter(sentence: Sentence, at: number, cast: Cast): Party | undefined {
  const preposition = sentence[at]?.lower;
  if (preposition !== 'by' && preposition !== 'to' && preposition !== 'from') return undefined;
  for (let index = at + 1; index <= at + 3; index += 1) {
    const name = cast.match(sentence, index);
    if (!name) continue;
    if (preposition === 'from' && sentence[index + name.length]?.lower !== 'captivity') return undefined;
    return cast.partyOf(name.id);
  }
  return undefined;
}
