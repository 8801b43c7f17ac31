/** The kinds of tables that are known, and which one a header is of. */
import { problem, type Result } from '../../../problem.js';
import { acled } from '../acled.js';
import { ucdpGed } from '../ucdp.js';
import type { TableKind } from './reader.js';
import { columnName } from './row.js';

export const TABLE_KINDS: readonly TableKind[] = [ucdpGed, acled];

/** So few columns in common say nothing. */
const FEW = 4;

/** Returns the kind of a table by its header, or the one that is named; else the problem names the nearest kind and what it lacks. Code: `table-header`. */
export function kindOfTable(header: readonly string[], named?: string): Result<TableKind> {
  const columns = new Set(header.map(columnName));
  const missing = (kind: TableKind) => kind.required.filter((column) => !columns.has(column));
  const known = TABLE_KINDS.find((kind) => (named === undefined || kind.name === named) && missing(kind).length === 0);
  if (known !== undefined) return { value: known, problems: [] };
  const shared = (kind: TableKind) => [...kind.required, ...kind.optional].filter((column) => columns.has(column)).length;
  const [nearest] = TABLE_KINDS.filter(({ name }) => named === undefined || name === named).sort((one, other) => shared(other) - shared(one));
  if (nearest === undefined)
    return {
      problems: [problem('table-header', `there is no data set ${named}`, { expected: `--dataset ${TABLE_KINDS.map(({ name }) => name).join(' | ')}` })],
    };
  const lacks = missing(nearest).join(', ');
  const found = problem(
    'table-header',
    shared(nearest) < FEW
      ? `the columns are of no data set that is known: ${header.slice(0, 8).join(', ')}${header.length > 8 ? ' …' : ''}`
      : `the columns are nearest to ${nearest.title}, and lack ${lacks}`,
    {
      expected: `the columns of ${TABLE_KINDS.map(({ name, title }) => `${title} (--dataset ${name})`).join(' or ')}`,
      fix: 'name the columns as the data set does',
    },
  );
  return { problems: [{ ...found, place: { line: 1 } }] };
}

/** Whether a row is the second header that HDX adds: tags of the Humanitarian Exchange Language, such as #date+start. */
export function isHxlRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => /^\s*#[A-Za-z]/.test(cell));
}
