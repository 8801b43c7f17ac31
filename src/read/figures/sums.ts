/**
 * What the figures of a sentence add up, where their own words do not say: a total of the whole event, a running total,
 * or an increment, which is a part of the event told on its own.
 */
import { parseDate, type DateSpan } from '../../entry/index.js';
import type { Accumulation } from '../../vocabulary/index.js';
import type { Section } from '../layout/document.js';
import type { Sentence } from '../tokens.js';
import { isAfter, type ToldDate } from './when.js';
import { matchAny, matchBefore, phrases, type Phrases } from './words/match.js';
import { CARDINALS } from './words/numerals.js';
import { EVENT_NOUNS } from './words/when.js';
import { ALTOGETHER, CLAUSE_STARTS, FIGHTING, LEAVES_BEHIND, MEASURE_WORDS, SO_FAR, SUMMING_UP, WHOLE_EVENTS, WHOLE_OF, WITHIN } from './words/sums.js';

/** What a figure adds up, and for a running total the day up to which, where words beside it say so. */
export interface Sum {
  readonly accumulation: Accumulation;
  /** EDTF. */
  readonly until?: string;
  /** EDTF: where it does not begin with the event. */
  readonly since?: string;
}

export interface Summing {
  readonly sentence: Sentence;
  readonly text: string;
  readonly dates: readonly ToldDate[];
  readonly section: Section;
  /** The day that the sentence or its section gives, and whether the sentence itself does. */
  readonly when: string | undefined;
  readonly own: boolean;
  /** The last day told before, which is the tale's present where it gives none. */
  readonly now: string | undefined;
  readonly event: DateSpan | undefined;
}

/**
 * What the figure that begins at an index of the document adds up. A lead and a section that sums up tell of the whole
 * event; what is told under any other heading happened within it.
 */
export function sumsOf(summing: Summing): (index: number) => Sum {
  const { sentence, section, when, own, now, event } = summing;
  const facts = once(() => {
    const said = (table: Phrases) => sentence.flatMap((_, at) => (matchAny(sentence, at, table) === undefined ? [] : [at]));
    const [soFar, altogether] = [[...said(SO_FAR), ...sinceEvent(sentence)], said(ALTOGETHER)];
    const did = sentence.flatMap((_, at) => (leavesBehind(sentence, at, when !== undefined && atItsEnd(when, event)) ? [at] : []));
    const [whole, during, within] = [WHOLE, DURING, PART].map((words) => eventsBehind(sentence, words)) as [EventNamed[], EventNamed[], EventNamed[]];
    const starts = sentence.flatMap(({ lower }, at) => (CLAUSE_STARTS.has(lower) ? [at] : []));
    const clauseOf = (at: number) => starts.filter((start) => start <= at).length;
    const usual = usualSum(section, when, event);
    const hadBeen = sentence.some(({ lower }) => lower === 'had' || lower === 'have');
    // The last day of an event sums it up as well.
    const isOver = when === undefined || atItsEnd(when, event);
    return { soFar, altogether, did, whole, during, within, clauseOf, usual, isOver, hadBeen };
  });
  return (index) => {
    const until = untilAt(summing, index);
    if (until !== undefined) return isAfter(until, event) ? { accumulation: 'total' } : { accumulation: 'cumulative', until };
    const since = sinceAt(summing, index);
    if (since !== undefined) return { accumulation: 'cumulative', since };
    const { soFar, altogether, did, whole, during, within, clauseOf, usual, isOver, hadBeen } = facts();
    const clause = clauseOf(sentence.findIndex(({ end }) => end > index));
    const holds = (places: readonly number[]) => places.some((at) => clauseOf(at) <= clause);
    // "so far" is up to the tale's present
    if (holds(soFar)) {
      if (when !== undefined) return { accumulation: 'cumulative' };
      if (now !== undefined && !isAfter(now, event)) return { accumulation: 'cumulative', until: now };
      return { accumulation: event?.edtf.endsWith('/..') ? 'cumulative' : 'total' };
    }
    // "The battle left 50 dead"
    if (did.some((at) => clauseOf(at) === clause)) return { accumulation: isOver || (!own && sumsUp(section)) ? 'total' : 'cumulative' };
    // "In total, 50 were killed" behind a day told before is of that day; "50 had been killed" is up to it.
    if (holds(altogether) && (own || when === undefined || hadBeen)) return { accumulation: when === undefined ? 'total' : 'cumulative' };
    const inClause = ({ at }: EventNamed) => clauseOf(at) === clause;
    if (whole.some(inClause) || (isOver && (within.some(inClause) || holds(altogether)))) return { accumulation: 'total' };
    // A day told in the sentence narrows "during the battle"; one told before does not.
    if (!own && during.some(inClause)) return { accumulation: 'total' };
    // "in the four-day battle" is all of it, up to the day it is told of.
    return { accumulation: within.some((event) => event.measured && inClause(event)) ? 'cumulative' : usual };
  };
}

/** A value made when it is first asked for: most sentences have no figure. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Where "since the rebels' attack", "since the siege began" stands: behind its date the event goes on to the time it is told of. */
function sinceEvent(sentence: Sentence): number[] {
  return sentence.flatMap(({ lower }, at) => {
    if (lower !== 'since') return [];
    const noun = sentence.findIndex((token, index) => index > at && index <= at + LONGEST_NAME && EVENTS.has(token.lower));
    const behind = sentence[noun + 1];
    const isDated = sentence.slice(at, noun).some(({ text }) => /^\d/.test(text));
    return noun !== -1 && !isDated && (behind === undefined || /^[,.;)]$/.test(behind.text) || BEGAN.has(behind.lower)) ? [at] : [];
  });
}
const EVENTS: ReadonlySet<string> = new Set(EVENT_NOUNS);
const BEGAN: ReadonlySet<string> = new Set(['began', 'started', 'commenced', 'erupted', 'broke']);
/** Tokens from "since" to the noun, at most. */
const LONGEST_NAME = 5;

