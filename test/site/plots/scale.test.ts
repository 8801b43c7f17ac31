/** Scales of panels: linear from zero, logarithmic only where numbers are more than thirty times apart. */
import { describe, expect, it } from 'vitest';
import { panelScale, TRACK_END, TRACK_START } from '../../../src/site/plots/scale.js';

describe('the scale of a panel', () => {
  it('is linear from zero up to thirty times', () => {
    const scale = panelScale([[10], [300]]);
    expect([scale?.kind, scale?.percent(0), scale?.ticks[0]]).toEqual(['linear', TRACK_START, 0]);
    expect(scale?.percent(300)).toBeLessThanOrEqual(TRACK_END);
  });

  it('is logarithmic beyond, in the order of the numbers, with zero at its left end', () => {
    const scale = panelScale([[0], [10], [301, 5000]]);
    const places = [0, 10, 301, 5000].map((value) => scale?.percent(value) ?? NaN);
    expect(scale?.kind).toBe('logarithmic');
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBe(TRACK_START);
    expect(places[1]).toBeGreaterThan(TRACK_START);
    expect(scale?.ticks).toContain(0);
  });

  it('is none of fewer than two marks, or of zeros alone', () => {
    expect([panelScale([]), panelScale([[4, 9]]), panelScale([[], [4]]), panelScale([[0], [0]])]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
