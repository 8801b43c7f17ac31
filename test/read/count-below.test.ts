import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countBelow, itself, startOf } from '../../src/read/count-below.js';

it('counts as a filter does', () => {
  const ascending = fc.array(fc.integer({ min: -20, max: 20 })).map((values) => values.sort((one, other) => one - other));
  fc.assert(
    fc.property(ascending, fc.integer({ min: -25, max: 25 }), (values, limit) => {
      expect(countBelow(values, limit, itself)).toBe(values.filter((value) => value < limit).length);
    }),
  );
});

it('is the index of the first at or above the limit', () => {
  const spans = [{ start: 2 }, { start: 5 }, { start: 5 }, { start: 9 }];
  expect([0, 2, 5, 6, 9, 10].map((limit) => countBelow(spans, limit, startOf))).toEqual([0, 0, 1, 3, 3, 4]);
});
