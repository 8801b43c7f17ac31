/**
 * Values of a mapping in one row: what is the same in all rows, or what the cell of a column says, with the words of the
 * table turned into codes. What a cell says and no rule reads becomes a problem of the row.
 */
import { interval, parseDate } from '../../../entry/index.js';
import { slug } from '../../../slug.js';
import { readDateCell } from '../../date-cell.js';
import { Cells, columnName, type PlacedText, type TableRow } from './row.js';
import type { DateOrder } from './mapping.js';

/** The cell of a column. */
export interface CellReference {
  column: string;
  empty?: string[] | undefined;
}

/** A cell with codes for the words in it. */
export interface CodedCell<Code> extends CellReference {
  codes?: Record<string, Code | null> | undefined;
  split?: string | undefined;
}

export type ValueOf<Code> = Code | CodedCell<Code>;

/** A date: the same in all rows, of one column, or from the column of its first day to that of its last. */
export type DateValue = string | CellReference | { from: CellReference; to: CellReference };

/** A word of a column, and the code that the mapping has for it: `null` where it says nothing. */
export interface CodedWord<Code> {
  word: string;
  code: Code | null | undefined;
}

/** The cells of a row, as the values of a mapping name them. */
export class MappedRow {
  readonly cells: Cells;
  readonly #row: TableRow;

  constructor(columns: ReadonlyMap<string, number>, row: TableRow, { empty, dates }: { empty: ReadonlySet<string>; dates: DateOrder | undefined }) {
    this.cells = new Cells(columns, row, empty);
    this.#row = row;
    this.#dates = dates;
  }
  readonly #dates: DateOrder | undefined;

  /** The text of a cell; undefined where it is empty. */
  cell({ column, empty }: CellReference): string | undefined {
    const text = this.cells.text(columnName(column));
    return text === undefined || empty?.includes(text) ? undefined : text;
  }

  /** The text of a cell with its place in the file. */
  placed(reference: CellReference): PlacedText | undefined {
    return this.cell(reference) === undefined ? undefined : this.cells.placed(columnName(reference.column));
  }

  /** A text. */
  text(value: string | CellReference | undefined): string | undefined {
    return typeof value === 'object' ? this.cell(value) : value;
  }

  /** An address. */
  url(value: string | CellReference | undefined): string | undefined {
    const text = this.text(value);
    if (text === undefined || typeof value !== 'object') return text;
    return URL.canParse(text) && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(text)
      ? text
      : this.refuse(value, text, 'an address that begins with https:// or http://');
  }

  /** Degrees, with a point or a comma. */
  degrees(reference: CellReference | undefined, most: number): number | undefined {
    const text = reference && this.cell(reference);
    if (reference === undefined || text === undefined) return undefined;
    const value = /^[-+−]?\d{1,3}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.').replace('−', '-')) : NaN;
    return Math.abs(value) <= most ? value : this.refuse(reference, text, `degrees from -${most} to ${most}`);
  }

  /** The words of a cell, several where the mapping splits it, each with its code where the mapping has one. */
  words<Code>(cell: CodedCell<Code>): CodedWord<Code>[] {
    const text = this.cell(cell);
    if (text === undefined) return [];
    const words = cell.split === undefined ? [text] : text.split(cell.split).map((word) => word.trim());
    return [...new Set(words)].filter((word) => word !== '').map((word) => ({ word, code: codeOf(word, cell.codes) }));
  }

  /** Codes of our own: those of the mapping, or words that are codes already. */
  codes<Code extends string>(value: ValueOf<Code> | Code[] | undefined, known: readonly Code[]): Code[] {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    if (typeof value === 'string') return [value];
    return this.words(value).flatMap(({ word, code }) => {
      if (code === null) return [];
      const found = code ?? known.find((one) => one === slug(word));
      if (found !== undefined) return [found];
      this.refuse(value, word, `a word that codes: of the mapping has, or one of ${shortList(known)}`);
      return [];
    });
  }

  code<Code extends string>(value: ValueOf<Code> | undefined, known: readonly Code[]): Code | undefined {
    return this.codes(value, known)[0];
  }

  /** A date as EDTF. */
  date(value: DateValue | undefined): string | undefined {
    if (value === undefined || typeof value === 'string') return value;
    if ('column' in value) return this.#dateIn(value);
    const [from, to] = [this.#dateIn(value.from), this.#dateIn(value.to)];
    if (from === undefined || to === undefined || from === to) return from ?? to;
    const edtf = interval(from, to);
    return parseDate(edtf) === undefined ? this.refuse(value.to, to, `a date that is not before that of the column ${value.from.column}, ${from}`) : edtf;
  }

  #dateIn(reference: CellReference): string | undefined {
    const text = this.cell(reference);
    if (text === undefined) return undefined;
    const { date, ambiguous } = dateOf(text, this.#dates);
    if (ambiguous !== undefined) return this.refuse(reference, text, 'a date that is one day: the mapping says the order with dates: dmy or dates: mdy');
    return date ?? this.refuse(reference, text, '2031-03-01, 1 March 2031, 2031-03, or digits in the order that dates: of the mapping says');
  }

  /** Adds the problem that a cell is not what the mapping says. */
  refuse({ column }: CellReference, text: string, expected: string): undefined {
    return this.cells.refuse(column, text, expected);
  }

  /** All cells in one text, of which the id of a row without one is made. */
  get whole(): string {
    return this.#row.cells.map((cell) => cell.trim()).join('\u001f');
  }
}

function codeOf<Code>(word: string, codes: Record<string, Code | null> | undefined): Code | null | undefined {
  if (codes === undefined) return undefined;
  if (Object.hasOwn(codes, word)) return codes[word];
  const lower = word.toLowerCase();
  const other = Object.keys(codes).find((key) => key.toLowerCase() === lower);
  return other === undefined ? undefined : codes[other];
}

/** Longer lists are cut. */
const MOST_LISTED = 12;

function shortList(values: readonly string[]): string {
  return values.length <= MOST_LISTED ? values.join(', ') : `${values.slice(0, MOST_LISTED).join(', ')} … (${values.length} in all)`;
}

const known = new Map<string, { date?: string; ambiguous?: string }>();

/** Reads a date in any form; `order` is that of dates in digits. Remembered, since tables repeat their dates. */
export function dateOf(text: string, order: DateOrder | undefined): { date?: string; ambiguous?: string } {
  const key = `${order ?? ''} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size > 50_000) known.clear();
  const read = readDate(text, order);
  known.set(key, read);
  return read;
}

function readDate(text: string, order: DateOrder | undefined): { date?: string; ambiguous?: string } {
  const [, iso] = /^(\d{4}-\d\d-\d\d)[ T][0-9:.]+(?:Z|[-+]\d\d:?\d\d)?$/.exec(text) ?? [];
  if (iso !== undefined) return parseDate(iso) === undefined ? {} : { date: iso };
  if (parseDate(text) !== undefined) return { date: text };
  const [, one = '', other = '', last = ''] = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?: [0-9:.]+)?$/.exec(text) ?? [];
  if (order !== undefined && one !== '') {
    const [day, month, year] = order === 'dmy' ? [one, other, last] : order === 'mdy' ? [other, one, last] : [last, other, one];
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return parseDate(date)?.exact === true ? { date } : {};
  }
  const { date, unread, ambiguous } = readDateCell(text);
  if (ambiguous !== undefined) return { ambiguous };
  return date === undefined || unread !== undefined ? {} : { date };
}
