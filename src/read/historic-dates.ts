/**
 * Reads historic dates as EDTF: "c. 3500 BC", "Spring 1916", "1640s", "15 August 636". Takes the text of a cell; the
 * date must be its first number.
 */
import { interval, parseDate } from '../entry/index.js';
import { DASH, DAY, MONTH, monthNumber } from './date-parts.js';
import { lookupTable } from './figures/lexicon/lookup.js';

const SEASONS = lookupTable({ spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' });
const ERA = '(?: ?(BCE|BC|B\\.C\\.(?:E\\.)?|CE|AD|A\\.D\\.))';
/** "c. 3500 BC", "September 480 BC", "15 August 636", "Spring 1916", "1640s": the groups are approximation, day, month or season, era before, year, decade, era after. */
const HISTORIC_POINT = `(c\\.|ca\\.|circa|about|around)? ?(?:(?:early|mid|late)[- ])?(?:(?:(${DAY}) )?(${MONTH}|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)?,? )?(?:(AD) )?(\\d{1,4})(s)?${ERA}?`;
const HISTORIC = new RegExp(`^[^\\d(]{0,60}?(?<![\\p{L}\\d])${HISTORIC_POINT}(?:${DASH}${HISTORIC_POINT})?(?![\\p{L}\\d])`, 'u');

/** "August/September 490 BC", "July or August, 251". */
const EITHER_MONTH = new RegExp(`^\\s*(${MONTH})(?: ?/ ?| or )(${MONTH})(?: ?\\([^()\\d]{0,60}\\))?,? (\\d{1,4})${ERA}?(?![\\p{L}\\d])`, 'u');

/**
 * Reads a date that `dateMentions` does not: one before our era, of a season or decade, approximate, or of the first
 * thousand years, with the index after it. Undefined for all others.
 */
export function historicDate(text: string): { edtf: string; end: number } | undefined {
  const either = eitherMonth(text);
  if (either) return either;
  const match = HISTORIC.exec(text);
  if (!match) return undefined;
  const first = parseHistoricPoint(match.slice(1, 8));
  const last = match[12] === undefined ? undefined : parseHistoricPoint(match.slice(8, 15));
  if (!first.isHistoric && !last?.isHistoric) return undefined;
  // "431–404 BC": the era is written once, for both.
  if (last && !first.era && last.era) first.era = last.era;
  if (last && first.about) last.about = true;
  const from = formatHistoric(first);
  const to = last && formatHistoric(last);
  if (from === undefined || (last && to === undefined)) return undefined;
  const edtf = interval(from, to ?? from);
  const end = match[0].length;
  if (parseDate(edtf) && !/-2[1-4](?=\/)|\/.*-2[1-4]$/.test(edtf)) return { edtf, end };
  // Not every reader of EDTF takes seasons in intervals: use their years.
  const years = interval(from.slice(0, from.lastIndexOf('-') > 0 ? from.lastIndexOf('-') : undefined), to?.replace(/-2[1-4]$/, '') ?? from);
  return parseDate(years) ? { edtf: years, end } : undefined;
}

/** Reads one of two months of a year before our era or of three digits. */
function eitherMonth(text: string): { edtf: string; end: number } | undefined {
  const [written, month, other, year = '', era] = EITHER_MONTH.exec(text) ?? [];
  if (written === undefined || (era === undefined && year.length !== 3)) return undefined;
  const months = [month, other].map((each) => formatHistoric(parseHistoricPoint([undefined, undefined, each, undefined, year, undefined, era])));
  const edtf = `[${months.join(',')}]`;
  return parseDate(edtf) ? { edtf, end: written.length } : undefined;
}

interface HistoricPoint {
  about: boolean;
  day: string | undefined;
  month: string | undefined;
  year: number;
  decade: boolean;
  era: string | undefined;
  /** It has a form that only historic dates have. */
  isHistoric: boolean;
}

function parseHistoricPoint([about, day, month, eraBefore, year = '', decade, era]: readonly (string | undefined)[]): HistoricPoint {
  const isSeason = month !== undefined && SEASONS[month.toLowerCase()] !== undefined;
  return {
    about: about !== undefined,
    day,
    month,
    year: Number(year),
    decade: decade !== undefined,
    era: eraBefore ?? era,
    isHistoric:
      eraBefore !== undefined ||
      era !== undefined ||
      (about !== undefined && year.length === 4) ||
      isSeason ||
      (decade !== undefined && year.length === 4) ||
      (day !== undefined && month !== undefined && year.length === 3),
  };
}

function formatHistoric({ about, day, month, year, decade, era }: HistoricPoint): string | undefined {
  // Eras have no year 0: 1 BC is 0000 in EDTF.
  const number = era?.startsWith('B') ? 1 - year : year;
  const digits = `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(4, '0')}`;
  if (decade) return era?.startsWith('B') ? undefined : `${digits.slice(0, -1)}X`;
  const season = month === undefined ? undefined : SEASONS[month.toLowerCase()];
  const monthDigits = month === undefined ? undefined : monthNumber(month);
  const parts = [digits, ...(season === undefined ? (monthDigits === undefined ? [] : [String(monthDigits).padStart(2, '0')]) : [season])];
  if (day !== undefined && monthDigits !== undefined) parts.push(String(Number.parseInt(day, 10)).padStart(2, '0'));
  const edtf = parts.join('-');
  return about && season === undefined ? `${edtf}~` : edtf;
}