/** An event that words before it take in: its place, and whether it is told how long it was. */
interface EventNamed {
  readonly at: number;
  readonly measured: boolean;
}

const WHOLE = phrases(WHOLE_OF);
const DURING = phrases(['during']);
const PART = phrases(WITHIN);

/** Events right behind such words: "during the battle", "in the whole four-day battle". */
function eventsBehind(sentence: Sentence, words: Phrases): EventNamed[] {
  return sentence.flatMap(({ lower }, at) => {
    if (!WHOLE_EVENTS.has(lower)) return [];
    let from = at;
    while (from > Math.max(0, at - 8) && isMeasure(sentence[from - 1]?.lower ?? '')) from -= 1;
    const isNamed = DETERMINERS.has(sentence[from - 1]?.lower ?? '') && matchBefore(sentence, from - 1, words) !== undefined;
    return isNamed ? [{ at, measured: sentence.slice(from, at).some(({ text }) => text === '-') }] : [];
  });
}

/** "The battle led to", "The siege had claimed": what a whole event did; so did "the clashes" on its last day. */
function leavesBehind(sentence: Sentence, at: number, ending: boolean): boolean {
  const noun = sentence[at]?.lower ?? '';
  if (!(WHOLE_EVENTS.has(noun) || (ending && FIGHTING.has(noun))) || !DETERMINERS.has(sentence[at - 1]?.lower ?? '')) return false;
  const verb = ['had', 'has', 'reportedly'].includes(sentence[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return matchAny(sentence, verb, LEAVES) !== undefined;
}
const LEAVES = phrases(LEAVES_BEHIND);
const DETERMINERS: ReadonlySet<string> = new Set(['the', 'this', 'that']);

/** A part of "four-day", "3-week-long", "entire". */
function isMeasure(word: string): boolean {
  return MEASURE_WORDS.has(word) || /^\d+$/.test(word) || CARDINALS[word] !== undefined;
}

/** Whether a section sums an event up: the lead, and what has such a heading. */
export function sumsUp({ path }: Section): boolean {
  return path.length === 0 || path.some((heading) => SUMMING_UP.test(heading));
}

function usualSum(section: Section, when: string | undefined, event: DateSpan | undefined): Accumulation {
  if (!sumsUp(section)) return 'increment';
  return when === undefined || isWhole(when, event) ? 'total' : 'increment';
}

/** Whether a date takes in a whole event. */
function isWhole(edtf: string, event: DateSpan | undefined): boolean {
  const date = parseDate(edtf);
  if (date?.earliest === undefined || date.latest === undefined || event?.earliest === undefined || event.latest === undefined) return false;
  return date.earliest <= event.earliest && date.latest >= event.latest;
}

function atItsEnd(edtf: string, event: DateSpan | undefined): boolean {
  const last = parseDate(edtf)?.latest;
  return last !== undefined && event?.latest !== undefined && last >= event.latest;
}

/**
 * The day up to which a figure counts, by words beside it: "As of 5 March, 50 were killed", "50 had been killed as of 5
 * March", "By 5 March 50 were killed", "50 were killed by 5 March". A day by which something else happened is none:
 * "By 5 March the town had fallen, and 50 were killed".
 */
function untilAt({ sentence, text, dates }: Summing, index: number): string | undefined {
  const at = index - (sentence[0]?.start ?? 0);
  const before = dates.findLast(({ how, end }) => how === 'asOf' && end <= at);
  if (before) return before.edtf;
  const behind = dates.find(
    ({ how, start }) =>
      (how === 'asOf' || how === 'by') && start > at && start - at <= LONGEST_CLAUSE && !/[;:]|, (?!as of)|\bwhile\b/i.test(text.slice(at, start)),
  );
  if (behind) return behind.edtf;
  return dates.find(({ how, end }) => how === 'by' && end <= at && !APART.test(text.slice(end + 1, at)))?.edtf;
}

/** Characters from a figure to the day up to which it counts, at most. */
const LONGEST_CLAUSE = 120;

/** The day since which a figure counts: "Since 3 March, 50 were killed", "the number of those killed since 3 March reached 50", "50 were killed since 3 March". */
function sinceAt({ sentence, text, dates }: Summing, index: number): string | undefined {
  const at = index - (sentence[0]?.start ?? 0);
  return dates.find(({ how, start, end }) => {
    if (how !== 'since' || (end > at && start <= at)) return false;
    // "Since the June raid, the Front had seized 5 tanks": the comma belongs to what opens the sentence.
    const opening = OPENED_SINCE.test(text.slice(0, start)) ? (OPENED.exec(text.slice(end))?.[0].length ?? 0) : 0;
    return !APART.test(end <= at ? text.slice(end + Math.max(1, opening), at) : text.slice(at, start));
  })?.edtf;
}
const OPENED_SINCE = /^Since (?:the )?$/;
const OPENED = /^[^,;:]{0,40},/;
/** What parts a figure from a day that is not told of it; a list of figures goes on. */
const APART = /[;:]|,(?! (?:and )?(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several)\b))/;
