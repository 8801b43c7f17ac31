/**
 * RDF → canonical N-Triples, one line a triple with the graph it is in, for stores and digests. N-Quads and N-Triples have a
 * statement a line, and an export writes them in canonical form already: such lines are taken as they are, without making
 * terms of them. Every other line, and every other syntax, goes through the parser.
 */
import { isUtf8 } from 'node:buffer';
import type { Literal } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { inFile, ProblemError, type Problem } from '../problem.js';
import { termText, tripleLine } from './ntriples.js';
import { readRdf, type ReadOptions } from './read.js';
import { decoded, unzipped } from './text-stream.js';

/** A triple with its graph; in the default graph that is undefined. */
export interface TripleLine {
  graph: string | undefined;
  /** Its canonical N-Triples with the line end, as UTF-8 bytes of one character each (see {@link byteString}). */
  line: string;
}

/**
 * Yields the triples of a file in batches. Throws a {@link ProblemError} at the first error: those of {@link readRdf} and of
 * {@link tripleLine}.
 */
export async function* readTripleLines(input: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<TripleLine[], void, undefined> {
  const { format, file, limit } = options;
  try {
    if (format === 'nq' || format === 'nt') yield* statementLines(unzipped(input, format, limit), format, options);
    else for await (const quad of readRdf(input, options)) yield [{ graph: graphOf(quad.graph), line: byteString(tripleLine(quad)) }];
  } catch (error) {
    throw file === undefined || !(error instanceof ProblemError) ? error : new ProblemError(error.problems.map((found) => inFile(found, file)));
  }
}

/** The UTF-8 bytes of a text as one character each, so that the order of characters is the order of bytes, and of code points. */
export function byteString(text: string): string {
  return isAscii(text) ? text : Buffer.from(text, 'utf8').toString('latin1');
}

const OBJECT = /^(<[^>]*> <[^>]*> )"((?:[^"\\]|\\.)*)"(?:@([^ ]+)|\^\^<([^>]*)>)? \.\n$/;

/** A line with its literal changed; the same line where its object is an IRI, or `change` returns the literal it got. */
export function changeLiteral(line: string, change: (value: Literal) => Literal): string {
  if (!line.includes('"')) return line;
  const [, start, text = '', language, datatype] = OBJECT.exec(isAscii(line) ? line : Buffer.from(line, 'latin1').toString('utf8')) ?? [];
  if (start === undefined) return line;
  const value = DataFactory.literal(unescaped(text), language ?? (datatype === undefined ? undefined : DataFactory.namedNode(datatype)));
  const changed = change(value);
  return changed === value ? line : byteString(`${start}${termText(changed)} .\n`);
}

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f' };

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:u([0-9A-F]{4})|(.))/g, (_, hex: string | undefined, letter = '') =>
    hex === undefined ? (ESCAPES[letter as string] ?? (letter as string)) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function graphOf({ termType, value }: { termType: string; value: string }): string | undefined {
  return termType === 'DefaultGraph' ? undefined : value;
}

type LineSyntax = 'nq' | 'nt';

// An IRI of ASCII characters by RFC 3987; the parser judges the others.
const NAME = "[A-Za-z0-9\\-._~!$&'()*+,;=:@/]*";
const NAMES = `${NAME}(?:%[0-9A-Fa-f]{2}${NAME})*`;
const IRI = `<[A-Za-z][A-Za-z0-9+.-]*:(?://[A-Za-z0-9.-]*(?::[0-9]*)?(?=[/?#>])|(?!//))${NAMES}(?:\\?${NAMES}(?:\\?${NAMES})*)?(?:#${NAMES}(?:\\?${NAMES})*)?>`;
// What canonical N-Triples leave unescaped or escape with a letter, as bytes; U+FFFE and U+FFFF are escaped with their numbers.
const TEXT = '[^"\\\\\\x00-\\x1f\\x7f\\xef]*';
const LITERAL = `"${TEXT}(?:(?:\\\\[tbnrf"\\\\]|\\xef(?!\\xbf[\\xbe\\xbf]))${TEXT})*"`;
// Tags in lower case, as the parser gives them; a text has no written datatype.
const TAG = '@[a-z]{1,8}(?:-[a-z0-9]{1,8})*';
const DATATYPE = `\\^\\^(?!<http://www\\.w3\\.org/(?:2001/XMLSchema#string|1999/02/22-rdf-syntax-ns#langString)>)${IRI}`;
const TRIPLE = `${IRI} ${IRI} (?:${IRI}|${LITERAL}(?:${TAG}|${DATATYPE})?)`;
const STATEMENTS: Readonly<Record<LineSyntax, RegExp>> = {
  nq: new RegExp(`(${TRIPLE})(?: <([^>]*)>)? \\.\\n`, 'y'),
  nt: new RegExp(`(${TRIPLE}) \\.\\n`, 'y'),
};
/** Pieces of this length have a line that is too long for a pattern, which holds a place to return to for each character. */
const LONG = 2 ** 20;
const GRAPH = new RegExp(`^${IRI}$`);

