/** A graph is held to its rules: shapes and check queries come in with it, problems go out. */
import { valueOf } from '../problem.js';
import type { Rules } from './inspection.js';
import { readChecks, type CheckText } from './queries.js';
import { readShapes } from './shacl.js';

export { Graph } from './graph.js';
export * from './inspection.js';
export { proofread, readChecks, runChecks, SHAPES, type Check, type CheckText } from './queries.js';
export { reportGraph, REPORT_PREFIXES } from './report.js';
export { selfTest, type SelfTestTexts } from './self-test.js';
export { readShapes, type Shapes, type Violation } from './shacl.js';

/** The texts of the rules: the shapes as Turtle, and the check queries with the names of their files. */
export interface RuleTexts {
  shapes: string;
  checks: readonly CheckText[];
}

/** Reads the rules, once for all the graphs they are applied to. Throws a ProblemError where they cannot be used. */
export async function readRules({ shapes, checks }: RuleTexts): Promise<Rules> {
  return { shapes: await readShapes(shapes), checks: valueOf(readChecks(checks)) };
}
