/**
 * Resolves dates that are relative to the previous date or to the start of the event (TimeML anchored TIMEX3). Takes the
 * text of a sentence; returns its date as EDTF.
 */
import { interval, parseDate, type DateSpan } from '../../entry/index.js';
import { CARDINALS } from './lexicon/numerals.js';
import { DAY_PARTS, EVENT_NOUNS, ORDINALS } from './lexicon/time.js';

const DAY_MS = 86_400_000;

/** The date of a sentence, and whether it also dates the sentences after it. */
export interface SentenceDate {
  readonly edtf: string;
  readonly carriesOver: boolean;
  /** For a relative date, its index in the sentence. */
  readonly offset?: number;
}

/**
 * Resolves the relative date of a sentence. "The next day", "two days later", "the same day" count from the previous date,
 * if that is a day; "the first day of the fighting", "the first three days of the battle", "The battle began when …" count
 * from the first day of the event. Undefined if there is none.
 */
export function relativeDate(text: string, previousDate: string | undefined, event?: DateSpan): SentenceDate | undefined {
  return dayOfEvent(text, event) ?? eventStartDate(text, previousDate, event) ?? relativeToPrevious(text, previousDate);
}

/** Whether a text has a word for a unit of time, without which it has no relative date; a cheap test before expensive regular expressions. */
function mentionsTimeUnit(text: string): boolean {
  return TIME_UNITS.some((word) => text.includes(word));
}
const TIME_UNITS: readonly string[] = [...DAY_PARTS, 'week', 'month'];

const EVENT_NOUN_PATTERN = EVENT_NOUNS.join('|');
const DAY_OF_EVENT = new RegExp(
  `\\bthe (?:(${ORDINALS.join('|')}) day|first ([\\w-]+) days)(?: of (?:the |their )?(?:[\\w-]+ )?(?:${EVENT_NOUN_PATTERN})\\b|(?=[.,;]|$| (?:and|while|with|was|were|alone)\\b))`,
  'i',
);

/** Resolves a day counted from the start of the event, if that is known to the day: "the first three days of the battle". */
function dayOfEvent(text: string, event: DateSpan | undefined): SentenceDate | undefined {
  const begin = event?.earliest;
  if (begin === undefined || !event?.edtf.startsWith(begin) || !mentionsTimeUnit(text)) return undefined;
  const [, ordinal, number] = DAY_OF_EVENT.exec(text) ?? [];
  const days = ordinal === undefined ? dayCountOf(number ?? '') : ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
  const last = days === undefined ? undefined : daysAfter(begin, days - 1);
  return last === undefined ? undefined : { edtf: ordinal === undefined ? interval(begin, last) : last, carriesOver: true };
}

/** Resolves "The battle began with a raid" to the first day of the event, unless a later date precedes. */
function eventStartDate(text: string, previousDate: string | undefined, event: DateSpan | undefined): SentenceDate | undefined {
  const begin = event?.earliest;
  if (begin === undefined || !event?.edtf.startsWith(begin) || (previousDate !== undefined && previousDate !== begin) || !EVENT_BEGAN.test(text))
    return undefined;
  return { edtf: begin, carriesOver: false };
}
const EVENT_BEGAN = new RegExp(`^The (?:${EVENT_NOUN_PATTERN}) (?:began|started|commenced|opened|erupted|broke out) (?:when|as|with|after|by)\\b`);

