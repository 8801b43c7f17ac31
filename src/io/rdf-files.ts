/**
 * RDF inputs: files, folders of exports and standard input → their files, and the quads of these as a stream.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Readable } from 'node:stream';
import { problem, ProblemError, type Problem } from '../problem.js';
import { readRdf, SYNTAX_NAMES, SYNTAXES, syntaxOf, type QuadBlock, type ReadOptions, type SyntaxName } from '../rdf/index.js';
import { readTripleLines, type TripleLine } from '../rdf/triple-lines.js';
import { fileProblem } from './files.js';
import { streamLimit } from './size-limit.js';

export interface GraphInput {
  /** The file, or `-`. */
  path: string;
  syntax: SyntaxName;
}

/** The file of an export folder that is read: the first that exists, formats with named graphs first. */
const OF_AN_EXPORT: readonly SyntaxName[] = ['nq', 'trig', 'ttl', 'jsonld', 'nt', 'rdf'];

/** Files, folders and `-` → inputs. `from` is the syntax of files without a known extension. */
export function expandGraphs(paths: readonly string[], from?: SyntaxName): { inputs: GraphInput[]; problems: Problem[] } {
  const inputs: GraphInput[] = [];
  const problems: Problem[] = [];
  for (const given of paths) {
    const found = given === '-' ? standardInput(from) : onDisk(given, from);
    if ('code' in found) problems.push(found);
    else if (inputs.some(({ path }) => path === found.path))
      problems.push(problem('input-repeated', `${found.path} was given twice; it is read once`, { place: { file: given } }));
    else inputs.push(found);
  }
  return { inputs, problems };
}

/** The quads of an input. Throws {@link ProblemError} if it cannot be read to its end. */
export function quadsOf(input: GraphInput, contexts?: ReadonlyMap<string, string>): ReturnType<typeof readRdf> {
  return readInput(input, contexts, readRdf);
}

/** The triples of an input as lines of canonical N-Triples, in batches. Throws {@link ProblemError} if it cannot be read to its end. */
export function triplesOf(input: GraphInput, contexts?: ReadonlyMap<string, string>): AsyncGenerator<TripleLine[], void, undefined> {
  return readInput(input, contexts, readTripleLines);
}

async function* readInput<T>(
  { path, syntax }: GraphInput,
  contexts: ReadonlyMap<string, string> | undefined,
  read: (bytes: AsyncIterable<Uint8Array>, options: ReadOptions) => AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  const stream: Readable = path === '-' ? process.stdin : createReadStream(path);
  try {
    yield* read(stream, { format: syntax, file: path, contexts, limit: streamLimit(path), ...(path === '-' ? {} : { base: pathToFileURL(path).href }) });
  } catch (error) {
    throw error instanceof ProblemError || (error as NodeJS.ErrnoException).code === undefined ? error : new ProblemError([fileProblem(error, path)]);
  }
}

function standardInput(from: SyntaxName | undefined): GraphInput | Problem {
  return from === undefined
    ? problem('input-kind', 'the syntax of standard input is not given', { expected: SYNTAX_NAMES.join(', '), fix: '--from ttl' })
    : { path: '-', syntax: from };
}

function onDisk(path: string, from: SyntaxName | undefined): GraphInput | Problem {
  try {
    if (statSync(path).isDirectory()) return ofFolder(path);
  } catch (error) {
    return fileProblem(error, path);
  }
  const syntax = syntaxOf(path) ?? from;
  if (syntax !== undefined) return { path, syntax };
  const place = { file: path };
  return /\.(?:txt|ya?ml)$/i.test(path)
    ? problem('input-kind', 'this is not RDF', { place, fix: `variorum export ${path} -o out, then give the folder out` })
    : problem('input-kind', 'the syntax of this file is not known from its extension', { place, expected: extensions(), fix: '--from ttl' });
}

function ofFolder(folder: string): GraphInput | Problem {
  for (const syntax of OF_AN_EXPORT) {
    for (const extension of SYNTAXES[syntax].extensions) {
      const path = [`variorum.${extension}`, `variorum.${extension}.gz`].map((name) => join(folder, name)).find((candidate) => existsSync(candidate));
      if (path !== undefined) return { path, syntax };
    }
  }
  return problem('input-directory', 'the folder has no export', {
    place: { file: folder },
    expected: 'variorum.nq or another file that variorum export writes',
    fix: 'name the files',
  });
}

function extensions(): string {
  return `${Object.values(SYNTAXES)
    .map(({ extensions: [first] }) => `.${first}`)
    .join(', ')}, also with .gz`;
}

export interface ReadGraph {
  quads: QuadBlock['quads'][number][];
  problems: Problem[];
  /** Whether everything was read; reading stops at the limit. */
  whole: boolean;
  /** The number of files that could not be read to their end. */
  failed: number;
}

/**
 * Reads files one after another; `from` is the syntax of files without a known extension. Problems: those of `readRdf`
 * and of reading files.
 */
export async function readGraph(files: readonly string[], limit: number, from?: SyntaxName, contexts?: ReadonlyMap<string, string>): Promise<ReadGraph> {
  const read: ReadGraph = { quads: [], problems: [], whole: true, failed: 0 };
  for (const path of files) {
    const syntax = syntaxOf(path) ?? from;
    if (syntax === undefined) continue;
    try {
      for await (const quad of quadsOf({ path, syntax }, contexts)) {
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
