/** Lexicon of numerals and quantifiers: number words, and the words around a number that bound it. Used by `../mentions/numbers.ts`. */

import { lookupTable } from './lookup.js';

/** Cardinal numerals. */
export const CARDINALS: Readonly<Record<string, number>> = lookupTable({
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});

/** Numerals that multiply the number before them; after "a" they are the number itself. */
export const MULTIPLIERS: Readonly<Record<string, number>> = lookupTable({
  dozen: 12,
  score: 20,
  hundred: 100,
  thousand: 1000,
  lakh: 100_000,
  million: 1_000_000,
  crore: 10_000_000,
  billion: 1_000_000_000,
});

/** Letters right after a number that multiply it, where a noun follows: "5k soldiers", "1.2m people". */
export const MULTIPLIER_LETTERS: Readonly<Record<string, number>> = lookupTable({ k: 1000, m: 1_000_000, mn: 1_000_000, mln: 1_000_000, bn: 1_000_000_000 });

/** Vague quantifiers, longest first, each with its number rule in the vocabulary. All may be followed by "of". */
export const VAGUE_QUANTIFIERS: readonly (readonly [words: string, rule: string])[] = [
  ['hundreds of thousands', 'hundreds-of-thousands'],
  ['tens of thousands', 'tens-of-thousands'],
  ['several thousands', 'several-thousand'],
  ['several hundreds', 'several-hundred'],
  ['several dozens', 'several-dozen'],
  ['several thousand', 'several-thousand'],
  ['a few thousand', 'few-thousand'],
  ['several hundred', 'several-hundred'],
  ['a few hundred', 'few-hundred'],
  ['several dozen', 'several-dozen'],
  ['a couple', 'couple'],
  ['a handful', 'handful'],
  ['a few', 'few'],
  ['thousands', 'thousands'],
  ['hundreds', 'hundreds'],
  ['scores', 'scores'],
  ['dozens', 'dozens'],
  ['tens', 'tens'],
  ['several', 'several'],
  ['numerous', 'many'],
  ['many', 'many'],
];

/** Quantifiers for an unknown number or for none, before a noun or alone in a cell. */
export const NULL_QUANTIFIERS: readonly (readonly [words: string, modifier: 'statedUnknown' | 'statedNone'])[] = [
  ['an unknown number of', 'statedUnknown'],
  ['unknown number of', 'statedUnknown'],
  ['an unspecified number of', 'statedUnknown'],
  ['unspecified number of', 'statedUnknown'],
  ['unspecified', 'statedUnknown'],
  ['unknown', 'statedUnknown'],
  ['none', 'statedNone'],
  ['no one', 'statedNone'],
  ['no', 'statedNone'],
];

/** Adjectives that in a cell replace a number: "Heavy". */
export const VAGUE_LOSS_WORDS: ReadonlyMap<string, string> = new Map(Object.entries({ heavy: 'heavy', light: 'light', minimal: 'light', many: 'many' }));

