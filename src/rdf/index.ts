/** RDF files: formats, the JSON-LD context, deduplication of triples, and parsing. */
export { openAnnotations } from './annotations.js';
export { baseOf } from './base.js';
export { GraphStatistics } from './statistics.js';
export * from './context.js';
export * from './dataset-description.js';
export * from './formats.js';
export { writeGraph, type GraphOptions } from './graph.js';
export { QuadTemplate, type LineKind } from './quad-template.js';
export { parseRdf } from './parse.js';
export { readRdf, type ReadOptions } from './read.js';
export * from './syntaxes.js';
export { tripleDeduplicator, tripleKey, union, withoutKnown } from './union.js';
export * from './vocabulary.js';
export type { QuadBlock, Format, FormatWriter, WriterOptions } from './format.js';
