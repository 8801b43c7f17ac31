/** RDF from the disk, in whatever syntax, up to a number of quads. */
import { ProblemError, type Problem } from '../problem.js';
import { syntaxOf, type Block, type SyntaxName } from '../rdf/index.js';
import { quadsOf } from './graph-inputs.js';

export interface ReadGraph {
  quads: Block['quads'][number][];
  problems: Problem[];
  /** Whether all of it is there; reading stops at the limit. */
  whole: boolean;
  /** How many files could not be read to their end. */
  failed: number;
}

/**
 * Reads files one after another; `from` is the syntax of what has no name that tells it. Problems: those of `readRdf`,
 * and what stands between us and a file.
 */
export async function readGraph(files: readonly string[], limit: number, from?: SyntaxName): Promise<ReadGraph> {
  const read: ReadGraph = { quads: [], problems: [], whole: true, failed: 0 };
  for (const path of files) {
    const syntax = syntaxOf(path) ?? from;
    if (syntax === undefined) continue;
    try {
      for await (const quad of quadsOf({ path, syntax })) {
        if (read.quads.length >= limit) return { ...read, whole: false };
        read.quads.push(quad);
      }
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      read.failed += 1;
      read.problems.push(...error.problems);
    }
  }
  return read;
}