/** Words before a number that bound it, longest first. */
export const BOUNDS_BEFORE: readonly (readonly [words: string, bound: 'atLeast' | 'atMost' | 'approximate'])[] = [
  ['no fewer than', 'atLeast'],
  ['not fewer than', 'atLeast'],
  ['no less than', 'atLeast'],
  ['not less than', 'atLeast'],
  ['a minimum of', 'atLeast'],
  ['at least', 'atLeast'],
  ['in excess of', 'atLeast'],
  ['upwards of', 'atLeast'],
  ['upward of', 'atLeast'],
  ['exceeding', 'atLeast'],
  ['minimum of', 'atLeast'],
  ['over', 'atLeast'],
  ['> =', 'atLeast'],
  ['>=', 'atLeast'],
  ['>', 'atLeast'],
  ['≥', 'atLeast'],
  ['⩾', 'atLeast'],
  ['≧', 'atLeast'],
  ['＞', 'atLeast'],
  ['a maximum of', 'atMost'],
  ['maximum of', 'atMost'],
  ['no more than', 'atMost'],
  ['not more than', 'atMost'],
  ['more than', 'atLeast'],
  ['as many as', 'atMost'],
  ['as much as', 'atMost'],
  ['as high as', 'atMost'],
  ['as few as', 'atLeast'],
  ['as low as', 'atLeast'],
  ['fewer than', 'atMost'],
  ['less than', 'atMost'],
  ['at most', 'atMost'],
  ['at the most', 'atMost'],
  ['up to', 'atMost'],
  ['under', 'atMost'],
  ['< =', 'atMost'],
  ['<=', 'atMost'],
  ['<', 'atMost'],
  ['≤', 'atMost'],
  ['⩽', 'atMost'],
  ['≦', 'atMost'],
  ['＜', 'atMost'],
  ['an estimated', 'approximate'],
  ['close to', 'approximate'],
  ['closer to', 'approximate'],
  ['nearer to', 'approximate'],
  ['approximately', 'approximate'],
  ['approx.', 'approximate'],
  ['approx', 'approximate'],
  ['in the region of', 'approximate'],
  ['in the order of', 'approximate'],
  ['on the order of', 'approximate'],
  ['estimated', 'approximate'],
  ['est.', 'approximate'],
  ['roughly', 'approximate'],
  ['around', 'approximate'],
  ['about', 'approximate'],
  ['almost', 'approximate'],
  ['nearly', 'approximate'],
  ['circa', 'approximate'],
  ['some', 'approximate'],
  // The rest of a wiki template that was not expanded.
  ['c. undefined', 'approximate'],
  ['c.', 'approximate'],
  ['ca.', 'approximate'],
  ['ca .', 'approximate'],
  ['ca', 'approximate'],
  ['~', 'approximate'],
  ['∼', 'approximate'],
  ['～', 'approximate'],
  ['≈', 'approximate'],
  ['≃', 'approximate'],
  ['±', 'approximate'],
];

/** Words after a number that bound it. */
export const BOUNDS_AFTER: readonly (readonly [words: string, bound: 'atLeast' | 'atMost' | 'approximate'])[] = [
  ['or more', 'atLeast'],
  ['and more', 'atLeast'],
  ['or above', 'atLeast'],
  ['and above', 'atLeast'],
  ['or over', 'atLeast'],
  ['and over', 'atLeast'],
  ['and up', 'atLeast'],
  ['or greater', 'atLeast'],
  ['or higher', 'atLeast'],
  ['or fewer', 'atMost'],
  ['or less', 'atMost'],
  ['or under', 'atMost'],
  ['at most', 'atMost'],
  ['at the most', 'atMost'],
  ['at a maximum', 'atMost'],
  ['at maximum', 'atMost'],
  ['- odd', 'approximate'],
  ['odd', 'approximate'],
  ['- ish', 'approximate'],
  ['ish', 'approximate'],
  ['- plus', 'atLeast'],
  ['±', 'approximate'],
  ['at a minimum', 'atLeast'],
  ['at minimum', 'atLeast'],
  ['at the least', 'atLeast'],
  ['at the very least', 'atLeast'],
  ['or so', 'approximate'],
  ['+', 'atLeast'],
];

/** Words between two numbers that make them a range; the first number may have "between" or "from" before it. */
export const RANGE_MARKS: ReadonlySet<string> = new Set(['–', '-', '—', '‒', '−', '‐', '‑', 'to']);

/** Signs that are a range only between two numbers without a space: "20~30"; before one number they mean approximately. */
export const ADJACENT_RANGE_MARKS: ReadonlySet<string> = new Set(['~', '∼', '～', '〜', '⁓']);

/** Prequantifiers that add the number to earlier ones: "a further 12". */
export const ADDITIVE_PREQUANTIFIERS: readonly string[] = ['a further', 'an additional', 'another', 'additional', 'further', 'the other', 'other'];

/** Prequantifiers that do not change the number. */
export const NEUTRAL_PREQUANTIFIERS: readonly string[] = ['a total of', 'total of', 'a group of', 'a family of', 'a combined', 'all', 'the', 'these', 'those'];

/** Words after a number, and signs next to it, that make it a measure and no count. */
export const MEASURE_UNITS: ReadonlySet<string> = new Set(
  '% percent per-cent km kilometres kilometers metres meters m miles mile hours hour minutes days day weeks week months month years year mm cm ft a.m. p.m. am pm am. times th st nd rd'.split(
    ' ',
  ),
);
