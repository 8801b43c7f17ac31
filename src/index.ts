/** The library: every module except the command line. */
export * from './compare/index.js';
export * from './entry/index.js';
export * from './evaluate/index.js';
export * from './map/index.js';
export * from './problem.js';
export * from './rdf/index.js';
export * from './read/index.js';
export * from './slug.js';
export * from './store/index.js';
export * from './terms/index.js';
export * from './vocabulary/index.js';
