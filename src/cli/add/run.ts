/** Adds a figure to an entry: its claim on standard output, what was done on standard error. Written whole or not at all. */
import { blockText, checkReferences, hasUnclaimedComments, updateEntry } from '../../entry/index.js';
import { replaceFile } from '../../io/write-file.js';
import { openEntryWithText } from '../../io/entry-text.js';
import { inFile, problem, ProblemError, UsageError, type Problem } from '../../problem.js';
import { claimData, figureOf, quoteIndexOf, readDocument, refreshUnclaimed, sameFigures } from '../../read/index.js';
import { EXIT } from '../exit.js';
import { openRegistry } from '../open-registry.js';
import { showProblems, printLine, visible } from '../terminal.js';
import { today } from '../today.js';
import type { AddOptions } from './options.js';

/** Adds a figure. Returns the exit code. Throws {@link ProblemError} where a file cannot be read. */
export async function runAdd(path: string, { text, doneBy, by, on, dryRun = false, registry: named, maxSize, ...stated }: AddOptions): Promise<number> {
  if (on !== undefined && by === undefined) throw new UsageError('--on is the day of a review: add --by and your name');
  const { registry } = await openRegistry(named);
  const { entry, yaml, source, document: textPath } = await openEntryWithText(path, { text, maxSize });
  const read = readDocument(source, entry.data.document.title);
  if (!read.value) throw new ProblemError(read.problems.map((found) => inFile(found, textPath)));
  const request = { ...stated, by: doneBy, review: by === undefined ? undefined : { by, on: on ?? today() } };
  const refused = (problems: readonly Problem[], file: string): number => {
    showProblems(problems.map((found) => inFile(found, file)));
    printLine(`${visible(path)} was not changed`);
    return EXIT.problems;
  };
  const { value: added, problems } = figureOf(read.value, entry.data, request, registry);
  if (!added) return refused(problems, textPath);
  const [same] = sameFigures(entry.data, added.claim);
  const exists = (id: string) =>
    problem('claim-refused', `the entry has this figure already: ${id}`, {
      place: { line: added.place.line, column: 1 },
      fix: `correct the claim ${id} in the entry, or add another figure`,
    });
  if (same) return refused([exists(same.id)], textPath);
  const updated = updateEntry(entry, added.draft, quoteIndexOf(read.value));
  if (!updated.value) return refused(updated.problems, path);
  const { entry: after } = updated.value;
  const written = hasUnclaimedComments(yaml) ? refreshUnclaimed(updated.value.yaml, after, added.coverage) : updated.value.yaml;
  const had = new Set(entry.data.claims?.map(({ id }) => id));
  const claim = after.claims?.find(({ id }) => !had.has(id));
  if (!claim) return refused([exists(added.claim.id)], textPath);
  const before = new Set(checkReferences(entry.data, registry).map(({ found }) => found.message));
  const broken = checkReferences(after, registry).flatMap(({ found }) => (before.has(found.message) ? [] : [found]));
  if (broken.length > 0) return refused(broken, path);
  process.stdout.write(blockText([claimData(after, claim)]));
  if (!dryRun) await replaceFile(path, { before: yaml, after: written });
  const open = claim.inferred === undefined ? '' : `; not in its words: ${claim.inferred.join(', ')}`;
  printLine(visible(`${path}: ${claim.id} ${dryRun ? 'would be added' : 'added'}, from line ${added.place.line} of ${textPath}${open}`));
  return EXIT.success;
}
