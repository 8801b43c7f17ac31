/** The second step of an export: each input is read, mapped, inspected and written. The graph of an entry is inspected while the next input is read. */
import type { Inspector } from '../../check/inspector.js';
import { inFile, type Problem } from '../../problem.js';
import { sha256 } from '../../slug.js';
import { progress } from '../progress.js';
import { plural, printLine } from '../terminal.js';
import type { ConvertedInput } from './convert-records.js';
import type { ExportRun } from './export-run.js';
import { openOutputFiles, sourceDate, type AddedEntry, type OutputFiles } from './output-files.js';
import type { TableResult } from './table-result.js';
import { writeTables } from './tables.js';

/** A drafted entry in the output folder. */
export interface Draft {
  name: string;
  sha256: string;
  /** The document it was drafted from. */
  file: string;
}

export interface WrittenEntries {
  outputs: OutputFiles;
  drafts: Draft[];
  tables: TableResult[];
  /** The number of entries whose document was not given. */
  unverified: number;
  /** The check queries over all entries, which run in the inspector. */
  inspection: ReturnType<Inspector['end']>;
}

/** Reads, maps and writes every input, and starts the check queries over all of them. */
export async function writeEntries(run: ExportRun): Promise<WrittenEntries> {
  const { options, inputs, inspector, staging, problems } = run;
  const { formats, base, context, csvBom, gzip, findings } = options;
  const { registry, bundled } = inputs.registry;
  const outputs = await openOutputFiles(staging, { formats, base, context, registry, csvBom, gzip, findings, inspector });
  const onlyTables = inputs.assigned.length + inputs.more.length + inputs.exports.readings.length === 0;
  // The bundled registry is checked by our tests.
  const validateShared = async () => problems.push(...(bundled ? [] : await inspector.validateShared()));
  if (!onlyTables) await validateShared();

  const drafts: Draft[] = [];
  let unverified = 0;
  let leftOut = 0;
  let recorded: Promise<void> = Promise.resolve();
  let inspection: WrittenEntries['inspection'] | undefined;
  const bar = await progress(inputs.assigned.length + inputs.more.length, 'exporting');
  const { registry: entities, metadata: described, texts, assigned, exports, more } = inputs;
  let left = assigned.length + more.length;
  const convert = { registry: entities.registry, base, generatedAt: sourceDate(), only: options.only };
  // The reader of articles is loaded where there are some: tables do without its memory.
  const converted = onlyTables
    ? []
    : (await import('./convert-records.js')).convertInputs(
        { assigned, exports, more },
        { described, maxSize: options.maxSize, texts, jobs: options.jobs, convert },
      );
  for await (const one of converted) {
    const { id, input, read, mapped } = one;
    left -= 1;
    if (input.kind === 'entry' && !read.verified) unverified += 1;
    if (read.value) run.locations.register(id, input.path, { isEntry: input.kind === 'entry', sharedNodes: outputs.sharedNodes(read.value) });
    leftOut += mapped?.leftOut ?? 0;
    const added = mapped && outputs.addEntry(mapped.entry, mapped, read.text);
    // Asked before the last entry is written, so that the queries run meanwhile. How many pages an export has is not known.
    if (left === 0 && exports.readings.length === 0 && inputs.tables.length === 0) inspection = endOf(inspector);
    await added?.write();
    if (read.value && input.kind === 'document') {
      const name = `entries/${id}.yaml`;
      const { draftYaml } = await import('../../read/index.js');
      const text = draftYaml(read.value, read.coverage);
      await staging.write(name, text);
      drafts.push({ name, sha256: sha256(text), file: input.path });
    }
    await recorded;
    recorded = recordEntry(run, one, added);
    recorded.catch(() => undefined);
    bar.step();
  }
  await recorded;
  const tables = await writeTables(run, outputs, inspector);
  bar.stop();
  if (onlyTables) await validateShared();
  for (const result of tables) {
    problems.push(...result.problems);
    run.report.addTable(result);
  }
  for (const { problems: found } of exports.readings) if (found.length > 0) recordDamaged(run, found);
  if (leftOut > 0) printLine(`${plural(leftOut, 'claim')} left out: --only ${options.only?.join(',') ?? ''}`);
  return { outputs, drafts, tables, unverified, inspection: inspection ?? endOf(inspector) };
}

/** Adds the problems of an entry, when its graph has been inspected, and adds it to the report. */
async function recordEntry(
  { problems, report, locations }: ExportRun,
  { input, sha256: digest, read, mapped, page }: ConvertedInput,
  added?: AddedEntry,
): Promise<void> {
  const inGraph = added ? await locations.locate([...(mapped?.problems ?? []), ...(await added.inspected)]) : [];
  const found = [...read.problems, ...inGraph.map((one) => inFile(one, input.path))];
  problems.push(...found);
  // What is counted is what is written: with `only`, not all that was read.
  const entry = mapped?.entry ?? read.value;
  if (entry) report.addEntry({ input, sha256: digest, page }, entry, found, read.coverage);
  else report.addFailed(input.kind, found, digest);
}

/** Adds the problems of an export of a wiki that could not be read to its end. */
function recordDamaged({ problems, report }: ExportRun, found: readonly Problem[]): void {
  problems.push(...found);
  report.addFailed('document', found, undefined);
}

/** Starts the check queries. If an export fails before their answer is awaited, its own error is the one to show. */
function endOf(inspector: Inspector): WrittenEntries['inspection'] {
  const inspection = inspector.end();
  inspection.catch(() => undefined);
  return inspection;
}
