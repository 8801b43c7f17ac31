/**
 * Reads the date cell of an infobox whole: lists of days, ranges, ISO and numeric dates, old-style dates, open ends. Takes
 * the text of the cell; returns EDTF, and the part of the text that could not be read, if any: then the date is only what
 * is certain without it. A cell must have its year.
 */
import { interval, parseDate } from '../entry/index.js';
import { DAY, digitDates, MONTH, monthNumber } from './date-parts.js';
import { dateMentions, joinDates } from './dates.js';
import { lookupTable } from './figures/lexicon/lookup.js';
import { historicDate } from './historic-dates.js';
import { plainCharacters } from './numerals.js';

export interface CellDate {
  /** EDTF. */
  date?: string;
  /** What could not be read. */
  unread?: string;
  /** A date in digits that may be either of two days: then `date` is one of both, in EDTF. */
  ambiguous?: string;
}

/** Reads the date of an infobox cell. */
export function readDateCell(cell: string): CellDate {
  const text = plainCharacters(cell.slice(0, LONGEST_CELL));
  const whole = wholeDate(text);
  const ambiguous = ambiguousDate(text);
  if (whole !== undefined) return { date: whole, ...(ambiguous === undefined ? {} : { ambiguous }) };
  if (/\b(?:before|after|by)\b/i.test(text) || /\b(?:A\.?H\.?|Hijri)\b/.test(text)) return { unread: text.trim() };
  const historic = historicDate(text);
  const rest = withoutMentions(withoutNotes(text.slice(historic?.end ?? 0)));
  const date = historic?.edtf ?? joinDates(dateMentions(text, undefined).map(({ edtf }) => edtf));
  const isRead = !/\d/.test(rest) && !MONTH_IN.test(rest);
  if (isRead) return date === undefined ? { unread: text.trim() } : { date, ...(ambiguous === undefined ? {} : { ambiguous }) };
  return { ...certain(text), unread: rest.replace(/\s+/g, ' ').trim() };
}

/** Finds a date in digits that may be either of two days: "05/03/2031". */
function ambiguousDate(text: string): string | undefined {
  return text.match(NUMERIC)?.find((digits) => digitDates(digits).length > 1);
}
const NUMERIC = /(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)/g;

const LONGEST_CELL = 2_000;
const MONTH_IN = new RegExp(`\\b${MONTH}(?![\\p{L}])`, 'iu');

/** What is certain of a date that is read in part: its years, and its month if only one is named. A day that no calendar has leaves nothing certain. */
function certain(text: string): CellDate {
  const years = [...new Set(text.match(/(?<![\d.,])(?:1\d|20)\d\d(?![\d.,]\d)/g) ?? [])].sort();
  const months = [...new Set(Array.from(text.matchAll(new RegExp(MONTH_IN.source, 'giu')), ([name]) => monthNumber(name)))];
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined || impossibleDay(text)) return {};
  if (first !== last) return { date: interval(first, last) };
  return { date: months.length === 1 ? `${first}-${String(months[0]).padStart(2, '0')}` : first };
}

const DAY_OF_MONTH = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})(?:,? (\\d{4}))?|(${MONTH}) (\\d{1,2})(?!\\d)(?:,? (\\d{4}))?`, 'gi');

/** Whether a text names a day that its month has not: "29 February 2021". */
function impossibleDay(text: string): boolean {
  return Array.from(text.matchAll(DAY_OF_MONTH)).some(([, day = '', month = '', year, month2 = '', day2 = '', year2]) => {
    const number = monthNumber(month || month2);
    // In a leap year, where none is given.
    return number !== undefined && parseDate(pointText({ day: Number(day || day2), month: number, year: Number(year ?? year2 ?? 2000) })) === undefined;
  });
}

/** Drops the dates that are read from a text. */
function withoutMentions(text: string): string {
  let rest = text;
  for (const { start, end } of dateMentions(text, undefined)) rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`;
  return rest;
}

