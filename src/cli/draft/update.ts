/** `variorum draft DOCUMENT --update ENTRY`: reads the document again and updates the entry. */
import { parseEntry, type Change, type Entry, type Located, type Update } from '../../entry/index.js';
import { readBytes } from '../../io/files.js';
import { replaceFile } from '../../io/write-file.js';
import { expandInputs } from '../../io/inputs.js';
import { parseDescription } from '../../io/sidecar.js';
import { readForUpdate } from '../../io/sources.js';
import { applyReview } from '../../link/index.js';
import { inFile, UsageError, valueOf, type Problem } from '../../problem.js';
import { decode, type SourceText } from '../../read/index.js';
import { EXIT, fails } from '../exit.js';
import { statedPairs } from '../options.js';
import { openRegistry } from '../open-registry.js';
import { plural, printLine, showProblems } from '../terminal.js';
import { openDecisions } from '../link/decisions-file.js';
import { modelOf } from './model-of.js';
import type { DraftOptions } from './options.js';
import { printResultsOf, readersFor, readProposals } from './proposals.js';

/** Reads the document and updates the entry, on standard output or in its file. Returns the exit code. */
export async function updateEntry(
  paths: string[],
  {
    update: path,
    inPlace = false,
    output,
    coverage,
    document,
    registry: folder,
    maxSize,
    failOn,
    proposals: proposalsPath,
    decisions: decisionsPath,
    ...options
  }: DraftOptions & { update: string },
): Promise<number> {
  if (paths.length !== 1 || paths[0] === undefined) throw new UsageError('--update takes exactly one document');
  if (output !== undefined) throw new UsageError('--update writes to standard output, or to the entry with --in-place; leave out -o');
  if (coverage) throw new UsageError('--coverage and --update cannot be combined');
  const described = valueOf(parseDescription([...document, ...statedPairs(options)]));
  const { registry, problems } = await openRegistry(folder);
  const { inputs, problems: inputProblems } = await expandInputs(paths);
  problems.push(...inputProblems);
  const [input, ...others] = inputs;
  if (input && (others.length > 0 || input.kind !== 'document')) throw new UsageError(`--update reads one document; ${paths[0]} is not one`);
  const proposed = proposalsPath === undefined ? undefined : await readProposals(proposalsPath, { documents: inputs.length, maxSize });
  problems.push(...(proposed?.problems ?? []));
  const before = await readExisting(path, maxSize, problems);
  const existing = before && decisionsPath !== undefined ? await decidedEntry(before, { path, decisionsPath }) : before;
  const model = await modelOf(options, registry);
  const readerFor = readersFor(model, proposed);
  const read =
    input && existing?.entry
      ? await readForUpdate(input, { path, entry: existing.entry }, { registry, described, maxSize, readerFor }).finally(() => model?.close())
      : undefined;
  problems.push(...(read?.problems ?? []));
  if (!input || !before || !existing || !read?.value) {
    showProblems(problems);
    printLine(`${path} was not changed`);
    return problems.some(({ code }) => code === 'entry-update') ? EXIT.problems : EXIT.incomplete;
  }

  if (read.value.results) printResultsOf(read.value.results, input.path, proposed);
  const { yaml } = read.value;
  if (!inPlace) process.stdout.write(yaml);
  else if (yaml !== before.text) await replaceFile(path, { before: before.text, after: yaml });
  showProblems(problems);
  printChanges(read.value, { document: input.path, entry: path });
  printLine(`${path}: ${countsOf(read.value)}${inPlace ? (yaml === before.text ? '; nothing to write' : '; written') : ''}`);
  return fails(problems, failOn) ? EXIT.problems : EXIT.success;
}

/** Carries out the decisions of a file on an entry. Throws a {@link ProblemError} where one cannot be carried out. */
async function decidedEntry(
  { text, entry }: { text: string; entry: Located<Entry> | undefined },
  { path, decisionsPath }: { path: string; decisionsPath: string },
): Promise<{ text: string; entry: Located<Entry> | undefined }> {
  if (!entry) return { text, entry };
  const { decisions } = await openDecisions(decisionsPath, 'review');
  const applied = applyReview(entry, { format: 1, about: 'review', decisions });
  const { yaml, counts } = valueOf({ ...applied, problems: applied.problems.map((found) => inFile(found, decisionsPath)) });
  const { checked, rejected, withheld, corrected, same, undecided } = counts;
  const more = [...(same > 0 ? [`${same} were carried out before`] : []), ...(undecided > 0 ? [`${undecided} not decided`] : [])];
  printLine(`${path}: ${checked} checked, ${corrected} of them corrected, ${rejected} rejected, ${withheld} withheld${more.map((one) => `; ${one}`).join('')}`);
  return { text: yaml, entry: parseEntry(yaml).value };
}

/** Reads the entry; adds its problems. */
async function readExisting(path: string, maxSize: number, problems: Problem[]) {
  const bytes = await readBytes(path, maxSize);
  problems.push(...bytes.problems);
  const decoded = bytes.value && decode(bytes.value);
  problems.push(...(decoded?.problems ?? []).map((found) => inFile(found, path)));
  if (!decoded?.value) return undefined;
  // The byte order mark is kept, since it is part of the file.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value);
  const parsed = parseEntry(text);
  problems.push(...parsed.problems.map((found) => inFile(found, path)));
  return { text, entry: parsed.value };
}

/** Prints a line for each change, with its position in the document if it has one, else in the updated entry. */
function printChanges({ yaml, changes, source }: Update & { source: SourceText }, paths: { document: string; entry: string }): void {
  const written = parseEntry(yaml).value;
  const indexOf = indices(source.text);
  for (const { kind, message, at, path } of changes) {
    const { line, column } = at ? source.placeOf(indexOf(at.start)) : (written?.placeOf(path) ?? {});
    printLine(`${at ? paths.document : paths.entry}:${line ?? 1}:${column ?? 1}: ${kind}: ${message.replace(/\s+/g, ' ')}`);
  }
}

function countsOf({ changes, kept, moved }: Update): string {
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  const [returned, toReview] = [count('back'), count('look')];
  return (
    `${count('new')} new, ${count('changed')} changed, ${count('gone')} gone${returned > 0 ? `, ${returned} back` : ''}; ` +
    `${plural(kept, 'item')} kept${moved > 0 ? `, ${moved} of them at a new position` : ''}${toReview > 0 ? `; ${toReview} to review` : ''}`
  );
}

/** Returns a function from code point offset to UTF-16 index. */
function indices(text: string): (codePoints: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (codePoints) => codePoints;
  const starts: number[] = [];
  for (let index = 0; index < text.length; index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1) starts.push(index);
  return (codePoints) => starts[codePoints] ?? text.length;
}
