/**
 * A table in a file → its kind, its description, and its rows in chunks. The file is read twice: for its hash, which the
 * document of the rows has, and for its rows.
 */
import { createHash } from 'node:crypto';
import { EMPTY_REGISTRY, type DocumentMeta } from '../entry/index.js';
import { inFile, problem, ProblemError, type Problem, type Result } from '../problem.js';
import type { ReadRow, RowReader, TableDescription, TableKind } from '../read/index.js';
// Not by way of the index, which loads the reader of articles.
import { isHxlRow } from '../read/readers/tables/kinds.js';
import { csvChunks } from './csv-chunks.js';
import { csvRecords, delimiterOf, type CsvChunk, type CsvRecord } from './csv-records.js';
import { unpacked } from './decompress.js';
import { fileProblem } from './files.js';
import { sidecarMeta } from './sidecar.js';
import { kindFor, type KindOptions } from './table-mapping.js';

export interface OpenTableOptions extends KindOptions {
  /** The metadata of documents, from the command line. */
  described: DocumentMeta;
  version?: string | undefined;
  withNotes?: boolean | undefined;
}

/** What is needed to read chunks of a table in any thread. */
export interface OpenedTable {
  path: string;
  kind: TableKind;
  header: string[];
  delimiter: string;
  description: TableDescription;
  /** Problems that do not keep it from being read. */
  problems: Problem[];
}

/** Opens a table. Codes: `table-header`, `table-version`, those of files and sidecars. */
export async function openTable(path: string, { described, version, withNotes, ...options }: OpenTableOptions): Promise<Result<OpenedTable>> {
  try {
    const meta = await sidecarMeta(path, described);
    if (!meta.value) return { problems: meta.problems };
    const hash = createHash('sha256');
    for await (const bytes of unpacked(path)) hash.update(bytes);
    const sha256 = hash.digest('hex');
    let [delimiter, header] = [',', undefined as string[] | undefined];
    for await (const chunk of csvChunks(unpacked(path), (head) => (delimiter = delimiterOf(head)))) {
      [header] = [...csvRecords(chunk, delimiter)].map(({ cells }) => cells);
      break;
    }
    if (header === undefined) return { problems: [problem('input-empty', 'the table is empty', { place: { file: path } })] };
    const kind = await kindFor(path, header, options);
    if (!kind.value) return { problems: kind.problems };
    const { date: _, place: __, ...stated } = meta.value;
    const known = version ?? stated.revision ?? kind.value.describe(undefined).revision;
    const document = {
      language: 'en',
      ...kind.value.describe(known),
      ...stated,
      ...(known === undefined ? {} : { revision: known }),
      sha256,
    } as TableDescription['document'];
    const value = {
      path,
      kind: kind.value,
      header,
      delimiter,
      description: {
        document,
        dataset: { name: kind.value.name, version: known ?? sha256.slice(0, 12) },
        registry: options.registry ?? EMPTY_REGISTRY,
        withNotes,
      },
      problems: [...(known === undefined ? [unversioned(path)] : []), ...(document.license === undefined ? [unlicensed(path)] : [])],
    };
    return { value, problems: value.problems };
  } catch (error) {
    return { problems: error instanceof ProblemError ? error.problems.map((found) => inFile(found, path)) : [fileProblem(error, path)] };
  }
}

function unversioned(path: string): Problem {
  return problem('table-version', 'the version of the data set is not stated: the graph is named by the hash of the file', {
    place: { file: path },
    fix: `--dataset-version 23.1, or revision: "23.1" in ${path}.meta.yaml`,
  });
}

/** Said once, and not of each row. */
function unlicensed(path: string): Problem {
  return problem('document-licence', 'the table has no licence', {
    place: { file: path },
    fix: `write its address into ${path}.meta.yaml or into its mapping, such as license: https://creativecommons.org/licenses/by/4.0/`,
  });
}

/** The header and the first rows of a table, from which its mapping is drafted. Throws a {@link ProblemError} where it cannot be read. */
export async function sampleTable(path: string, most: number): Promise<{ header: string[]; rows: string[][] }> {
  const rows: string[][] = [];
  let [delimiter, header] = [',', undefined as string[] | undefined];
  try {
    reading: for await (const chunk of csvChunks(unpacked(path), (head) => (delimiter = delimiterOf(head))))
      for (const { cells, fault } of csvRecords(chunk, delimiter)) {
        if (header === undefined) header = cells;
        else if (fault === undefined && !(rows.length === 0 && isHxlRow(cells))) rows.push(cells);
        if (rows.length >= most) break reading;
      }
  } catch (error) {
    throw new ProblemError(error instanceof ProblemError ? error.problems.map((found) => inFile(found, path)) : [fileProblem(error, path)]);
  }
  if (header === undefined) throw new ProblemError([problem('input-empty', 'the table is empty', { place: { file: path } })]);
  return { header, rows };
}

/** The chunks of a table. */
export function tableChunks({ path, delimiter }: Pick<OpenedTable, 'path' | 'delimiter'>): AsyncGenerator<CsvChunk, void, undefined> {
  return csvChunks(unpacked(path), () => delimiter);
}

/** A row as a record for `worker`: its cells with their places. */
export interface RowOfTable {
  line: number;
  cells: string[];
  starts: number[];
}

/** The rows of a table that have a cell for each column; the others are problems with their line. */
export async function* rowsOf(table: OpenedTable): AsyncGenerator<Result<RowOfTable> & { line: number }, void, undefined> {
  for await (const chunk of tableChunks(table))
    yield* rowsOfChunk(chunk, table, ({ line, cells, starts }) => ({ value: { line, cells, starts }, problems: [] }));
}

/** A row that was read, or the problems that kept it from being read, with its line. */
export type TableRowRead = Result<ReadRow> & { line: number };

/** Reads the rows of a chunk; the header and the tags of HDX are no rows. */
export function* readChunk(
  chunk: CsvChunk,
  { delimiter, header }: Pick<OpenedTable, 'delimiter' | 'header'>,
  read: RowReader,
): Generator<TableRowRead, void, undefined> {
  yield* rowsOfChunk(chunk, { delimiter, header }, read);
}

function* rowsOfChunk<T>(
  chunk: CsvChunk,
  { delimiter, header }: Pick<OpenedTable, 'delimiter' | 'header'>,
  read: (record: CsvRecord) => Result<T>,
): Generator<Result<T> & { line: number }, void, undefined> {
  for (const record of csvRecords(chunk, delimiter)) {
    if (record.line === 1 || (chunk.line === 1 && isHxlRow(record.cells))) continue;
    yield { line: record.line, ...readRecord(record, header.length, read) };
  }
}

function readRecord<T>(record: CsvRecord, width: number, read: (record: CsvRecord) => Result<T>): Result<T> {
  const { line, cells, fault } = record;
  const extra = cells.slice(width).some((cell) => cell.trim() !== '');
  const wrong = fault ?? (cells.length < width || extra ? `the row has ${cells.length} cells, and the header ${width}` : undefined);
  if (wrong !== undefined)
    return {
      problems: [problem('table-row', wrong, { place: { line }, expected: 'a cell for each column; a cell with a comma or a line break is in quotes' })],
    };
  const { value, problems } = read(record);
  const placed = problems.map((found) => ({ ...found, place: { line, ...found.place } }));
  return value === undefined ? { problems: placed } : { value, problems: placed };
}
