/**
 * `variorum/check`: the parts of checking. Shapes, check queries and their texts; a report as RDF.
 *
 * @module variorum/check
 */
export {
  Inspection,
  readChecks,
  readRules,
  readShapes,
  reportGraph,
  selfTest,
  type EvaluationSummary,
  type Rules,
  type RuleTexts,
  type SelfTestTexts,
} from '../check/index.js';
export { ruleTexts, selfTestTexts } from './bundled-rules.js';
export { checkEvidence, checkReferences } from '../entry/index.js';
export { PROBLEM_CODES, SEVERITIES, type Place, type Problem, type ProblemCode, type Severity } from '../problem.js';
