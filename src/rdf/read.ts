/**
 * RDF from bytes, as they come: Turtle, TriG, N-Triples, N-Quads, JSON-LD and RDF/XML, gzipped or not, in; quads out,
 * while the rest is still being read. Memory holds a chunk, never the file. Nothing is fetched.
 * What cannot be read ends the stream with a ProblemError, at its line and column; the quads before it have been given.
 */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory, Parser } from 'n3';
import { inFile, problem, ProblemError, type Place, type Problem } from '../problem.js';
import { n3Problem, oxigraphProblem, syntaxProblem } from './parse-errors.js';
import type { N3Syntax } from './parse.js';
import { SYNTAXES, type SyntaxName } from './syntaxes.js';

export interface ReadOptions {
  format: SyntaxName;
  /** What relative IRIs are relative to. */
  base?: string | undefined;
  /** The name of the file, for problems. */
  file?: string | undefined;
}

/** The quads of a file. Throws a {@link ProblemError} (`graph-syntax`, `input-encoding`) where it cannot be read on. */
export async function* readRdf(input: AsyncIterable<Uint8Array>, { format, base, file }: ReadOptions): AsyncGenerator<Quad, void, undefined> {
  const text = decoded(unzipped(input, format), format);
  try {
    yield* format === 'jsonld' || format === 'rdf' ? readWithOxigraph(text, format, base) : readWithN3(text, format, base);
  } catch (error) {
    throw file === undefined || !(error instanceof ProblemError) ? error : new ProblemError(error.problems.map((found) => inFile(found, file)));
  }
}

/** Chunks are cut to this size, so that the quads of one stay few. */
const CHUNK_SIZE = 1 << 16;

async function* readWithN3(text: AsyncIterable<string>, format: N3Syntax, base: string | undefined): AsyncGenerator<Quad, void, undefined> {
  let quads: Quad[] = [];
  let failed: unknown;
  const feed: { data?: (chunk: string) => void; end?: () => void } = {};
  const source = { on: (event: 'data' | 'end', handle: (chunk?: string) => void) => (feed[event] = handle) };
  const parser = new Parser({ format: SYNTAXES[format].mediaType, ...(base === undefined ? {} : { baseIRI: base }) });
  // The parser asks no more of a stream than to call back.
  parser.parse(source as never, (error: unknown, quad: Quad | null) => {
    if (error) failed ??= error;
    else if (quad) quads.push(quad);
  });
  const lines = new LineTracker();
  const parsedQuads = function* (): Generator<Quad, void, undefined> {
    const ready = quads;
    quads = [];
    if (base === undefined) ready.forEach((quad) => refuseRelative(quad, format));
    yield* ready;
  };
  const toProblem = (error: unknown) => n3Problem(error, format, (line) => lines.textOf(line));
  for await (const chunk of text) {
    lines.add(chunk);
    if (failed === undefined) feed.data?.(chunk);
    yield* parsedQuads();
    // After an error the rest of its line is still read, to be shown.
    if (failed !== undefined && lines.line > (toProblem(failed).place?.line ?? 0)) break;
  }
  if (failed === undefined) feed.end?.();
  yield* parsedQuads();
  if (failed !== undefined) throw new ProblemError([toProblem(failed)]);
}

/** N3 gives relative IRIs as they stand where nobody says what they are relative to. */
function refuseRelative({ subject, predicate, object, graph }: Quad, format: N3Syntax): void {
  const relative = [subject, predicate, object, graph].find(({ termType, value }) => termType === 'NamedNode' && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(value));
  if (relative)
    throw new ProblemError([
      { ...syntaxProblem(format, `<${relative.value}> is relative, to nothing that is known`, {}, undefined), expected: 'a whole IRI, or a line with @base' },
    ]);
}

let fileCount = 0;

/** What Oxigraph's own types say with the name of a type that is not there. */
type OxigraphParse = (input: AsyncIterable<string>, options: { format: string; base_iri?: string }) => AsyncIterable<Quad>;

async function* readWithOxigraph(text: AsyncIterable<string>, format: 'jsonld' | 'rdf', base: string | undefined): AsyncGenerator<Quad, void, undefined> {
  const oxigraph = await import('oxigraph');
  const parse = oxigraph.parse as unknown as OxigraphParse;
  const lines = new LineTracker();
  let last = '';
  let root: string | undefined;
  let inComment = false;
  // Where the parser does not say where it stands, it is told so little at once that we know.
  const pieces = async function* (): AsyncGenerator<string, void, undefined> {
    let rest = '';
    const record = (piece: string): string => {
      lines.add(piece);
      last = piece;
      inComment ||= piece.includes('<!--');
      if (!inComment) root ??= /<([A-Za-z_][^\s/>]*)/.exec(piece)?.[1];
      if (piece.endsWith('-->')) inComment = false;
      return piece;
    };
    for await (const chunk of text) {
      for (const piece of (rest + chunk).match(format === 'rdf' ? /[^>\n]*[>\n]|[^>\n]+$/g : /[^,\n]*[,\n]|[^,\n]+$/g) ?? []) {
        rest = /[>,\n]$/.test(piece) || piece.length > CHUNK_SIZE ? '' : piece;
        if (rest === '') yield record(piece);
      }
    }
    if (rest !== '') yield record(rest);
  };
  // Blank nodes of one file are none of another's.
  const copy = termCopier(`f${(fileCount += 1)}-`);
  const reached = () => lines.placeBeforeEnd(last.length - (format === 'rdf' ? Math.max(0, last.lastIndexOf('<')) : last.length - last.trimStart().length));
  try {
    for await (const { subject, predicate, object, graph } of parse(pieces(), {
      format: SYNTAXES[format].mediaType,
      ...(base === undefined ? {} : { base_iri: base }),
    })) {
      yield DataFactory.quad(copy(subject), copy(predicate), copy(object), copy(graph));
    }
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError([oxigraphProblem(error, format, reached(), (line) => lines.textOf(line))]);
  }
  // The parser takes a file that is cut off for one that is whole.
  if (format === 'rdf' && !lines.endsWith(root))
    throw new ProblemError([
      syntaxProblem(format, root === undefined ? 'there is no element in it' : `it ends before </${root}>`, lines.placeBeforeEnd(0), lines.textOf(lines.line)),
    ]);
}

