/** How far origins are apart. */
import { expect, it } from 'vitest';
import { farthestFloors, widestGap, widestRatio } from '../../src/compare/origin-pairs.js';
import type { Origin } from '../../src/compare/origins.js';

const origins = (...intervals: [low?: number, high?: number][]): Origin[] =>
  intervals.map(([low, high], index) => ({ id: String(index), named: true, claims: [], interval: { low, high } }));

it('gives the widest gap and the ratio across it', () => {
  expect([widestGap(origins([10, 10], [30, 30], [20, 20])), widestRatio(origins([10, 10], [30, 30], [20, 20]))]).toEqual([20, 3]);
  expect([widestGap(origins([10, 20], [20, 30])), widestRatio(origins([10, 20], [20, 30]))]).toEqual([0, undefined]);
  expect([widestGap(origins([0, 0], [7, 7])), widestRatio(origins([0, 0], [7, 7]))]).toEqual([7, undefined]);
});

it('gives the distance of floors only where one is open', () => {
  expect(farthestFloors(origins([150], [1500], [2000, 2000]))).toEqual({ ratio: 10, both: true });
  expect(farthestFloors(origins([40], [300, 300]))).toEqual({ ratio: 7.5, both: false });
  expect(farthestFloors(origins([40, 40], [300, 300]))).toBeUndefined();
  expect(farthestFloors(origins([0], [300]))).toBeUndefined();
});
