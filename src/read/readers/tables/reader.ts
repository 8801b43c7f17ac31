/** The interface of readers of tables: a header and the description of the table come in, a function goes out that reads one row. */
import type { Actor, DocumentMeta, Entry, PlaceDescription, Registry } from '../../../entry/index.js';
import type { Result } from '../../../problem.js';
import type { TableMapping } from './mapping.js';
import type { TableRow } from './row.js';

/** The document of a table: its metadata with its hash. */
type TableDocument = Entry['document'];

/** A version of a data set: its rows share one graph. */
interface DatasetVersion {
  name: string;
  version: string;
}

/** What all rows of a table share. */
export interface TableDescription {
  document: TableDocument;
  dataset: DatasetVersion;
  registry: Registry;
  /** Whether notes in the words of the data set are kept, where its terms may forbid to publish them. */
  withNotes?: boolean | undefined;
}

/** What one row says, and what it has in common with other rows: actors and places that the registry does not have. */
export interface ReadRow {
  entry: Entry;
  actors: readonly Actor[];
  places: readonly PlaceDescription[];
}

/** Reads a row; without a value, the problems say why. */
export type RowReader = (row: TableRow) => Result<ReadRow>;

/** A kind of table that is known by the names of its columns. */
export interface TableKind {
  /** The name on the command line, and in the address of the graph. */
  readonly name: string;
  readonly title: string;
  /** The columns without which it is not read, in lower case. */
  readonly required: readonly string[];
  /** Columns that it may have besides. */
  readonly optional: readonly string[];
  /** What is true of every version: publisher, licence, how to cite it. */
  readonly describe: (version: string | undefined) => DocumentMeta;
  /** Why the output may not be passed on, where the terms of the data set forbid it. */
  readonly terms?: string;
  /** Whether several rows may be about one event. */
  readonly sharedEvents?: boolean;
  /** The mapping it was made of, where it is that of a table of the user's own. */
  readonly mapping?: TableMapping;
  readonly open: (header: readonly string[], table: TableDescription) => RowReader;
}

/** Returns the columns of a header by their names. */
export function columnsOf(header: readonly string[], name: (written: string) => string): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  header.forEach((written, index) => {
    if (!columns.has(name(written))) columns.set(name(written), index);
  });
  return columns;
}
