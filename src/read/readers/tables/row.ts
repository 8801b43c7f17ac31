/**
 * Rows of tables as readers get them: the cells with their places in the file, and what they are parsed to. A cell that is
 * not what its column has becomes a problem of the row; nothing is guessed.
 */
import { parseDate } from '../../../entry/index.js';
import { problem, type Problem } from '../../../problem.js';

/** A record of a table. */
export interface TableRow {
  /** The cells, unquoted, in the order of the header. */
  readonly cells: readonly string[];
  /** Of each cell, the code point of the file at which its text begins. */
  readonly starts: readonly number[];
}

/** A text with its place in the file. */
export interface PlacedText {
  readonly text: string;
  readonly start: number;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Returns the name of a column as tables write it in various ways: without case, spaces around, and byte order mark. */
export function columnName(written: string): string {
  return written
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();
}

const NOT_AVAILABLE: ReadonlySet<string> = new Set(['NA']);

/** The cells of one row by the names of their columns. Empty cells, those with a word for it, and columns that are not there are undefined. */
export class Cells {
  readonly problems: Problem[] = [];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #row: TableRow;
  readonly #empty: ReadonlySet<string>;

  /** `empty` are words that stand in empty cells. */
  constructor(columns: ReadonlyMap<string, number>, row: TableRow, empty = NOT_AVAILABLE) {
    this.#columns = columns;
    this.#row = row;
    this.#empty = empty;
  }

  text(column: string): string | undefined {
    const index = this.#columns.get(column);
    const cell = index === undefined ? undefined : this.#row.cells[index];
    if (cell === undefined || cell === '') return undefined;
    const text = cell.trim();
    return text === '' || this.#empty.has(text) ? undefined : text;
  }

  /** The text of a cell with its place; its quotes are doubled in the file, so that a text with quotes has no single place. */
  placed(column: string): PlacedText | undefined {
    const text = this.text(column);
    const index = this.#columns.get(column);
    const start = index === undefined ? undefined : this.#row.starts[index];
    if (text === undefined || index === undefined || start === undefined) return undefined;
    const before = (this.#row.cells[index] ?? '').indexOf(text);
    return { text, start: start + before };
  }

  /** A whole number from 0; "369.0" is one. */
  count(column: string): number | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const [, digits] = /^(\d{1,15})(?:\.0*)?$/.exec(text) ?? [];
    return digits === undefined ? this.refuse(column, text, 'a whole number from 0') : Number(digits);
  }

  /** A number of degrees. */
  degrees(column: string, most: number): number | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const value = /^[-+]?\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : NaN;
    return Math.abs(value) <= most ? value : this.refuse(column, text, `degrees from -${most} to ${most}`);
  }

  /** A day, as `2016-01-01`, `2014-01-22 00:00:00.000`, `2016-01-01T00:00:00Z` or `03 December 2020`. */
  day(column: string): string | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const day = dayOf(text);
    return day === undefined ? this.refuse(column, text, 'a day: 2016-01-01, 2014-01-22 00:00:00.000 or 03 December 2020') : day;
  }

  /** One of the codes of a column. */
  code<Value>(column: string, codes: ReadonlyMap<string, Value>): Value | undefined {
    const text = this.text(column);
    if (text === undefined) return undefined;
    const value = codes.get(/^\d+\.0*$/.test(text) ? text.replace(/\.0*$/, '') : text);
    return value === undefined ? this.refuse(column, text, `one of ${[...codes.keys()].join(', ')}`) : value;
  }

  /** The same value, or a problem where the cell is empty. */
  required<Value>(column: string, value: Value | undefined): Value | undefined {
    if (value === undefined && this.text(column) === undefined)
      this.problems.push(problem('table-row', `the column ${column} is empty`, { expected: 'a value: a row without it cannot be read' }));
    return value;
  }

  /** Adds the problem that a cell is not what its column has. */
  refuse(column: string, text: string, expected: string): undefined {
    const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
    this.problems.push(problem('table-row', `${shown} in the column ${column}`, { expected }));
    return undefined;
  }
}

const days = new Map<string, string | undefined>();

function dayOf(text: string): string | undefined {
  if (days.has(text)) return days.get(text);
  if (days.size > 50_000) days.clear();
  const day = readDay(text);
  days.set(text, day);
  return day;
}

function readDay(text: string): string | undefined {
  const [, iso] = /^(\d{4}-\d\d-\d\d)(?:[ T][0-9:.]+Z?)?$/.exec(text) ?? [];
  const [, date, name = '', year] = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/.exec(text) ?? [];
  const month = MONTHS.findIndex((one) => one === name.toLowerCase() || one.slice(0, 3) === name.toLowerCase());
  const day = iso ?? (date === undefined || month === -1 ? undefined : `${year}-${String(month + 1).padStart(2, '0')}-${date.padStart(2, '0')}`);
  return day !== undefined && parseDate(day)?.exact === true ? day : undefined;
}
