/**
 * Determines the accumulation of the figures of a sentence, where their own words do not state it: a total of the whole
 * event, a running total (cumulative), or an increment, which is one part of the event.
 */
import { parseDate, type DateSpan } from '../../entry/index.js';
import type { Accumulation } from '../../vocabulary/index.js';
import type { Section } from '../layout/document.js';
import type { Sentence } from '../tokens.js';
import { isAfterEvent, type SentenceDateMention } from './time.js';
import { firstMatchAt, firstMatchBefore, phraseTable, type PhraseTable } from './lexicon/lookup.js';
import { CARDINALS } from './lexicon/numerals.js';
import { EVENT_NOUNS } from './lexicon/time.js';
import {
  ALTOGETHER_PHRASES,
  CLAUSE_STARTS,
  FIGHTING_NOUNS,
  EVENT_EFFECT_VERBS,
  DURATION_WORDS,
  SO_FAR_PHRASES,
  SUMMARY_HEADING,
  WHOLE_EVENT_NOUNS,
  WHOLE_EVENT,
  IN_EVENT,
} from './lexicon/accumulation.js';

/** The accumulation of a figure, and for a running total its bounds, where the sentence states them. */
export interface AccumulationReading {
  readonly accumulation: Accumulation;
  /** EDTF. */
  readonly until?: string;
  /** EDTF; absent if it starts with the event. */
  readonly since?: string;
}

export interface AccumulationContext {
  readonly sentence: Sentence;
  readonly text: string;
  readonly dates: readonly SentenceDateMention[];
  readonly section: Section;
  /** The day that the sentence or its section gives, and whether it is the sentence's own. */
  readonly when: string | undefined;
  readonly hasOwnDate: boolean;
  /** The last day before the sentence, used as the reference time if it has none. */
  readonly lastDay: string | undefined;
  readonly event: DateSpan | undefined;
}

/**
 * Makes a function that determines the accumulation of the figure that starts at an index of the document. Without cues, a
 * figure of the lead or of a summary section is a total, and one of any other section an increment.
 */
export function accumulationOf(context: AccumulationContext): (index: number) => AccumulationReading {
  const { sentence, section, when, hasOwnDate, lastDay, event } = context;
  const cues = lazy(() => {
    const cuesOf = (table: PhraseTable) => sentence.flatMap((_, at) => (firstMatchAt(sentence, at, table) === undefined ? [] : [at]));
    const [soFar, altogether] = [[...cuesOf(SO_FAR_PHRASES), ...sinceEventCues(sentence)], cuesOf(ALTOGETHER_PHRASES)];
    const eventEffects = sentence.flatMap((_, at) => (isEventEffect(sentence, at, when !== undefined && isAtEventEnd(when, event)) ? [at] : []));
    const [whole, during, within] = [WHOLE_EVENT_PHRASES, DURING_PHRASES, IN_EVENT_PHRASES].map((words) => eventsAfter(sentence, words)) as [
      EventMention[],
      EventMention[],
      EventMention[],
    ];
    const starts = sentence.flatMap(({ lower }, at) => (CLAUSE_STARTS.has(lower) ? [at] : []));
    const clauseOf = (at: number) => starts.filter((start) => start <= at).length;
    const fallback = defaultAccumulation(section, when, event);
    const isPerfect = sentence.some(({ lower }) => lower === 'had' || lower === 'have');
    // A figure of the last day may be of the whole event too.
    const isOver = when === undefined || isAtEventEnd(when, event);
    return { soFar, altogether, eventEffects, whole, during, within, clauseOf, fallback, isOver, isPerfect };
  });
  return (index) => {
    const until = untilDateAt(context, index);
    if (until !== undefined && isAfterEvent(until, event)) return { accumulation: 'total' };
    const since = sinceDateAt(context, index) ?? (until === undefined ? undefined : beginningAt(context, index, until));
    if (until !== undefined) return { accumulation: 'cumulative', until, ...(since === undefined ? {} : { since }) };
    if (since !== undefined) return { accumulation: 'cumulative', since };
    const { soFar, altogether, eventEffects, whole, during, within, clauseOf, fallback, isOver, isPerfect } = cues();
    const clause = clauseOf(sentence.findIndex(({ end }) => end > index));
    const applies = (places: readonly number[]) => places.some((at) => clauseOf(at) <= clause);
    // "so far": up to the reference time.
    if (applies(soFar)) {
      if (when !== undefined) return { accumulation: 'cumulative' };
      if (lastDay !== undefined && !isAfterEvent(lastDay, event)) return { accumulation: 'cumulative', until: lastDay };
      return { accumulation: event?.edtf.endsWith('/..') ? 'cumulative' : 'total' };
    }
    // "The battle left 50 dead": the effect of the event itself.
    if (eventEffects.some((at) => clauseOf(at) === clause))
      return { accumulation: isOver || (!hasOwnDate && isSummarySection(section)) ? 'total' : 'cumulative' };
    // "In all during 2012, 14 were killed" counts that year alone.
    if (applies(altogether) && hasOwnDate && isLongPeriod(when) && !coversEvent(when ?? '', event)) return { accumulation: 'increment' };
    // "In total, 50 were killed" after an earlier date counts that day; "50 had been killed" counts up to it.
    if (applies(altogether) && (hasOwnDate || when === undefined || isPerfect)) return { accumulation: when === undefined ? 'total' : 'cumulative' };
    const inClause = ({ at }: EventMention) => clauseOf(at) === clause;
    if (whole.some(inClause) || (isOver && (within.some(inClause) || applies(altogether)))) return { accumulation: 'total' };
    // A date of the sentence itself narrows "during the battle"; an earlier one does not.
    if (!hasOwnDate && during.some(inClause)) return { accumulation: 'total' };
    // "in the four-day battle": all of it, up to the date of the sentence.
    return { accumulation: within.some((event) => event.hasDuration && inClause(event)) ? 'cumulative' : fallback };
  };
}

