/** The warning that the IRIs of a user's data would be under the address of the bundled data. */
import { isBundledData } from '../io/package.js';
import { problem, type Problem } from '../problem.js';

/** Where no base is given and an input is not the bundled data: one problem. */
export function baseAbsent(base: string | undefined, paths: readonly string[]): Problem[] {
  if (base !== undefined || paths.every(isBundledData)) return [];
  const fix = 'for your own data: --base https://your.address/, or base: https://your.address/ in variorum.yaml';
  return [problem('base-absent', 'the IRIs use the base of the bundled data', { fix })];
}
