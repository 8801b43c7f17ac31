/**
 * Parses a stream of RDF: bytes of Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML, gzipped or not, come in; quads go
 * out while the rest is still being read. Memory holds a chunk, never the file; only JSON-LD is read whole. Nothing is fetched.
 * An error ends the stream with a ProblemError at its line and column; the quads before it have been returned.
 */
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory, Parser } from 'n3';
import { inFile, ProblemError } from '../problem.js';
import { readJsonLd } from './jsonld-read.js';
import { CHUNK_SIZE, LineTracker } from './line-tracker.js';
import { EntityLimits } from './xml-entities.js';
import { n3Problem, oxigraphProblem, syntaxProblem } from './parse-errors.js';
import type { N3Syntax } from './parse.js';
import { SYNTAXES, type SyntaxName } from './syntaxes.js';
import { decoded, unzipped } from './text-stream.js';
import { orTrap } from './wasm-trap.js';

export interface ReadOptions {
  format: SyntaxName;
  /** The base of relative IRIs. */
  base?: string | undefined;
  /** The name of the file, for problems. */
  file?: string | undefined;
  /** JSON-LD: the texts of contexts at addresses, which are not fetched. */
  contexts?: ReadonlyMap<string, string> | undefined;
  /** The most bytes that are read, counted after they are unfolded. */
  limit?: number | undefined;
}

/** Yields the quads of a file. Throws a {@link ProblemError} (`graph-syntax`, `input-encoding`, `input-size`) at the first error. */
export async function* readRdf(input: AsyncIterable<Uint8Array>, { format, base, file, contexts, limit }: ReadOptions): AsyncGenerator<Quad, void, undefined> {
  const text = decoded(unzipped(input, format, limit), format);
  try {
    if (format === 'jsonld') yield* readJsonLd(await whole(text), { base, contexts });
    else yield* format === 'rdf' ? readRdfXml(text, base) : readWithN3(text, format, base);
  } catch (error) {
    throw file === undefined || !(error instanceof ProblemError) ? error : new ProblemError(error.problems.map((found) => inFile(found, file)));
  }
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all.join('');
}

async function* readWithN3(text: AsyncIterable<string>, format: N3Syntax, base: string | undefined): AsyncGenerator<Quad, void, undefined> {
  let quads: Quad[] = [];
  let failed: unknown;
  const feed: { data?: (chunk: string) => void; end?: () => void } = {};
  const source = { on: (event: 'data' | 'end', handle: (chunk?: string) => void) => (feed[event] = handle) };
  const parser = new Parser({ format: SYNTAXES[format].mediaType, ...(base === undefined ? {} : { baseIRI: base }) });
  // The parser needs only the `on` method of a stream.
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
  // After an error that it has reported, the parser may stumble over what it lacks.
  const parsing = (step: () => void) => {
    try {
      step();
    } catch (error) {
      failed ??= error;
    }
  };
  const toProblem = (error: unknown) => n3Problem(error, format, (line) => lines.textOf(line));
  for await (const chunk of text) {
    lines.add(chunk);
    if (failed === undefined) parsing(() => feed.data?.(chunk));
    yield* parsedQuads();
    // After an error the rest of its line is read, so that it can be shown.
    if (failed !== undefined && lines.line > (toProblem(failed).place?.line ?? 0)) break;
  }
  if (failed === undefined) parsing(() => feed.end?.());
  yield* parsedQuads();
  if (failed !== undefined) throw new ProblemError([toProblem(failed)]);
}

/** Throws for a relative IRI, which N3 returns unchanged where there is no base. */
function refuseRelative({ subject, predicate, object, graph }: Quad, format: N3Syntax): void {
  const relative = [subject, predicate, object, graph].find(({ termType, value }) => termType === 'NamedNode' && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(value));
  if (relative)
    throw new ProblemError([
      { ...syntaxProblem(format, `<${relative.value}> is a relative IRI, but there is no base`, {}, undefined), expected: 'a whole IRI, or a line with @base' },
    ]);
}

let fileCount = 0;

/** An object in the memory of WebAssembly. */
interface Freed {
  free?(): void;
}
/** After so many quads other work is let in, such as freeing what the parser has left. */
const QUADS_AT_ONCE = 1_000;

/** The deepest nesting of elements in RDF/XML: the parser takes time for each level at each element. */
const MOST_LEVELS = 1_000;

/** The longest tag or text of RDF/XML, in characters: the parser keeps it whole, and traps where its memory ends. */
const MOST_CHARACTERS = 1 << 26;

/** The most attributes of an element of RDF/XML: the parser compares each with every other, declarations of namespaces too. */
const MOST_ATTRIBUTES = 1_000;

