/** The names of months, and the patterns of the parts of a date. */

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