/** Computes a value when it is first needed: most sentences have no figure. */
function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Finds every "since" with an undated event: "since the rebels' attack", "since the siege began". It counts from there to the reference time. */
function sinceEventCues(sentence: Sentence): number[] {
  return sentence.flatMap(({ lower }, at) => {
    if (lower !== 'since') return [];
    const noun = sentence.findIndex((token, index) => index > at && index <= at + LONGEST_NAME && EVENT_NOUN_SET.has(token.lower));
    const after = sentence[noun + 1];
    const isDated = sentence.slice(at, noun).some(({ text }) => /^\d/.test(text));
    return noun !== -1 && !isDated && (after === undefined || /^[,.;)]$/.test(after.text) || BEGIN_VERBS.has(after.lower)) ? [at] : [];
  });
}
const EVENT_NOUN_SET: ReadonlySet<string> = new Set(EVENT_NOUNS);
const BEGIN_VERBS: ReadonlySet<string> = new Set(['began', 'started', 'commenced', 'erupted', 'broke']);
/** The maximum number of tokens from "since" to the noun. */
const LONGEST_NAME = 5;

/** The event noun of a temporal phrase: its token index, and whether its duration is stated ("four-day"). */
interface EventMention {
  readonly at: number;
  readonly hasDuration: boolean;
}

const WHOLE_EVENT_PHRASES = phraseTable(WHOLE_EVENT);
const DURING_PHRASES = phraseTable(['during']);
const IN_EVENT_PHRASES = phraseTable(IN_EVENT);

/** Finds the event nouns right after one of the phrases: "during the battle", "in the whole four-day battle". */
function eventsAfter(sentence: Sentence, words: PhraseTable): EventMention[] {
  return sentence.flatMap(({ lower }, at) => {
    if (!WHOLE_EVENT_NOUNS.has(lower)) return [];
    let from = at;
    while (from > Math.max(0, at - 8) && isDurationWord(sentence[from - 1]?.lower ?? '')) from -= 1;
    const isNamed = DETERMINERS.has(sentence[from - 1]?.lower ?? '') && firstMatchBefore(sentence, from - 1, words) !== undefined;
    return isNamed ? [{ at, hasDuration: sentence.slice(from, at).some(({ text }) => text === '-') }] : [];
  });
}

