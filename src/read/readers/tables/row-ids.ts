/** Finds rows of a table of the user's own that are there twice, or that have the words of another row where the mapping says that each has its own. */
import { problem, type Problem } from '../../../problem.js';
import type { TableMapping } from './mapping.js';

/** So many ids of rows are remembered. */
const MOST = 200_000;

export class RowIds {
  readonly #seen = new Set<string>();
  readonly #mapping: TableMapping | undefined;

  /** Without a mapping, the rows of a data set, whose ids are its own, are not looked at. */
  constructor(mapping: TableMapping | undefined) {
    this.#mapping = mapping;
  }

  /** Returns the problem of a row whose entry has the id of an earlier one. Code: `table-row`. */
  repeated(id: string): Problem | undefined {
    if (this.#mapping === undefined) return undefined;
    const { row } = this.#mapping;
    if (this.#seen.has(id)) {
      const what = row === undefined ? 'the same row is there twice' : `another row has the same words in the column ${row.column}`;
      return problem('table-row', what, { expected: 'words that one row alone has: row: of the mapping names their column' });
    }
    if (this.#seen.size >= MOST) this.#seen.clear();
    this.#seen.add(id);
    return undefined;
  }
}
