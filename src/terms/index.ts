/** Typed terms, checked literals, and every IRI we mint. */
export * from './identifier.js';
export * from './iri.js';
export * as literal from './literal.js';
export * from './namespaces.js';
export { unknownTerm } from './unknown-term.js';
