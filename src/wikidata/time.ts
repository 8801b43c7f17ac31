/**
 * EDTF dates → the times that Wikidata can hold: a year, a month or a day, begin and end apart. Nothing is made more
 * precise than the source, and what is uncertain is refused.
 *
 * @example `2031-03-01/2031-03-09~` → start 2031-03-01, end 2031-03-09 (circa)
 */
import type { Reason } from './reasons.js';

export interface Moment {
  /** A year, a month or a day. */
  date: string;
  isApproximate: boolean;
}

export type Dating =
  | { kind: 'refused'; reason: Reason }
  /** One day, month or year. */
  | { kind: 'point'; at: Moment }
  | { kind: 'period'; start?: Moment | undefined; end?: Moment | undefined };

/** The first day of the Gregorian calendar. */
const GREGORIAN = '1582-10-15';

/** Reads an EDTF date. */
export function datingOf(edtf: string): Dating {
  const [first = '', last, ...more] = edtf.split('/');
  if (more.length > 0) return { kind: 'refused', reason: 'date-unknown' };
  if (last === undefined) {
    const at = momentOf(first);
    return typeof at === 'string' ? { kind: 'refused', reason: at } : at === undefined ? { kind: 'refused', reason: 'date-unknown' } : { kind: 'point', at };
  }
  const [start, end] = [momentOf(first), momentOf(last)];
  if (typeof start === 'string') return { kind: 'refused', reason: start };
  if (typeof end === 'string') return { kind: 'refused', reason: end };
  if (start === undefined && end === undefined) return { kind: 'refused', reason: 'date-unknown' };
  if (start !== undefined && start.date === end?.date && start.isApproximate === end.isApproximate) return { kind: 'point', at: start };
  return { kind: 'period', start, end };
}

/** A publication date that needs no qualifier; undefined where there is none. */
export function exactDate(edtf: string | undefined): string | undefined {
  const at = edtf === undefined ? undefined : momentOf(edtf);
  return typeof at === 'object' && !at.isApproximate ? at.date : undefined;
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}

/** The date of one end; undefined where it is open or unknown; a reason where it is refused. */
function momentOf(text: string): Moment | Reason | undefined {
  if (text === '' || text === '..') return undefined;
  const [, date, mark] = /^(-?\d{4,}(?:-\d\d(?:-\d\d)?)?)(~?)$/.exec(text) ?? [];
  if (date === undefined) return 'date-uncertain';
  if (date.startsWith('-') || date.padEnd(GREGORIAN.length, '-99') < GREGORIAN) return 'date-calendar';
  // Months of 21 and more are seasons.
  if (Number(date.split('-')[1] ?? 1) > 12) return 'date-uncertain';
  return { date, isApproximate: mark === '~' };
}
