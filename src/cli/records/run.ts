/** `records`: each input, each page of an export and each row of a table as a line of NDJSON, in the order of an export. What cannot be read is reported, and left out. */
import { once } from 'node:events';
import { basename } from 'node:path';
import type { DocumentMeta } from '../../entry/index.js';
import { identifyInputs } from '../../io/entry-ids.js';
import { expandInputs } from '../../io/inputs.js';
import { recordsIn } from '../../io/read-inputs.js';
import { WikiExports } from '../../io/wiki-export.js';
import { recordLine, rowLine } from '../../io/records.js';
import { parseDescription } from '../../io/sidecar.js';
import { openTable, rowsOf } from '../../io/tables.js';
import { openTexts } from '../../io/texts.js';
import { inFile, problem, valueOf } from '../../problem.js';
import { EXIT } from '../exit.js';
import { pageLines } from '../page-lines.js';
import { plural, printLine, showProblems } from '../terminal.js';

export interface RecordsOptions {
  format?: 'text' | 'yaml';
  document: string[];
  texts?: string;
  maxSize: number;
  dataset?: string;
  datasetVersion?: string;
  mapping?: string;
}

/** Writes a record for each row of tables; returns how many there are, and how many rows and tables cannot be read. */
async function writeRows(
  paths: readonly string[],
  { described, dataset, datasetVersion: version, mapping }: Pick<RecordsOptions, 'dataset' | 'datasetVersion' | 'mapping'> & { described: DocumentMeta },
): Promise<{ written: number; failed: number }> {
  const counts = { written: 0, failed: 0 };
  for (const path of paths) {
    const opened = await openTable(path, { described, dataset, version, mapping });
    showProblems(opened.problems);
    if (opened.value === undefined) {
      counts.failed += 1;
      continue;
    }
    const { header: columns, description } = opened.value;
    for await (const { value, problems } of rowsOf(opened.value)) {
      if (value === undefined) {
        showProblems(problems.map((found) => inFile(found, path)));
        counts.failed += 1;
        continue;
      }
      const { line, cells, starts } = value;
      const about = { columns, dataset: description.dataset, document: description.document };
      // A row may end in empty cells that no column has.
      const [row, places] = [cells.slice(0, columns.length), starts.slice(0, columns.length)];
      const text = rowLine({ kind: 'row', id: `${basename(path)}:${line}`, row, starts: places, ...about });
      counts.written += 1;
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    }
  }
  return counts;
}

/** Writes the records of inputs to standard output. Returns the exit code. */
export async function runRecords(paths: readonly string[], { format, document, texts: folder, maxSize, ...ofTables }: RecordsOptions): Promise<number> {
  const described = valueOf(parseDescription(document));
  const expanded = await expandInputs(paths, format, { tables: true });
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
  const tables = await writeRows(expanded.tables, { described, ...ofTables });
  written += tables.written;
  failed += tables.failed;
  for (const path of expanded.claimTables) {
    showProblems([problem('input-kind', 'a table of claims makes no records', { place: { file: path }, fix: `variorum export ${path} -o out reads it` })]);
    failed += 1;
  }
  for (const { problems: found } of exports.readings) {
    showProblems(found);
    if (found.length > 0) failed += 1;
  }
  for (const line of exports.lines()) printLine(line);
  printLine(`${plural(written, 'record')} written${failed > 0 ? `; ${plural(failed, 'input')} could not be read` : ''}`);
  return failed > 0 ? EXIT.incomplete : EXIT.success;
}
