/**
 * Parses EDTF dates (Library of Congress, ISO 8601-2): text in, the possible days out. A date is never made more precise
 * than its text: `2022-01` begins and ends on some day of January.
 */
import edtf, { type EdtfDate, type EdtfInterval } from 'edtf';

/** The first and the last possible day of a date, as ISO days; absent where open or unknown. */
export interface DateSpan {
  /** The EDTF text itself. */
  edtf: string;
  earliest?: string;
  latest?: string;
  /** Both ends are exact days, neither approximate nor uncertain. */
  exact: boolean;
}

const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/;
const cache = new Map<string, DateSpan | undefined>();
const CACHE_LIMIT = 10_000;
/** The grammar is ambiguous, so parsing is slower than linear; a set of twenty days is shorter than this. */
const MAX_LENGTH = 256;

/** Parses an EDTF date, season, set or interval; undefined where the text is not valid. */
export function parseDate(text: string): DateSpan | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  if (cache.has(text)) return cache.get(text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const span = read(text);
  cache.set(text, span);
  return span;
}

/** Returns `from` alone, or the interval from `from` to `to`; both are EDTF dates, or absent for an open end. */
export function interval(from: string | undefined, to: string | undefined): string {
  return from === to && from !== undefined ? from : `${from ?? '..'}/${to ?? '..'}`;
}

/** Days that every month has, in four-digit years: they need no parsing. */
const SIMPLE_DAY = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

function read(text: string): DateSpan | undefined {
  if (SIMPLE_DAY.test(text)) return { edtf: text, earliest: text, latest: text, exact: true };
  // The package reads bare digits as milliseconds, centuries or decades; EDTF has only four-digit years.
  if (text.split('/').some((end) => /^-?\d+$/.test(end) && !/^-?\d{4}$/.test(end))) return undefined;
  let parsed;
  try {
    parsed = edtf(text);
  } catch {
    return undefined;
  }
  const season = SEASON.exec(text);
  if (season) return { edtf: text, ...seasonSpan(Number(season[1]), season[2] ?? ''), exact: false };
  const day = (end: unknown): string | undefined => (typeof end === 'number' && Number.isFinite(end) ? isoDay(end) : undefined);
  // The months of a season depend on the hemisphere.
  if (parsed.type === 'Season') {
    const year = text.slice(0, 4);
    return { edtf: text, earliest: `${year}-01-01`, latest: `${year}-12-31`, exact: false };
  }
  if (parsed.type === 'Interval') {
    const { lower, upper } = parsed as EdtfInterval;
    const earliest = typeof lower === 'object' && lower !== null ? day(lower.min) : undefined;
    const latest = typeof upper === 'object' && upper !== null ? day(upper.max) : undefined;
    return { edtf: text, ...ends(earliest, latest), exact: isExactDay(lower) && isExactDay(upper) };
  }
  return { edtf: text, ...ends(day(parsed.min), day(parsed.max)), exact: isExactDay(parsed) };
}

const SEASON = /^(-?\d{4})-(2[1-4])$/;

/** The months of a season depend on the hemisphere: a season may be any time of its year, and a winter also the start of the next. */
function seasonSpan(year: number, season: string): Pick<DateSpan, 'earliest' | 'latest'> {
  const written = (one: number) => `${one < 0 ? '-' : ''}${String(Math.abs(one)).padStart(4, '0')}`;
  return { earliest: `${written(year)}-01-01`, latest: season === '24' ? `${written(year + 1)}-03-31` : `${written(year)}-12-31` };
}

/** Returns a number that orders days, including years BC, whose texts do not sort. */
export function dayNumber(day: string): number {
  const [, sign = '', year = '', month = '', date = ''] = /^(-?)(\d+)-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return Number(`${sign}${year}`) * 372 + Number(month) * 31 + Number(date);
}

function ends(earliest: string | undefined, latest: string | undefined): Pick<DateSpan, 'earliest' | 'latest'> {
  return { ...(earliest === undefined ? {} : { earliest }), ...(latest === undefined ? {} : { latest }) };
}

function isExactDay(end: unknown): boolean {
  if (typeof end !== 'object' || end === null || (end as EdtfDate).type !== 'Date') return false;
  const date = end as EdtfDate;
  return date.precision === 3 && date.uncertain.value === 0 && date.approximate.value === 0 && date.unspecified.value === 0;
}

/** The lexical form of xsd:date (XSD 1.1: years of four digits or more, a minus sign for years BC). */
function isoDay(milliseconds: number): string {
  const iso = new Date(milliseconds).toISOString().slice(0, -'T00:00:00.000Z'.length);
  if (PLAIN_DAY.test(iso)) return iso;
  const [, sign, year, rest] = /^([+-])0*(\d{4,})(-\d{2}-\d{2})$/.exec(iso) ?? [];
  return `${sign === '-' ? '-' : ''}${year}${rest}`;
}
