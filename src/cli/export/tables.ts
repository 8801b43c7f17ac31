/**
 * The tables of an export: rows stream into the files, a chunk of records at a time, which threads convert. A bad row is
 * reported with its line, counted and left out; a seeded sample of rows is inspected.
 */
import type { Quad } from '@rdfjs/types';
import type { Inspector } from '../../check/inspector.js';
import { openTable, tableChunks, type OpenedTable } from '../../io/tables.js';
import { inFile, problem, ProblemError, type Problem } from '../../problem.js';
import { RowIds } from '../../read/readers/tables/row-ids.js';
import { tripleKey } from '../../rdf/index.js';
import { unpack } from '../../rdf/quad-transfer.js';
import type { ExportRun } from './export-run.js';
import { sourceDate, type OutputFiles } from './output-files.js';
import { RecentKeys } from './recent-keys.js';
import { RowThreads } from './row-threads.js';
import type { ConvertedChunk, ConvertedRow } from './table-chunks.js';
import type { TableResult } from './table-result.js';

/** So many bad rows of a table are shown. */
const MOST_SHOWN = 20;

/** Writes the rows of every table, in the order of the arguments. */
export async function writeTables(run: ExportRun, outputs: OutputFiles, inspector: Inspector): Promise<TableResult[]> {
  const results: TableResult[] = [];
  const written = new RecentKeys();
  for (const path of run.inputs.tables) results.push(await writeTable(path, { run, outputs, inspector, written }));
  return results;
}

interface TableRun {
  run: ExportRun;
  outputs: OutputFiles;
  inspector: Inspector;
  /** What is said of nodes that rows share, as far as it is remembered. */
  written: RecentKeys;
}

