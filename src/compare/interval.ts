/**
 * Figures as intervals, and the relation of two of them. Bounds come in as claims have them, where an absent bound is
 * open; relations and gaps go out. Done here and not in SPARQL, since engines differ on absent values. Their laws are
 * tested (`test/compare/interval.test.ts`): widening an interval never makes two disjoint.
 */

export interface Interval {
  low?: number | undefined;
  high?: number | undefined;
}

/** The relation of two comparable figures. */
export type Relation = 'equal' | 'nested' | 'overlapping' | 'disjoint';

/** The interval used in comparisons; undefined where nothing can be compared: vague words, "unknown". */
export function comparable({ low, high }: Interval, modifier: string): Interval | undefined {
  if (modifier === 'vague' || modifier === 'statedUnknown' || (low === undefined && high === undefined)) return undefined;
  if (modifier !== 'approximate') return { low, high };
  // 10% either way, in comparison only (design section 7); in whole numbers, since 100 × 1.1 is not 110 in binary.
  return { low: low === undefined ? undefined : Math.floor((low * 9) / 10), high: high === undefined ? undefined : Math.ceil((high * 11) / 10) };
}

export function relate(one: Interval, other: Interval): Relation {
  if (one.low === other.low && one.high === other.high) return 'equal';
  if (gap(one, other) > 0) return 'disjoint';
  return within(one, other) || within(other, one) ? 'nested' : 'overlapping';
}

/** The distance between two figures that cannot both be true; 0 where they can. An open end excludes nothing. */
export function gap(one: Interval, other: Interval): number {
  return Math.max(0, floorOf(one) - ceilingOf(other), floorOf(other) - ceilingOf(one));
}

/** The ratio of the two ends of the gap between disjoint figures; undefined where there is no gap or one end is zero. */
export function ratio(one: Interval, other: Interval): number | undefined {
  if (gap(one, other) === 0) return undefined;
  const [lower, higher] = floorOf(one) > ceilingOf(other) ? [ceilingOf(other), floorOf(one)] : [ceilingOf(one), floorOf(other)];
  return lower > 0 ? higher / lower : undefined;
}

/** How many times the higher of two floors is the lower; undefined where one has no floor or it is zero. */
export function floorRatio(one: Interval, other: Interval): number | undefined {
  const [lower, higher] = [floorOf(one), floorOf(other)].sort((first, second) => first - second) as [number, number];
  return lower > 0 && Number.isFinite(higher) ? higher / lower : undefined;
}

export function within(inner: Interval, outer: Interval): boolean {
  return floorOf(inner) >= floorOf(outer) && ceilingOf(inner) <= ceilingOf(outer);
}

/** The smallest interval that includes all of them: what an origin with several figures allows. */
export function hull(intervals: readonly Interval[]): Interval {
  return {
    low: intervals.some(({ low }) => low === undefined) ? undefined : Math.min(...intervals.map(floorOf)),
    high: intervals.some(({ high }) => high === undefined) ? undefined : Math.max(...intervals.map(ceilingOf)),
  };
}

/** Adds figures. An open end stays open; a figure without a lower bound adds nothing to the lower bound. */
export function sum(intervals: readonly Interval[]): Interval {
  const open = intervals.some(({ high }) => high === undefined);
  return {
    low: intervals.reduce((total, { low }) => total + (low ?? 0), 0),
    high: open ? undefined : intervals.reduce((total, { high }) => total + (high ?? 0), 0),
  };
}

/** "121", "4–7", "at least 40", "at most 3,500". */
export function inWords({ low, high }: Interval): string {
  const number = (value: number) => value.toLocaleString('en');
  if (low !== undefined && high !== undefined) return low === high ? number(low) : `${number(low)}–${number(high)}`;
  if (low !== undefined) return `at least ${number(low)}`;
  return high === undefined ? 'no number' : `at most ${number(high)}`;
}

function floorOf({ low }: Interval): number {
  return low ?? -Infinity;
}

function ceilingOf({ high }: Interval): number {
  return high ?? Infinity;
}
