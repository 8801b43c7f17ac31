/**
 * Finds dates in English text and normalises them to EDTF (TimeML TIMEX3). Takes a text; returns date mentions with their
 * offsets in it. A missing year is inferred from the event and never guessed beyond it. `historic-dates.ts` reads dates
 * before our era and the like.
 */
import { dayNumber, interval, parseDate, type DateSpan } from '../entry/index.js';
import { DASH, DAY, DIGIT_DATE, digitDates, MONTH, MONTH_NAMES, monthNumber, YEAR } from './date-parts.js';
import { PHRASE_END_WORDS, PEOPLE_NOUNS, THING_NOUNS } from './figures/lexicon/nouns.js';

import { plainCharacters } from './numerals.js';

export { isMonth } from './date-parts.js';

export interface DateMention {
  /** Indices in the text that was searched, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** EDTF: a day, a month, a year, or an interval. */
  readonly edtf: string;
}

/** A day, month or year; `open` is an open end such as "present". */
interface DatePoint {
  day?: number;
  month?: number;
  year?: number;
  open?: boolean;
}

const MONTH_BEGINNINGS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const DAY_MONTH = `${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?`;
const MONTH_DAY = `${MONTH} ${DAY}(?:,? ${YEAR})?`;
const MONTH_YEAR = `${MONTH},? ${YEAR}`;
const FULL_DATE = `(?:${DAY_MONTH}|${MONTH_DAY}|${MONTH_YEAR}|${YEAR})`;
const OPEN_END = '(?:present|ongoing|now)';
const MONTH_NAME = MONTH_NAMES.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`).join('|');
/** Words right before a month without year and day: "in March", "by mid-April", "at the end of May". */
const BEFORE_MONTH =
  '\\b(?:(?:[Ii]n|[Dd]uring|[Tt]hroughout|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Ee]arly|[Mm]id|[Ll]ate)[ -]|(?:start|beginning|middle|end|half|month) of )';
/** Where a date may start: at a day, a year, or the first three letters of a month. */
const DATE_START = new RegExp(`(?<![A-Za-z\\d])(?:\\d\\d?(?!\\d)|\\d{4}(?!\\d)|${MONTH_BEGINNINGS})`, 'g');
/**
 * Matches a single date, or a range in which either end may lack what the other has: "1993–94", "3–5 March", "between 3 and 5
 * March", "the 3rd and 4th of March".
 */
const DATE_EXPRESSION = new RegExp(
  `(?<![\\p{L}\\d])(?:(${YEAR})[–-](\\d\\d)(?![\\d-]| ?${MONTH})|(${DAY}|${MONTH} ${DAY}|${MONTH}|${FULL_DATE})${DASH}(${FULL_DATE}|${DAY}(?:,? ${YEAR})?|${OPEN_END})|(?<=\\b[Bb]etween (?:the )?)(${DAY}|${MONTH} ${DAY}|${FULL_DATE}) and (?:the )?(${FULL_DATE}|${DAY}(?:,? ${YEAR})?)|(?<!\\bbetween |\\bfrom )(${DAY}) (?:and|&) (?:the )?(${DAY_MONTH})|(${FULL_DATE})|(?<=${BEFORE_MONTH})(${MONTH_NAME}))(?![\\p{L}\\d])`,
  'yu',
);

const DIGITS = new RegExp(`(?<![\\p{L}\\d./-])(?<digits>${DIGIT_DATE.replace('\\1', '\\2')})`, 'yu');

/** Yields the date expressions of a text, in order. The expensive pattern is only tried where a date may start. */
function* dateExpressionsIn(text: string): Generator<RegExpExecArray> {
  let at = 0;
  for (const { index } of text.matchAll(DATE_START)) {
    if (index < at) continue;
    const pattern = [DIGITS, DATE_EXPRESSION].find((one) => {
      one.lastIndex = index;
      return one.test(text);
    });
    if (!pattern) continue;
    at = pattern.lastIndex;
    pattern.lastIndex = index;
    yield pattern.exec(text)!;
  }
}

/**
 * Joins dates from the first beginning to the last end, such as those of phases. Dates come in and go out as EDTF. A year or
 * month that contains a known end adds nothing.
 */
export function joinDates(dates: readonly string[]): string | undefined {
  const [first, ...others] = dates;
  if (first === undefined) return undefined;
  let [from = '', to = from] = first.split('/');
  for (const edtf of others) {
    const [begin = '', end = begin] = edtf.split('/');
    if (isBefore(latestOf(begin), earliestOf(from)) || (isBefore(earliestOf(begin), earliestOf(from)) && !from.startsWith(begin))) from = begin;
    if (to === '..' || end === '..') to = '..';
    else if (isBefore(latestOf(to), earliestOf(end)) || (isBefore(latestOf(to), latestOf(end)) && !to.startsWith(end))) to = end;
  }
  const edtf = interval(from, to === '..' ? undefined : to);
  return parseDate(edtf) ? edtf : first;
}

const earliestOf = (edtf: string) => parseDate(edtf)?.earliest;
const latestOf = (edtf: string) => parseDate(edtf)?.latest;
const isBefore = (one: string | undefined, other: string | undefined) => one !== undefined && other !== undefined && dayNumber(one) < dayNumber(other);

/**
 * Finds every date of a text, in order. A date without a year gets that of `within`, or, if `within` has several years, the
 * one nearest to `anchor` (the previous ISO day). A date whose year cannot be inferred is left out.
 */
export function dateMentions(original: string, within: DateSpan | undefined, anchor?: string): DateMention[] {
  const text = plainCharacters(original);
  const found: DateMention[] = [];
  for (const match of dateExpressionsIn(text)) {
    const start = match.index;
    if (match.groups?.['digits'] !== undefined) {
      const [day, other] = digitDates(match[0]);
      if (day !== undefined) found.push({ start, end: start + match[0].length, edtf: other === undefined ? day : `[${day},${other}]` });
      continue;
    }
    const list = earlierDays(text, match, found.at(-1)?.end ?? 0);
    if (list) {
      const days = list.days.map((day) => pointToEdtf({ ...parsePoint(match[8] ?? ''), day }, within, anchor));
      const edtf = `{${days.join(',')}}`;
      if (parseDate(edtf)) found.push({ start: list.start, end: start + match[0].length, edtf });
      continue;
    }
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 20), start);
    const after = text.slice(end, end + 60);
    const edtf = expressionToEdtf(match, { before, after, within, anchor });
    if (edtf !== undefined && parseDate(edtf) && !isCount(match[0], before, after) && !isInName(before, after)) found.push({ start, end, edtf });
  }
  return found;
}

/** The days of "20, 22 and 25 January", of which the pattern matches the last two; with the index of the first. */
function earlierDays(text: string, match: RegExpExecArray, floor: number): { start: number; days: number[] } | undefined {
  const [, , , , , , , day, dayAfter] = match;
  if (day === undefined || dayAfter === undefined) return undefined;
  const before = EARLIER_DAYS.exec(text.slice(floor, match.index));
  if (!before) return undefined;
  const days = [...(before[0].match(/\d+/g) ?? []), Number.parseInt(day, 10), Number.parseInt(dayAfter, 10)].map(Number);
  // Days are in order; "killed 25, 3 and 4 March" are not.
  return days.every((one, index) => index === 0 || one > days[index - 1]!) ? { start: floor + before.index, days } : undefined;
}
const EARLIER_DAYS = new RegExp(`(?<![\\p{L}\\d.,-])(?:${DAY}, ?){1,30}$`, 'u');

/** Normalises one match of `DATE_EXPRESSION`. */
function expressionToEdtf(
  match: RegExpExecArray,
  { before, after, within, anchor }: { before: string; after: string; within: DateSpan | undefined; anchor: string | undefined },
): string | undefined {
  const [, year, shortYear, first = match[5], last = match[6], , , day, dayAfter, single, month] = match;
  if (year !== undefined && shortYear !== undefined)
    return rangeToEdtf({ year: Number(year) }, { year: Number(`${year.slice(0, 2)}${shortYear}`) }, within, anchor);
  if (month !== undefined && isPersonName(before, after)) return undefined;
  if (single !== undefined || month !== undefined) return pointToEdtf(parsePoint(single ?? month ?? ''), within, anchor);
  if (day !== undefined && dayAfter !== undefined) return dayPairToEdtf(parsePoint(day), parsePoint(dayAfter), within, anchor);
  return rangeToEdtf(parsePoint(first ?? ''), parsePoint(last ?? ''), within, anchor);
}

/** Whether a month is a first name: "by April Quill". */
function isPersonName(before: string, after: string): boolean {
  return /\b(?:by|from) $/i.test(before) && /^ \p{Lu}/u.test(after);
}

/** Whether a number that could be a year counts the noun after it: "2000 soldiers", "1000–1500 rebel fighters". */
function isCount(number: string, before: string, after: string): boolean {
  if (!/^\d{4}(?:[–-]\d{2,4})?$/.test(number) || /\b(?:in|since|until|during|early|late|mid|year) $/i.test(before)) return false;
  const [, first = '', second = ''] = /^ ([\p{L}-]+)(?: ([\p{L}-]+))?/u.exec(after) ?? [];
  const countsPeopleOrThings = (word: string) => PEOPLE_NOUNS.has(word) || THING_NOUNS.has(word) || WORDS_AFTER_COUNT.has(word);
  return countsPeopleOrThings(first) || (!PHRASE_END_WORDS.has(first) && !WORDS_AFTER_YEAR.has(first) && PEOPLE_NOUNS.has(second));
}
/** Whether a date is part of a name: "9 May Street", "the 8 March Tower"; not "on 8 March Army units withdrew". */
function isInName(before: string, after: string): boolean {
  return NAMED_PLACE.test(after) || (NAMED_BODY.test(after) && !PREPOSITION_BEFORE.test(before));
}
const NAMED_PLACE = /^ (?:Street|Avenue|Boulevard|Road|Square|Roundabout|Tower|Bridge|Stadium|Palace|Neighbou?rhood|District|Quarter)\b/;
const NAMED_BODY =
  /^ (?:Dam|Park|Hospital|School|University|Airport|Station|Camp|Brigade|Battalion|Regiment|Division|Army|Movement|Alliance|Coalition|Party|Revolution|Uprising|Agreement|Martyrs)\b/;
const PREPOSITION_BEFORE = /\b(?:on|by|since|until|till|before|after|from|between|to|and|of)\s$/i;
const WORDS_AFTER_COUNT: ReadonlySet<string> = new Set(['were', 'killed', 'wounded', 'dead']);
/** Words that open a new phrase after a year: "on 3 May 2031 the soldiers". */
const WORDS_AFTER_YEAR: ReadonlySet<string> = new Set('the a an some many several all both few with of by for'.split(' '));

const DAY_LIST = new RegExp(`(?<!\\d|between |from )(${DAY}(?:, ?${DAY}){0,30},? (?:and|&) ${DAY}) (${MONTH})(?:,? (${YEAR}))?(?![\\p{L}\\d])`, 'iu');

/** Reads several days of a month as an EDTF set, if a text has no other date: "15, 23 and 24 June". */
export function daysOf(text: string, within: DateSpan | undefined): string | undefined {
  const match = DAY_LIST.exec(text);
  if (!match || dateMentions(text.replace(match[0], ''), within).length > 0) return undefined;
  const last = parsePoint(`${match[1]?.split(' ').at(-1) ?? ''} ${match[2] ?? ''} ${match[3] ?? ''}`);
  const year = last.year ?? inferYear(last, within, undefined);
  if (year === undefined) return undefined;
  const days = (match[1] ?? '').match(/\d+/g) ?? [];
  const edtf = `{${days.map((day) => formatPoint({ ...last, year, day: Number(day) })).join(',')}}`;
  return parseDate(edtf) ? edtf : undefined;
}

/**
 * Reads several times that are apart as an EDTF set: "3 – 5 March; 8 – 9 March".
 * @returns undefined where a text has one time, or words between its dates that join them to a range
 */
export function spansOf(text: string, within: DateSpan | undefined): string | undefined {
  const mentions = dateMentions(text, within);
  const spans = mentions.map(({ edtf }) => parseDate(edtf));
  const areApart = mentions.every(({ end }, index) => {
    const next = mentions[index + 1];
    return next === undefined || /^\.?\s*;\s*$/.test(text.slice(end, next.start));
  });
  if (mentions.length < 2 || !areApart) return undefined;
  const parts = spans.map((span) => {
    const [from, to] = [span?.earliest, span?.latest];
    return from === undefined || to === undefined ? undefined : from === to ? from : `${from}..${to}`;
  });
  const edtf = parts.includes(undefined) ? undefined : `{${parts.join(',')}}`;
  return edtf !== undefined && parseDate(edtf) ? edtf : undefined;
}

/** Reads a heading that is a date, such as "30–31 January"; undefined if it has any other words. */
export function headingDate(heading: string, within: DateSpan | undefined): string | undefined {
  const [only] = dateMentions(heading, within);
  return only && only.start === 0 && only.end === heading.length && /\d/.test(heading) && !/^\d{4}$/.test(heading) ? only.edtf : undefined;
}

/** Parses a day, month or year: "3rd of March, 2031", "March", "present". */
function parsePoint(text: string): DatePoint {
  const words = text
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== 'of');
  const result: DatePoint = {};
  for (const word of words) {
    const month = monthNumber(word);
    if (month !== undefined) result.month = month;
    else if (/^\d{4}$/.test(word)) result.year = Number(word);
    else if (/^\d/.test(word)) result.day = Number.parseInt(word, 10);
    else result.open = true;
  }
  return result;
}

function pointToEdtf(at: DatePoint, within: DateSpan | undefined, anchor: string | undefined): string | undefined {
  const year = at.year ?? inferYear(at, within, anchor);
  return year === undefined ? undefined : formatPoint({ ...at, year });
}

function rangeToEdtf(first: DatePoint, last: DatePoint, within: DateSpan | undefined, anchor: string | undefined): string | undefined {
  if (last.open) {
    const from = pointToEdtf(first, within, anchor);
    return from === undefined || (first.month === undefined && first.day !== undefined) ? undefined : interval(from, undefined);
  }
  // "January 20–30, 2022" and "20–30 January": each end has what the other lacks.
  const to: DatePoint = { ...last, ...(last.month === undefined && first.month !== undefined && last.day !== undefined ? { month: first.month } : {}) };
  const from: DatePoint = { ...first };
  if (from.month === undefined && from.day !== undefined) from.month = to.month ?? 0;
  if (from.month === 0) return undefined;
  to.year ??= first.year ?? inferYear(to, within, anchor);
  if (to.year === undefined) return undefined;
  from.year ??= (from.month ?? 0) > (to.month ?? 12) ? to.year - 1 : to.year;
  const begin = formatPoint(from);
  const end = formatPoint(to);
  const begins = parseDate(begin)?.earliest;
  const ends = parseDate(end)?.latest;
  return begins !== undefined && ends !== undefined && !isBefore(ends, begins) ? interval(begin, end) : undefined;
}

/** Normalises two days: "3 and 4 March" are an interval; "3 and 7 March", which are not consecutive, an EDTF set. */
function dayPairToEdtf(first: DatePoint, last: DatePoint, within: DateSpan | undefined, anchor: string | undefined): string | undefined {
  if (Number(last.day) - Number(first.day) === 1) return rangeToEdtf(first, last, within, anchor);
  const year = last.year ?? inferYear(last, within, anchor);
  return year === undefined ? undefined : `{${formatPoint({ ...last, year, day: first.day ?? 0 })},${formatPoint({ ...last, year })}}`;
}

/**
 * Infers the year of a day or month: the one in which it is within the event. Of several, the one nearest to `anchor`, which may
 * also be right after the event; if there is none, the nearest after its start.
 */
function inferYear({ month, day }: DatePoint, within: DateSpan | undefined, anchor: string | undefined): number | undefined {
  const begin = within?.earliest;
  if (begin === undefined || month === undefined) return undefined;
  // Years before our era cannot be compared as text; their days always have their year.
  if (begin.startsWith('-')) return undefined;
  const first = Number(begin.slice(0, 4));
  const last = within?.latest === undefined ? first : Number(within.latest.slice(0, 4));
  const years: number[] = [];
  let after: number | undefined;
  for (let year = first; year <= Math.min(last, first + 200); year += 1) {
    const span = parseDate(formatPoint({ year, month, ...(day === undefined ? {} : { day }) }));
    if (span?.latest === undefined || span.earliest === undefined || span.latest < begin) continue;
    if (within?.latest === undefined || span.earliest <= within.latest) years.push(year);
    else after = year;
  }
  const [only] = years;
  if (years.length > 1) {
    if (anchor === undefined) return undefined;
    const distance = (year: number) => Math.abs(Date.parse(formatPoint({ year, month, day: day ?? 15 })) - Date.parse(anchor));
    return [...years, ...(after === undefined ? [] : [after])].sort((one, other) => distance(one) - distance(other))[0];
  }
  // Outside the event: in the next year if the month is long before that of its end, else in the year of its end.
  return only ?? (within?.latest !== undefined && month < Number(within.latest.slice(5, 7)) - 6 ? last + 1 : last);
}

function formatPoint({ year, month, day }: DatePoint): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return [digits(year ?? 0, 4), ...(month === undefined ? [] : [digits(month, 2)]), ...(day === undefined ? [] : [digits(day, 2)])].join('-');
}