/** Notes that say nothing of the date: durations, times of day, brackets without a date, labels. */
const NOTES: readonly RegExp[] = [
  // Old style: the new style is before the bracket.
  /[([][^()[\]]{0,40}\b(?:O\.?S\.?|old style|Julian)[^()[\]]{0,40}[)\]]/gi,
  new RegExp(`[([](?![^()[\\]]*(?:\\d{4}|${MONTH}))[^()[\\]]{0,200}[)\\]]`, 'gi'),
  /\b\d{1,2}:\d{2}(?:\s?[–-]\s?\d{1,2}:\d{2})?(?:\s?(?:a\.m\.|p\.m\.|am|pm|hrs?|hours?))?/gi,
  /\b(?:UTC|GMT|EET|EEST|CET|MSK|AST)\b(?:[+−–-]\d{1,2}(?::\d{2})?)?|\blocal time\b/gi,
  /\b\d+ (?:day|week|month|year|hour|minute)s?\b(?:,? (?:and )?\d+ (?:day|week|month|year|hour|minute)s?\b)*/gi,
  new RegExp(`(?<=^|[,;*)]\\s{0,3})(?!${MONTH})[^\\d:,;]{1,60}:,?`, 'gi'),
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?/gi,
];
const NEW_STYLE = new RegExp(`${DAY} ${MONTH} ?[([](${DAY} ${MONTH})(?:,? \\d{4})?,? (?:N\\.?S\\.?|new style)[)\\]]`, 'gi');

/** "3-Mar-2031" */
const HYPHENATED = new RegExp(`(?<!\\d)(\\d{1,2})-(${MONTH})-(\\d{4})`, 'gi');
const EDTF_DAYS = /^\d{4}-\d{2}-\d{2}(?:\/(?:\d{4}-\d{2}-\d{2}|\.\.)?)?$/;

function withoutNotes(text: string): string {
  return NOTES.reduce((rest, note) => rest.replace(note, (found) => ' '.repeat(found.length)), text);
}

/** A day, month or year, as far as it is written. `dayFirst`: the day is before the month; `yearFirst`: the year is before both. */
interface Point {
  day?: number;
  month?: number;
  year?: number;
  dayFirst?: boolean;
  yearFirst?: boolean;
  about?: boolean;
  /** The days that a numeric date may mean: 05/03/2031. */
  either?: readonly string[];
}
type Connector = 'list' | 'or' | 'range';
type Piece = { point: Point } | { connector: Connector } | { open: true } | { word: 'since' | 'until' | 'between' };

const FILLERS: ReadonlySet<string> = new Set('the of on in at night evening morning afternoon day early mid late dawn'.split(' '));
const CONNECTORS: Readonly<Record<string, Connector>> = lookupTable<Connector>({
  ...Object.fromEntries([',', ';', '*', '&', 'and', '•', '+'].map((mark) => [mark, 'list'])),
  ...Object.fromEntries(['or', '/'].map((mark) => [mark, 'or'])),
  ...Object.fromEntries(['–', '-', '—', '−', 'to', 'until', 'till', 'through'].map((mark) => [mark, 'range'])),
});
const PIECES = new RegExp(
  [
    '(?<iso>\\d{4}-\\d{2}(?:-\\d{2})?(?![\\d-]))',
    '(?<numeric>\\d{1,2}([./-])\\d{1,2}\\3\\d{4}(?!\\d))',
    '(?<year>\\d{4}(?!\\d))',
    '(?<day>\\d{1,2}(?:st|nd|rd|th)?(?![\\d\\p{L}]))',
    `(?<month>${MONTH}(?!\\p{L}))`,
    '(?<about>(?:c\\.|ca\\.|circa\\b|about\\b|around\\b|approximately\\b|~))',
    '(?<open>(?:present|ongoing|now)(?!\\p{L}))',
    '(?<word>(?:since|from|until|till|between)(?!\\p{L}))',
    '(?<connector>[,;*&•+/–—−-]|(?:and|or|to|through)(?!\\p{L}))',
    '(?<filler>\\p{L}+)',
    '(?<other>[^\\s.])',
  ].join('|'),
  'giu',
);

/** Reads a cell of which every word is part of its date; undefined for all others. */
function wholeDate(cell: string): string | undefined {
  // "2031-03-03/2031-03-09" is EDTF already.
  if (EDTF_DAYS.test(cell.trim())) return parseDate(cell.trim())?.edtf;
  const pieces = piecesOf(withoutNotes(cell.replace(NEW_STYLE, '$1').replace(HYPHENATED, '$1 $2 $3')));
  if (!pieces) return undefined;
  const points = pieces.flatMap((piece) => ('point' in piece ? [piece.point] : []));
  if (points.length === 0) return undefined;
  fillMonths(points);
  fillYears(points, pieces);
  if (points.some(({ either, year, month, day }) => either === undefined && (year === undefined || (day !== undefined && month === undefined))))
    return undefined;
  // Dates of phases are joined from the first to the last.
  return joinPieces(pieces, /[():]/.test(cell.replace(/\d:\d/g, '')));
}

