/** Records of rows → their entries and lines of N-Quads, as `worker` writes them: the same lines as those of an export of the table. */
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Entry, Registry } from '../entry/index.js';
import { version } from '../io/package.js';
import type { RowRecord } from '../io/records.js';
import { problem, type Result } from '../problem.js';
import { checkMapping, kindOfTable, mappedTable, TABLE_KINDS, type LocatedMapping, type RowReader, type TableKind } from '../read/index.js';
import { RowIds } from '../read/readers/tables/row-ids.js';
import { rdf, sem } from '../terms/index.js';
import { RowWriter } from './row-writer.js';

export interface RowConverterOptions {
  registry: Registry;
  base?: string | undefined;
  generatedAt?: string | undefined;
  /** The mapping of rows of no known data set. */
  mapping?: LocatedMapping | undefined;
  withNotes?: boolean | undefined;
}

/** What a row became; `used` names the nodes of the registry that it uses. */
export interface ConvertedRow {
  entry: Entry;
  lines: string;
  used: Quad[];
}

interface OpenRows {
  key: string;
  read: RowReader;
  writer: RowWriter;
  ids: RowIds;
}

export class RowConverter {
  /** The table of the last row: rows of one table follow each other. */
  #open: OpenRows | undefined;

  constructor(readonly options: RowConverterOptions) {}

  /** Converts a row. Codes: `table-header`, `table-mapping`, `table-row`. */
  convert(record: RowRecord): Result<ConvertedRow> {
    const opened = this.#table(record);
    if (opened.value === undefined) return { problems: opened.problems };
    const { read, writer, ids } = opened.value;
    const { value, problems } = read({ cells: record.row, starts: record.starts });
    const repeated = value && ids.repeated(value.entry.id);
    if (value === undefined || repeated !== undefined) return { problems: repeated === undefined ? problems : [repeated] };
    const { own, shared, constant } = writer.lines(value);
    const used = [...writer.used].map((node) => DataFactory.quad(DataFactory.namedNode(node), rdf.type, sem.Actor));
    writer.used.clear();
    return { value: { entry: value.entry, lines: [...constant, ...shared, own].join(''), used }, problems };
  }

  #table({ columns, dataset, document }: RowRecord): Result<OpenRows> {
    const key = JSON.stringify([columns, dataset, document]);
    if (this.#open?.key === key) return { value: this.#open, problems: [] };
    const { registry, base, generatedAt, withNotes } = this.options;
    const kind = this.#kind(columns, dataset.name);
    if (kind.value === undefined) return { problems: kind.problems };
    const read = kind.value.open(columns, { document, dataset, registry, withNotes });
    const writer = new RowWriter({
      registry,
      base,
      sharedEvents: kind.value.sharedEvents,
      dataset,
      input: { kind: 'document' },
      version: version(),
      generatedAt,
    });
    this.#open = { key, read, writer, ids: new RowIds(kind.value.mapping) };
    return { value: this.#open, problems: [] };
  }

  #kind(columns: readonly string[], name: string): Result<TableKind> {
    const { mapping, registry } = this.options;
    if (mapping?.data.dataset.name === name) {
      const problems = checkMapping(mapping, columns, registry);
      return problems.length > 0 ? { problems } : { value: mappedTable(mapping.data), problems: [] };
    }
    const known = kindOfTable(columns, name);
    if (known.value !== undefined || mapping !== undefined || TABLE_KINDS.some((kind) => kind.name === name)) return known;
    return {
      problems: [
        problem('table-mapping', `the row is of ${name}, which is no data set that is known`, { fix: 'name its mapping: variorum worker --mapping FILE' }),
      ],
    };
  }
}
