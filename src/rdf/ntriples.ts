/** Canonical N-Triples: one line a triple, as RDF Dataset Canonicalization (RDFC-1.0, section 5) writes them; for stores and digests. */
import type { Quad, Term } from '@rdfjs/types';
import { problem, ProblemError } from '../problem.js';
import { writableQuads } from './writable-terms.js';

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';
const LANG_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';

/**
 * The line of a quad's triple, without its graph and with its line end. Throws a {@link ProblemError}: `graph-blank-node`
 * for a blank node, which would be another node at each load; `graph-term` for what RDF does not allow.
 */
export function tripleLine(quad: Quad): string {
  const { subject, predicate, object } = quad;
  if (subject.termType === 'BlankNode' || object.termType === 'BlankNode') throw new ProblemError([blankNode(quad)]);
  writableQuads([quad]);
  return `${termText(subject)} ${termText(predicate)} ${termText(object)} .\n`;
}

function blankNode({ subject, predicate }: Quad) {
  const where = subject.termType === 'BlankNode' ? `the subject of <${predicate.value}>` : `<${predicate.value}> of <${subject.value}>`;
  return problem('graph-blank-node', `a blank node: ${where}`, {
    expected: 'an IRI: a store makes a new blank node at every load, so that nothing could be replaced or compared',
    fix: 'give the node an IRI, or load the file with the tools of the store',
  });
}

/** A term as canonical N-Triples write it. It is not checked. */
export function termText(value: Term): string {
  if (value.termType !== 'Literal') return `<${value.value}>`;
  const text = `"${escaped(value.value)}"`;
  if (value.language !== '') return `${text}@${value.language}`;
  return value.datatype.value === XSD_STRING || value.datatype.value === LANG_STRING ? text : `${text}^^<${value.datatype.value}>`;
}

// eslint-disable-next-line no-control-regex -- control characters are what has to be escaped
const SPECIAL = /["\\\u0000-\u001f\u007f\ufffe\uffff]/g;
const SHORT: Readonly<Record<string, string>> = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

function escaped(text: string): string {
  return text.replace(SPECIAL, (character) => SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}
