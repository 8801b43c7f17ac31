/** The vocabulary: the code lists and the terms of the graph, as plain data without RDF. */
export * from './alignments.js';
export * from './claims.js';
export * from './code-book-matches.js';
export * from './code-books.js';
export * from './concept.js';
export * from './core.js';
export * from './events.js';
export * from './findings.js';
export * from './header.js';
export * from './identifier-schemes.js';
export * from './number-rules.js';
export * from './outcomes.js';
export * from './schemes.js';
export * from './term.js';
export * from './terms.js';
export * from './wikidata-classes.js';
export * from './wikidata-properties.js';
