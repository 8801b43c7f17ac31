/** Stores a graph and answers queries. The engine in process is in `oxigraph.ts`, apart from the others: to load it takes time, and who asks an engine in a thread does not need it. */
export * from './bind.js';
export { cellOf } from './cell.js';
export * from './comunica.js';
export * from './engine.js';
export * from './engines.js';
export { compareTerms } from './order.js';
export * from './parameters.js';
export * from './query-file.js';
export * from './syntax.js';
export * from './threaded-engine.js';
export { variablesOf } from './variables.js';