/** Splits a cell into points, connectors and words; undefined if it has anything else. */
function piecesOf(text: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  let current: Point | undefined;
  let isAbout = false;
  const point = (): Point => {
    if (!current) pieces.push({ point: (current = isAbout ? { about: true } : {}) });
    isAbout = false;
    return current;
  };
  const isAfterConnector = () => 'connector' in (pieces.at(-1) ?? {});
  for (const { groups = {} } of text.matchAll(PIECES)) {
    const { iso, numeric, year, day, month, about, open, word, connector, filler } = groups;
    if (iso !== undefined || numeric !== undefined) {
      current = undefined;
      const read = iso === undefined ? numericPoint(numeric!) : isoPoint(iso);
      if (!read) return undefined;
      pieces.push({ point: read });
    } else if (year !== undefined) {
      if (current?.year !== undefined) return undefined;
      const target = point();
      target.year = Number(year);
      if (target.month === undefined && target.day === undefined) target.yearFirst = true;
    } else if (month !== undefined) {
      if (isAfterConnector() || (current && (current.month !== undefined || (current.year !== undefined && !current.yearFirst)))) current = undefined;
      const target = point();
      target.month = monthNumber(month) ?? 0;
      if (target.day !== undefined) target.dayFirst = true;
    } else if (day !== undefined) {
      if (isAfterConnector() || (current && (current.day !== undefined || (current.year !== undefined && !(current.yearFirst && current.month !== undefined)))))
        current = undefined;
      point().day = Number.parseInt(day, 10);
    } else if (about !== undefined) {
      current = undefined;
      isAbout = true;
    } else if (open !== undefined) {
      current = undefined;
      pieces.push({ open: true });
    } else if (word !== undefined && !(pieces.length > 0 && CONNECTORS[word.toLowerCase()])) {
      const lower = word.toLowerCase();
      pieces.push({ word: lower === 'from' || lower === 'since' ? 'since' : lower === 'between' ? 'between' : 'until' });
    } else if (connector !== undefined || word !== undefined) {
      const mark = (connector ?? word)!.toLowerCase();
      // A year may follow a comma, "January 20, 2031": it belongs to the point before.
      if (mark !== ',' || current?.year !== undefined) current = undefined;
      pieces.push({ connector: CONNECTORS[mark]! });
    } else if (filler === undefined || !FILLERS.has(filler.toLowerCase())) return undefined;
  }
  return withoutIdleCommas(pieces);
}

/** Drops the marks of a list that separate nothing: at the ends, before another, and the comma of "January 20, 2031". */
function withoutIdleCommas(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, index) => {
    const next = pieces[index + 1];
    return !('connector' in piece) || piece.connector !== 'list' || (index > 0 && next !== undefined && !('connector' in next));
  });
}

function isoPoint(text: string): Point | undefined {
  const [year = 0, month = 0, day] = text.split('-').map(Number);
  // "2031-32" are two years.
  if (day === undefined && month > year % 100) return undefined;
  return parseDate(text) ? { year, month, ...(day === undefined ? {} : { day }) } : undefined;
}

/** Reads a numeric date; where it may be two days, it is either. */
function numericPoint(text: string): Point | undefined {
  const days = digitDates(text);
  const [only] = days;
  if (days.length > 1) return { either: days };
  return only === undefined ? undefined : isoPoint(only);
}

/** Gives a day without month that of the next day ("20, 22 and 25 January"), else that of the day before ("January 20, 22"). */
function fillMonths(points: Point[]): void {
  points.forEach((point, index) => {
    if (point.day === undefined || point.month !== undefined) return;
    const next = points.slice(index + 1).find(({ month }) => month !== undefined);
    const before = points.slice(0, index).findLast(({ month }) => month !== undefined);
    const source = next?.dayFirst ? next : before;
    if (source?.month !== undefined) point.month = source.month;
    if (source?.year !== undefined) point.year ??= source.year;
  });
}

