/**
 * Reads a file of proposals: JSON lines, each a proposal of a figure; a first line may name the reader that made them.
 * Without it the reader is `proposals`, in the version of the file's digest.
 */
import { z } from 'zod';
import { problem, type Problem } from '../problem.js';
import { proposalSchema, readerNameSchema, type Proposal, type ReaderName } from '../read/index.js';
import { sha256 } from '../slug.js';

/** The first line of a file of proposals: who made them. */
const headSchema = z.strictObject({ reader: readerNameSchema });

/** The proposals of a file, each with its line. */
export interface ProposalsFile {
  readonly reader: ReaderName;
  readonly proposals: readonly Proposal[];
  /** The line of each proposal, from 1. */
  readonly lines: readonly number[];
  readonly problems: Problem[];
}

/** Parses a file of proposals. A line that is none is a problem, and the others are read. Problems: `proposal-line`. */
export function parseProposals(text: string, file: string): ProposalsFile {
  let reader: ReaderName = { id: 'proposals', version: sha256(text).slice(0, 12) };
  const [proposals, lines, problems]: [Proposal[], number[], Problem[]] = [[], [], []];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r]/)
    .entries()) {
    if (line.trim() === '') continue;
    const data = parseJson(line);
    const head = index === 0 ? headSchema.safeParse(data) : undefined;
    const parsed = proposalSchema.safeParse(data);
    if (head?.success) reader = head.data.reader;
    else if (parsed.success) {
      proposals.push(parsed.data);
      lines.push(index + 1);
    } else
      problems.push(
        problem('proposal-line', data === undefined ? 'the line is no JSON' : whatIsWrong(parsed.error), {
          place: { file, line: index + 1, column: 1 },
          expected: `an object with ${Object.keys(proposalSchema.shape).join(', ')}, of which unit, quote and outcome are needed`,
          fix: 'list the units to point at with draft --units DOCUMENT; docs/reference/proposals.md has the format',
        }),
      );
  }
  return { reader, proposals, lines, problems };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function whatIsWrong({ issues }: z.ZodError): string {
  const [first] = issues;
  const field = first?.path.map(String).join('.') ?? '';
  return `${field === '' ? '' : `${field}: `}${first?.message ?? 'the line is no proposal'}`;
}
