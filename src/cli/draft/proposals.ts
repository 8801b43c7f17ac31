/** The proposals of `draft --proposals`: read from their file, and what became of each on standard error. */
import { readBytes } from '../../io/files.js';
import type { ReaderFor } from '../../io/records.js';
import { parseProposals, type ProposalsFile } from '../../io/proposals-file.js';
import { inFile, ProblemError, UsageError } from '../../problem.js';
import { decode, resultLine, withProposals, type ProposalResult, type Reader } from '../../read/index.js';
import { plural, printLine, visible } from '../terminal.js';

/** The proposals of a file, and the reader that adds them to what the rules read. */
export interface Proposed extends ProposalsFile {
  readonly path: string;
  asReader(): Reader;
  readonly readerFor: ReaderFor;
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
  const asReader = () => withProposals(file.proposals, file.reader);
  return {
    ...file,
    path,
    asReader,
    readerFor: () => Promise.resolve({ reader: asReader(), problems: [] }),
    placeOf: (index) => `${path}:${file.lines[index] ?? 1}`,
  };
}

/** Prints what was refused or read otherwise, with its place, and then how many passed. `placeOf` names the place of each by its index. */
export function printResults(results: readonly ProposalResult[], placeOf: (index: number) => string): void {
  results.forEach((result, index) => {
    if (result.verdict === 'refused' || result.verdict === 'differs') printLine(visible(`${placeOf(index)}: ${resultLine(result)}`));
  });
  const count = (verdict: ProposalResult['verdict']) => results.filter((one) => one.verdict === verdict).length;
  const counts = (['agreed', 'exact', 'folded', 'implied', 'repeated', 'differs', 'refused'] as const).flatMap((verdict) =>
    count(verdict) === 0 ? [] : [`${count(verdict)} ${WORDS[verdict]}`],
  );
  printLine(`${plural(results.length, 'proposal')}: ${counts.join(', ') || 'none'}`);
}
const WORDS = {
  agreed: 'agreed with the rules',
  exact: 'new',
  folded: 'new after folding quotes, dashes and spaces',
  implied: 'new, counted as one where no number stands',
  repeated: 'of a figure proposed before',
  differs: 'read otherwise by the rules, whose figures are kept',
  refused: 'refused',
} as const;
