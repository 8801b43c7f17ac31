/** What became of the rows of a table, as data and as lines of the summary. */
import type { Problem } from '../../problem.js';
import { plural } from '../terminal.js';

/** What became of the rows of a table. */
export interface TableResult {
  path: string;
  rows: number;
  claims: number;
  bad: number;
  /** Where reading ended before the end of the table, and why. */
  end?: { line: number; why: string };
  /** The rows whose graphs were inspected. */
  inspected: number;
  problems: Problem[];
  dataset?: { name: string; version: string; terms?: string };
  sha256?: string;
}

/** What is printed of the tables. */
export function tableLines(results: readonly TableResult[]): string[] {
  return results.flatMap(({ path, rows, claims, bad, end, dataset }) => [
    `  ${path}: ${plural(rows, 'row')}, ${plural(claims, 'claim')}${dataset === undefined ? '' : ` (${dataset.name} ${dataset.version})`}${bad === 0 ? '' : `; ${plural(bad, 'row')} could not be read`}${end === undefined ? '' : `; the rest, from line ${end.line} on, was not read: ${end.why}`}`,
    ...(dataset?.terms === undefined ? [] : [`  ${path}: not redistributable: ${dataset.terms}`]),
  ]);
}
