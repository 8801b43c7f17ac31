/**
 * The library in about twenty names. Reading returns a value and its problems and does not throw ({@link valueOf} does);
 * all else throws a {@link ProblemError}. Every function loads what it needs when it is called.
 * More is in `variorum/read`, `variorum/rdf`, `variorum/check` and `variorum/vocabulary`.
 *
 * @module variorum
 */
export { bundledRegistry, readRegistry } from './library/registries.js';
export { readDocument, readEntry, type DraftedEntry, type ReadDocumentOptions, type ReadEntryOptions } from './library/reading.js';
export { serialize, toGraph, type SerializeOptions, type ToGraphOptions } from './library/graphs.js';
export { checkGraph } from './library/checking.js';
export { openGraph, type AnswerRow, type GraphSource, type OpenGraph } from './library/asking.js';
export { compare, formatComparisons, type ComparisonFormat } from './library/comparing.js';
export { ProblemError, UsageError, valueOf, type Problem, type Result } from './problem.js';
export type { Comparison, ComparisonOptions } from './compare/index.js';
export type { Claim, Count, DocumentMeta, Entry, Registry } from './entry/index.js';
export type { FormatName } from './rdf/index.js';
