/**
 * The tables of an export: rows stream into the files, a chunk of records at a time. N-Quads are written from templates, the
 * other formats from quads. A bad row is reported with its line, counted and left out; a seeded sample of rows is inspected.
 */
import type { Quad } from '@rdfjs/types';
import type { Inspector } from '../../check/inspector.js';
import type { Registry } from '../../entry/index.js';
import { version as softwareVersion } from '../../io/package.js';
import { openTable, readChunk, tableChunks, type OpenedTable } from '../../io/tables.js';
import { RowWriter, type RowLines } from '../../library/row-writer.js';
import { inFile, problem, ProblemError, type Problem } from '../../problem.js';
import type { ReadRow } from '../../read/index.js';
import { tripleKey } from '../../rdf/index.js';
import type { ExportRun } from './export-run.js';
import { sourceDate, type OutputFiles } from './output-files.js';
import { RecentKeys } from './recent-keys.js';
import type { TableResult } from './table-result.js';

/** So many bad rows of a table are shown. */
const MOST_SHOWN = 20;
/** Up to each line, one row in so many is inspected, chosen by a hash of its id: all of the first, and few of many, since they are held in memory. */
const SAMPLE = [
  { until: 60, oneIn: 1 },
  { until: 20_000, oneIn: 100 },
  { until: Infinity, oneIn: 10_000 },
] as const;

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
  const { registry } = inputs.registry;
  const result: TableResult = { path, rows: 0, claims: 0, bad: 0, inspected: 0, problems: [] };
  const opened = await openTable(path, {
    registry,
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
  const writer = new RowWriter({
    registry,
    base: options.base,
    sharedEvents: kind.sharedEvents,
    dataset: description.dataset,
    input: { kind: 'document' },
    version: softwareVersion(),
    generatedAt: sourceDate(),
  });
  const read = kind.open(table.header, description);
  const sampled: Promise<Problem[]>[] = [];
  let reached = 1;
  try {
    reading: for await (const chunk of tableChunks(table)) {
      reached = chunk.line;
      for (const { value, problems, line } of readChunk(chunk, table, read)) {
        if (value === undefined) {
          countBad(result, problems, { path, line });
          if (options.stopOnError !== true) continue;
          result.end = { line, why: 'it stopped at the first bad row' };
          break reading;
        }
        result.rows += 1;
        result.claims += value.entry.claims?.length ?? 0;
        const isSampled = isInspected(line, value.entry.id);
        const quads = outputs.needsQuads || isSampled ? writer.quads(value) : undefined;
        if (quads !== undefined && result.rows === 1) outputs.statistics.add(quads.shared);
        if (quads !== undefined && isSampled) {
          result.inspected += 1;
          sampled.push(inspector.entry([...quads.own, ...quads.shared]));
        }
        if (outputs.needsQuads && quads !== undefined) await writeQuads(value, quads, { outputs, written, described: writer.registry });
        if (outputs.lines !== undefined) for (const text of linesOf(writer.lines(value), written)) await outputs.lines(text);
      }
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // The bytes of the table: what comes after them is not read, and how many rows that is nobody knows.
    result.problems.push(...error.problems.map((found) => inFile(found, path)));
    result.end = { line: error.problems[0]?.place?.line ?? reached, why: error.message };
  }
  writer.finish();
  outputs.addRows(writer);
  for (const found of await Promise.all(sampled))
    result.problems.push(...found.filter(({ code }) => code !== 'check-account-without-licence').map((one) => inFile(one, path)));
  return result;
}

async function writeQuads(
  { entry }: ReadRow,
  { own, shared }: { own: Quad[]; shared: Quad[] },
  { outputs, written, described }: Pick<TableRun, 'outputs' | 'written'> & { described: Registry },
): Promise<void> {
  await outputs.row(entry, { own, shared: shared.filter((quad) => written.isNew(`${quad.graph.value} ${tripleKey(quad)}`)) }, described);
}

/** What is to be written of a row: a text that was written is left out, and of another each line that was. */
function linesOf({ own, shared, constant }: RowLines, written: RecentKeys): string[] {
  const lines: string[] = [];
  for (const text of [...constant, ...shared]) {
    if (!written.isNew(text)) continue;
    const end = text.indexOf('\n') + 1;
    if (end === text.length) lines.push(text);
    else for (const line of text.match(/[^\n]+\n/g) ?? []) if (written.isNew(line)) lines.push(line);
  }
  lines.push(own);
  return lines;
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

/** Whether a row is in the sample, by its line and its id alone. */
function isInspected(line: number, id: string): boolean {
  const { oneIn } = SAMPLE.find(({ until }) => line <= until) ?? SAMPLE[2];
  return hashOf(id) % oneIn === 0;
}

/** A small hash (FNV-1a) that chooses the same rows each time, in any order. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
