/** Reads the bundled shapes and check queries. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleTexts, SelfTestTexts } from '../check/index.js';
import { PACKAGE_ROOT } from '../io/package.js';

const SHAPES = join(PACKAGE_ROOT, 'ontology', 'shapes.ttl');
const CHECKS = join(PACKAGE_ROOT, 'queries', 'checks');

/** The texts of the shapes and check queries, sorted by name. */
export function ruleTexts(): RuleTexts {
  const names = readdirSync(CHECKS).filter((name) => name.endsWith('.rq'));
  return {
    shapes: readFileSync(SHAPES, 'utf8'),
    checks: names.sort().map((name) => ({ name: `queries/checks/${name}`, text: readFileSync(join(CHECKS, name), 'utf8') })),
  };
}

/** The test data of the rules: the example for the shapes, and for each check query a graph that is wrong and a near miss. */
export function selfTestTexts(): SelfTestTexts {
  const cases = new Map<string, { bad?: string; near?: string }>();
  for (const file of readdirSync(CHECKS)) {
    const [, name, kind] = /^(.*)\.(bad|near)\.trig$/.exec(file) ?? [];
    if (name !== undefined && kind !== undefined) cases.set(name, { ...cases.get(name), [kind]: readFileSync(join(CHECKS, file), 'utf8') });
  }
  return { example: readFileSync(join(PACKAGE_ROOT, 'ontology', 'self-test.trig'), 'utf8'), checks: ruleTexts().checks, cases };
}
