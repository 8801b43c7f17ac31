/** Checks a graph with shapes and check queries: problems go out. */
export { Graph } from './graph.js';
export * from './inspection.js';
export { Inspector } from './inspector.js';
export { validateChecks, readChecks, runChecks, SHAPES_NAMESPACE, type Check, type CheckText } from './check-queries.js';
export { reportGraph, REPORT_PREFIXES } from './validation-report.js';
export { selfTest, type SelfTestTexts } from './self-test.js';
export { readShapes, type Shapes, type Violation } from './shacl.js';
