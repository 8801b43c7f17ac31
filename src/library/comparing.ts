/** A graph → what its accounts say about the same thing, with the findings. */
import type { Comparison, ComparisonOptions } from '../compare/index.js';
import { UsageError } from '../problem.js';
import { openGraph, OpenGraph, type GraphSource } from './asking.js';

/** How comparisons are shown: a table for a terminal, CSV, JSON, Markdown or HTML. */
export type ComparisonFormat = 'table' | 'csv' | 'json' | 'md' | 'html';

/**
 * Compares the accounts of each event: who says what of each party and outcome, and the findings with their assumptions.
 * Throws a {@link UsageError} for an event or outcome that does not exist.
 *
 * @example
 * console.log(await formatComparisons(await compare('out', { metric: 'killed' })));
 */
export async function compare(source: OpenGraph | GraphSource, options: ComparisonOptions = {}): Promise<Comparison[]> {
  const [{ engine }, { compareAccounts, findFindings, eventIds, isKnownEvent }, { METRICS }, { ruleQueries }] = await Promise.all([
    source instanceof OpenGraph ? source : openGraph(source),
    import('../compare/index.js'),
    import('../vocabulary/index.js'),
    import('./bundled-finding-rules.js'),
  ]);
  const { findings, model } = await findFindings(engine, ruleQueries());
  const { event, metric } = options;
  if (event !== undefined && !isKnownEvent(model, event)) throw new UsageError(`unknown event "${event}"; the events are ${eventIds(model).join(', ')}`);
  if (metric !== undefined && !METRICS.some(({ id }) => id === metric))
    throw new UsageError(`unknown outcome "${metric}"; the outcomes are ${METRICS.map(({ id }) => id).join(', ')}`);
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
