/** Checks of the library: a graph of ours has no problem, a wrong one has. */
import { expect, it } from 'vitest';
import { checkGraph, readEntry, toGraph, valueOf } from '../../src/index.js';
import { BUNDLED } from './drafted.js';

it('a graph of an entry has no problem; without its evidence it has', async () => {
  const quads = await toGraph(valueOf(await readEntry(BUNDLED)));
  expect(await checkGraph(quads)).toEqual([]);
  const without = quads.filter(({ predicate }) => !predicate.value.endsWith('#evidence'));
  expect((await checkGraph(without)).some(({ severity }) => severity === 'error')).toBe(true);
});
