/** A graph → what its accounts say about the same thing, with the findings. */
import type { Comparison, ComparisonOptions } from '../compare/index.js';
import { openGraph, OpenGraph, type GraphSource } from './asking.js';

/** How comparisons are shown: a table for a terminal, CSV, JSON, Markdown or HTML. */
export type ComparisonFormat = 'table' | 'csv' | 'json' | 'md' | 'html';

/**
 * Compares the accounts of each event: who says what of each party and outcome, and the findings with their assumptions.
 *
 * @example
 * console.log(await formatComparisons(await compare('out', { metric: 'killed' })));
 */
export async function compare(source: OpenGraph | GraphSource, options: ComparisonOptions = {}): Promise<Comparison[]> {
  const [{ engine }, { compareAccounts, findFindings }, { ruleQueries }] = await Promise.all([
    source instanceof OpenGraph ? source : openGraph(source),
    import('../compare/index.js'),
    import('./bundled-finding-rules.js'),
  ]);
  const { findings, model } = await findFindings(engine, ruleQueries());
  return compareAccounts(model, findings, options);
}

/**
 * Writes comparisons as a text.
 *
 * @example
 * await writeFile('comparison.md', await formatComparisons(await compare('out'), 'md'));
 */
export async function formatComparisons(comparisons: readonly Comparison[], format: ComparisonFormat = 'table'): Promise<string> {
  const { VIEWS } = await import('../compare/index.js');
  return VIEWS[format]?.(comparisons) ?? '';
}
