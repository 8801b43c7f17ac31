/** The names of months, the patterns of the parts of a date, and dates in digits alone. */
import { parseDate } from '../entry/index.js';

export const MONTH_NAMES = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
/** The number of each month, by its name and abbreviations in lower case. */
const MONTHS: ReadonlyMap<string, number> = new Map<string, number>(
  MONTH_NAMES.flatMap((name, index) => [
    [name, index + 1],
    [name.slice(0, 3), index + 1],
    [`${name.slice(0, 3)}.`, index + 1],
    ...(name === 'september' ? [['sept', 9] as [string, number], ['sept.', 9] as [string, number]] : []),
  ]),
);

/** The number of a month: "January", "Jan", "Jan.". The verb "may" counts too, since case is ignored. */
export function monthNumber(word: string): number | undefined {
  return MONTHS.get(word.toLowerCase());
}

/** Whether a word in lower case is a month. */
export function isMonth(lower: string | undefined): boolean {
  return lower !== undefined && MONTHS.has(lower);
}

export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
export const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
export const YEAR = '(?:1[0-9]\\d\\d|20\\d\\d)';
export const DASH = '\\s*(?:–|-|—|−|to|until|through)\\s*';
/** A date in digits alone: "2031-03-09", "9.3.2031", "09/03/2031". */
export const DIGIT_DATE = '(?:\\d{4}-\\d{2}-\\d{2}(?![\\d-])|\\d{1,2}([./-])\\d{1,2}\\1\\d{4}(?!\\d))';

/**
 * Returns the days that a date in digits may be, as EDTF: none if there is no such day. Elsewhere than in ISO 8601 the day
 * or the month may be first; with full stops it is the day.
 */
export function digitDates(text: string): string[] {
  const isIso = /^\d{4}-/.test(text);
  const [one = '', other = '', last = ''] = text.split(/[./-]/);
  const day = (year: string, month: string, date: string) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const readings = isIso ? [text] : text.includes('.') ? [day(last, other, one)] : [day(last, other, one), day(last, one, other)];
  return [...new Set(readings)].filter((reading) => parseDate(reading) !== undefined).sort();
}
