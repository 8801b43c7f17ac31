/**
 * Says why a number in a cell of the infobox became no claim, for the coverage ledger. Takes the cell and the span of the
 * number; returns a phrase. The first row that matches counts.
 */
import { NOT_PARTICIPANTS } from './figures/lexicon/cells.js';
import { PLACE_NOUNS } from './figures/lexicon/noun-classes.js';
import { itemAbove } from './figures/nested-items.js';
import type { Cell, Span } from './layout/document.js';

/** A number in its cell: the number as written, with its noun where it has one, and the text around it. */
interface CellNumber {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** The first words after the number, and in it, in small letters. */
  readonly words: readonly string[];
  /** The key of the cell without its number: "casualties". */
  readonly key: string;
  /** Whether it is in an item of a list below another item. */
  readonly isBelow: boolean;
}

const REASONS: readonly (readonly [reason: string, matches: (number: CellNumber) => boolean])[] = [
  ['says that the number is not known', ({ quote }) => /^(?:unknown|unspecified|undisclosed|unclear|unconfirmed|uncertain|not known)\b/i.test(quote)],
  ['a ratio or a fraction', ({ quote, before, after }) => /\d\s*[:/|]\s*\d/.test(quote) || /\d\s*[:/|]\s*$/.test(before) || /^\s*[:/|]\s*\d/.test(after)],
  ['a length of time', ({ words }) => words.some((word) => /^(?:second|minute|hour|day|week|month|year|decade)s?$/.test(word))],
  ['counts places', ({ words, key }) => key !== 'casualties' && words.some((word) => PLACE_NOUNS.has(word))],
  ['counts or measures what takes no part', ({ words }) => words.some((word) => NOT_PARTICIPANTS.has(word) && !LOSSES.has(word))],
  ['part of a number or a name', ({ before, after }) => /[\p{L}\d][.,]?$/u.test(before) || /^[.,]?\d/.test(after)],
  ['a result: only losses of people and things are read in this cell', ({ key }) => key === 'result' || key === 'status' || key === 'territory'],
  ['in an item below another of a list, and not surely a part of one figure in it', ({ isBelow }) => isBelow],
  ['no rule joins it with a word of loss', ({ key }) => key === 'casualties'],
  ['no noun that is known says what it counts', () => true],
];

/** Says why a number in a cell is no claim. */
export function reasonInCell(cell: Cell, { start, end }: Span): string {
  const quote = cell.value.slice(start - cell.start, end - cell.start);
  const before = cell.value.slice(0, Math.max(0, start - cell.start));
  const after = cell.value.slice(end - cell.start, end - cell.start + LONGEST_NOUN);
  const [phrase = ''] = /^[^,;*()\n]*/.exec(after) ?? [];
  const words = `${quote} ${phrase}`.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const number = {
    quote,
    before,
    after,
    words: words.slice(0, WORDS_OF_NOUN),
    key: cell.key.replace(/\s*\d+$/, '').toLowerCase(),
    isBelow: itemAbove(cell, { start }) !== undefined,
  };
  return REASONS.find(([, matches]) => matches(number))![0];
}
/** Words of losses, which are about those who take part. */
const LOSSES: ReadonlySet<string> = new Set('casualties losses dead killed wounded deaths prisoners estimates sources'.split(' '));
/** How much text after a number may hold its noun, in characters and in words. */
const LONGEST_NOUN = 60;
const WORDS_OF_NOUN = 4;
