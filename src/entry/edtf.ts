/**
 * Reads the whole of EDTF, levels 0 to 2 (Library of Congress, 2019; ISO 8601-2): text in, its first and last possible day
 * out, or the reason why it is none. A day that no calendar has is refused, never moved to the next month.
 */

/** The first and the last possible day, as ISO days; absent where open or unknown. */
interface EdtfSpan {
  earliest?: string;
  latest?: string;
  /** Both ends are single days without a qualifier. */
  exact: boolean;
}

/** The span of a text, or the reason why it has none: `is`, then the words. */
export type EdtfReading = { readonly span: EdtfSpan } | { readonly reason: string };

/** A calendar day as numbers; years before our era are 0 and below. */
interface Day {
  year: number;
  month: number;
  day: number;
}
/** A date, or one end of an interval. */
interface Dates {
  first: Day;
  last: Day;
  exact: boolean;
}

class Refusal extends Error {}
function refuse(reason: string): never {
  throw new Refusal(reason);
}

/** Reads an EDTF date, date and time, season, set or interval. */
export function readEdtf(text: string): EdtfReading {
  try {
    return { span: spanOf(text) };
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.message };
    throw error;
  }
}

function spanOf(text: string): EdtfSpan {
  const set = /^(?:\[(.*)\]|\{(.*)\})$/s.exec(text);
  if (set) return setSpan(set[1] ?? set[2] ?? '');
  const [from = '', to, ...more] = text.split('/');
  if (more.length > 0) refuse('an interval has two ends, with one / between them');
  if (to === undefined) return isoSpan(dateOf(text));
  const begin = from === '' || from === '..' ? undefined : dateOf(from);
  const end = to === '' || to === '..' ? undefined : dateOf(to);
  if (!begin && !end && from === '' && to === '') refuse('an interval of two unknown ends says nothing');
  if (begin && end && isBefore(end.last, begin.first)) refuse(`the end, ${to}, is before the beginning, ${from}`);
  return isoSpan({ first: begin?.first, last: end?.last, exact: begin?.exact === true && end?.exact === true });
}

/** Reads the elements of a set: dates, ranges of dates `a..b`, and open ends `..a` first and `a..` last. */
function setSpan(inner: string): EdtfSpan {
  const elements = inner.split(',').map((element) => element.trim());
  const dates: Dates[] = [];
  let [isOpenBefore, isOpenAfter] = [false, false];
  elements.forEach((element, index) => {
    if (element === '') refuse('an element of the set is empty');
    const [from = '', to, ...more] = element.split('..');
    if (more.length > 0) refuse(`${element} in the set is neither a date nor a range of two dates`);
    if (to === undefined) {
      dates.push(dateOf(from));
      return;
    }
    if (from === '' && index > 0) refuse(`only the first element of a set can be open at its beginning, and ${element} is not the first`);
    if (to === '' && index < elements.length - 1) refuse(`only the last element of a set can be open at its end, and ${element} is not the last`);
    if (from === '' && to === '') refuse('a set open at both ends says nothing');
    isOpenBefore ||= from === '';
    isOpenAfter ||= to === '';
    const ends = [from, to].filter((end) => end !== '').map(dateOf);
    if (ends.length === 2 && isBefore(ends[1]!.last, ends[0]!.first)) refuse(`the end of a range in the set, ${to}, is before its beginning, ${from}`);
    dates.push(...ends);
  });
  const first = isOpenBefore ? undefined : dates.map((one) => one.first).reduce((one, other) => (isBefore(other, one) ? other : one));
  const last = isOpenAfter ? undefined : dates.map((one) => one.last).reduce((one, other) => (isBefore(one, other) ? other : one));
  return isoSpan({ first, last, exact: false });
}

