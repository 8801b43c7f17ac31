/** Rows → CSV (RFC 4180), for every table we write. */
import { stringify } from 'csv-stringify/sync';

/** The CSV text of rows, header included. Cells that a spreadsheet would run as a formula are escaped. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: '\r\n' },
  );
}
