/** `check --self-test`: tests the shapes and check queries themselves. */
import { readRules, selfTest } from '../../check/index.js';
import { ruleTexts, selfTestTexts } from '../../library/bundled-rules.js';
import type { CheckResult } from './check-result.js';

/** Runs every rule on graphs that are known to be right or wrong. */
export async function checkRules(): Promise<CheckResult> {
  const { constraints, checks, problems } = await selfTest(await readRules(ruleTexts()), selfTestTexts());
  return {
    problems,
    evaluated: [`the rules: ${constraints} SHACL constraints and ${checks} check queries find what is wrong and pass what is right`],
    notEvaluated: problems.length > 0 ? ['the rules named above'] : [],
    incomplete: false,
  };
}
