/** Comparisons of the library: from a graph that is open and from quads, as data and as text. */
import { expect, it } from 'vitest';
import { compare, formatComparisons, openGraph, toGraph } from '../../src/index.js';
import { drafted } from './drafted.js';

it('a comparison, from a graph that is open or from quads', async () => {
  const quads = await toGraph(await drafted());
  const comparisons = await compare(quads, { metric: 'killed' });
  expect(comparisons.map(({ label }) => label)).toEqual(['Clash at Brackwater Weir']);
  expect(await compare(await openGraph(quads), { metric: 'killed' })).toEqual(comparisons);
  expect(await formatComparisons(comparisons, 'md')).toContain('Marsh League');
  expect(await formatComparisons(comparisons)).toContain('Killed: Weir Guard');
});

it('an unknown event or outcome throws', async () => {
  const graph = await openGraph(await toGraph(await drafted()));
  await expect(compare(graph, { event: 'no-such-event' })).rejects.toThrow('the events are clash-at-brackwater-weir-2036');
  await expect(compare(graph, { metric: 'no-such-outcome' })).rejects.toThrow('the outcomes are killed');
});
