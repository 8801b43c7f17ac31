/** Writes the page on which a person reviews the claims of an entry. */
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { openEntryWithText } from '../../io/entry-text.js';
import { writeWhole } from '../../io/write-file.js';
import { claimsPage, type Unclaimed } from '../../link/index.js';
import { inFile, problem, ProblemError, UsageError } from '../../problem.js';
import { draftDocument, readDocument, unitsOf, victimsIn, whyNot, type Document } from '../../read/index.js';
import { readProposals, type Proposed } from '../draft/proposals.js';
import { EXIT } from '../exit.js';
import { openRegistry } from '../open-registry.js';
import { plural, printLine, showProblems, visible } from '../terminal.js';

export interface ReviewOptions {
  output: string;
  text?: string;
  proposals?: string;
  registry?: string | readonly string[];
  maxSize: number;
  force?: boolean;
}

/** Writes the page. Returns the exit code. Throws {@link ProblemError}. */
export async function runReview(path: string, { output, text, proposals, registry: named, maxSize, force = false }: ReviewOptions): Promise<number> {
  if (extname(output).toLowerCase() !== '.html') throw new UsageError(`-o ${output}: expected a name that ends in .html`);
  if (!force && existsSync(output))
    throw new ProblemError([problem('output-exists', 'the file exists', { place: { file: output }, fix: 'name another file, or --force' })]);
  const { registry } = await openRegistry(named);
  const { entry, source, document: textPath } = await openEntryWithText(path, { text, maxSize });
  const read = readDocument(source, entry.data.document.title);
  if (!read.value) throw new ProblemError(read.problems.map((found) => inFile(found, textPath)));
  const proposed = proposals === undefined ? undefined : await readProposals(proposals, { documents: 1, maxSize });
  if (proposed) showProblems(proposed.problems);
  const { date } = entry.data.event;
  const draft = draftDocument(read.value, {
    registry,
    meta: { ...entry.data.document, ...(date === undefined ? {} : { date }) },
    ...(proposed === undefined ? {} : { reader: proposed.asReader() }),
  });
  const claims = entry.data.claims ?? [];
  const names = victimsIn(source.text, registry);
  const isClaimed = ({ start, end }: { start: number; end: number }) => claims.some(({ at }) => at.start < end && start < at.end);
  const ledger = draft.coverage.unclaimed
    .filter((number) => !isClaimed(number))
    .map(({ line, quote, reason = '' }): Unclaimed => ({ line, quote, why: reason }));
  const page = claimsPage({
    entry: entry.data,
    file: path,
    document: textPath,
    text: source.text,
    names,
    ledger,
    refused: proposed ? refusedIn(read.value, draft.results ?? [], proposed) : [],
  });
  await writeWhole(output, page, { force });
  printLine(
    visible(`${plural(claims.length, 'claim')} to review in ${output}; what it saves: variorum draft ${textPath} --update ${path} --decisions FILE --in-place`),
  );
  return proposed && proposed.problems.length > 0 ? EXIT.problems : EXIT.success;
}

/** The proposals that were not taken, with the line of their unit. */
function refusedIn(document: Document, results: NonNullable<ReturnType<typeof draftDocument>['results']>, { path, lines }: Proposed): Unclaimed[] {
  const units = new Map(unitsOf(document).map((unit) => [unit.id, unit]));
  return results.flatMap((result, index): Unclaimed[] => {
    const why = whyNot(result);
    if (why === undefined) return [];
    const unit = units.get(result.proposal.unit);
    const line = unit === undefined ? 1 : document.source.placeOf(unit.start).line;
    return [{ line, quote: result.proposal.quote, why: `${result.proposal.outcome}: ${why} (${path}:${lines[index] ?? 1})` }];
  });
}
