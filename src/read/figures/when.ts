/**
 * Fifth pass: when. A sentence's own dates, dates counted from those told before, and the time that a figure covers.
 */
import { interval, parseDate, type DateSpan } from '../../entry/index.js';
import type { Accumulation } from '../../vocabulary/index.js';
import { LONGEST_HEADING, type Section } from '../article.js';
import { dateMentions, type DateMention } from '../dates.js';
import { table } from './words/match.js';
import { CARDINALS } from './words/numerals.js';
import { DAY_PARTS, EVENT_NOUNS, MOVES_ON, ORDINALS } from './words/when.js';

const A_DAY = 86_400_000;

/** A time that a sentence gives, and whether it dates what follows too. */
export interface Dated {
  readonly edtf: string;
  readonly leads: boolean;
}

/** A date as a sentence tells it: "on" a day, "as of" it, "by" it, or "since" it; `opens` the sentence. */
export interface ToldDate extends DateMention {
  readonly how: 'on' | 'asOf' | 'by' | 'since';
  readonly opens: boolean;
}

/** The dates of a sentence, in order, with how each is told. */
export function toldDates(text: string, within: DateSpan | undefined, near: string | undefined): ToldDate[] {
  return dateMentions(text, within, near).map((mention, index) => {
    const before = text.slice(Math.max(0, mention.start - LONGEST_LINK), mention.start);
    const how = TOLD_HOW.find(([, words]) => words.test(before))?.[0] ?? 'on';
    return { ...mention, how, opens: index === 0 && (mention.start === 0 || (mention.start <= LONGEST_LINK && OPENING.test(before))) };
  });
}
const LONGEST_LINK = 60;
const PART_OF_DAY = `(?:(?:the )?(?:early|late|mid|end|start|beginning)?[- ]?(?:on |of )?|(?:the )?(?:early |late )?(?:${DAY_PARTS.join('|')}) (?:of|on) |midnight (?:of|on) )?`;
const TOLD_HOW: readonly (readonly [ToldDate['how'], RegExp])[] = [
  ['asOf', new RegExp(`\\b(?:as of|as at|up to|up until|until) ${PART_OF_DAY}$`, 'i')],
  ['by', new RegExp(`\\bby ${PART_OF_DAY}$`, 'i')],
  ['since', new RegExp(`\\bsince ${PART_OF_DAY}$`, 'i')],
];
const OPENING = /^(?:(?:Late |Early |Also |Later )?(?:on|by|in|during|between|from|over|as of|as at)\b[^,]{0,40})$/i;

/** The date a sentence gives: its only one, or that which it opens with; "between … 26 January and … 27 January" is one. `told` was told before. */
export function sentenceDate(text: string, dates: readonly ToldDate[], told: string | undefined): Dated | undefined {
  const mentions = dates.filter(({ how }) => how !== 'since');
  const [first, second] = mentions;
  if (!first) return undefined;
  const before = text.slice(0, first.start);
  // A tale goes forward: a day told in passing that is long after or before those around it is an aside.
  const leads = first.opens || (/\b[Oo]n (?:the (?:morning|evening|night|afternoon) of )?$/.test(before) && goesOn(first.edtf, told));
  if (second && /\b(?:between|from)\b[^,]*$/i.test(before) && /^[^,]*\b(?:and|to|until)\b[^,]*$/.test(text.slice(first.end, second.start))) {
    const from = parseDate(first.edtf)?.earliest;
    const to = parseDate(second.edtf)?.latest;
    if (from !== undefined && to !== undefined && from <= to) return { edtf: interval(from, to), leads: first.opens };
  }
  return mentions.length === 1 || leads ? { edtf: first.edtf, leads } : undefined;
}

/** Whether a day follows one told before, and not by more than a month. */
function goesOn(edtf: string, told: string | undefined): boolean {
  const from = parseDate(edtf)?.earliest;
  const since = told === undefined ? undefined : parseDate(told)?.earliest;
  return from === undefined || since === undefined || (from >= since && (Date.parse(from) - Date.parse(since)) / A_DAY <= LONGEST_STEP);
}
/** Days from one sentence's day to the next's, at most, where it is told in passing. */
const LONGEST_STEP = 31;

/**
 * "The next day", "two days later", "the same day": counted from the date told before, where that is a day; "the first
 * day of the fighting", "the first three days of the battle": from the day the event begins.
 */
export function relativeDate(text: string, told: string | undefined, event?: DateSpan): Dated | undefined {
  return sinceBeginning(text, event) ?? sinceTold(text, told);
}

const NOUNS = EVENT_NOUNS.join('|');
const DAY_OF_EVENT = new RegExp(
  `\\bthe (?:(${ORDINALS.join('|')}) day|first ([\\w-]+) days)(?: of (?:the |their )?(?:[\\w-]+ )?(?:${NOUNS})\\b|(?=[.,;]|$| and\\b| while\\b| with\\b))`,
  'i',
);

