/** Binary search: where a value stands in what is sorted. */
import { expect, it } from 'vitest';
import { countBelow, itself, startOf } from '../../src/read/count-below.js';

it.each([
  [[], 3, 0],
  [[3], 3, 0],
  [[1, 3, 3, 8], 3, 1],
  [[1, 3, 3, 8], 4, 3],
  [[1, 3, 3, 8], 9, 4],
])('of %j below %i are %i', (ascending, limit, count) => expect(countBelow(ascending, limit, itself)).toBe(count));

it('spans are found by where they begin', () => {
  expect(countBelow([{ start: 0 }, { start: 5 }, { start: 9 }], 6, startOf)).toBe(2);
});