/** Whether an event is the subject of its effect: "The battle led to", "The siege had claimed"; on the last day also "the clashes". */
function isEventEffect(sentence: Sentence, at: number, ending: boolean): boolean {
  const noun = sentence[at]?.lower ?? '';
  if (!(WHOLE_EVENT_NOUNS.has(noun) || (ending && FIGHTING_NOUNS.has(noun))) || !DETERMINERS.has(sentence[at - 1]?.lower ?? '')) return false;
  const verb = ['had', 'has', 'reportedly'].includes(sentence[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return firstMatchAt(sentence, verb, EFFECT_PHRASES) !== undefined;
}
const EFFECT_PHRASES = phraseTable(EVENT_EFFECT_VERBS);
const DETERMINERS: ReadonlySet<string> = new Set(['the', 'this', 'that']);

/** Whether a word is part of a duration: "four-day", "3-week-long", "entire". */
function isDurationWord(word: string): boolean {
  return DURATION_WORDS.has(word) || /^\d+$/.test(word) || CARDINALS[word] !== undefined;
}

/** Whether a section summarises the event: the headline, the lead, and any with a heading of casualties, aftermath and the like. */
export function isSummarySection({ path, isHeadline }: Section): boolean {
  return path.length === 0 || isHeadline === true || path.some((heading) => SUMMARY_HEADING.test(heading));
}

function defaultAccumulation(section: Section, when: string | undefined, event: DateSpan | undefined): Accumulation {
  if (!isSummarySection(section)) return 'increment';
  return when === undefined || coversEvent(when, event) ? 'total' : 'increment';
}

/** Whether a date covers the whole event. */
function coversEvent(edtf: string, event: DateSpan | undefined): boolean {
  const date = parseDate(edtf);
  if (date?.earliest === undefined || date.latest === undefined || event?.earliest === undefined || event.latest === undefined) return false;
  return date.earliest <= event.earliest && date.latest >= event.latest;
}

function isAtEventEnd(edtf: string, event: DateSpan | undefined): boolean {
  const last = parseDate(edtf)?.latest;
  return last !== undefined && event?.latest !== undefined && last >= event.latest;
}

/**
 * Finds the day up to which a figure counts: "As of 5 March, 50 were killed", "50 had been killed as of 5
 * March", "By 5 March 50 were killed", "50 were killed by 5 March". A day of another clause does not count:
 * "By 5 March the town had fallen, and 50 were killed".
 */
function untilDateAt({ sentence, text, dates }: AccumulationContext, index: number): string | undefined {
  const at = index - (sentence[0]?.start ?? 0);
  const before = dates.findLast(({ relation, end }) => relation === 'asOf' && end <= at);
  if (before) return before.edtf;
  const dateAfter = dates.find(
    ({ relation, start }) =>
      (relation === 'asOf' || relation === 'by') && start > at && start - at <= LONGEST_CLAUSE && !/[;:]|, (?!as of)|\bwhile\b/i.test(text.slice(at, start)),
  );
  if (dateAfter) return dateAfter.edtf;
  return dates.find(({ relation, end }) => relation === 'by' && end <= at && !SEPARATOR.test(text.slice(end + 1, at)))?.edtf;
}

/** Finds the day on which the fighting that a figure counts began: "By 5 March, the fighting that started on 2 March had left 14 dead". */
function beginningAt({ sentence, text, dates }: AccumulationContext, index: number, until: string): string | undefined {
  const at = index - (sentence[0]?.start ?? 0);
  return dates.find(({ edtf, relation, start, end }) => relation === 'on' && end <= at && edtf < until && BEGINNING.test(text.slice(0, start)))?.edtf;
}
const BEGINNING = /\b(?:that|which|had) (?:started|began|begun|erupted|broke out|broken out) (?:on )?$/;

/** Whether a date is a month, a year, or from one day to another. */
function isLongPeriod(edtf: string | undefined): boolean {
  return edtf !== undefined && (/^\d{4}(?:-\d\d)?$/.test(edtf) || edtf.includes('/'));
}

/** The maximum number of characters from a figure to the day up to which it counts. */
const LONGEST_CLAUSE = 120;

/** Finds the day since which a figure counts: "Since 3 March, 50 were killed", "the number of those killed since 3 March reached 50", "50 were killed since 3 March". */
function sinceDateAt({ sentence, text, dates }: AccumulationContext, index: number): string | undefined {
  const at = index - (sentence[0]?.start ?? 0);
  return dates.find(({ relation, start, end }) => {
    if (relation !== 'since' || (end > at && start <= at)) return false;
    // "Since the June raid, the Front had seized 5 tanks": the comma ends the opening adverbial.
    const opening = OPENING_SINCE.test(text.slice(0, start)) ? (OPENING_REST.exec(text.slice(end))?.[0].length ?? 0) : 0;
    return !SEPARATOR.test(end <= at ? text.slice(end + Math.max(1, opening), at) : text.slice(at, start));
  })?.edtf;
}
const OPENING_SINCE = /^Since (?:the )?$/;
const OPENING_REST = /^[^,;:]{0,40},/;
/** What separates a figure from a date of another clause; the commas of a list of figures do not. */
const SEPARATOR = /[;:]|,(?! (?:and )?(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several)\b))/;
