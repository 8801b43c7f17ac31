/** The last step of an export: the staged files get their final names, with `report.json`, and a summary is printed. */
import { join } from 'node:path';
import { readOptional } from '../../io/files.js';
import { readManifest } from '../../io/manifest.js';
import { problem } from '../../problem.js';
import { sha256 } from '../../slug.js';
import { exportLine } from '../evaluation-summary.js';
import { EXIT, fails } from '../exit.js';
import { plural, printLine, showProblems } from '../terminal.js';
import type { CheckedExport } from './check-across-entries.js';
import type { ExportOptions, ExportRun } from './export-run.js';
import { fileOf } from './output-files.js';
import { tableLines } from './table-result.js';
import type { Draft, WrittenEntries } from './write-entries.js';

/** Publishes the files, or nothing if there is no entry. */
export async function publish(run: ExportRun, drafts: readonly Draft[]): Promise<void> {
  const { staging, report } = run;
  if (report.totals.entries === 0) return staging.discard();
  await staging.publish(async () => {
    await keepEdited(run, drafts);
    await staging.write('report.json', await report.json(staging));
  });
}

/** Leaves out drafted entries that were edited after the last export, which would be lost. A file that no export wrote stops the run. */
async function keepEdited({ options, staging, problems, report }: ExportRun, drafts: readonly Draft[]): Promise<void> {
  const last = (await readManifest(options.output, 'export')) ?? new Map<string, string>();
  for (const { name, sha256: drafted, file } of drafts) {
    const existing = await readOptional(join(options.output, name));
    const written = last.get(name);
    if (existing === undefined || written === undefined || [drafted, written].includes(sha256(existing))) continue;
    await staging.omit(name);
    report.addKept(name, written);
    // The report names no folder.
    const found = (folder: string) =>
      problem('entry-edited', `${name} was edited after the last export and is kept; the graph is made from the document`, {
        place: { file },
        fix: `to read the document again over it: variorum draft FILE --update ${join(folder, name)} --in-place; to export it: variorum export ${join(folder, name)} -o ANOTHER`,
      });
    problems.push(found(options.output));
    report.addProblem(found('OUTPUT'));
  }
}

/** The names of the files of an export, apart from drafted entries. */
export function exportedNames({ formats, gzip }: Pick<ExportOptions, 'formats' | 'gzip'>): string[] {
  return [...formats.map((format) => fileOf(format, { gzip })), ...(formats.includes('csv') ? ['claims.csv-metadata.json'] : []), 'void.ttl', 'report.json'];
}

/** Prints the problems and what was written. Returns the exit code. */
export function printSummary(
  { options, inputs, problems, report }: ExportRun,
  { unverified, tables }: WrittenEntries,
  { findings, summary }: CheckedExport,
): number {
  const { entries, claims, episodes, unread } = report.totals;
  const failed = unread + inputs.unreadTexts;
  const bad = tables.reduce((sum, table) => sum + table.bad, 0);
  const isCut = tables.some(({ end }) => end !== undefined);
  showProblems(problems);
  if (entries === 0) {
    for (const line of inputs.exports.lines()) printLine(line);
    printLine(
      `nothing was written: ${failed > 0 ? `${plural(failed, 'input')} could not be read` : bad > 0 || isCut ? 'no row could be read' : 'there was no input'}`,
    );
    return EXIT.incomplete;
  }
  for (const line of report.summaries) printLine(line);
  for (const line of [...inputs.exports.lines(), ...tableLines(tables)]) printLine(line);
  const written = `${plural(entries, 'entry', 'entries')}, ${plural(claims, 'claim')}, ${plural(episodes, 'episode')}`;
  printLine(`${written} in ${options.output}/ (${exportedNames(options).join(', ')})`);
  if (options.findings) printLine(`${plural(findings, 'finding')} written, in named graphs`);
  printLine(exportLine(entries, summary, unverifiedQuotes(unverified, options.texts), tables));
  if (failed > 0) printLine(`${plural(failed, 'input')} could not be read`);
  return failed + bad > 0 || isCut ? EXIT.incomplete : fails(problems, options.failOn) ? EXIT.problems : EXIT.success;
}

function unverifiedQuotes(entries: number, texts: string | undefined): string[] {
  if (entries === 0) return [];
  if (texts === undefined) return ['whether the quotes of entries are in their documents'];
  return [`whether the quotes of ${plural(entries, 'entry', 'entries')} are in documents that are not in ${texts}`];
}
