/** Intervals and their laws: what holds for open ends and approximate figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervals } from '../../src/compare/index.js';

const { comparable, gap, hull, inWords, relate, sum, within } = intervals;

const interval = fc
  .record({ low: fc.option(fc.nat(5000), { nil: undefined }), size: fc.option(fc.nat(5000), { nil: undefined }) })
  .map(({ low, size }) => ({ low, high: size === undefined ? undefined : (low ?? 0) + size }));

describe('intervals', () => {
  it('have the same relation and gap in either order', () =>
    fc.assert(fc.property(interval, interval, (one, other) => relate(one, other) === relate(other, one) && gap(one, other) === gap(other, one))));

  it('have a gap exactly where they are disjoint', () =>
    fc.assert(fc.property(interval, interval, (one, other) => gap(one, other) > 0 === (relate(one, other) === 'disjoint'))));

  it('are never made to differ by widening one', () =>
    fc.assert(
      fc.property(interval, interval, fc.nat(500), fc.nat(500), (one, other, down, up) => {
        const wider = { low: one.low === undefined ? undefined : one.low - down, high: one.high === undefined ? undefined : one.high + up };
        expect(gap(wider, other)).toBeLessThanOrEqual(gap(one, other));
        expect(gap({ low: undefined, high: one.high }, other)).toBeLessThanOrEqual(gap(one, other));
        expect(gap({ low: one.low, high: undefined }, other)).toBeLessThanOrEqual(gap(one, other));
      }),
    ));

  it('lie within their hull, whatever the order', () =>
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 6 }), (all) => {
        expect(hull([...all].reverse())).toEqual(hull(all));
        for (const one of all) expect(within(one, hull(all))).toBe(true);
      }),
    ));

  it('add up in any order, and stay open where one is', () =>
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 6 }), (all) => {
        expect(sum([...all].reverse())).toEqual(sum(all));
        if (all.some(({ high }) => high === undefined)) expect(sum(all).high).toBeUndefined();
      }),
    ));

  it('are not compared where the text gives no number', () => {
    expect(comparable({ low: 3, high: undefined }, 'vague')).toBeUndefined();
    expect(comparable({}, 'statedUnknown')).toBeUndefined();
    expect(comparable({}, 'exact')).toBeUndefined();
  });

  it('are widened by 10% where the text is approximate', () => {
    expect(comparable({ low: 100, high: 100 }, 'approximate')).toEqual({ low: 90, high: 110 });
    expect(comparable({ low: 3500, high: 4000 }, 'approximate')).toEqual({ low: 3150, high: 4400 });
    expect(comparable({ low: 100, high: 100 }, 'exact')).toEqual({ low: 100, high: 100 });
  });

  it('are written in words', () => {
    expect([{ low: 1, high: 1 }, { low: 4, high: 7 }, { low: 40 }, { high: 3500 }, {}].map(inWords)).toEqual([
      '1',
      '4–7',
      'at least 40',
      'at most 3,500',
      'no number',
    ]);
  });
});
