/**
 * Numerals of a cell that no rule takes for a number of people or things, such as those of "held for 10 years", so that the
 * coverage ledger names them too. Takes the cell, the time of the event and the spans of numbers that are known.
 */
import type { DateSpan } from '../entry/index.js';
import { dateMentions } from './dates.js';
import type { Cell, Span } from './layout/document.js';

/** Digits that are no part of a name, as those of "6th" and "T-34" are. */
const NUMERAL = /(?<![\p{L}\d][.,-]?)\d+(?:[.,]\d+)*(?![\p{L}\d])/gu;

/** The numerals of a cell outside the known numbers and the dates. */
export function otherNumerals({ value, start }: Cell, within: DateSpan | undefined, known: readonly Span[]): Span[] {
  const covered = new Uint8Array(value.length);
  for (const span of known) covered.fill(1, Math.max(0, span.start - start), Math.max(0, span.end - start));
  for (const date of dateMentions(value, within)) covered.fill(1, date.start, date.end);
  return [...value.matchAll(NUMERAL)]
    .filter(({ index, 0: { length } }) => !covered.subarray(index, index + length).includes(1))
    .map(({ index, 0: { length } }) => ({ start: start + index, end: start + index + length }));
}
