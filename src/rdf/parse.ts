/** Parses a whole RDF text: Turtle, TriG, N-Triples and N-Quads. Errors become problems with their place. Streams are read in `read.ts`. */
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import type { Result } from '../problem.js';
import { n3Problem } from './parse-errors.js';
import { SYNTAXES, type SyntaxName } from './syntaxes.js';

/** The syntaxes that N3 parses. */
export type N3Syntax = Extract<SyntaxName, 'ttl' | 'trig' | 'nt' | 'nq'>;

/** Parses a whole text. There are quads only where all of it is valid. */
export function parseRdf(text: string, syntax: N3Syntax, { base }: { base?: string | undefined } = {}): Result<Quad[]> {
  try {
    const parser = new Parser({ format: SYNTAXES[syntax].mediaType, ...(base === undefined ? {} : { baseIRI: base }) });
    return { value: parser.parse(text), problems: [] };
  } catch (error) {
    return { problems: [n3Problem(error, syntax, (line) => text.split(/\r\n|\n|\r/)[line - 1])] };
  }
}
