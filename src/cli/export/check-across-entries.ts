/** The third step of an export: the findings and the shared graphs are written, the check queries over all entries are answered, and `void.ttl` is made. */
import type { EvaluationSummary } from '../../check/index.js';
import { withoutRepeatedLicenceWarnings } from '../evaluation-summary.js';
import { describe } from './description.js';
import type { ExportRun } from './export-run.js';
import type { WrittenEntries } from './write-entries.js';

export interface CheckedExport {
  /** The number of findings written. */
  findings: number;
  summary: EvaluationSummary;
}

/** Completes the output files, and adds the problems that concern more than one entry. */
export async function checkAcrossEntries(
  { options, inputs, inspector, staging, locations, problems, report }: ExportRun,
  { outputs, inspection, tables }: WrittenEntries,
): Promise<CheckedExport> {
  const findings = await outputs.end();
  const { problems: found, summary } = await inspection;
  for (const one of withoutRepeatedLicenceWarnings(await locations.locate(found), problems)) {
    problems.push(one);
    report.addProblem(one);
  }
  if (report.totals.entries > 0) {
    const { registry } = inputs.registry;
    const description = await describe(staging, outputs.statistics, {
      registry,
      base: options.base,
      title: options.title ?? report.title,
      licence: options.licence,
      terms: [...new Set(tables.flatMap(({ dataset }) => dataset?.terms ?? []))],
      contact: options.contact,
      inspector,
    });
    problems.push(...description.problems);
    await staging.write('void.ttl', description.text);
  }
  return { findings, summary };
}
