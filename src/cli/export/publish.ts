/** The last step of an export: the staged files get their final names, with `report.json`, and a summary is printed. */
import { join } from 'node:path';
import { reportedHashes, staleFiles } from '../../io/export-digests.js';
import { readOptional } from '../../io/files.js';
import { problem } from '../../problem.js';
import { sha256 } from '../../slug.js';
import { exportLine } from '../evaluation-summary.js';
import { EXIT, fails } from '../exit.js';
import { plural, printLine, showProblems } from '../terminal.js';
import type { CheckedExport } from './check-across-entries.js';
import type { ExportRun } from './export-run.js';
import { fileOf } from './output-files.js';
import type { Draft, WrittenEntries } from './write-entries.js';

/** Publishes the files, or nothing if there is no entry. Stale files of the last export are removed. */
export async function publish(run: ExportRun, drafts: readonly Draft[]): Promise<void> {
  const { options, staging, report } = run;
  if (report.totals.entries === 0) return staging.discard();
  await staging.publish(async () => {
    await keepEdited(run, drafts);
    for (const name of await staleFiles(options.output, [...staging.names, 'report.json'])) staging.removeStale(name);
    await staging.write('report.json', await report.json(staging));
  });
}

/** Leaves out drafted entries that were edited after the last export, which would be lost. */
async function keepEdited({ options, staging, problems, report }: ExportRun, drafts: readonly Draft[]): Promise<void> {
  const last = await reportedHashes(options.output);
  for (const { name, text, file } of drafts) {
    const existing = await readOptional(join(options.output, name));
    if (existing === undefined || existing === text || sha256(existing) === last.get(name)) continue;
    await staging.omit(name);
    const found = problem('entry-edited', `${name} was edited after the last export and is kept; the graph is made from the document`, {
      place: { file },
      fix: 'export the edited entry instead of its document, or update it with draft --update',
    });
    problems.push(found);
    report.addProblem(found);
  }
}

/** Prints the problems and what was written. Returns the exit code. */
export function printSummary({ options, inputs, problems, report }: ExportRun, { unverified }: WrittenEntries, { findings, summary }: CheckedExport): number {
  const { entries, claims, episodes, unread } = report.totals;
  const failed = unread + inputs.unreadTexts;
  showProblems(problems);
  if (entries === 0) {
    printLine(`nothing was written: ${failed > 0 ? `${plural(failed, 'input')} could not be read` : 'there was no input'}`);
    return EXIT.incomplete;
  }
  for (const line of report.summaries) printLine(line);
  const files = [...options.formats.map(fileOf), 'void.ttl', 'report.json'];
  printLine(`${plural(entries, 'entry', 'entries')}, ${plural(claims, 'claim')}, ${plural(episodes, 'episode')} in ${options.output}/ (${files.join(', ')})`);
  if (options.findings) printLine(`${plural(findings, 'finding')} written, in named graphs`);
  printLine(exportLine(entries, summary, unverifiedQuotes(unverified, options.texts)));
  if (failed > 0) printLine(`${plural(failed, 'input')} could not be read`);
  return failed > 0 ? EXIT.incomplete : fails(problems, options.failOn) ? EXIT.problems : EXIT.success;
}

function unverifiedQuotes(entries: number, texts: string | undefined): string[] {
  if (entries === 0) return [];
  if (texts === undefined) return ['whether the quotes of entries are in their documents'];
  return [`whether the quotes of ${plural(entries, 'entry', 'entries')} are in documents that are not in ${texts}`];
}
