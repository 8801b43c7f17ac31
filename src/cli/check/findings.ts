/** `check --fail-on-findings`: where the accounts of the inputs differ. */
import type { CheckInputs } from '../../io/check-inputs.js';
import { readContexts } from '../../io/jsonld-contexts.js';
import { compareFiles } from '../compare-files.js';
import { plural } from '../terminal.js';
import type { CheckOptions, CheckResult } from './check-result.js';

/** The messages of all findings. Inputs that cannot be read were reported before. */
export async function checkFindings(
  inputs: CheckInputs,
  { base, registry, jsonldContext = [] }: CheckOptions,
): Promise<{ messages: string[]; result: CheckResult }> {
  const given = [...inputs.entries.map(({ path }) => path), ...inputs.graphs];
  const paths = given.filter((path) => path !== '-');
  const { findings, model } = await compareFiles(paths, {
    base,
    registry: registry ?? inputs.registries[0],
    quiet: true,
    contexts: readContexts(jsonldContext),
  });
  const evaluated = [`the findings of ${plural(model.claims.size, 'claim')}`];
  const notEvaluated = paths.length < given.length ? ['the findings of standard input'] : [];
  return { messages: findings.map(({ message }) => message), result: { problems: [], evaluated, notEvaluated, incomplete: false } };
}
