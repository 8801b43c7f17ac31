/**
 * Reads a cell of a table that is said to hold one figure: "12", "1,200", "at least 12", "10–15", "dozens", "unknown", "12
 * people". The text of a cell comes in; the count and the words that state it go out, or nothing where it states none or
 * several.
 */
import { parseCount, type Count } from '../../entry/index.js';
import { tokenRunsOf } from '../tokens.js';
import { VAGUE_LOSS_WORDS } from './lexicon/numerals.js';
import { numbersOf, unreadNumerals } from './mentions/numbers.js';

/** A figure in a cell: its count, and where its words are in the text, in units of the text. */
export interface CountCell {
  count: Count;
  from: number;
  to: number;
}

/** Longer cells are notes, and not figures. */
const LONGEST = 200;

/**
 * Reads the only figure of a cell; undefined where there is none, or more than one.
 * @example countCell('at least 12 people') // { count: { modifier: 'atLeast', low: 12 }, from: 0, to: 11 }
 */
export function countCell(text: string): CountCell | undefined {
  const whole = { from: 0, to: text.length };
  const [, digits] = /^(\d{1,15})(?:\.0*)?$/.exec(text) ?? [];
  if (digits !== undefined) return { count: { modifier: 'exact', low: Number(digits), high: Number(digits) }, ...whole };
  // A number below zero stands for something else.
  if (text.length > LONGEST || /^[-−]\s*\d/.test(text)) return undefined;
  const [, least] = /^(\d{1,15}) ?\+$/.exec(text) ?? [];
  if (least !== undefined) return { count: { modifier: 'atLeast', low: Number(least) }, ...whole };
  const known = parseCount(text);
  if (known !== undefined) return { count: known, ...whole };
  const [sentence, ...more] = tokenRunsOf({ text, start: 0, end: text.length });
  if (sentence === undefined || more.length > 0) return undefined;
  const numbers = numbersOf(sentence);
  const [number] = numbers;
  if (number === undefined) {
    const notation = parseCount(VAGUE_LOSS_WORDS.get(text.toLowerCase()) ?? '');
    return notation && { count: notation, ...whole };
  }
  const [first, last] = [sentence[number.quoteFrom], sentence[number.to - 1]];
  if (numbers.length > 1 || unreadNumerals(sentence, numbers).length > 0 || first === undefined || last === undefined) return undefined;
  return { count: number.count, from: first.start, to: last.end };
}
