/** Checks a graph with shapes and check queries: problems go out. */
export { Graph } from './graph.js';
export * from './inspection.js';
export { readChecks, runChecks } from './check-queries.js';
export { reportGraph, REPORT_PREFIXES } from './validation-report.js';
export { selfTest, type SelfTestTexts } from './self-test.js';
export { readShapes } from './shacl.js';
export { unknownTerms } from './unknown-terms.js';
