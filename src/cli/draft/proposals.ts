/** The proposals of `draft --proposals`: read from their file, and what became of each on standard error. */
import { readBytes } from '../../io/files.js';
import type { ReaderFor } from '../../io/records.js';
import { parseProposals, type ProposalsFile } from '../../io/proposals-file.js';
import { inFile, ProblemError, UsageError } from '../../problem.js';
import { decode, readerInWords, resultLine, withProposals, type ProposalResult, type Reader } from '../../read/index.js';
import { plural, printLine, visible } from '../terminal.js';

/** The proposals of a file, and the reader that adds them to what the rules read. */
export interface Proposed extends ProposalsFile {
  readonly path: string;
  /** Adds the proposals to what the rules read, or to what a reader reads. */
  asReader(onto?: Reader): Reader;
  /** The place of a proposal by its index. */
  readonly placeOf: (index: number) => string;
}

/** Reads a file of proposals. They are of one document. Throws a ProblemError where the file cannot be read. */
export async function readProposals(path: string, { documents, maxSize }: { documents: number; maxSize: number }): Promise<Proposed> {
  if (documents !== 1) throw new UsageError('--proposals are of one document; give just that');
  const bytes = await readBytes(path, maxSize);
  const decoded = bytes.value && decode(bytes.value);
  const text = decoded?.value?.original;
  if (text === undefined) throw new ProblemError([...bytes.problems, ...(decoded?.problems ?? []).map((found) => inFile(found, path))]);
  const file = parseProposals(text, path);
  return {
    ...file,
    path,
    asReader: (onto) => withProposals(file.proposals, file.reader, onto ? { onto } : {}),
    placeOf: (index) => `${path}:${file.lines[index] ?? 1}`,
  };
}

/** The readers of a run: a model, and after it the proposals of a file; undefined where the rules read alone. */
export function readersFor(model: { readonly readerFor: ReaderFor } | undefined, proposed: Proposed | undefined): ReaderFor | undefined {
  if (!proposed) return model?.readerFor;
  return async (document, meta) => {
    const before = await model?.readerFor(document, meta);
    return { reader: proposed.asReader(before?.reader), problems: before?.problems ?? [] };
  };
}

/** Prints what became of the proposals of a document: those of a model have the place of the document, those of the file, which come last, their lines. */
export function printResultsOf(results: readonly ProposalResult[], document: string, proposed: Proposed | undefined): void {
  const ofModel = results.length - (proposed?.proposals.length ?? 0);
  printResults(results, (index) => (proposed && index >= ofModel ? proposed.placeOf(index - ofModel) : document));
}

/** Prints what was refused or read otherwise, with its place, and then how many passed. `placeOf` names the place of each by its index. */
function printResults(results: readonly ProposalResult[], placeOf: (index: number) => string): void {
  results.forEach((result, index) => {
    if (result.verdict === 'refused' || result.verdict === 'differs') printLine(visible(`${placeOf(index)}: ${resultLine(result)}`));
  });
  const counts = VERDICTS.flatMap(([verdict, words]) => {
    const earlier = results.flatMap((one) => (one.verdict === verdict ? [readerInWords(one.earlier)] : []));
    return [...new Set(earlier)].map((reader) => `${earlier.filter((one) => one === reader).length} ${words.replace('READER', reader)}`);
  });
  printLine(`${plural(results.length, 'proposal')}: ${counts.join(', ') || 'none'}`);
}
/** The verdicts in words, in the order in which they are counted. READER is the reader before. */
const VERDICTS = [
  ['agreed', 'agreed with READER'],
  ['exact', 'new'],
  ['folded', 'new after folding quotes, dashes and spaces'],
  ['implied', 'new, counted as one where no number stands'],
  ['repeated', 'of a figure proposed before'],
  ['differs', 'read otherwise by READER, whose figures are kept'],
  ['refused', 'refused'],
] as const satisfies readonly (readonly [ProposalResult['verdict'], string])[];