/** Takes canonical lines as they are, and lets the parser read the others, one by one. */
async function* statementLines(
  input: AsyncIterable<Uint8Array>,
  syntax: LineSyntax,
  { base }: Pick<ReadOptions, 'base'>,
): AsyncGenerator<TripleLine[], void, undefined> {
  const statement = STATEMENTS[syntax];
  const graphs = new Set<string>();
  const isGraph = (iri: string) => {
    if (graphs.has(iri)) return true;
    if (!GRAPH.test(`<${iri}>`)) return false;
    graphs.add(iri);
    return true;
  };
  let line = 1;
  for await (const bytes of wholeLines(input)) {
    if (!isUtf8(bytes)) await refuseEncoding(bytes, syntax, line - 1);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const batch: TripleLine[] = [];
    for (let at = 0; at < text.length; line += 1) {
      statement.lastIndex = at;
      const [whole, triple = '', graph] = (text.length < LONG ? statement.exec(text) : undefined) ?? [];
      if (whole !== undefined && (graph === undefined || isGraph(graph))) {
        batch.push({ graph, line: `${triple} .\n` });
        at += whole.length;
        continue;
      }
      const end = text.indexOf('\n', at) + 1 || text.length;
      await parseLine(text.slice(at, end), { syntax, base, line, batch });
      at = end;
    }
    yield batch;
  }
}

/** Reads one line with the parser and adds its triple, if it has one. */
async function parseLine(
  bytes: string,
  { syntax, base, line, batch }: { syntax: LineSyntax; base: string | undefined; line: number; batch: TripleLine[] },
): Promise<void> {
  if (/^[ \t\r\n]*(?:#[^\n]*)?\n?$/.test(bytes)) return;
  try {
    for await (const quad of readRdf(once(Buffer.from(bytes, 'latin1')), { format: syntax, base }))
      batch.push({ graph: graphOf(quad.graph), line: byteString(tripleLine(quad)) });
  } catch (error) {
    throw error instanceof ProblemError ? new ProblemError(error.problems.map((found) => onLine(found, line - 1))) : error;
  }
}

async function refuseEncoding(bytes: Uint8Array, syntax: LineSyntax, before: number): Promise<void> {
  try {
    for await (const piece of decoded(once(bytes), syntax)) void piece;
  } catch (error) {
    throw error instanceof ProblemError ? new ProblemError(error.problems.map((found) => onLine(found, before))) : error;
  }
}

/** A problem of a piece of a file, as one of the file. */
function onLine(found: Problem, before: number): Problem {
  return found.place?.line === undefined ? found : { ...found, place: { ...found.place, line: found.place.line + before } };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream of one piece
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

/** Bytes in pieces that end with a line, except the last. A byte order mark is dropped. */
async function* wholeLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let held: Uint8Array[] = [];
  let isFirst = true;
  const joined = (last: Uint8Array) => {
    const bytes = held.length === 0 ? last : Buffer.concat([...held, last]);
    const marked = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    isFirst = false;
    return marked ? bytes.subarray(3) : bytes;
  };
  for await (const chunk of input) {
    const end = chunk.lastIndexOf(0x0a) + 1;
    if (end > 0) {
      yield joined(chunk.subarray(0, end));
      held = [];
    }
    if (end < chunk.length) held.push(chunk.subarray(end));
  }
  if (held.length > 0) yield joined(new Uint8Array());
}
