/**
 * Writes a small graph, such as the answer of a CONSTRUCT, as one text: sorted, each triple once, in Turtle with the layout
 * of exported files, or in N-Triples. Unlike exported files it may have blank nodes.
 */
import type { Quad, Term } from '@rdfjs/types';
import { Writer } from 'n3';
import { DEFAULT_BASE, iri, PREFIXES } from '../terms/index.js';
import { fileHeader, formatBlock } from './turtle-layout.js';
import { union } from './union.js';

export interface GraphOptions {
  /** The heading of the Turtle, as a comment. */
  title: string;
  base?: string | undefined;
  /** Additional prefixes. */
  prefixes?: Readonly<Record<string, string>> | undefined;
}

/** Writes the triples of quads as text. Throws a TermError or a ProblemError where a term cannot be written. */
export function writeGraph(quads: readonly Quad[], syntax: 'ttl' | 'nt', { title, base = DEFAULT_BASE, prefixes }: GraphOptions): string {
  const plain = new Writer({ format: 'N-Triples' });
  const lined = union(quads).map((quad) => ({ quad, line: plain.quadToString(quad.subject, quad.predicate, quad.object) }));
  const sorted = lined.sort((one, other) => (one.line < other.line ? -1 : one.line > other.line ? 1 : 0));
  const terms = sorted.flatMap(({ quad }): Term[] => [quad.subject, quad.predicate, quad.object]);
  terms.forEach((term) => {
    if (term.termType === 'NamedNode') iri(term.value);
    else if (term.termType === 'Literal') iri(term.datatype.value);
  });
  if (syntax === 'nt') return sorted.map(({ line }) => line).join('');
  const all = sorted.map(({ quad }) => quad);
  if (!terms.some(({ termType }) => termType === 'BlankNode' || termType === 'Quad'))
    return fileHeader(base, prefixes) + formatBlock({ title, quads: all }, base, prefixes);
  let text = '';
  const writer = new Writer({ prefixes: { ...PREFIXES } });
  writer.addQuads(all);
  writer.end((_, result: string) => (text = result));
  return text;
}