const MAX_YEAR = 1e12;
/** A year of the calendar, with the qualifiers right after it, and what follows. */
const CALENDAR = /^([?~%]?)(-?)([\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?(?:S(\d+))?$/;
const LONG_YEAR = /^Y(-?)(\d+)(?:E(\d+))?(?:S(\d+))?([?~%]?)$/;
const DATE_TIME = /^(-?\d{4}-\d{2}-\d{2})T(.*)$/s;
const TIME = /^([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d|60)(?:[.,]\d+)?)?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/;

function dateOf(text: string): Dates {
  const [, date, time] = DATE_TIME.exec(text) ?? [];
  if (date !== undefined && time !== undefined) {
    const [, hours, minutes, seconds] = TIME.exec(time) ?? refuse(`"${time}" is not a time of day such as 10:30:00Z`);
    if (hours === '24' && Number(minutes) + Number(seconds ?? 0) > 0) refuse(`"${time}" is after the end of the day`);
    return dateOf(date);
  }
  const long = LONG_YEAR.exec(text);
  if (long) return longYear(text, long);
  const match = CALENDAR.exec(text) ?? refuse(unreadable(text));
  const [, before = '', sign = '', year = '', after = '', beforeMonth = '', month, afterMonth = '', beforeDay = '', day, afterDay = '', significant] = match;
  if (sign === '-' && year === '0000') refuse('there is no year -0000: 1 BC is 0000, 2 BC is -0001');
  if (significant !== undefined) {
    if (month !== undefined || year.includes('X')) refuse('significant digits (S) follow a year alone');
    return significantYear(Number(`${sign}${year}`), Number(significant));
  }
  if (month === undefined) {
    const [low, high] = maskedYears(sign, year);
    return wholeYears(low, high);
  }
  if (/^(?:2[1-9]|3\d|4[01])$/.test(month)) {
    if (day !== undefined) refuse(`${month} is a season or another part of the year, which has no day`);
    return partOfYear(maskedYears(sign, year), Number(month));
  }
  const isExact = day !== undefined && !`${year}${month}${day}`.includes('X') && `${before}${after}${beforeMonth}${afterMonth}${beforeDay}${afterDay}` === '';
  return { ...calendarDays(maskedYears(sign, year), month, day), exact: isExact };
}

/** The reason that adds nothing to "this is no EDTF date". */
export const NOT_EDTF = 'it has not the form of an EDTF date';

/** Says what is wrong with a text that has not the form of a date. */
function unreadable(text: string): string {
  if (text === '') return 'it is empty';
  if (/^Y-?\d{1,4}$/.test(text)) return 'Y is for years of more than four digits';
  if (/[?~%]{2}/.test(text)) return 'a part has one qualifier: ? (uncertain), ~ (approximate) or % (both)';
  if (/^\d{8}$/.test(text)) return `a day has hyphens: ${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  if (/^-?\d{1,3}$/.test(text) || /^-?\d{5,}$/.test(text)) return 'a year has four digits; a longer one begins with Y';
  if (/^-?\d{4}-(?:\d-|\d{1,2}-\d$|\d$)/.test(text)) return 'months and days have two digits';
  if (/^-?\d{4}-W\d/.test(text)) return 'weeks are not in EDTF';
  if (/^-?\d{4}-\d{3}$/.test(text)) return 'days of the year are not in EDTF';
  if (/^[[{]|[\]}]$/.test(text)) return 'a set begins with [ or { and ends with ] or }';
  return NOT_EDTF;
}

function longYear(text: string, [, sign = '', digits = '', exponent, significant]: RegExpExecArray): Dates {
  if (digits.startsWith('0')) refuse('the first digit of a year after Y is not 0');
  if (exponent === undefined && digits.length <= 4) refuse('Y is for years of more than four digits');
  const year = Number(digits) * 10 ** Number(exponent ?? 0);
  if (year > MAX_YEAR) refuse(`years beyond ${MAX_YEAR} are not supported`);
  if (year < 10_000) refuse(`${text} is the year ${year}, which is written with four digits`);
  const signed = sign === '-' ? -year : year;
  return significant === undefined ? wholeYears(signed, signed) : significantYear(signed, Number(significant));
}

/** A year of which only the first digits are certain: 1950S2 is one from 1900 to 1999. */
function significantYear(year: number, digits: number): Dates {
  const length = Math.max(4, String(Math.abs(year)).length);
  if (digits < 1 || digits > length) refuse(`a year of ${length} digits has 1 to ${length} significant ones`);
  const unit = 10 ** (length - digits);
  const low = Math.floor(Math.abs(year) / unit) * unit;
  return year < 0 ? wholeYears(-(low + unit - 1), -low) : wholeYears(low, low + unit - 1);
}

/** The lowest and highest year that unspecified digits allow. */
function maskedYears(sign: string, mask: string): readonly [low: number, high: number, mask: string] {
  const [low, high] = [Number(mask.replaceAll('X', '0')), Number(mask.replaceAll('X', '9'))];
  return sign === '-' ? [-high, -low, mask] : [low, high, mask];
}

function wholeYears(low: number, high: number): Dates {
  return { first: { year: low, month: 1, day: 1 }, last: { year: high, month: 12, day: 31 }, exact: false };
}

/** The first and last month of a part of a year, and whether it may continue in the next year. The seasons are wide enough for all ways to divide the year. */
const PARTS: ReadonlyMap<number, readonly [first: number, last: number, intoNext?: true]> = new Map<number, readonly [number, number, true?]>([
  // Spring, summer, autumn, winter: their months depend on the hemisphere.
  ...[21, 22, 23].map((code) => [code, [1, 12]] as const),
  [24, [1, 3, true]] as const,
  // Northern and southern hemisphere. A winter is named after the year of its beginning or of its end.
  ...[25, 31].map((code) => [code, [3, 6]] as const),
  ...[26, 32].map((code) => [code, [6, 9]] as const),
  ...[27, 29].map((code) => [code, [9, 12]] as const),
  ...[28, 30].map((code) => [code, [1, 3, true]] as const),
  ...[0, 1, 2, 3].map((quarter) => [33 + quarter, [quarter * 3 + 1, quarter * 3 + 3]] as const),
  ...[0, 1, 2].map((third) => [37 + third, [third * 4 + 1, third * 4 + 4]] as const),
  ...[0, 1].map((half) => [40 + half, [half * 6 + 1, half * 6 + 6]] as const),
]);

function partOfYear([low, high]: readonly [number, number, ...unknown[]], code: number): Dates {
  const [firstMonth, lastMonth, intoNext] = PARTS.get(code)!;
  const lastYear = intoNext ? high + 1 : high;
  return {
    first: { year: low, month: firstMonth, day: 1 },
    last: { year: lastYear, month: lastMonth, day: monthLength(lastYear, lastMonth) },
    exact: false,
  };
}

/** Finds the first and the last day that fit year, month and day, each with unspecified digits. */
function calendarDays([low, high, yearMask]: readonly [number, number, string], monthMask: string, dayMask: string | undefined): Pick<Dates, 'first' | 'last'> {
  const months = numbersLike(monthMask, 1, 12);
  if (months.length === 0) refuse(`there is no month ${monthMask}`);
  const days = dayMask === undefined ? undefined : numbersLike(dayMask, 1, 31);
  if (days?.length === 0) refuse(`there is no day ${dayMask}`);
  const fits = (year: number) =>
    String(Math.abs(year))
      .padStart(4, '0')
      .replace(/./g, (digit, at: number) => (yearMask[at] === 'X' ? 'X' : digit)) === yearMask;
  const dayIn = (year: number, month: number, which: 'first' | 'last'): Day | undefined => {
    const length = monthLength(year, month);
    const fitting = days?.filter((day) => day <= length) ?? [1, length];
    const day = which === 'first' ? fitting[0] : fitting.at(-1);
    return day === undefined ? undefined : { year, month, day };
  };
  const search = (which: 'first' | 'last') => {
    const step = which === 'first' ? 1 : -1;
    const ordered = which === 'first' ? months : [...months].reverse();
    for (let year = which === 'first' ? low : high; year >= low && year <= high; year += step) {
      if (!fits(year)) continue;
      for (const month of ordered) {
        const day = dayIn(year, month, which);
        if (day) return day;
      }
    }
    return undefined;
  };
  const [first, last] = [search('first'), search('last')];
  if (first && last) return { first, last };
  const [month] = months;
  if (months.length === 1 && low === high) refuse(`${MONTHS[month! - 1]} ${low} has ${monthLength(low, month!)} days`);
  return refuse(`no ${months.length === 1 ? MONTHS[month! - 1] : 'such month'} of these years has a day ${dayMask}`);
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The numbers within bounds that have the two digits of a mask, in which X is any digit. */
function numbersLike(mask: string, low: number, high: number): number[] {
  const pattern = new RegExp(`^${mask.replaceAll('X', '\\d')}$`);
  return Array.from({ length: high - low + 1 }, (_, index) => low + index).filter((number) => pattern.test(String(number).padStart(2, '0')));
}

/** The days of a month in the Gregorian calendar, which EDTF extends to all years. */
function monthLength(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isBefore(one: Day, other: Day): boolean {
  return (one.year - other.year || one.month - other.month || one.day - other.day) < 0;
}

function isoSpan({ first, last, exact }: { first: Day | undefined; last: Day | undefined; exact: boolean }): EdtfSpan {
  return { ...(first ? { earliest: isoDay(first) } : {}), ...(last ? { latest: isoDay(last) } : {}), exact };
}

/** The lexical form of xsd:date (XSD 1.1: years of four digits or more, a minus sign for years BC). */
function isoDay({ year, month, day }: Day): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${year < 0 ? '-' : ''}${digits(Math.abs(year), 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
