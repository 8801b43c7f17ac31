/** The first step of an export: the registry, the documents of --texts, and the inputs with their entry ids. */
import type { DocumentMeta } from '../../entry/index.js';
import type { IdentifiedInputs } from '../../io/entry-ids.js';
import { expandInputs, type Input } from '../../io/inputs.js';
import type { InputRecord } from '../../io/read-inputs.js';
import { parseDescription } from '../../io/sidecar.js';
import { openTexts } from '../../io/texts.js';
import { WikiExports } from '../../io/wiki-export.js';
import { valueOf, type Problem } from '../../problem.js';
import { statedPairs } from '../options.js';
import { pageLines } from '../page-lines.js';
import { plural, printLine } from '../terminal.js';
import { baseAbsent } from '../base-absent.js';
import { openRegistry } from '../open-registry.js';
import type { ExportInputs, ExportOptions } from './export-run.js';
import type { ExportReport } from './report-json.js';

/** Opens the inputs of an export; adds their problems. Throws {@link ProblemError} if --document or the registry is not valid. */
export async function openInputs(
  paths: readonly string[],
  { document, documentTitle, date, place, registry: folder, texts: textFolder, base, format, maxSize, force }: ExportOptions,
  { problems, report }: { problems: Problem[]; report: ExportReport },
): Promise<ExportInputs> {
  const metadata = valueOf(parseDescription([...document, ...statedPairs({ documentTitle, date, place })]));
  const registry = await openRegistry(folder);
  const expanded = await expandInputs(paths, format, { force, tables: true });
  for (const line of pageLines(expanded.pages)) printLine(line);
  const { texts, problems: textProblems } = await openTexts(textFolder);
  const identified = await identify(expanded.inputs, metadata, maxSize);
  const mapped = [...identified.assigned.map(({ source }) => source.input.path), ...expanded.exports, ...expanded.tables, ...expanded.claimTables];
  problems.push(...registry.problems, ...expanded.problems, ...textProblems, ...identified.problems, ...baseAbsent(base, mapped));

  const more: InputRecord[] = [];
  for (const path of expanded.claimTables) {
    const { entriesOfClaims, LACKING } = await import('../../io/claims-table.js');
    const { entries, claims, withheld, problems: found } = await entriesOfClaims(path, { registry: registry.registry, described: metadata });
    problems.push(...found);
    for (const wrong of found) report.addMissing(wrong);
    for (const { id, yaml, sha256 } of entries)
      more.push({ id, input: { path, kind: 'entry' }, sha256, record: { value: { kind: 'entry', id, entry: yaml }, problems: [] } });
    printLine(
      `${path}: ${plural(claims, 'claim')} of ${plural(entries.length, 'entry', 'entries')}${withheld === 0 ? '' : `; ${plural(withheld, 'claim')} withheld, and left out`}; a table of claims does not have ${LACKING}`,
    );
  }

  for (const missing of [...expanded.problems.filter(isError), ...identified.clashes]) report.addMissing(missing);
  for (const { input, problems: found, sha256 } of identified.unread) report.addFailed(input.kind, found, sha256);
  return {
    registry,
    metadata,
    texts,
    assigned: identified.assigned,
    exports: new WikiExports(expanded.exports),
    more,
    tables: expanded.tables,
    unreadTexts: textProblems.filter(isError).length,
  };
}

/** Identifies documents and entries. The reader of articles is loaded where there are some: tables do without its memory. */
async function identify(inputs: readonly Input[], metadata: DocumentMeta, maxSize: number): Promise<IdentifiedInputs> {
  if (inputs.length === 0) return { assigned: [], problems: [], unread: [], clashes: [] };
  const { identifyInputs } = await import('../../io/entry-ids.js');
  return identifyInputs(inputs, metadata, maxSize);
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}
