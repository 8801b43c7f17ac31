/**
 * The lines of `worker`: records on standard input, one line out for each in the same order, then one line of accounts.
 * A record is read when the line before it was taken, so memory does not grow. No record ends a run.
 */
import { once } from 'node:events';
import { entrySchema, type Registry } from '../../entry/index.js';
import { linesOf, type Line } from '../../io/lines.js';
import { parseRecord, type RowRecord } from '../../io/records.js';
import { readMapping } from '../../io/table-mapping.js';
import { convertRecord } from '../../library/converting.js';
import { RowConverter } from '../../library/row-converter.js';
import { SharedGraphs } from '../../map/index.js';
import { problem, ProblemError, valueOf, type Problem } from '../../problem.js';
import { FORMATS, withoutKnown } from '../../rdf/index.js';
import { DEFAULT_BASE } from '../../terms/index.js';
import { EXIT } from '../exit.js';
import { sourceDate } from '../export/output-files.js';
import { openRegistry } from '../open-registry.js';
import { Accounts, type AccountsLine } from './accounts.js';

export interface WorkerOptions {
  registry?: string | readonly string[];
  base?: string;
  emit: 'quads' | 'entry';
  maxSize: number;
  mapping?: string;
  withNotes?: boolean;
}

/** The line of a record. */
interface RecordResult {
  id: string | number | null;
  ok: boolean;
  quads?: string;
  entry?: unknown;
  problems: Problem[];
}

/** A line of JSON may have six characters for one of the document. */
const MOST_ESCAPED = 6;

/** Runs the worker from standard input to standard output. Returns the exit code. */
export async function runWorker({ registry: named, base, emit, maxSize, mapping: path, withNotes }: WorkerOptions): Promise<number> {
  const { registry } = await openRegistry(named, { quiet: true });
  const mapping = path === undefined ? undefined : valueOf(await readMapping(path));
  const rows = new RowConverter({ registry, base, generatedAt: sourceDate(), mapping, withNotes });
  for await (const text of workerLines(process.stdin, { registry, base, emit, maxSize, rows }))
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  return EXIT.success;
}

/** The lines that a worker writes for the records of a stream, each with its line end. */
async function* workerLines(
  input: AsyncIterable<Uint8Array>,
  { registry, base, emit, maxSize, rows }: { registry: Registry; base?: string | undefined; emit: WorkerOptions['emit']; maxSize: number; rows: RowConverter },
): AsyncGenerator<string, void, undefined> {
  const shared = new SharedGraphs(registry, { base });
  if (shared.problems.length > 0) throw new ProblemError([...shared.problems]);
  const accounts = new Accounts();
  const convert = converter({ registry, base, emit, shared, maxSize, rows });
  for await (const line of linesOf(input, maxSize * MOST_ESCAPED)) {
    const { claims, ...result } = convert(line, accounts);
    accounts.leave({ ok: result.ok, claims });
    yield `${JSON.stringify(result)}\n`;
  }
  const last: AccountsLine & { quads?: string } = accounts.line();
  if (emit === 'quads')
    last.quads = quadsText(
      shared.blocks().flatMap(({ quads }) => quads),
      base,
    );
  yield `${JSON.stringify(last)}\n`;
}

type Convert = (line: Line, accounts: Accounts) => RecordResult & { claims: number };

function converter({
  registry,
  base,
  emit,
  shared,
  maxSize,
  rows,
}: {
  registry: Registry;
  base: string | undefined;
  emit: WorkerOptions['emit'];
  shared: SharedGraphs;
  maxSize: number;
  rows: RowConverter;
}): Convert {
  const generatedAt = sourceDate();
  const withoutOwn = withoutKnown(shared.own, base);
  return (line, accounts) => {
    if (!('text' in line)) {
      accounts.enter(null);
      return refused(null, [tooLarge(line.bytes, maxSize)]);
    }
    const { id, value: record, problems } = parseRecord(line.text);
    accounts.enter(id);
    if (record === undefined) return refused(id, problems);
    if (record.kind === 'row') return rowResult(id, record, { rows, shared, emit });
    const size = Buffer.byteLength(record.kind === 'entry' ? record.entry : record.text);
    if (size > maxSize) return refused(id, [...problems, tooLarge(size, maxSize)]);
    try {
      const { read, mapped } = convertRecord(record, { registry, base, generatedAt });
      problems.push(...read.problems, ...(mapped?.problems ?? []));
      if (read.value === undefined || mapped === undefined) return refused(id, problems);
      const claims = read.value.claims?.length ?? 0;
      if (emit === 'entry') return { id, ok: true, entry: entrySchema.encode(read.value), problems, claims };
      const { all } = shared.use(mapped.quads);
      const quads = quadsText(withoutKnown(all, base)(withoutOwn(mapped.quads)), base);
      return { id, ok: true, quads, problems, claims };
    } catch (error) {
      return refused(id, [...problems, ...(error instanceof ProblemError ? error.problems : [failed(error)])]);
    }
  };
}

/** The line of a row. What rows share is in the line of each; one graph has it once. */
function rowResult(
  id: RecordResult['id'],
  record: RowRecord,
  { rows, shared, emit }: { rows: RowConverter; shared: SharedGraphs; emit: WorkerOptions['emit'] },
): RecordResult & { claims: number } {
  try {
    const { value, problems } = rows.convert(record);
    if (value === undefined) return refused(id, problems);
    const { entry, lines, used } = value;
    const claims = entry.claims?.length ?? 0;
    if (emit === 'entry') return { id, ok: true, entry: entrySchema.encode(entry), problems, claims };
    shared.use(used);
    return { id, ok: true, quads: lines, problems, claims };
  } catch (error) {
    return refused(id, error instanceof ProblemError ? error.problems : [failed(error)]);
  }
}

function refused(id: RecordResult['id'], problems: Problem[]): RecordResult & { claims: number } {
  return { id, ok: false, problems, claims: 0 };
}

function quadsText(quads: Parameters<ReturnType<typeof withoutKnown>>[0], base = DEFAULT_BASE): string {
  const text = FORMATS.nq.open({ base }).block({ title: '', quads });
  return typeof text === 'string' ? text : '';
}

function tooLarge(bytes: number, limit: number): Problem {
  return problem('input-size', `the record has ${bytes.toLocaleString('en')} bytes`, {
    expected: `at most ${limit.toLocaleString('en')} bytes`,
    fix: `allow more: --max-size ${bytes}`,
  });
}

/** What should not happen: a record that the program cannot read is its own fault, and one record is lost, not the run. */
function failed(error: unknown): Problem {
  return problem('record-failed', error instanceof Error ? error.message : String(error), { fix: 'report it with the record' });
}
