/** `records`: each input and each page of an export as a line of NDJSON, in the order of an export. What cannot be read is reported, and left out. */
import { once } from 'node:events';
import { identifyInputs } from '../../io/entry-ids.js';
import { expandInputs } from '../../io/inputs.js';
import { recordsIn, WikiExports } from '../../io/read-inputs.js';
import { recordLine } from '../../io/records.js';
import { parseDescription } from '../../io/sources.js';
import { openTexts } from '../../io/texts.js';
import { valueOf } from '../../problem.js';
import { EXIT } from '../exit.js';
import { pageLines } from '../page-lines.js';
import { plural, printLine, showProblems } from '../terminal.js';

export interface RecordsOptions {
  format?: 'text' | 'yaml';
  document: string[];
  texts?: string;
  maxSize: number;
}

/** Writes the records of inputs to standard output. Returns the exit code. */
export async function runRecords(paths: readonly string[], { format, document, texts: folder, maxSize }: RecordsOptions): Promise<number> {
  const described = valueOf(parseDescription(document));
  const expanded = await expandInputs(paths, format);
  for (const line of pageLines(expanded.pages)) printLine(line);
  const { texts, problems: textProblems } = await openTexts(folder);
  const { assigned, problems, unread, clashes } = await identifyInputs(expanded.inputs, described, maxSize);
  showProblems([...expanded.problems, ...textProblems, ...problems]);
  const exports = new WikiExports(expanded.exports);
  let failed = expanded.problems.filter(({ severity }) => severity === 'error').length + unread.length + clashes.length;
  let written = 0;
  for await (const { record } of recordsIn({ assigned, exports }, { described, maxSize, texts })) {
    if (record.value === undefined) {
      showProblems(record.problems);
      failed += 1;
      continue;
    }
    written += 1;
    if (!process.stdout.write(recordLine(record.value))) await once(process.stdout, 'drain');
  }
  for (const { problems: found } of exports.readings) {
    showProblems(found);
    if (found.length > 0) failed += 1;
  }
  for (const line of exports.lines()) printLine(line);
  printLine(`${plural(written, 'record')} written${failed > 0 ? `; ${plural(failed, 'input')} could not be read` : ''}`);
  return failed > 0 ? EXIT.incomplete : EXIT.success;
}