/** Terms of Oxigraph live outside JavaScript's memory; these do not. */
function termCopier(scope: string) {
  const nodes = new Map<string, Term>();
  return (term: { termType: string; value: string; language?: string; datatype?: { value: string } }): never => {
    const made = (): Term => {
      switch (term.termType) {
        case 'NamedNode':
          return DataFactory.namedNode(term.value);
        case 'BlankNode':
          return DataFactory.blankNode(scope + term.value);
        case 'DefaultGraph':
          return DataFactory.defaultGraph();
        default:
          return DataFactory.literal(term.value, term.language || DataFactory.namedNode(term.datatype?.value ?? ''));
      }
    };
    if (term.termType === 'Literal') return made() as never;
    const key = `${term.termType} ${term.value}`;
    const known = nodes.get(key);
    if (known) return known as never;
    // Enough for what repeats (predicates, classes, the node at hand), and no more than that.
    if (nodes.size > 10_000) nodes.clear();
    const term_ = made();
    nodes.set(key, term_);
    return term_ as never;
  };
}

/** The last lines of what was read: an error is near the end of it. */
class LineTracker {
  #text = '';
  /** The line that `#text` begins with. */
  #first = 1;

  add(chunk: string): void {
    // What is older than the last chunks goes, up to the end of a line.
    if (this.#text.length > 4 * CHUNK_SIZE) {
      const end = this.#text.lastIndexOf('\n', this.#text.length - CHUNK_SIZE);
      if (end !== -1) {
        this.#first += countLineEnds(this.#text, end + 1);
        this.#text = this.#text.slice(end + 1);
      }
    }
    this.#text += chunk;
  }

  /** The line that reading has come to. */
  get line(): number {
    return this.#first + countLineEnds(this.#text, this.#text.length);
  }

  /** The place so many units before the end. */
  placeBeforeEnd(back: number): Place {
    const before = this.#text.slice(0, this.#text.length - back);
    return { line: this.#first + countLineEnds(before, before.length), column: Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1 };
  }

  /** Whether the last thing read, comments aside, is the end of an element, or an element that is its own end. */
  endsWith(element: string | undefined): boolean {
    const text = this.#text.replace(/(?:\s|<!--(?:(?!-->)[\s\S])*-->)+$/, '');
    const [, name, own] = /<(?:\/([^\s<>]+)\s*|([A-Za-z_][^\s/<>]*)[^<>]*\/)>$/.exec(text) ?? [];
    return element !== undefined && (name ?? own) === element;
  }

  textOf(line: number): string | undefined {
    return this.#text.split('\n')[line - this.#first]?.replace(/\r$/, '');
  }
}

/** Line ends in the first `length` units of a text. */
function countLineEnds(text: string, length: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < length; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Bytes as they are, or as they were before gzip: told by the first two, not by a name. */
async function* unzipped(input: AsyncIterable<Uint8Array>, format: SyntaxName): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = input[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  const head: Uint8Array[] = [];
  let ended = false;
  while (!ended && head.reduce((sum, { length }) => sum + length, 0) < 2) {
    const { done, value } = await bytes.next();
    if (done) ended = true;
    else head.push(value);
  }
  const [first, second] = Buffer.concat(head);
  const whole = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* head;
      for (;;) {
        const { done, value } = await bytes.next();
        if (done) return;
        yield value;
      }
    } finally {
      await bytes.return?.();
    }
  };
  if (first !== 0x1f || second !== 0x8b) {
    yield* whole();
    return;
  }
  const source = Readable.from(whole());
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzip)) yield chunk as Uint8Array;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code.startsWith('Z_') ? new ProblemError([gzipProblem(format, code)]) : error;
  } finally {
    source.destroy();
  }
}

function gzipProblem(format: SyntaxName, code: string): Problem {
  return syntaxProblem(format, code === 'Z_BUF_ERROR' ? 'the gzipped file ends too early' : `the gzipped file is damaged (${code})`, {}, undefined);
}

/** Bytes to text, in pieces of at most {@link CHUNK_SIZE} bytes. */
async function* decoded(input: AsyncIterable<Uint8Array>, format: SyntaxName): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const lines = new LineTracker();
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      lines.add(new TextDecoder().decode(bytes).split('\uFFFD')[0] ?? '');
      throw new ProblemError([problem('input-encoding', `this ${SYNTAXES[format].label} is not UTF-8`, { place: lines.placeBeforeEnd(0), expected: 'UTF-8' })]);
    }
  };
  for await (const bytes of input) {
    for (let at = 0; at < bytes.length; at += CHUNK_SIZE) {
      const text = decode(bytes.subarray(at, at + CHUNK_SIZE));
      lines.add(text);
      yield text;
    }
  }
  yield decode();
}
