/**
 * Rows → CSV (RFC 4180), for every table that is written. A reader that takes LF, CR or CRLF as the end of a record, and
 * one that trims cells, reads back the same cells, but for the apostrophe before text that a spreadsheet would run.
 */
import { stringify } from 'csv-stringify/sync';

/** The byte order mark, from which spreadsheets see that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What ends a line for some reader, and blanks at an edge, which some readers drop: cells with them are quoted. */
const QUOTED = /[\r\n\v\f\u0085\u2028\u2029]|^\s|\s$/;

/** Returns the CSV text of rows, header included. Text that a spreadsheet would run as a formula gets an apostrophe. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : asText(cell)))),
    // A row of one empty cell would be an empty line, which many readers skip.
    { record_delimiter: '\r\n', quoted_match: QUOTED, quoted_empty: rows.every(({ length }) => length === 1) },
  );
}

/** Returns a file of CSV as it is asked for: with a byte order mark (`--csv-bom`), or without. */
export function csvFile(text: string, { bom = false }: { bom?: boolean | undefined } = {}): string {
  return bom ? BYTE_ORDER_MARK + text : text;
}

// The characters of a formula, also in full width, and the blanks before them that a spreadsheet drops.
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$|^[+-]?INF$/;

/** A date before our era, of XML Schema or EDTF, or an interval of dates: `-0043-03-15`, `-0100~/-0050`, `-0052-09-01T00:00:00Z`. */
const DATE = (() => {
  const part = '[~?%]?[\\dX]{2}[~?%]?';
  const date = `-?[~?%]?[\\dX]{4,}[~?%]?(?:-${part}(?:-${part})?)?(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)?(?:Z|[+-]\\d\\d:\\d\\d)?`;
  return new RegExp(`^${date}(?:/(?:${date}|\\.\\.)?)?$`);
})();

/** Returns a cell that no spreadsheet runs. A negative number or a date before our era is none; more apostrophes keep text with its own apart. */
function asText(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) && !DATE.test(cell) ? `'${cell}` : cell;
}
