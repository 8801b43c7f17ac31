/** The second step of an export: each input is read, mapped, inspected and written. The graph of an entry is inspected while the next input is read. */
import type { Inspector } from '../../check/inspector.js';
import type { AssignedId } from '../../io/entry-ids.js';
import { readSource, type ReadSource } from '../../io/sources.js';
import { inFile } from '../../problem.js';
import { draftYaml } from '../../read/index.js';
import { progress } from '../progress.js';
import type { ExportRun } from './export-run.js';
import { openOutputFiles, type MappedEntry, type OutputFiles } from './output-files.js';

/** A drafted entry in the output folder. */
export interface Draft {
  name: string;
  text: string;
  /** The document it was drafted from. */
  file: string;
}

export interface WrittenEntries {
  outputs: OutputFiles;
  drafts: Draft[];
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
  let recorded: Promise<void> = Promise.resolve();
  let inspection: WrittenEntries['inspection'] | undefined;
  const bar = await progress(inputs.assigned.length, 'exporting');
  for (const [index, assigned] of inputs.assigned.entries()) {
    const { input } = assigned.source;
    const read = await readAssigned(run, assigned);
    if (input.kind === 'entry' && !read.verified) unverified += 1;
    if (read.value) run.locations.register(assigned.id, input.path, { isEntry: input.kind === 'entry', sharedNodes: outputs.sharedNodes(read.value) });
    const mapped = read.value && outputs.mapEntry(read.value, { kind: input.kind, sha256: assigned.source.sha256 }, read.text);
    // Asked before the last entry is written, so that the queries run meanwhile.
    if (index === inputs.assigned.length - 1) inspection = endOf(inspector);
    await mapped?.write();
    if (read.value && input.kind === 'document') {
      const draft = { name: `entries/${assigned.id}.yaml`, text: draftYaml(read.value, read.coverage), file: input.path };
      await staging.write(draft.name, draft.text);
      drafts.push(draft);
    }
    await recorded;
    recorded = recordEntry(run, assigned, read, mapped);
    recorded.catch(() => undefined);
    bar.step();
  }
  await recorded;
  bar.stop();
  return { outputs, drafts, unverified, inspection: inspection ?? endOf(inspector) };
}

function readAssigned({ options, inputs }: ExportRun, { source, withEdition }: AssignedId): Promise<ReadSource> {
  const { registry, metadata, texts } = inputs;
  return readSource(source.input, { registry: registry.registry, described: metadata, edition: withEdition, maxSize: options.maxSize, texts });
}

/** Adds the problems of an entry, when its graph has been inspected, and adds it to the report. */
async function recordEntry({ problems, report, locations }: ExportRun, { source }: AssignedId, read: ReadSource, mapped?: MappedEntry): Promise<void> {
  const inGraph = mapped ? await locations.locate([...mapped.problems, ...(await mapped.inspected)]) : [];
  const found = [...read.problems, ...inGraph.map((one) => inFile(one, source.input.path))];
  problems.push(...found);
  if (read.value) report.addEntry(source, read.value, found, read.coverage);
  else report.addFailed(source.input.kind, found, source.sha256);
}

/** Starts the check queries. If an export fails before their answer is awaited, its own error is the one to show. */
function endOf(inspector: Inspector): WrittenEntries['inspection'] {
  const inspection = inspector.end();
  inspection.catch(() => undefined);
  return inspection;
}
