/** What became of the rows of a table, as data and as lines of the summary. */
import type { Problem } from '../../problem.js';
import { plural } from '../terminal.js';

/** What became of the rows of a table. */
export interface TableResult {
  path: string;
  rows: number;
  claims: number;
  bad: number;
  /** The rows whose graphs were inspected. */
  inspected: number;
  problems: Problem[];
  dataset?: { name: string; version: string; terms?: string };
  sha256?: string;
}

/** What is printed of the tables. */
export function tableLines(results: readonly TableResult[]): string[] {
  return results.flatMap(({ path, rows, claims, bad, dataset }) => [
    `  ${path}: ${plural(rows, 'row')}, ${plural(claims, 'claim')}${dataset === undefined ? '' : ` (${dataset.name} ${dataset.version})`}${bad === 0 ? '' : `; ${plural(bad, 'row')} could not be read`}`,
    ...(dataset?.terms === undefined ? [] : [`  ${path}: not redistributable: ${dataset.terms}`]),
  ]);
}
