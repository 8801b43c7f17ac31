/** RDF from the disk, in whatever syntax, up to a number of quads. */
import { createReadStream } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { ProblemError, type Problem } from '../problem.js';
import { readRdf, syntaxOf, type Block } from '../rdf/index.js';
import { fileProblem } from './files.js';

export interface ReadGraph {
  quads: Block['quads'][number][];
  problems: Problem[];
  /** Whether all of it is there; reading stops at the limit. */
  whole: boolean;
  /** How many files could not be read to their end. */
  failed: number;
}

/** Reads files one after another. Problems: those of {@link readRdf}, and what stands between us and a file. */
export async function readGraph(files: readonly string[], limit: number): Promise<ReadGraph> {
  const read: ReadGraph = { quads: [], problems: [], whole: true, failed: 0 };
  for (const file of files) {
    const format = syntaxOf(file);
    if (format === undefined) continue;
    try {
      for await (const quad of readRdf(createReadStream(file), { format, base: pathToFileURL(resolve(file)).href, file })) {
        if (read.quads.length >= limit) return { ...read, whole: false };
        read.quads.push(quad);
      }
    } catch (error) {
      read.failed += 1;
      if (error instanceof ProblemError) read.problems.push(...error.problems);
      else if (error instanceof Error && 'syscall' in error) read.problems.push(fileProblem(error, file));
      else throw error;
    }
  }
  return read;
}
