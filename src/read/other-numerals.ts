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
  const dates = dateMentions(value, within).map((date) => ({ start: start + date.start, end: start + date.end }));
  const taken = [...known, ...dates];
  return [...value.matchAll(NUMERAL)]
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }))
    .filter((numeral) => !taken.some((span) => span.start < numeral.end && numeral.start < span.end));
}