/** The type of Oxigraph's parser, whose own declaration refers to a missing type. */
type OxigraphParse = (input: AsyncIterable<string>, options: { format: string; base_iri?: string }) => AsyncIterable<Quad>;

async function* readRdfXml(text: AsyncIterable<string>, base: string | undefined): AsyncGenerator<Quad, void, undefined> {
  const oxigraph = await import('oxigraph');
  const parse = oxigraph.parse as unknown as OxigraphParse;
  const lines = new LineTracker();
  let last = '';
  let root: string | undefined;
  const entities = new EntityLimits();
  let inComment = false;
  let depth = 0;
  let length = 0;
  let attributes = 0;
  let inTag = false;
  // The parser does not always report a position, so it gets small pieces.
  const pieces = async function* (): AsyncGenerator<string, void, undefined> {
    let rest = '';
    const record = (piece: string): string => {
      lines.add(piece);
      last = piece;
      const tag = piece.lastIndexOf('<');
      length = tag === -1 ? length + piece.length : piece.length - tag;
      if (length > MOST_CHARACTERS)
        throw new ProblemError([
          syntaxProblem('rdf', `a tag or text has more than ${MOST_CHARACTERS.toLocaleString('en')} characters`, lines.placeBeforeEnd(0), undefined),
        ]);
      // A tag may be on several lines.
      attributes = tag !== -1 ? attributesIn(piece.slice(tag)) : inTag ? attributes + attributesIn(piece) : 0;
      inTag = !piece.endsWith('>') && (inTag || tag !== -1);
      if (!inComment && attributes > MOST_ATTRIBUTES)
        throw new ProblemError([syntaxProblem('rdf', `an element has more than ${MOST_ATTRIBUTES} attributes`, lines.placeBeforeEnd(0), undefined)]);
      const unfolding = inComment ? undefined : entities.add(piece);
      if (unfolding !== undefined) throw new ProblemError([syntaxProblem('rdf', unfolding, lines.placeBeforeEnd(0), undefined)]);
      if (!inComment && /<[A-Za-z_]/.test(piece) && !piece.endsWith('/>')) depth += 1;
      else if (!inComment && piece.includes('</')) depth -= 1;
      if (depth > MOST_LEVELS)
        throw new ProblemError([syntaxProblem('rdf', `its elements are nested more than ${MOST_LEVELS} levels deep`, lines.placeBeforeEnd(0), undefined)]);
      inComment ||= piece.includes('<!--');
      if (!inComment) root ??= /<([A-Za-z_][^\s/>]*)/.exec(piece)?.[1];
      if (piece.endsWith('-->')) inComment = false;
      return piece;
    };
    for await (const chunk of text) {
      for (const piece of (rest + chunk).match(/[^>\n]*[>\n]|[^>\n]+$/g) ?? []) {
        rest = /[>\n]$/.test(piece) || piece.length > CHUNK_SIZE ? '' : piece;
        if (rest === '') yield record(piece);
      }
    }
    if (rest !== '') yield record(rest);
  };
  // Blank nodes of different files are different.
  const copy = termCopier(`f${(fileCount += 1)}-`);
  const reached = () => lines.placeBeforeEnd(last.length - Math.max(0, last.lastIndexOf('<')));
  try {
    let count = 0;
    const quads = parse(pieces(), { format: SYNTAXES.rdf.mediaType, ...(base === undefined ? {} : { base_iri: base }) })[Symbol.asyncIterator]();
    for (;;) {
      const step = await orTrap(() => quads.next());
      if (step.done === true) break;
      const parsed = step.value;
      const { subject, predicate, object, graph } = parsed;
      const quad = DataFactory.quad(copy(subject), copy(predicate), copy(object), copy(graph));
      // What is left to the garbage collector is freed too late: the time would grow with the square of the file.
      for (const one of [subject, predicate, object, graph, parsed]) (one as Freed).free?.();
      if ((count += 1) % QUADS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
      yield quad;
    }
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError([oxigraphProblem(error, 'rdf', reached(), (line) => lines.textOf(line))]);
  }
  // The parser accepts a truncated file.
  if (!lines.endsWith(root))
    throw new ProblemError([
      syntaxProblem('rdf', root === undefined ? 'it has no element' : `it ends before </${root}>`, lines.placeBeforeEnd(0), lines.textOf(lines.line)),
    ]);
}

/** The number of attributes in a part of a tag. */
function attributesIn(part: string): number {
  return part.match(/=\s*(?:"[^"]*"|'[^']*')/g)?.length ?? 0;
}

/** Copies terms of Oxigraph, which are outside JavaScript's memory. */
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
    // Enough for repeated terms: predicates, classes, the current node.
    if (nodes.size > 10_000) nodes.clear();
    const term_ = made();
    nodes.set(key, term_);
    return term_ as never;
  };
}
