/** Quads and files: formats, the context, what keeps a triple in one graph, and reading back. */
export { baseOf } from './base.js';
export { Census } from './statistics.js';
export * from './context.js';
export * from './description.js';
export * from './formats.js';
export { writeGraph, type GraphOptions } from './graph.js';
export { parseRdf, type Syntax } from './parse.js';
export { readRdf, type ReadOptions } from './read.js';
export * from './syntaxes.js';
export { once, tripleKey, union } from './union.js';
export * from './vocabulary.js';
export type { Block, Format, Writing, WritingOptions } from './format.js';
