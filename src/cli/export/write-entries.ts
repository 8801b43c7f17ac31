/** The second step of an export: each input is read, mapped, inspected and written. The graph of an entry is inspected while the next input is read. */
import type { Inspector } from '../../check/inspector.js';
import { readInputs, type ReadInput } from '../../io/read-inputs.js';
import { inFile, type Problem } from '../../problem.js';
import { withClaimsIn } from '../../map/index.js';
import { draftYaml } from '../../read/index.js';
import { sha256 } from '../../slug.js';
import { progress } from '../progress.js';
import { plural, printLine } from '../terminal.js';
import type { ExportRun } from './export-run.js';
import type { TableResult } from './table-result.js';
import { writeTables } from './tables.js';
import { openOutputFiles, type MappedEntry, type OutputFiles } from './output-files.js';

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
  const { formats, base, context, csvBom, findings } = options;
  const { registry, bundled } = inputs.registry;
  const outputs = await openOutputFiles(staging, { formats, base, context, registry, csvBom, findings, inspector });
  // The bundled registry is checked by our tests.
  if (!bundled) problems.push(...(await inspector.validateShared()));

  const drafts: Draft[] = [];
  let unverified = 0;
  let leftOut = 0;
  let recorded: Promise<void> = Promise.resolve();
  let inspection: WrittenEntries['inspection'] | undefined;
  const bar = await progress(inputs.assigned.length, 'exporting');
  const { registry: entities, metadata: described, texts, assigned, exports } = inputs;
  let left = assigned.length;
  for await (const one of readInputs(inputs, { registry: entities.registry, described, maxSize: options.maxSize, texts })) {
    const { id, input, read } = one;
    left -= 1;
    if (input.kind === 'entry' && !read.verified) unverified += 1;
    const only = read.value && options.only ? withClaimsIn(read.value, new Set(options.only)) : undefined;
    leftOut += only?.leftOut ?? 0;
    const entry = only?.entry ?? read.value;
    if (read.value) run.locations.register(id, input.path, { isEntry: input.kind === 'entry', sharedNodes: outputs.sharedNodes(read.value) });
    const mapped = entry && outputs.mapEntry(entry, { kind: input.kind, sha256: one.sha256 }, read.text);
    // Asked before the last entry is written, so that the queries run meanwhile. How many pages an export has is not known.
    if (left === 0 && exports.readings.length === 0 && inputs.tables.length === 0) inspection = endOf(inspector);
    await mapped?.write();
    if (read.value && input.kind === 'document') {
      const name = `entries/${id}.yaml`;
      const text = draftYaml(read.value, read.coverage);
      await staging.write(name, text);
      drafts.push({ name, sha256: sha256(text), file: input.path });
    }
    await recorded;
    recorded = recordEntry(run, one, mapped);
    recorded.catch(() => undefined);
    bar.step();
  }
  await recorded;
  const tables = await writeTables(run, outputs, inspector);
  bar.stop();
  for (const result of tables) {
    problems.push(...result.problems);
    run.report.addTable(result);
  }
  for (const { problems: found } of exports.readings) if (found.length > 0) recordDamaged(run, found);
  if (leftOut > 0) printLine(`${plural(leftOut, 'claim')} left out: --only ${options.only?.join(',') ?? ''}`);
  return { outputs, drafts, tables, unverified, inspection: inspection ?? endOf(inspector) };
}

/** Adds the problems of an entry, when its graph has been inspected, and adds it to the report. */
async function recordEntry({ problems, report, locations }: ExportRun, { input, sha256: digest, read, page }: ReadInput, mapped?: MappedEntry): Promise<void> {
  const inGraph = mapped ? await locations.locate([...mapped.problems, ...(await mapped.inspected)]) : [];
  const found = [...read.problems, ...inGraph.map((one) => inFile(one, input.path))];
  problems.push(...found);
  if (read.value) report.addEntry({ input, sha256: digest, page }, read.value, found, read.coverage);
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
