/**
 * Fifth pass: when. A sentence's own dates, dates counted from those told before, and the time that a figure covers.
 */
import { interval, parseDate, type DateSpan } from '../../entry/index.js';
import type { Accumulation } from '../../vocabulary/index.js';
import { LONGEST_HEADING, type Section } from '../article.js';
import { dateMentions } from '../dates.js';
import { table } from './words/match.js';
import { CARDINALS } from './words/numerals.js';

/** The date a sentence gives: "between … 26 January and … 27 January" is one interval, else its only date. */
export function sentenceDate(text: string, within: DateSpan | undefined, near: string | undefined): { edtf: string; leads: boolean } | undefined {
  const mentions = dateMentions(text, within, near);
  const [first, second] = mentions;
  if (!first) return undefined;
  const leads =
    /\b[Oo]n (?:the (?:morning|evening|night|afternoon) of )?$/.test(text.slice(0, first.start)) ||
    /^(?:(?:Late |Early )?(?:[Oo]n|[Bb]y|[Ii]n|[Dd]uring)\b[^,]{0,40}$)/.test(text.slice(0, first.start)) ||
    first.start === 0;
  if (
    second &&
    /\b(?:between|from)\b[^,]*$/i.test(text.slice(0, first.start)) &&
    /^[^,]*\b(?:and|to|until)\b[^,]*$/.test(text.slice(first.end, second.start))
  ) {
    const from = parseDate(first.edtf)?.earliest;
    const to = parseDate(second.edtf)?.latest;
    if (from !== undefined && to !== undefined && from <= to) return { edtf: interval(from, to), leads: false };
  }
  return mentions.length === 1 || leads ? { edtf: first.edtf, leads } : undefined;
}

/** "The next day", "two days later", "the same day": counted from the date told before; "the first day of the fighting" is that of the event. */
export function relativeDate(text: string, told: string | undefined, event?: DateSpan): { edtf: string; leads: boolean } | undefined {
  const first = event?.earliest === undefined ? null : FIRST_DAY.exec(text);
  if (first && event?.earliest !== undefined) return { edtf: event.earliest, leads: first.index < 8 };
  const from = told === undefined ? undefined : parseDate(told)?.latest;
  if (from === undefined) return undefined;
  const match =
    /^(?:On |By )?(?:(the (?:next|following) day|the day after|a day later)|(\w+) days later|((?:the |that )?same day|that day|later that day|later in the day))\b/i.exec(
      text,
    );
  if (!match) return undefined;
  const days = match[1] === undefined ? (match[2] === undefined ? 0 : (CARDINALS[match[2].toLowerCase()] ?? Number(match[2]))) : 1;
  return Number.isInteger(days) ? { edtf: new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10), leads: true } : undefined;
}

const FIRST_DAY = /\bfirst day of (?:the )?(?:fighting|battle|assault|offensive|clashes|operation|attack|siege|campaign)\b/i;

/**
 * The time that "in the previous four days", "over the past week" or "in recent days" reaches back to from a day it is
 * told on: EDTF, open at its beginning where the words do not say how far; undefined where there are no such words.
 */
export function reachingBack(text: string, told: string | undefined): string | undefined {
  const until = told === undefined ? undefined : parseDate(told)?.latest;
  if (until === undefined) return undefined;
  const [, words = '', number, unit = '', plural] =
    /\b(?:(?:in|over|during|within|for) |the (?=\w+ (?:\w+ )?\w+ of\b))((?:the )?(?:recent|past|last|previous|preceding)) (?:([\w-]+) )?(day|week|month|hour)(s?)\b/i.exec(
      text,
    ) ?? [];
  if (words === '') return undefined;
  const count = number === undefined ? (plural === '' ? 1 : undefined) : (CARDINALS[number.toLowerCase()] ?? Number(number));
  const days = count === undefined || !Number.isInteger(count) ? undefined : Math.ceil(count * (DAYS[unit.toLowerCase()] ?? 1));
  return interval(days === undefined ? undefined : new Date(Date.parse(until) - days * 86_400_000).toISOString().slice(0, 10), until);
}
const DAYS: Readonly<Record<string, number>> = table({ hour: 1 / 24, day: 1, week: 7, month: 30 });

/** The dates of a figure: its sentence's, else its section's; none where it is told of the whole event. */
export function coversOf(accumulation: Accumulation, when: string | undefined, day: DateSpan | undefined, event: DateSpan | undefined): string | undefined {
  const date = when === undefined ? day : parseDate(when);
  if (accumulation === 'cumulative' && date?.latest !== undefined && event?.earliest !== undefined && event.earliest <= date.latest)
    return interval(event.earliest, date.latest);
  return accumulation === 'total' ? undefined : (when ?? day?.edtf);
}

/** The time that a heading gives to its section, such as "2014" or "June 2022–present", within a longer event. */
export function headingSpan(section: Section): DateSpan | undefined {
  for (const heading of [...section.path].reverse()) {
    if (heading.length > LONGEST_HEADING) continue;
    const [mention] = dateMentions(heading, undefined);
    if (mention) return parseDate(mention.edtf);
  }
  return undefined;
}

/** Whether a date lies in the time of the event, as far as that is known. */
export function isWithin(edtf: string, event: DateSpan | undefined): boolean {
  const date = parseDate(edtf);
  const begins = event?.earliest === undefined || date?.latest === undefined || date.latest >= event.earliest;
  return begins && (event?.latest === undefined || date?.earliest === undefined || date.earliest <= event.latest);
}

/** Whether a date lies after the end of the event. */
export function isAfter(edtf: string, event: DateSpan | undefined): boolean {
  const from = parseDate(edtf)?.earliest;
  return from !== undefined && event?.latest !== undefined && from > event.latest;
}

/** A sentence dated long before or after the event tells of another one. */
export function isElsewhere(when: string | undefined, event: DateSpan | undefined): boolean {
  const date = when === undefined ? undefined : parseDate(when);
  if (date?.earliest === undefined || date.latest === undefined || event === undefined) return false;
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return (
    (event.latest !== undefined && days(event.latest, date.earliest) > LONGEST_AFTERMATH) ||
    (event.earliest !== undefined && days(date.latest, event.earliest) > LONGEST_PRELUDE)
  );
}
/** Days after an event in which fighting is told as its aftermath, and before it as its beginning. */
const LONGEST_AFTERMATH = 92;
const LONGEST_PRELUDE = 31;