const RELATIVE_TO_PREVIOUS = new RegExp(
  [
    '(?<next>the (?:next|following) (?:day|morning|afternoon|evening)\\b|the day after(?=[,.]|$)|(?:a|one) day (?:later\\b|after(?=[,.]|$)))',
    '(?<night>the (?:next|following) night\\b)',
    '(?<later>\\w+) days (?:later\\b|after(?=[,.]|$))',
    '(?<weeks>a|one|two|three) weeks? later\\b',
    '(?:the )?(?:next|following) (?<span>[\\w-]+) days\\b',
    '(?<week>the (?:next|following) week\\b)',
    `(?<same>(?:the|that) same (?:${DAY_PARTS.join('|')})\\b|(?:later )?that (?:${DAY_PARTS.join('|')})\\b|later (?:in the day|on the same day)\\b)`,
    '(?<month>later that month\\b)',
    `(?<before>(?:on |during )?the (?:previous|preceding) (?:day|evening|night)\\b(?! alone)|the day (?:before|prior)(?=[,.;]|$)|(?:a|one) day (?:earlier|prior)\\b)`,
  ].join('|'),
  'i',
);

/** Phrases that keep the previous day, unless the sentence has a relative date. */
const SAME_DAY =
  /\b(?:during|over the course of|in the course of|by the end of) the day\b(?! (?:of|before|after|when|that)\b)|\bin the day['’]s\b|^in the (?:afternoon|evening)\b/i;

/** Resolves a date counted from the previous one: "two days later". */
function relativeToPrevious(text: string, previousDate: string | undefined): SentenceDate | undefined {
  const span = previousDate === undefined ? undefined : parseDate(previousDate);
  const from = span?.latest;
  if (from === undefined || !span?.exact || !mentionsTimeUnit(text)) return undefined;
  const match = RELATIVE_TO_PREVIOUS.exec(text);
  if (!match && SAME_DAY.test(text)) return { edtf: from, carriesOver: true };
  // "(died two days later)" in brackets dates only the person.
  if (!match?.groups || text.lastIndexOf('(', match.index) > text.lastIndexOf(')', match.index)) return undefined;
  const { next, night, later, weeks, span: days, week, same, month, before } = match.groups;
  const dated = (edtf: string | undefined, carriesOver = true) => (edtf === undefined ? undefined : { edtf, carriesOver, offset: match.index });
  if (next !== undefined) return dated(daysAfter(from, 1));
  if (same !== undefined) return dated(from);
  if (before !== undefined) return dated(daysAfter(from, -1), false);
  if (month !== undefined) return dated(interval(from, from.slice(0, 7)));
  const tomorrow = daysAfter(from, 1);
  // The night after a day extends into the next.
  if (night !== undefined) return dated(tomorrow && interval(from, tomorrow), false);
  if (week !== undefined) return dated(tomorrow && interval(tomorrow, daysAfter(from, 7)));
  const count = dayCountOf(weeks ?? later ?? days ?? '');
  const last = count === undefined ? undefined : daysAfter(from, weeks === undefined ? count : 7 * count);
  if (last === undefined || tomorrow === undefined) return undefined;
  // A number of weeks is approximate.
  return dated(weeks !== undefined ? `${last}~` : later !== undefined ? last : interval(tomorrow, last));
}

/** Whether a sentence of a text opens with "The next day". */
export function opensNextDay(text: string): boolean {
  return OPENS_NEXT_DAY.test(text);
}
const OPENS_NEXT_DAY = /(?:^|[.!?] )(?:By |On )?[Tt]he (?:next|following) (?:day|morning|afternoon|evening)\b/;

/** Gives the day after an ISO day. */
export function dayAfter(day: string): string | undefined {
  return daysAfter(day, 1);
}

/** Parses a number of days, up to a year: "two", "a". */
function dayCountOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const count = lower === 'a' || lower === 'an' ? 1 : (CARDINALS[lower] ?? Number(word));
  return Number.isInteger(count) && count > 0 && count <= 366 ? count : undefined;
}

/** Adds days to an ISO day; undefined outside the years 1 to 9999. */
export function daysAfter(day: string, days: number): string | undefined {
  const time = Date.parse(day) + days * DAY_MS;
  return time >= FIRST_TIME && time <= LAST_TIME ? new Date(time).toISOString().slice(0, 10) : undefined;
}
const FIRST_TIME = Date.parse('0001-01-01');
const LAST_TIME = Date.parse('9999-12-31');
