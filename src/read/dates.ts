/**
 * Dates as English articles write them, as EDTF. Text in; out come dates with their places in that text. A year that is
 * not written is taken from the event, never guessed beyond it.
 */
import { dayNumber, interval, parseDate, type DateSpan } from '../entry/index.js';
import { lookupTable } from './figures/lexicon/lookup.js';
import { PHRASE_END_WORDS, PEOPLE_NOUNS, THING_NOUNS } from './figures/lexicon/nouns.js';

const MONTH_NAMES = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTHS = new Map<string, number>(
  MONTH_NAMES.flatMap((name, index) => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
    [`${name.slice(0, 3)}.`, index + 1],
    ...(name === 'september' ? [['sept', 9] as [string, number], ['sept.', 9] as [string, number]] : []),
  ]),
);

/** Whether a word is a month: "January", "Jan", "Jan.". Not "may" in lower case, which is a verb; callers give lower case, so "may" counts. */
export function isMonth(lower: string | undefined): boolean {
  return lower !== undefined && MONTHS.has(lower);
}

export interface DateMention {
  /** Indices in the text that was searched, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** EDTF: a day, a month, a year, or an interval. */
  readonly edtf: string;
}

interface DatePoint {
  day?: number;
  month?: number;
  year?: number;
  open?: boolean;
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const MONTH_BEGINNINGS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?:1[0-9]\\d\\d|20\\d\\d)';
const DAY_MONTH = `${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?`;
const MONTH_DAY = `${MONTH} ${DAY}(?:,? ${YEAR})?`;
const MONTH_YEAR = `${MONTH},? ${YEAR}`;
const DASH = '\\s*(?:–|-|—|−|to|until|through)\\s*';
const FULL_DATE = `(?:${DAY_MONTH}|${MONTH_DAY}|${MONTH_YEAR}|${YEAR})`;
const OPEN_END = '(?:present|ongoing|now)';
const MONTH_NAME = MONTH_NAMES.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`).join('|');
/** Words right before a month that is told without its year or a day: "in March", "by mid-April", "at the end of May". */
const BEFORE_MONTH =
  '\\b(?:(?:[Ii]n|[Dd]uring|[Tt]hroughout|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Ee]arly|[Mm]id|[Ll]ate)[ -]|(?:start|beginning|middle|end|half|month) of )';
/** Where a date may begin: at a day, a year, or the beginning of a month, in which all their spellings agree. */
const DATE_START = new RegExp(`(?<![A-Za-z\\d])(?:\\d\\d?(?!\\d)|\\d{4}(?!\\d)|${MONTH_BEGINNINGS})`, 'g');
/** A point alone, or two with a dash between, of which either may lack what the other has; "1993–94" lends the century. "Between 3 and 5 March" is as "3–5 March", and so is "the 3rd and 4th of March" of days side by side. */
const DATE_EXPRESSION = new RegExp(
  `(?<![\\p{L}\\d])(?:(${YEAR})[–-](\\d\\d)(?![\\d-]| ?${MONTH})|(${DAY}|${MONTH} ${DAY}|${MONTH}|${FULL_DATE})${DASH}(${FULL_DATE}|${DAY}(?:,? ${YEAR})?|${OPEN_END})|(?<=\\b[Bb]etween (?:the )?)(${DAY}|${MONTH} ${DAY}|${FULL_DATE}) and (?:the )?(${FULL_DATE}|${DAY}(?:,? ${YEAR})?)|(?<!\\bbetween |\\bfrom )(${DAY}) (?:and|&) (?:the )?(${DAY_MONTH})|(${FULL_DATE})|(?<=${BEFORE_MONTH})(${MONTH_NAME}))(?![\\p{L}\\d])`,
  'yu',
);

/** The expressions of a text, in order; only looked for where one may begin, since the whole of it is dear. */
function* dateExpressionsIn(text: string): Generator<RegExpExecArray> {
  let at = 0;
  for (const { index } of text.matchAll(DATE_START)) {
    if (index < at) continue;
    DATE_EXPRESSION.lastIndex = index;
    const match = DATE_EXPRESSION.exec(text);
    if (!match) continue;
    at = DATE_EXPRESSION.lastIndex;
    yield match;
  }
}

/**
 * The date of a text such as an infobox's "20–30 January 2022", which must carry its year; undefined where there is none.
 * Several dates, as of phases, are one: from the first to the last.
 */
export function readDate(text: string): string | undefined {
  const historic = historicDate(text);
  if (historic !== undefined) return historic;
  const mentions = dateMentions(text, undefined);
  const [first] = mentions;
  if (!first) return undefined;
  let [from = '', to = from] = first.edtf.split('/');
  for (const { edtf } of mentions.slice(1)) {
    const [begin = '', end = begin] = edtf.split('/');
    // A year that holds the day we know says nothing new.
    if (isBefore(latestOf(begin), earliestOf(from)) || (isBefore(earliestOf(begin), earliestOf(from)) && !from.startsWith(begin))) from = begin;
    if (to === '..' || end === '..') to = '..';
    else if (isBefore(latestOf(to), earliestOf(end)) || (isBefore(latestOf(to), latestOf(end)) && !to.startsWith(end))) to = end;
  }
  const edtf = interval(from, to === '..' ? undefined : to);
  return parseDate(edtf) ? edtf : first.edtf;
}

const earliestOf = (edtf: string) => parseDate(edtf)?.earliest;
const latestOf = (edtf: string) => parseDate(edtf)?.latest;
const isBefore = (one: string | undefined, other: string | undefined) => one !== undefined && other !== undefined && dayNumber(one) < dayNumber(other);

const SEASONS = lookupTable({ spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' });
const ERA = '(?: ?(BCE|BC|B\\.C\\.(?:E\\.)?|CE|AD|A\\.D\\.))';
/** "c. 3500 BC", "September 480 BC", "15 August 636", "Spring 1916", "1640s": day, month or season, era before, year, decade, era behind. */
const HISTORIC_POINT = `(c\\.|ca\\.|circa|about|around)? ?(?:(?:early|mid|late)[- ])?(?:(?:(${DAY}) )?(${MONTH}|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)?,? )?(?:(AD) )?(\\d{1,4})(s)?${ERA}?`;
const HISTORIC = new RegExp(`^[^\\d(]{0,60}?(?<![\\p{L}\\d])${HISTORIC_POINT}(?:${DASH}${HISTORIC_POINT})?(?![\\p{L}\\d])`, 'u');

/** A date before our era, about a year, of a season, of a decade, or of the first thousand years; undefined for all others. */
function historicDate(text: string): string | undefined {
  const match = HISTORIC.exec(text);
  if (!match) return undefined;
  const first = parseHistoricPoint(match.slice(1, 8));
  const last = match[12] === undefined ? undefined : parseHistoricPoint(match.slice(8, 15));
  if (!first.special && !last?.special) return undefined;
  // "431–404 BC": the era is said once.
  if (last && !first.era && last.era) first.era = last.era;
  if (last && first.about) last.about = true;
  const from = formatHistoric(first);
  const to = last && formatHistoric(last);
  if (from === undefined || (last && to === undefined)) return undefined;
  const edtf = interval(from, to ?? from);
  if (parseDate(edtf)) return edtf;
  // Some points, such as seasons, stand in no interval: their years do.
  const years = interval(from.slice(0, from.lastIndexOf('-') > 0 ? from.lastIndexOf('-') : undefined), to?.replace(/-2[1-4]$/, '') ?? from);
  return parseDate(years) ? years : undefined;
}

interface HistoricPoint {
  about: boolean;
  day: string | undefined;
  month: string | undefined;
  year: number;
  decade: boolean;
  era: string | undefined;
  /** It is written as no other date is. */
  special: boolean;
}

function parseHistoricPoint([about, day, month, before, year = '', decade, era]: readonly (string | undefined)[]): HistoricPoint {
  const isSeason = month !== undefined && SEASONS[month.toLowerCase()] !== undefined;
  return {
    about: about !== undefined,
    day,
    month,
    year: Number(year),
    decade: decade !== undefined,
    era: before ?? era,
    special:
      before !== undefined ||
      era !== undefined ||
      (about !== undefined && year.length === 4) ||
      isSeason ||
      (decade !== undefined && year.length === 4) ||
      (day !== undefined && month !== undefined && year.length === 3),
  };
}

function formatHistoric({ about, day, month, year, decade, era }: HistoricPoint): string | undefined {
  // There is no year 0 between them: 1 BC is 0000.
  const number = era?.startsWith('B') ? 1 - year : year;
  const digits = `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(4, '0')}`;
  if (decade) return era?.startsWith('B') ? undefined : `${digits.slice(0, -1)}X`;
  const season = month === undefined ? undefined : SEASONS[month.toLowerCase()];
  const monthNumber = month === undefined ? undefined : MONTHS.get(month.toLowerCase());
  const parts = [digits, ...(season === undefined ? (monthNumber === undefined ? [] : [String(monthNumber).padStart(2, '0')]) : [season])];
  if (day !== undefined && monthNumber !== undefined) parts.push(String(Number.parseInt(day, 10)).padStart(2, '0'));
  const edtf = parts.join('-');
  return about && season === undefined ? `${edtf}~` : edtf;
}

/**
 * Every date of a text, in order. Dates without a year get that of `within`, or where it has several the one nearest to
 * `anchor` (an ISO day told before); where that settles nothing they are left out.
 */
export function dateMentions(text: string, within: DateSpan | undefined, anchor?: string): DateMention[] {
  const found: DateMention[] = [];
  for (const match of dateExpressionsIn(text)) {
    const [, year, short, first = match[5], last = match[6], , , day, dayAfter, alone, month] = match;
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const edtf =
      year !== undefined && short !== undefined
        ? rangeToEdtf({ year: Number(year) }, { year: Number(`${year.slice(0, 2)}${short}`) }, within, anchor)
        : alone !== undefined || month !== undefined
          ? month !== undefined && isPersonName(before, after)
            ? undefined
            : pointToEdtf(parsePoint(alone ?? month ?? ''), within, anchor)
          : day !== undefined && dayAfter !== undefined
            ? dayPairToEdtf(parsePoint(day), parsePoint(dayAfter), within, anchor)
            : rangeToEdtf(parsePoint(first ?? ''), parsePoint(last ?? ''), within, anchor);
    if (edtf !== undefined && parseDate(edtf) && !isCount(match[0], before, after))
      found.push({ start: match.index, end: match.index + match[0].length, edtf });
  }
  return found;
}

/** "by April Quill": no month. */
function isPersonName(before: string, after: string): boolean {
  return /\b(?:by|from) $/i.test(before) && /^ \p{Lu}/u.test(after);
}

/** "2000 soldiers", "1000–1500 rebel fighters": a number that could be a year, and counts those who are named behind it. */
function isCount(number: string, before: string, after: string): boolean {
  if (!/^\d{4}(?:[–-]\d{2,4})?$/.test(number) || /\b(?:in|since|until|during|early|late|mid|year) $/i.test(before)) return false;
  const [, first = '', second = ''] = /^ ([\p{L}-]+)(?: ([\p{L}-]+))?/u.exec(after) ?? [];
  const countsPeopleOrThings = (word: string) => PEOPLE_NOUNS.has(word) || THING_NOUNS.has(word) || WORDS_AFTER_COUNT.has(word);
  return countsPeopleOrThings(first) || (!PHRASE_END_WORDS.has(first) && !WORDS_AFTER_YEAR.has(first) && PEOPLE_NOUNS.has(second));
}
const WORDS_AFTER_COUNT: ReadonlySet<string> = new Set(['were', 'killed', 'wounded', 'dead']);
/** Behind a year another phrase may begin: "on 3 May 2031 the soldiers". */
const WORDS_AFTER_YEAR: ReadonlySet<string> = new Set('the a an some many several all both few with of by for'.split(' '));

const DAY_LIST = new RegExp(`(?<!\\d|between |from )(${DAY}(?:, ?${DAY}){0,30},? (?:and|&) ${DAY}) (${MONTH})(?:,? (${YEAR}))?(?![\\p{L}\\d])`, 'iu');

/** "15, 23 and 24 June": several days of a month as an EDTF set, where that is the only date of a text. */
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

/** The date a heading stands for, such as "30–31 January"; undefined where it says anything else too. */
export function headingDate(heading: string, within: DateSpan | undefined): string | undefined {
  const [only] = dateMentions(heading, within);
  return only && only.start === 0 && only.end === heading.length && /\d/.test(heading) && !/^\d{4}$/.test(heading) ? only.edtf : undefined;
}

function parsePoint(text: string): DatePoint {
  const words = text
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== 'of');
  const result: DatePoint = {};
  for (const word of words) {
    const month = MONTHS.get(word.toLowerCase());
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
  // "January 20–30, 2022" and "20–30 January": each lends what the other lacks.
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

/** "3 and 4 March" are two days in a row; "3 and 7 March" are those two and none between, as an EDTF set. */
function dayPairToEdtf(first: DatePoint, last: DatePoint, within: DateSpan | undefined, anchor: string | undefined): string | undefined {
  if (Number(last.day) - Number(first.day) === 1) return rangeToEdtf(first, last, within, anchor);
  const year = last.year ?? inferYear(last, within, anchor);
  return year === undefined ? undefined : `{${formatPoint({ ...last, year, day: first.day ?? 0 })},${formatPoint({ ...last, year })}}`;
}

/**
 * The year in which a day or month falls into the event; of several the one nearest to `anchor`, which may also be shortly
 * after it; of none the nearest after it.
 */
function inferYear({ month, day }: DatePoint, within: DateSpan | undefined, anchor: string | undefined): number | undefined {
  const begin = within?.earliest;
  if (begin === undefined || month === undefined) return undefined;
  // A day of a year before our era cannot be compared as text; nobody dates such days without their year.
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
    const off = (year: number) => Math.abs(Date.parse(formatPoint({ year, month, day: day ?? 15 })) - Date.parse(anchor));
    return [...years, ...(after === undefined ? [] : [after])].sort((one, other) => off(one) - off(other))[0];
  }
  // Outside the event: shortly after its end if in a new year, else in the year it began.
  return only ?? (within?.latest !== undefined && month < Number(within.latest.slice(5, 7)) - 6 ? last + 1 : last);
}

function formatPoint({ year, month, day }: DatePoint): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return [digits(year ?? 0, 4), ...(month === undefined ? [] : [digits(month, 2)]), ...(day === undefined ? [] : [digits(day, 2)])].join('-');
}
