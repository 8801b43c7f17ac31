/** What happened to those counted, and what became of persons. */
import { expect, it } from 'vitest';
import { idsOf } from '../../src/vocabulary/concept.js';
import { FATES, METRICS, OUTCOMES, STOCKS } from '../../src/vocabulary/outcomes.js';

const metrics: readonly string[] = idsOf(METRICS);

it('a claim counts any outcome but the unions of several', () => {
  expect(metrics).not.toContain('casualties');
  expect(metrics).not.toContain('severalOutcomes');
  expect(metrics).toHaveLength(OUTCOMES.length - 2);
});

it('a fate is an outcome that can happen to one person', () => {
  expect(FATES.filter((fate) => !metrics.includes(fate))).toEqual([]);
  for (const metric of ['strength', 'equipment', 'held'] as const) expect<readonly string[]>(FATES).not.toContain(metric);
});

it('a stock holds at a time, and nothing that happens to people is one', () => {
  expect([...STOCKS].sort()).toEqual(['held', 'strength']);
  for (const fate of FATES) expect(STOCKS.has(fate), fate).toBe(false);
});

it('casualties are the killed, the injured and the missing', () => {
  expect(OUTCOMES.filter((outcome) => 'broader' in outcome && outcome.broader === 'casualties').map(({ id }) => id)).toEqual(['killed', 'injured', 'missing']);
});