async function writeTable(path: string, { run, outputs, inspector, written }: TableRun): Promise<TableResult> {
  const { options, inputs } = run;
  const result: TableResult = { path, rows: 0, claims: 0, bad: 0, inspected: 0, problems: [] };
  const opened = await openTable(path, {
    registry: inputs.registry.registry,
    described: inputs.metadata,
    dataset: options.dataset,
    mapping: options.mapping,
    isDefault: options.fromProject?.includes('mapping'),
    version: options.datasetVersion,
    withNotes: options.withNotes,
  });
  result.problems.push(...opened.problems);
  if (opened.value === undefined) return result;
  const table = opened.value;
  const { kind, description } = table;
  result.dataset = { ...description.dataset, ...(kind.terms === undefined ? {} : { terms: kind.terms }) };
  result.sha256 = description.document.sha256;
  refuseLicence(table, options.licence);
  const rows = new TableRows({ table, outputs, written, result, stopOnError: options.stopOnError === true });
  const threads = new RowThreads(toConvert(table, { run, outputs }), options.jobs);
  let reached = 1;
  try {
    for await (const chunk of threads.convert(tableChunks(table))) {
      reached = chunk.line;
      await rows.write(chunk);
      if (result.end !== undefined) break;
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // The bytes of the table: what comes after them is not read, and how many rows that is nobody knows.
    result.problems.push(...error.problems.map((found) => inFile(found, path)));
    result.end = { line: error.problems[0]?.place?.line ?? reached, why: error.message };
  } finally {
    await threads.close();
  }
  for (const quads of rows.sample()) {
    const found = await inspector.entry(quads);
    result.problems.push(...found.filter(({ code }) => code !== 'check-account-without-licence').map((one) => inFile(one, path)));
  }
  return result;
}

function toConvert({ header, delimiter, kind, description }: OpenedTable, { run, outputs }: Pick<TableRun, 'run' | 'outputs'>) {
  const { base, formats, stopOnError = false } = run.options;
  const { name, mapping } = kind;
  return {
    ...{ header, delimiter, description, base, stopOnError },
    kind: mapping === undefined ? { name } : { name, mapping },
    generatedAt: sourceDate(),
    lines: outputs.lines !== undefined,
    quads: outputs.needsQuads,
    csv: formats.includes('csv'),
  };
}

/** Writes the rows of one table, and counts them. */
class TableRows {
  readonly #ids: RowIds;
  /** The quads of the rows of the sample, as bytes: outside of what is collected, and small. */
  readonly #sample: Buffer[] = [];

  constructor(readonly to: Pick<TableRun, 'outputs' | 'written'> & { table: OpenedTable; result: TableResult; stopOnError: boolean }) {
    this.#ids = new RowIds(to.table.kind.mapping);
  }

  /** Writes the rows of a chunk; where it stopped at a bad row, the result has its end. */
  async write({ rows, claims, bad, bytes, counts, used }: ConvertedChunk): Promise<void> {
    const { outputs, result, table } = this.to;
    result.claims += claims;
    outputs.addRows(counts, used);
    const faults = [...bad];
    let [from, to] = [0, 0];
    const writeOwn = async () => {
      if (to > from) await outputs.lines?.(bytes.subarray(from, to));
      from = to;
    };
    for (const row of rows) {
      const { alone } = row;
      const repeated = alone && this.#ids.repeated(alone.id);
      if (alone !== undefined && repeated !== undefined) {
        faults.push({ line: alone.line, problems: [repeated] });
        await writeOwn();
        [from, to] = [row.end, row.end];
        if (this.to.stopOnError) break;
        continue;
      }
      result.rows += 1;
      if (alone !== undefined) {
        result.claims += alone.claims;
        outputs.addRows(alone.counts, []);
      }
      await this.#writeQuads(row);
      const lines = this.#newLines(row);
      if (lines !== '') {
        await writeOwn();
        await outputs.lines?.(lines);
        if (!outputs.needsQuads) outputs.statistics.addLines(lines);
      }
      to = row.end;
    }
    await writeOwn();
    faults.sort((one, other) => one.line - other.line);
    const [first] = faults;
    for (const { line, problems } of this.to.stopOnError ? faults.slice(0, 1) : faults) countBad(result, problems, { path: table.path, line });
    if (this.to.stopOnError && first !== undefined) result.end = { line: first.line, why: 'it stopped at the first bad row' };
  }

  /** The graphs of the rows of the sample. They are inspected after the rows, so that the memory of both is not needed at once. */
  *sample(): Generator<Quad[], void, undefined> {
    for (const bytes of this.#sample.splice(0)) yield unpack(JSON.parse(bytes.toString('utf8')) as string[]);
  }

  /** Keeps a row of the sample, and writes it into every file but N-Quads. */
  async #writeQuads({ quads, isSampled }: ConvertedRow): Promise<void> {
    const { outputs, result, written, table } = this.to;
    if (quads === undefined) return;
    if (isSampled) {
      result.inspected += 1;
      this.#sample.push(Buffer.from(JSON.stringify([...quads.own, ...quads.shared])));
    }
    if (!outputs.needsQuads) return;
    const [own, shared] = [unpack(quads.own), unpack(quads.shared)];
    const added = shared.filter((quad) => written.isNew(`${quad.graph.value} ${tripleKey(quad)}`));
    outputs.statistics.add(added);
    await outputs.row({ title: quads.title, own, shared: added, csv: quads.csv, language: table.description.document.language });
  }

  /** The shared lines of a row that are not written: a text that was written is left out, and of another each line that was. */
  #newLines({ shared }: ConvertedRow): string {
    const { written } = this.to;
    let lines = '';
    for (const { key, text } of shared) {
      if (!written.isNewKey(key)) continue;
      const end = text.indexOf('\n') + 1;
      if (end === text.length) lines += text;
      else for (const line of text.match(/[^\n]+\n/g) ?? []) if (written.isNew(line)) lines += line;
    }
    return lines;
  }
}

function countBad(result: TableResult, problems: readonly Problem[], { path, line }: { path: string; line: number }): void {
  result.bad += 1;
  const found = problems.map((one) => inFile({ ...one, place: { line, ...one.place } }, path));
  if (result.bad <= MOST_SHOWN) result.problems.push(...found);
  else if (result.bad === MOST_SHOWN + 1)
    result.problems.push(problem('table-row', 'more rows cannot be read; they are counted, and not shown', { place: { file: path, line } }));
}

/** Throws where the output would be published under a licence that the data set does not allow. */
function refuseLicence({ kind, path, description }: OpenedTable, licence: string | undefined): void {
  const stated = description.document.license;
  const [other] = [licence, stated === kind.describe(undefined).license ? undefined : stated].filter((one) => one !== undefined);
  if (kind.terms === undefined || other === undefined) return;
  throw new ProblemError([
    problem('table-terms', `the output cannot be under ${other}: ${kind.terms}`, {
      place: { file: path },
      expected: 'no licence of your own for data of others',
      fix:
        licence === undefined
          ? 'leave license: out of the sidecar and of --document, and keep the output to yourself'
          : 'leave licence: out of variorum.yaml for this export, and keep its output to yourself',
    }),
  ]);
}
