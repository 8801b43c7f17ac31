/**
 * Writes the numerals of a text in one way, so that all rules read the same digits and separators: "15 000", "15’000" and
 * "١٥٬٠٠٠" become "15,000". Takes a text and returns one of the same length, so that offsets stay those of the document.
 * What is not certainly one numeral is left as it is: `figures/mentions/numbers.ts` reads no figure from a piece of one.
 */
import { MONTH } from './date-parts.js';

/** Spaces of a fixed width or without a break (ISO 31-0 and common practice): between digits they only group thousands. */
const FIXED_SPACES = '\\u00a0\\u2004-\\u2009\\u200a\\u202f\\u205f\\u3000';
/** Any of them, and the wider ones. */
const UNUSUAL_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Groups of thousands with a mark that is used for nothing else between digits: Swiss apostrophes, Arabic and full-width commas. */
const MARKED_GROUPS = new RegExp(`(?<![\\d.,])\\d{1,3}(?:(?:[${FIXED_SPACES}]\\d{3})+|(?:['’ʼ‘´\`]\\d{3})+|(?:[٬،，]\\d{3})+)(?![\\d])`, 'g');

/** Nouns that, capitalised before a number, make it part of a name: "Hill 40". */
export const NUMBERED_NAMES: ReadonlySet<string> = new Set(
  'hill height highway route road checkpoint room gate block point sector area zone base camp unit well bridge street building apartment flight ward section phase line article resolution protocol operation directive order station post regiment brigade division battalion'.split(
    ' ',
  ),
);

/** Words before a number that may be complete without the digits after it: "on March 3 200 men", "Hill 402 300 men". */
const BEFORE_OWN_NUMBER = new RegExp(`(?:\\b(?:${[...NUMBERED_NAMES].join('|')}|no\\.?|nos\\.?|number|aged?|chapter|page|group|grid|day|week)|№) $`, 'i');
/** After "of the 300 120 were killed" a comma may be missing. */
const BEFORE_WHOLE = /\bof (?:the|these|those|its|their|all) $/i;
const VERB_AFTER = /^ (?:were|was|had|have|has|are|is|died|survived|remained|escaped|surrendered|fled)\b/;
const MONTH_BEFORE = new RegExp(`\\b${MONTH} $`, 'i');

/** Groups of thousands with a plain space: neither a digit nor a mark of a longer numeral is before or after. */
const PLAIN_GROUPS = /(?<![\p{L}\d.,'’/:#_]|\p{L}-|\d-\d{1,2}-|\d{4}[-–])[1-9]\d{0,2}(?: \d{3})+(?![\d\p{L}_'’/:]|[.,]\d| \d)/gu;

/** Returns the text with its numerals in ASCII digits with commas, and its spaces plain. */
export function plainNumerals(text: string): string {
  const plain = plainCharacters(text);
  return / \d{3}(?!\d)/.test(plain)
    ? plain.replace(PLAIN_GROUPS, (numeral, at: number) => (isOneNumeral(numeral, plain, at) ? numeral.replaceAll(' ', ',') : numeral))
    : plain;
}

/** Returns the text with digits of every script as ASCII digits, marked groups of thousands with commas, and spaces plain. */
export function plainCharacters(text: string): string {
  // Most texts need no change.
  if (!/[^\p{ASCII}–—]|\d['`]\d/u.test(text)) return text;
  return text
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
    .replace(/(?<=\d)[٫．](?=\d)/g, '.')
    .replace(MARKED_GROUPS, (numeral) => numeral.replace(/\D/gu, ','))
    .replace(UNUSUAL_SPACE, ' ');
}

/** The value of a decimal digit of any script. Digits outside the basic plane stay, since they would change the length. */
function asciiDigit(digit: string): string {
  if (digit.length > 1) return digit;
  // Unicode keeps the ten digits of a script together, in order.
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(digit.charCodeAt(0) - value - 1))) value += 1;
  return String(value);
}

/** Whether digits with spaces between them are one numeral: the words around allow no other reading. */
function isOneNumeral(numeral: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  const number = /(\d+) $/.exec(before)?.[1];
  // "in 2031 15 000 fled"; other numbers right before it leave open where one ends.
  if (number !== undefined && !/^(?:1\d|20)\d\d$/.test(number)) return false;
  const first = Number(/^\d+/.exec(numeral)?.[0]);
  if (MONTH_BEFORE.test(before)) return first > 31;
  if (BEFORE_OWN_NUMBER.test(before)) return false;
  return !(BEFORE_WHOLE.test(before) && VERB_AFTER.test(text.slice(at + numeral.length, at + numeral.length + 12)));
}
