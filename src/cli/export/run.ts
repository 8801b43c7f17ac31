/** The main job in four steps: open the inputs; read, map and write each entry; check across entries; publish and report. */
import type { Inspector } from '../../check/inspector.js';
import { outputProblem } from '../../io/files.js';
import { Staging } from '../../io/staging.js';
import { ProblemError, type Problem } from '../../problem.js';
import { SourceLocations } from '../source-locations.js';
import { checkAcrossEntries } from './check-across-entries.js';
import type { ExportOptions, ExportRun } from './export-run.js';
import { openInputs } from './open-inputs.js';
import { exportedNames, printSummary, publish } from './publish.js';
import { ExportReport } from './report-json.js';
import { writeEntries } from './write-entries.js';

/** Exports the inputs at paths into a folder. Returns the exit code. */
export async function exportInputs(paths: readonly string[], options: ExportOptions, inspector: Inspector): Promise<number> {
  const problems: Problem[] = [];
  const report = new ExportReport();
  const inputs = await openInputs(paths, options, { problems, report });
  const { registry, folder } = inputs.registry;
  const locations = new SourceLocations({ registry, base: options.base, folder });
  const staging = await Staging.in(options.output, { kind: 'export', force: options.force });
  const run: ExportRun = { options, inputs, inspector, staging, locations, problems, report };
  try {
    await staging.refuseForeign(exportedNames(options));
    const written = await writeEntries(run);
    const checked = await checkAcrossEntries(run, written);
    await publish(run, written.drafts);
    return printSummary(run, written, checked);
  } catch (error) {
    await staging.discard();
    throw error instanceof ProblemError || !isSystemError(error) ? error : new ProblemError([outputProblem(error, options.output)]);
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
