/** Rows to CSV (RFC 4180), as every table of ours is written. */
import { stringify } from 'csv-stringify/sync';

/** The text of rows, headings among them; cells that a spreadsheet would run as a formula are made text. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: '\r\n' },
  );
}
