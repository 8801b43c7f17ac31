/**
 * Dates of entries, in EDTF: text in, the possible days out. A date is never made more precise than its text: `2022-01`
 * begins and ends on some day of January. The notation itself is read by `edtf.ts`.
 */
import { readEdtf } from './edtf.js';

/** The first and the last possible day of a date, as ISO days; absent where open or unknown. */
export interface DateSpan {
  /** The EDTF text itself. */
  edtf: string;
  earliest?: string;
  latest?: string;
  /** Both ends are exact days, neither approximate nor uncertain. */
  exact: boolean;
}

const cache = new Map<string, DateSpan | undefined>();
const CACHE_LIMIT = 10_000;
/** A set of twenty days is shorter than this. */
const MAX_LENGTH = 256;

/** Parses an EDTF date, season, set or interval; undefined where the text is not valid. */
export function parseDate(text: string): DateSpan | undefined {
  if (cache.has(text)) return cache.get(text);
  if (text.length > MAX_LENGTH) return undefined;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const reading = readEdtf(text);
  const span = 'span' in reading ? { edtf: text, ...reading.span } : undefined;
  cache.set(text, span);
  return span;
}

/** Says why a text is not a valid date; undefined where it is. */
export function dateFault(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters`;
  const reading = readEdtf(text);
  return 'reason' in reading ? reading.reason : undefined;
}

/** Returns `from` alone, or the interval from `from` to `to`; both are EDTF dates, or absent for an open end. */
export function interval(from: string | undefined, to: string | undefined): string {
  return from === to && from !== undefined ? from : `${from ?? '..'}/${to ?? '..'}`;
}

/** Returns a number that orders days, including years BC, whose texts do not sort. */
export function dayNumber(day: string): number {
  const [, sign = '', year = '', month = '', date = ''] = /^(-?)(\d+)-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return Number(`${sign}${year}`) * 372 + Number(month) * 31 + Number(date);
}
