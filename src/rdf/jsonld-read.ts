/**
 * Reads JSON-LD with the `jsonld` library: a text comes in, quads go out. The text is held in memory. Contexts at an address
 * are the bundled one and those the user has given; nothing is fetched. What is wrong is a ProblemError with a place.
 */
import type { Quad } from '@rdfjs/types';
import type { JsonLdDocument } from 'jsonld';
import type { RemoteDocument } from 'jsonld/jsonld-spec.js';
import { problem, ProblemError, type Place, type Problem } from '../problem.js';
import { ONTOLOGY } from '../terms/index.js';
import { contextFile } from './context.js';
import { quadsOfExpanded } from './expanded.js';
import { deeperThan, jsonError } from './json-text.js';
import { contextFault } from './jsonld-limits.js';

/** The addresses of our own context, which is bundled. */
export const CONTEXT_ADDRESSES: readonly string[] = [`${ONTOLOGY}/context.jsonld`, ONTOLOGY.replace(/ontology$/, 'context.jsonld')];

export interface JsonLdOptions {
  base?: string | undefined;
  /** The texts of contexts at addresses. */
  contexts?: ReadonlyMap<string, string> | undefined;
}

/** Objects and arrays within each other; the library reads each in the one around it. */
const MAX_DEPTH = 200;

let count = 0;

/** Yields the quads of a text. */
export async function* readJsonLd(text: string, { base, contexts }: JsonLdOptions): AsyncGenerator<Quad, void, undefined> {
  const document = parsed(text);
  const fault = contextFault(document);
  if (fault) throw new ProblemError([{ ...at(text, Math.max(0, text.indexOf(fault.near)), fault.message), expected: fault.expected }]);
  const { default: jsonld } = await import('jsonld');
  const loader = contextLoader(contexts);
  let expanded: unknown[];
  try {
    // Without a base the library would resolve nothing, and drop what is relative.
    const found: unknown = await jsonld.expand(document as JsonLdDocument, { base: base ?? '', documentLoader: loader.load });
    expanded = found as unknown[];
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError([loader.problem(text) ?? jsonLdProblem(error, text)]);
  }
  const near = (part: string, message: string) => at(text, Math.max(0, text.indexOf(part)), message);
  const relative = (iri: string): void => {
    // With a base only what must not be resolved is relative, such as a property, and no triple of it is meant.
    if (base === undefined)
      throw new ProblemError([
        { ...near(JSON.stringify(iri), `<${iri}> is a relative IRI, but there is no base`), expected: 'a whole IRI, or "@base" in the context' },
      ]);
  };
  const invalid = (message: string): never => {
    throw new ProblemError([near('"@value"', message)]);
  };
  count += 1;
  yield* quadsOfExpanded(expanded, { scope: `j${count}-`, relative, invalid });
}

function parsed(text: string): unknown {
  const deep = deeperThan(text, MAX_DEPTH);
  if (deep !== undefined)
    throw new ProblemError([
      { ...at(text, deep, `more than ${MAX_DEPTH} objects and arrays are within each other`), expected: 'nodes beside each other, in "@graph"' },
    ]);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const { offset, expected } = jsonError(text) ?? { offset: 0, expected: (error as Error).message };
    const found = offset >= text.length ? 'the text ends too early' : `${JSON.stringify(Array.from(text.slice(offset, offset + 40))[0])} is not expected here`;
    throw new ProblemError([{ ...at(text, offset, found), expected: expected === 'the end' ? 'the end of the text' : expected }]);
  }
}

/** Serves contexts; remembers one that could not be served, since the library's error does not always name it. */
function contextLoader(contexts: ReadonlyMap<string, string> | undefined) {
  let missing: string | undefined;
  let broken: { url: string; reason: string } | undefined;
  return {
    load(url: string): Promise<RemoteDocument> {
      const text = contexts?.get(url) ?? (CONTEXT_ADDRESSES.includes(url) ? contextFile() : undefined);
      if (text === undefined) missing = url;
      else {
        try {
          const document = JSON.parse(text) as RemoteDocument['document'];
          const fault = contextFault(document);
          if (!fault) return Promise.resolve({ document, documentUrl: url });
          broken = { url, reason: fault.message };
        } catch (error) {
          broken = { url, reason: (error as Error).message };
        }
      }
      return Promise.reject(new Error(`${url} is not served`));
    },
    problem(text: string): Problem | undefined {
      const url = missing ?? broken?.url;
      if (url === undefined) return undefined;
      const place = Math.max(0, text.indexOf(JSON.stringify(url)), text.indexOf('"@context"'));
      if (broken)
        return {
          ...at(text, place, `the file given for its context ${url} cannot be used: ${broken.reason}`),
          fix: `--jsonld-context ${url}=context.jsonld, with a file of JSON`,
        };
      return {
        ...at(text, place, `its @context is the address ${url}, and nothing is fetched`),
        expected: 'the context itself under "@context", or its file',
        fix: `--jsonld-context ${url}=context.jsonld, with the file of that context`,
      };
    },
  };
}

/** An error of the library, at the keyword that it is about. */
function jsonLdProblem(error: unknown, text: string): Problem {
  if (error instanceof RangeError) return at(text, 0, 'it is nested too deeply');
  const { message, details } = error as Error & { details?: Record<string, unknown> };
  const reason = message.replace(/^Invalid JSON-LD syntax; /, '').replace(/\.$/, '');
  const keyword =
    /@[a-z]+/i.exec(`${reason} ${typeof details?.code === 'string' ? details.code : ''}`)?.[0] ?? (/context/.test(reason) ? '@context' : undefined);
  const offset = keyword === undefined ? -1 : text.indexOf(`"${keyword}"`);
  const code = typeof details?.code === 'string' && !reason.includes(details.code) ? ` (${details.code})` : '';
  return at(text, Math.max(0, offset), `${reason}${code}`);
}

function at(text: string, offset: number, message: string): Problem {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const end = text.indexOf('\n', offset);
  const place: Place = { line: before.split('\n').length, column: Array.from(before.slice(start)).length + 1 };
  return problem('graph-syntax', `this is not JSON-LD: ${message}`, { place, line: text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '') });
}
