/** Outcomes that a verb behind the people or things tells: "were killed", "surrendered", "with 80 rebels killed". */
import type { Metric } from '../../../vocabulary/index.js';
import type { Party } from '../../../entry/index.js';
import type { Cast } from '../../cast.js';
import { isGenitive, type Sentence } from '../../tokens.js';
import { endsPhrase, startsName } from '../edges.js';
import { isOrdinal } from '../units.js';
import { ATTACK_NOUNS } from '../words/attacks.js';
import { matchAny, phrases } from '../words/match.js';
import { ADVERBS, AUXILIARIES, CUSTODY, GOVERNING, type Governing, NEGATIONS, type OutcomeWords } from '../words/outcomes.js';
import { agentAfter, describe, HARMED, MODALS, outcomeAt, RELATIVES } from './clause.js';
import type { Context, Outcome } from './rule.js';

/** "were killed", "had been arrested", "surrendered", and in cells and after "with" bare "killed". */
export function predicate({ sentence, group, first, last, cast, cell }: Context): Outcome | undefined {
  const aside = cell ? last.to : behindAside(sentence, last.to, group.length > 1);
  let at = cell || last.kind === 'bare' ? aside : behindPlace(sentence, aside);
  const things = group.every((phrase) => phrase.kind === 'thing');
  const people = group.every((phrase) => phrase.kind !== 'thing' && phrase.kind !== 'unit');
  if (!things && !people) return undefined;
  const table = things ? GOVERNING.things : GOVERNING.people;
  // "a gunman, who was himself killed", "Colonel X, was killed"
  if (sentence[at]?.text === ',' && first.count.low === 1 && (RELATIVES.has(sentence[at + 1]?.lower ?? '') || sentence[at + 1]?.lower === 'was')) at += 1;
  if (RELATIVES.has(sentence[at]?.lower ?? ''))
    at = mainVerbBehind(sentence, at, table) ?? (AUXILIARIES.has(sentence[at + 1]?.lower ?? '') ? at + 1 : behindRelative(sentence, at));
  let being = false;
  let having = false;
  let infinitive = false;
  for (let step = 0; step < 6; step += 1) {
    const word = sentence[at]?.lower ?? '';
    // "managed to retreat", which is one verb.
    if (!being && !having && matchAny(sentence, at, MANAGED)) break;
    // "were being held", which is one verb.
    if (being && word === 'being' && sentence[at + 1]?.lower === 'held') break;
    if (NEGATIONS.has(word) || MODALS.has(word)) return undefined;
    if (AUXILIARIES.has(word)) {
      const has = ['had', 'has', 'have', 'having'].includes(word);
      // "were reported to have fled": of the second verb.
      const second = has && sentence[at - 1]?.lower === 'to';
      being = second ? false : being || !has;
      having = second ? false : having || has;
    } else if (/^["“”'’]$/.test(word) && (being || (step === 0 && isVerbOfBeing(sentence[at + 1]?.lower)))) {
      // 'were "evacuated"', "'180 mercenaries' were killed"
    } else if (word === 'to') infinitive = sentence[at + 1]?.lower !== 'have' && !KNOWN_TO.has(sentence[at - 1]?.lower ?? '');
    else if (!ADVERBS.has(word)) break;
    at += 1;
  }
  // "remained in the Front's custody"
  const custody = people && (being || having) ? custodyAt(sentence, at) : undefined;
  if (custody !== undefined) return { metric: ['held'], accumulation: 'remaining', to: custody, rule: 'predicate.custody' };
  const seized = group.every((phrase) => phrase.population === 'hostages') && sentence[at]?.lower === 'taken' && !having;
  const found = seized
    ? { row: { metric: 'hostage' } as OutcomeWords, to: at + 1, form: 'participle' as const }
    : outcomeAt(sentence, at, table, { being, bare: !being && !having, infinitive });
  if (!found) return undefined;
  // A participle without a verb of being is an active verb when an object follows: "5 fighters killed 3 soldiers".
  const isBare = found.form === 'participle' && !being && !cell;
  const bare = isBare ? isPassive(sentence, first.from, found.to) : undefined;
  if (isBare && bare === undefined) return undefined;
  // "a truck with five soldiers was destroyed": that was the truck.
  if (people && sentence[found.to - 1]?.lower === 'destroyed' && sentence[found.to - 2]?.lower === 'was' && (first.count.low ?? 0) > 1) return undefined;
  // "he surrendered the city"
  if (found.row.metric === 'surrendered' && ['the', 'a', 'control'].includes(sentence[found.to]?.lower ?? '')) return undefined;
  if (first.kind === 'bare' && first.group) return undefined;
  if (
    first.kind === 'bare' &&
    !cell &&
    !being &&
    !(found.form === 'intransitive' && (found.row.metric === 'killed' || ['with', 'only'].includes(sentence[first.from - 1]?.lower ?? '')))
  )
    return undefined;

  const rule = seized
    ? 'predicate.hostages-taken'
    : (bare ??
      (found.form === 'intransitive'
        ? first.kind === 'bare'
          ? 'predicate.number-died'
          : 'predicate.surrendered'
        : being
          ? first.kind === 'bare'
            ? 'predicate.number-were-killed'
            : 'predicate.were-killed'
          : 'predicate.killed-in-cell'));
  const joined = union(sentence, found.row.metric, found.to, table);
  const { to } = joined;
  const metric = found.row.also === undefined ? joined.metric : describe(found.row).metric;
  const by = agentAfter(sentence, to, cast) ?? agentAfter(sentence, behindWhere(sentence, to), cast);
  const agent = by === undefined && people ? attackerAfter(sentence, to, cast) : undefined;
  const then = being && metric.length === 1 && people ? inTurn(sentence, to, metric[0]) : undefined;
  // "are still missing", "remained missing"
  const isLeft = metric.length === 1 && metric[0] === 'missing' && sentence.slice(last.to, found.to).some(({ lower }) => STILL_SO.has(lower));
  return {
    ...describe(found.row),
    rule,
    ...(isLeft ? { accumulation: 'remaining' } : {}),
    metric,
    to,
    ...(then ? { then } : {}),
    ...(metric.length > 1 && found.row.manner !== undefined ? { manner: undefined } : {}),
    ...(by ? { by } : {}),
    ...(agent ? { agent } : {}),
  };
}

const STILL_SO: ReadonlySet<string> = new Set(['still', 'remain', 'remains', 'remained', 'remaining']);

/** "in Ostmerish custody", "in the custody of": the token index behind it. */
function custodyAt(sentence: Sentence, at: number): number | undefined {
  if (sentence[at]?.lower !== 'in') return undefined;
  for (let noun = at + 1; noun < at + 6; noun += 1) {
    const { text = '', lower = '' } = sentence[noun] ?? {};
    if (CUSTODY.has(lower)) return noun + 1;
    if (!startsName(text) && !isGenitive(sentence[noun]) && !['the', 'rebel', 'enemy', 'government', 'their', 'its'].includes(lower)) return undefined;
  }
  return undefined;
}

/** "were destroyed in Lower Ulver by the Front": where "by" stands behind a place. */
function behindWhere(sentence: Sentence, at: number): number {
  if (!['in', 'at', 'near', 'outside'].includes(sentence[at]?.lower ?? '')) return at;
  for (let index = at + 1; index < at + 7; index += 1) {
    const { text = '', lower = '' } = sentence[index] ?? {};
    if (lower === 'by') return index;
    if (!/^\p{Lu}/u.test(text) && !['the', '-', 'of', 'town', 'village', 'city', 'area'].includes(lower)) return at;
  }
  return at;
}

/** "were killed in a Front airstrike", "due to Front shelling": whose attack it was. */
function attackerAfter(sentence: Sentence, at: number, cast: Cast): Party | undefined {
  const length = matchAny(sentence, at, IN_ATTACKS)?.length;
  if (length === undefined) return undefined;
  const start = at + length + (['a', 'an', 'the'].includes(sentence[at + length]?.lower ?? '') ? 1 : 0);
  const name = cast.match(sentence, start);
  return name && ATTACK_NOUNS.has(sentence[start + name.length]?.lower ?? '') ? cast.partyOf(name.id) : undefined;
}
const IN_ATTACKS = phrases(['in', 'during', 'due to', 'as a result of', 'after', 'following', 'from', 'overnight due to', 'by']);

const MANAGED = phrases(GOVERNING.people.intransitives.map(([words]) => words).filter((words) => /^(?:managed|were able) /.test(words)));

/** "were captured and later executed": what befell them next is another figure of the same people. */
function inTurn(sentence: Sentence, behind: number, first: Metric | undefined): Outcome | undefined {
  let at = behind;
  if (sentence[at]?.lower !== 'and') return undefined;
  at += 1;
  while (at < behind + 5 && (ADVERBS.has(sentence[at]?.lower ?? '') || TURNS.has(sentence[at]?.lower ?? ''))) at += 1;
  const next = outcomeAt(sentence, at, GOVERNING.people, { being: true, bare: false, infinitive: false });
  if (!next || next.row.metric === first || !endsPhrase(sentence, next.to)) return undefined;
  return { ...describe(next.row), to: next.to, rule: 'inTurn.and-later' };
}
const TURNS: ReadonlySet<string> = new Set(['shortly', 'after', 'afterwards', 'soon', 'were', 'was']);

/** "were believed to be killed": it is said to have happened. */
const KNOWN_TO: ReadonlySet<string> = new Set(['believed', 'reported', 'claimed', 'alleged', 'confirmed', 'presumed', 'thought', 'known', 'said']);

/** "killed or captured", "killed, wounded or missing", "surrendered or been re-arrested": one figure for several outcomes. */
export function union(sentence: Sentence, first: Metric, behind: number, table: Governing): { metric: Metric[]; to: number } {
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

/** Where the verb stands behind an aside: "13 guards, all there were, were killed"; else where it should stand. */
function behindAside(sentence: Sentence, at: number, joined: boolean): number {
  if (sentence[at]?.text === '(') {
    const close = sentence.findIndex(({ text }, index) => index > at && text === ')');
    return close !== -1 && close - at <= LONGEST_ASIDE && isVerbOfBeing(sentence[close + 1]?.lower) ? close + 1 : at;
  }
  if (sentence[at]?.text !== ',') return at;
  // "100 soldiers, including 80 volunteers, were killed"
  if (ASIDES.has(sentence[at + 1]?.lower ?? '')) {
    const close = sentence.findIndex(
      ({ text }, index) => index > at && text === ',' && (isVerbOfBeing(sentence[index + 1]?.lower) || DID.has(sentence[index + 1]?.lower ?? '')),
    );
    return close !== -1 && close - at <= LONGEST_ASIDE ? close + 1 : at;
  }
  // "100 civilians and five policemen, had been killed"
  if (joined && ['had', 'have', 'were'].includes(sentence[at + 1]?.lower ?? '')) return at + 1;
  for (let index = at + 1; index < Math.min(at + 14, sentence.length); index += 1) {
    const { text, lower } = sentence[index]!;
    // "12 people, 8 of them children, were killed"
    if (/^[;:.()]$/.test(text) || (/^\d/.test(text) && sentence[index + 1]?.lower !== 'of')) return at;
    if (text === ',') {
      const verb = sentence[index + 1]?.lower ?? '';
      return ['was', 'were', 'had', 'have'].includes(verb) || DID.has(verb) ? index + 1 : at;
    }
    if (['was', 'were', 'had', 'have', 'and'].includes(lower) && !PARTED.has(sentence[index - 1]!.lower)) return at;
  }
  return at;
}

/** "eight of whom were children" */
const PARTED: ReadonlySet<string> = new Set(['whom', 'which']);
/** Verbs behind an aside that need no form of "be". */
const DID: ReadonlySet<string> = new Set('died surrendered escaped fled deserted perished'.split(' '));

const ASIDES: ReadonlySet<string> = new Set('including among most mostly all both mainly either primarily largely some'.split(' '));

/** Tokens of an aside between people and their verb, at most. */
const LONGEST_ASIDE = 24;

function isVerbOfBeing(word: string | undefined): boolean {
  return word !== undefined && ['was', 'were', 'had', 'have', 'been'].includes(word);
}

/**
 * Where the verb stands behind words of place or belonging, or a participle that only describes: "one sailor from the
 * Moskva was killed", "52 soldiers captured by rebels were released".
 */
export function behindPlace(sentence: Sentence, at: number): number {
  const describes =
    sentence[at]?.lower === 'taken' ||
    (outcomeAt(sentence, at, GOVERNING.people, { being: false, bare: true, infinitive: false })?.form === 'participle' && sentence[at]?.lower !== 'dead');
  // "30 civilians trying to leave were killed"
  const doing = /^\p{Ll}{2,}ing$/u.test(sentence[at]?.text ?? '') && !NAMED_ING.has(sentence[at]!.lower);
  if (!describes && !doing && !PLACE_WORDS.has(sentence[at]?.lower ?? '')) return at;
  for (let index = at + 1; index < Math.min(at + 14, sentence.length); index += 1) {
    const { text, lower } = sentence[index]!;
    // "a member of the watch, Edmund Quill, was killed"
    if (text === ',') {
      const behind = behindAside(sentence, index, false);
      return behind > index ? behind : at;
    }
    if (
      /^[;:.()]$/.test(text) ||
      (/^\d/.test(text) && sentence[index - 1]?.lower !== 'of' && !isOrdinal(sentence, index)) ||
      RELATIVES.has(lower) ||
      ['while', 'as', 'but'].includes(lower) ||
      // "from Ulver and Dell"
      (lower === 'and' && !startsName(sentence[index + 1]?.text ?? '')) ||
      // "of the mission to Ulver"
      (lower === 'to' && !doing && !startsName(sentence[index + 1]?.text ?? ''))
    )
      return at;
    if (['was', 'were', 'had', 'have', 'surrendered', 'escaped', 'fled', 'died'].includes(lower)) return index;
  }
  return at;
}

/** Nouns and forms of "be" that end as a participle does. */
const NAMED_ING: ReadonlySet<string> = new Set('being having building buildings morning evening meeting crossing landing dwelling wing ring spring'.split(' '));

const PLACE_WORDS: ReadonlySet<string> = new Set([
  'of',
  'from',
  'in',
  'at',
  'near',
  'on',
  'inside',
  'with',
  'belonging',
  'hiding',
  'aboard',
  'located',
  'parked',
  'moored',
  'anchored',
  'docked',
  'present',
  'close',
]);

/** Where the main verb stands behind a relative clause in the passive: "guards who were taken by the Front were released". */
function mainVerbBehind(sentence: Sentence, at: number, words: Governing): number | undefined {
  if (!['were', 'was'].includes(sentence[at + 1]?.lower ?? '')) return undefined;
  for (let index = at + 3; index < Math.min(at + 14, sentence.length); index += 1) {
    const { text, lower } = sentence[index]!;
    if (/^[,;:.()]$/.test(text) || lower === 'and' || RELATIVES.has(lower)) return undefined;
    if (lower !== 'were' && lower !== 'was') continue;
    let verb = index + 1;
    while (verb < index + 4 && ADVERBS.has(sentence[verb]?.lower ?? '')) verb += 1;
    return outcomeAt(sentence, verb, words, { being: true, bare: false, infinitive: false }) ? index : undefined;
  }
  return undefined;
}

/** Where the main verb stands behind a relative clause: "civilians who refused to help were killed". */
function behindRelative(sentence: Sentence, at: number): number {
  for (let index = at + 1; index < Math.min(at + 12, sentence.length); index += 1) {
    const { text, lower } = sentence[index]!;
    if (/^[,;:.()\d]/.test(text)) break;
    if (lower === 'were' || lower === 'was') return index;
  }
  return at;
}

/**
 * Whether a participle without a verb of being is passive: behind a phrase that stands apart ("with 80 rebels killed"),
 * at the end of the sentence, or where the clause before lends its verb ("14 were killed and 29 others wounded").
 */
function isPassive(sentence: Sentence, from: number, to: number): string | undefined {
  const before = sentence[from - 1]?.lower ?? '';
  if (WITH.has(before)) return 'predicate.with-killed';
  // "soldiers killed in the clashes": without an object it is passive.
  if (BEHIND_PASSIVE.has(sentence[to]?.lower ?? '')) return 'predicate.killed-in';
  if (!endsPhrase(sentence, to)) return undefined;
  if (before === 'of') return FIGURES_OF.has(sentence[from - 2]?.lower ?? '') ? 'predicate.figure-of-killed' : undefined;
  if (['(', ':', ';', ',', 'and', 'while', 'but'].includes(before)) return 'predicate.and-killed';
  return from === 0 || to >= sentence.length - 1 ? 'predicate.killed-at-end' : undefined;
}

const BEHIND_PASSIVE: ReadonlySet<string> = new Set(['by', 'in', 'during', 'near', 'on', 'at', 'when', 'while', 'since']);

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
  'with claimed saw seeing left leaving reported confirmed including counted calculated recorded documented registered verified'.split(' '),
);