/** A day counted from the beginning of the event, where that is known to the day. */
function sinceBeginning(text: string, event: DateSpan | undefined): Dated | undefined {
  const begin = event?.earliest;
  if (begin === undefined || !event?.edtf.startsWith(begin)) return undefined;
  const [, ordinal, number] = DAY_OF_EVENT.exec(text) ?? [];
  const days = ordinal === undefined ? countOf(number ?? '') : ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
  const last = days === undefined ? undefined : daysAfter(begin, days - 1);
  return last === undefined ? undefined : { edtf: ordinal === undefined ? interval(begin, last) : last, leads: true };
}

const COUNTED_FROM_TOLD = new RegExp(
  [
    '(?<next>the (?:next|following) (?:day|morning|afternoon|evening)\\b|the day after(?=[,.]|$)|(?:a|one) day (?:later\\b|after(?=[,.]|$)))',
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

/** A time counted from the day told before. */
function sinceTold(text: string, told: string | undefined): Dated | undefined {
  const span = told === undefined ? undefined : parseDate(told);
  const from = span?.latest;
  if (from === undefined || !span?.exact) return undefined;
  const match = COUNTED_FROM_TOLD.exec(text);
  if (!match?.groups) return undefined;
  const { next, later, weeks, span: days, week, same, month, before } = match.groups;
  const dated = (edtf: string | undefined, leads = true) => (edtf === undefined ? undefined : { edtf, leads });
  if (next !== undefined) return dated(daysAfter(from, 1));
  if (same !== undefined) return dated(from);
  if (before !== undefined) return dated(daysAfter(from, -1), false);
  if (month !== undefined) return dated(interval(from, from.slice(0, 7)));
  const tomorrow = daysAfter(from, 1);
  if (week !== undefined) return dated(tomorrow && interval(tomorrow, daysAfter(from, 7)));
  const count = countOf(weeks ?? later ?? days ?? '');
  const last = count === undefined ? undefined : daysAfter(from, weeks === undefined ? count : 7 * count);
  if (last === undefined || tomorrow === undefined) return undefined;
  // Weeks are no exact measure.
  return dated(weeks !== undefined ? `${last}~` : later !== undefined ? last : interval(tomorrow, last));
}

/** The number of days that a word gives, within a year. */
function countOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const count = lower === 'a' || lower === 'an' ? 1 : (CARDINALS[lower] ?? Number(word));
  return Number.isInteger(count) && count > 0 && count <= 366 ? count : undefined;
}

/** The ISO day so many days after another; undefined beyond the years that ISO days have four digits for. */
function daysAfter(day: string, days: number): string | undefined {
  const time = Date.parse(day) + days * A_DAY;
  return time >= FIRST_TIME && time <= LAST_TIME ? new Date(time).toISOString().slice(0, 10) : undefined;
}
const FIRST_TIME = Date.parse('0001-01-01');
const LAST_TIME = Date.parse('9999-12-31');

/** Whether a sentence moves on to a time it does not give: a date told before does not date what follows. */
export function movesOn(text: string): boolean {
  return MOVES_ON.test(text);
}

/**
 * The time that "in the previous four days", "over the past week" or "in recent days" reaches back to from a day it is
 * told on: EDTF, open at its beginning where the words do not say how far; undefined where there are no such words.
 */
export function reachingBack(text: string, told: string | undefined): string | undefined {
  const [, words = '', number, unit = '', plural] =
    /\b(?:(?:in|over|during|within|for) |the (?=\w+ (?:\w+ )?\w+ of\b))((?:the )?(?:recent|past|last|previous|preceding)) (?:([\w-]+) )?(day|week|month|hour)(s?)\b/i.exec(
      text,
    ) ?? [];
  const until = told === undefined ? undefined : parseDate(told)?.latest;
  if (until === undefined || words === '') return undefined;
  const count = number === undefined ? (plural === '' ? 1 : undefined) : (CARDINALS[number.toLowerCase()] ?? Number(number));
  const days = count === undefined || !Number.isInteger(count) ? undefined : Math.ceil(count * (DAYS[unit.toLowerCase()] ?? 1));
  return interval(days === undefined ? undefined : daysAfter(until, -days), until);
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
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / A_DAY;
  return (
    (event.latest !== undefined && days(event.latest, date.earliest) > LONGEST_AFTERMATH) ||
    (event.earliest !== undefined && days(date.latest, event.earliest) > LONGEST_PRELUDE)
  );
}
/** Days after an event in which fighting is told as its aftermath, and before it as its beginning. */
const LONGEST_AFTERMATH = 92;
const LONGEST_PRELUDE = 31;
