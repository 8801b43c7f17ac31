/** Writes the decisions of `link apply` as rows of a table of links; nothing is written unless every decision can be. */
import { readOptional } from '../../io/files.js';
import { version } from '../../io/package.js';
import { replaceFile } from '../../io/write-file.js';
import { addRows, linkRows } from '../../link/index.js';
import { inFile, ProblemError } from '../../problem.js';
import { EXIT } from '../exit.js';
import { plural, printLine } from '../terminal.js';
import { today } from '../today.js';
import { openDecisions } from './decisions-file.js';
import type { LinkApplyOptions } from './options.js';

/** Applies decisions. Returns the exit code. Throws {@link ProblemError}. */
export async function runApply(file: string, { into, accept, on, dryRun = false }: LinkApplyOptions): Promise<number> {
  const { decisions } = await openDecisions(file);
  const { rows, problems, left } = linkRows(decisions, { today: on ?? today(), version: version(), acceptSitelinks: accept === 'sitelink' });
  if (problems.length > 0) throw new ProblemError(problems.map((found) => inFile(found, file)));
  const before = await readOptional(into);
  const table = addRows(before ?? '', rows);
  if (table.problems.length > 0) throw new ProblemError(table.problems.map((found) => inFile(found, into)));
  if (!dryRun && table.text !== before && table.added + table.replaced > 0) await replaceFile(into, { before, after: table.text });
  const same = rows.length - table.added - table.replaced;
  printLine(
    `${plural(table.added, 'row')} ${dryRun ? 'would be added' : 'added'} to ${into}${table.replaced > 0 ? `, ${table.replaced} in the place of candidates that nobody had confirmed` : ''}` +
      `${same > 0 ? `; ${same} were there` : ''}; ${left.undecided} undecided were left out`,
  );
  return EXIT.success;
}
