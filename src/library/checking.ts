/** A graph → its problems, by the bundled shapes and check queries. */
import type { Quad } from '@rdfjs/types';
import type { Rules } from '../check/index.js';
import type { Problem } from '../problem.js';
import { quadsFrom, type GraphSource, type GraphSourceOptions } from './asking.js';

let rules: Promise<Rules> | undefined;

/**
 * Checks a graph with the bundled SHACL shapes and check queries, and for terms that the vocabulary lacks. Returns the problems; none of them means that all rules
 * are met. What documents say is never a problem. A file that cannot be read throws a {@link ProblemError}.
 *
 * @example
 * for (const { severity, message, focus } of await checkGraph('out')) console.log(severity, message, focus);
 */
export async function checkGraph(source: GraphSource, options: GraphSourceOptions = {}): Promise<Problem[]> {
  const [{ Inspection, readRules, unknownTerms }, { ruleTexts }] = await Promise.all([import('../check/index.js'), import('./bundled-rules.js')]);
  rules ??= readRules(ruleTexts());
  const inspection = new Inspection(await rules);
  const quads: Quad[] = [];
  for await (const quad of await quadsFrom(source, options)) quads.push(quad);
  const found = await inspection.entry(quads);
  return [...found, ...(await inspection.end()).problems, ...unknownTerms(quads)];
}
