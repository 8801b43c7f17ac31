/** Stores a graph and answers queries. */
export * from './bind.js';
export { cellOf } from './cell.js';
export * from './comunica.js';
export * from './engine.js';
export * from './engines.js';
export { RemoteError } from './network.js';
export { compareTerms } from './order.js';
export * from './oxigraph.js';
export * from './parameters.js';
export * from './query-file.js';
export * from './syntax.js';
export * from './threaded-engine.js';
export { variablesOf } from './variables.js';