/** Gives a date without year that of the next one that has it, else that of the one before. */
function fillYears(points: Point[], pieces: readonly Piece[]): void {
  for (let index = points.length - 1; index >= 0; index -= 1) {
    const point = points[index]!;
    const next = points[index + 1];
    if (point.year !== undefined || point.either) continue;
    if (next?.year !== undefined) {
      const at = pieces.findIndex((piece) => 'point' in piece && piece.point === point);
      const connector = pieces[at + 1];
      const isRange = connector !== undefined && 'connector' in connector && connector.connector === 'range';
      // "26 December – 7 January 2031"
      point.year = isRange && (point.month ?? 0) > (next.month ?? 12) ? next.year - 1 : next.year;
    } else {
      const before = points.slice(0, index).findLast(({ year }) => year !== undefined);
      if (before?.year !== undefined) point.year = before.year;
    }
  }
}

/** Joins points to a date: a set of days, one of several, an interval, or from the first to the last where there are ranges. */
function joinPieces(pieces: readonly Piece[], hasPhases: boolean): string | undefined {
  const [first] = pieces;
  const opening = first && 'word' in first ? first.word : undefined;
  const body = opening === undefined ? pieces : pieces.slice(1);
  const items: { from: string; to?: string }[] = [];
  let isOneOf = false;
  let isRange = false;
  for (const [index, piece] of body.entries()) {
    if ('word' in piece) return undefined;
    if ('connector' in piece) {
      const isLast = index === body.length - 1;
      if (index === 0) return undefined;
      // "20 January 2031 –"
      if (isLast && piece.connector === 'range' && items.length > 0) items.at(-1)!.to = '..';
      else if (isLast) return undefined;
      isOneOf ||= piece.connector === 'or';
      isRange = piece.connector === 'range' || (opening === 'between' && pieces.length === 4);
      continue;
    }
    const before = body[index - 1];
    if (index > 0 && !(before && 'connector' in before)) return undefined;
    const text = 'open' in piece ? '..' : pointOrEither(piece.point);
    const last = items.at(-1);
    if (isRange && last) {
      if (last.to !== undefined) return undefined;
      last.to = text;
    } else if (text === '..') return undefined;
    else items.push({ from: text });
    isRange = false;
  }
  return dateOf(items, { isOneOf, opening, hasPhases });
}

function dateOf(
  items: readonly { from: string; to?: string }[],
  { isOneOf, opening, hasPhases }: { isOneOf: boolean; opening: string | undefined; hasPhases: boolean },
): string | undefined {
  const [only, ...more] = items;
  if (!only) return undefined;
  const ranges = items.filter(({ to }) => to !== undefined);
  let date: string;
  if (opening === 'until') {
    if (more.length > 0 || only.to !== undefined) return undefined;
    date = `../${only.from}`;
  } else if (more.length === 0)
    date = only.to === undefined ? (opening === 'since' ? `${only.from}/..` : only.from) : only.from === only.to ? only.from : `${only.from}/${only.to}`;
  else if (items.some(({ from }) => from.startsWith('['))) return undefined;
  else if (ranges.length > 0) {
    const isList = !hasPhases && !isOneOf && items.every(({ from, to = from }) => from.length === 10 && to.length === 10);
    const texts = items.map(({ from, to }) => (to === undefined ? from : isList ? `${from}..${to}` : `${from}/${to}`));
    if (!isList && !texts.every((text) => parseDate(text) !== undefined)) return undefined;
    date = isList ? `{${texts.join(',')}}` : (joinDates(texts) ?? '');
  } else if (isOneOf) date = `[${items.map(({ from }) => from).join(',')}]`;
  else date = areConsecutiveDays(items.map(({ from }) => from)) ? `${only.from}/${more.at(-1)!.from}` : `{${items.map(({ from }) => from).join(',')}}`;
  return parseDate(date) ? date : undefined;
}

function areConsecutiveDays(days: readonly string[]): boolean {
  return days.every((day, index) => index === 0 || Date.parse(day) - Date.parse(days[index - 1]!) === 86_400_000) && days.every((day) => day.length === 10);
}

function pointOrEither(point: Point): string {
  return point.either ? `[${point.either.join(',')}]` : `${pointText(point)}${point.about ? '~' : ''}`;
}

function pointText({ year = 0, month, day }: Point): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return [digits(year, 4), ...(month === undefined ? [] : [digits(month, 2)]), ...(month === undefined || day === undefined ? [] : [digits(day, 2)])].join('-');
}
