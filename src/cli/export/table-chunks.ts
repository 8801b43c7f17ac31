/**
 * A chunk of records of a table → what an export needs of its rows: N-Quads as bytes, quads and rows of `claims.csv` for the
 * other formats, problems and counts. It looks at nothing but the chunk and its table, so chunks can be converted in any
 * thread and order; what goes in and out can be sent to a thread. What several rows have is left to be written once by who
 * gets them.
 */
import { Buffer } from 'node:buffer';
import { csv } from '../../csv.js';
import type { CsvChunk } from '../../io/csv-records.js';
import { version } from '../../io/package.js';
import { readChunk, type OpenedTable } from '../../io/tables.js';
import { RowWriter, type RowCounts } from '../../library/row-writer.js';
import { claimsTable } from '../../map/index.js';
import { valueOf, type Problem } from '../../problem.js';
import { kindOfTable } from '../../read/readers/tables/kinds.js';
import type { RowReader, TableKind } from '../../read/readers/tables/reader.js';
import { pack } from '../../rdf/quad-transfer.js';
import { keyOf } from './recent-keys.js';
import { isInspected } from './sampled-rows.js';

/** What all chunks of a table share. */
export interface TableToConvert extends Pick<OpenedTable, 'header' | 'delimiter' | 'description'> {
  /** The name of its kind; its mapping, where it is a table of the user's own. */
  kind: Pick<TableKind, 'name' | 'mapping'>;
  base: string | undefined;
  generatedAt: string | undefined;
  /** Whether lines of N-Quads are made. */
  lines: boolean;
  /** Whether quads are made, for other formats. */
  quads: boolean;
  /** Whether rows of `claims.csv` are made. */
  csv: boolean;
  stopOnError: boolean;
}

/** A text of lines that other rows may have too, with the key it is remembered by. */
interface SharedText {
  key: string;
  text: string;
}

/** A row that was read. */
export interface ConvertedRow {
  /** Where its own lines end in the bytes of the chunk. */
  end: number;
  /** Its shared lines, as far as no earlier row of the chunk has them. */
  shared: SharedText[];
  /** Its quads: those of its own nodes, and those that other rows may have too. */
  quads?: { title: string; own: string[]; shared: string[]; csv: string };
  /** Whether its graph is to be inspected: it is in the sample, and has quads then. */
  isSampled: boolean;
  /** Of a table of the user's own, what is known of the row alone: it is left out where its id is that of another. */
  alone?: { id: string; line: number; claims: number; counts: RowCounts };
}

/** What became of a chunk. */
export interface ConvertedChunk {
  rows: ConvertedRow[];
  /** The claims of its rows, apart from those of {@link ConvertedRow.alone}. */
  claims: number;
  /** The rows that could not be read, with their lines. */
  bad: { line: number; problems: readonly Problem[] }[];
  /** The own lines of the rows, one after the other, in UTF-8; longer than they are. */
  bytes: Uint8Array;
  /** How many triples were made of the rows' own nodes, apart from those of {@link ConvertedRow.alone}. */
  counts: RowCounts;
  /** The actors and places of the registry that rows name. */
  used: string[];
}

/** Bytes that a character takes at most. */
const WIDEST = 3;

export class ChunkConverter {
  readonly #table: TableToConvert;
  readonly #writer: RowWriter;
  readonly #read: RowReader;

  private constructor(table: TableToConvert, kind: TableKind) {
    const { base, generatedAt, header, description } = table;
    const { registry, dataset } = description;
    this.#table = table;
    this.#read = kind.open(header, description);
    this.#writer = new RowWriter({
      registry,
      base,
      sharedEvents: kind.sharedEvents,
      dataset,
      input: { kind: 'document' },
      version: version(),
      generatedAt,
    });
  }

  /** Opens a table whose kind and mapping are known to be right. */
  static async open(table: TableToConvert): Promise<ChunkConverter> {
    const {
      header,
      kind: { name, mapping },
    } = table;
    // The grammar of figures is loaded for tables that need it.
    const kind = mapping === undefined ? valueOf(kindOfTable(header, name)) : (await import('../../read/readers/tables/mapped.js')).mappedTable(mapping);
    return new ChunkConverter(table, kind);
  }

  /** Converts a chunk. `memory` is for the bytes, as far as it is enough. */
  convert(chunk: CsvChunk, memory?: ArrayBuffer): ConvertedChunk {
    const table = this.#table;
    const writer = this.#writer;
    const rows: ConvertedRow[] = [];
    const bad: ConvertedChunk['bad'] = [];
    let claims = 0;
    const own = new Bytes(memory);
    const known = new Set<string>();
    const asShared = (texts: readonly string[]) =>
      texts.filter((text) => !known.has(text) && known.add(text)).map((text): SharedText => ({ key: keyOf(text), text }));
    for (const { value, problems, line } of readChunk(chunk, table, this.#read)) {
      if (value === undefined) {
        bad.push({ line, problems });
        if (table.stopOnError) break;
        continue;
      }
      const { id, claims: { length } = [] } = value.entry;
      const isSampled = isInspected(line, id);
      const row: ConvertedRow = { end: own.length, shared: [], isSampled };
      if (table.quads || isSampled) {
        const quads = writer.quads(value);
        const cells = table.csv ? csv(claimsTable(value.entry, { registry: writer.registry, base: table.base, quads: quads.own })) : '';
        const title = `${value.entry.event.label} — ${value.entry.id}`;
        row.quads = { title, own: pack(quads.own), shared: pack(quads.shared), csv: cells };
      }
      if (table.lines) {
        const lines = writer.lines(value);
        row.shared = asShared([...lines.constant, ...lines.shared]);
        own.add(lines.own);
        row.end = own.length;
      }
      if (table.kind.mapping === undefined) claims += length;
      else row.alone = { id, line, claims: length, counts: writer.takeCounts() };
      rows.push(row);
    }
    const used = [...writer.used];
    writer.used.clear();
    return { rows, claims, bad, bytes: own.all, counts: writer.takeCounts(), used };
  }
}

/** Texts one after the other as UTF-8, in memory that grows as it is needed. */
class Bytes {
  #buffer: Buffer;
  length = 0;

  constructor(memory = new ArrayBuffer(2 ** 20)) {
    this.#buffer = Buffer.from(memory);
  }

  add(text: string): void {
    const most = this.length + WIDEST * text.length;
    if (most > this.#buffer.length) {
      const larger = Buffer.from(new ArrayBuffer(2 * most));
      larger.set(this.#buffer.subarray(0, this.length));
      this.#buffer = larger;
    }
    this.length += this.#buffer.write(text, this.length);
  }

  get all(): Uint8Array {
    return this.#buffer;
  }
}
