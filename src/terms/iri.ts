/**
 * Validates IRIs. RDF libraries write any text, so `http://a> <http://b> .` would add a triple; every named node is checked
 * here. The grammar is that of RFC 3987, absolute, with a scheme.
 */
import type { NamedNode } from '@rdfjs/types';
import { DataFactory } from 'n3';

/** A text that is not a valid RDF term. `map` and `rdf` convert it to a problem with the code `graph-term`. */
export class TermError extends Error {
  constructor(
    message: string,
    /** What is valid. */
    readonly expected: string,
  ) {
    super(message);
    this.name = 'TermError';
  }
}

// RFC 3987: iunreserved, pct-encoded and sub-delims; private use characters are allowed in queries only.
const UCS =
  '\\u{A0}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFEF}' +
  Array.from({ length: 13 }, (_, index) => `\\u{${(index + 1).toString(16)}0000}-\\u{${(index + 1).toString(16)}FFFD}`).join('') +
  '\\u{E1000}-\\u{EFFFD}';
const PRIVATE = '\\u{E000}-\\u{F8FF}\\u{F0000}-\\u{FFFFD}\\u{100000}-\\u{10FFFD}';
const NAME = `[A-Za-z0-9\\-._~!$&'()*+,;=${UCS}]|%[0-9A-Fa-f]{2}`;
const PATH = `(?:${NAME}|[:@/])`;
const HOST = `(?:\\[[0-9A-Fa-f:.]+\\]|(?:${NAME})*)`;
const IRI = new RegExp(
  `^[A-Za-z][A-Za-z0-9+.-]*:(?://(?:(?:${NAME}|:)*@)?${HOST}(?::[0-9]*)?(?:/${PATH}*)?|(?!//)${PATH}*)(?:\\?(?:${NAME}|[:@/?${PRIVATE}])*)?(?:#(?:${NAME}|[:@/?])*)?$`,
  'u',
);

// Spaces that RFC 3987 allows but the JSON-LD library drops silently, and the bidirectional marks that RFC 3987 forbids.
const INVISIBLE = /[\s\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Whether a text is an absolute IRI that can be written unchanged. */
export function isIri(text: string): boolean {
  return IRI.test(text) && !INVISIBLE.test(text);
}

/** Returns the named node of an IRI. Throws a {@link TermError} where the text is not an IRI. */
export function iri(text: string): NamedNode {
  if (!isIri(text)) throw new TermError(`${quoted(text)} is not an IRI`, 'an absolute address without spaces, quotes or angle brackets');
  return DataFactory.namedNode(text);
}

/** Returns a text for a message: short, with invisible characters escaped. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}

/** The last segment of an IRI: the id of a claim, an actor, an event. */
export function lastSegment(iri: string): string {
  return iri.slice(iri.lastIndexOf('/') + 1);
}

/** Whether a text may become a link: http(s) only, never a script. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(text);
}
