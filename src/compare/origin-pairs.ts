/** How far origins are apart: intervals of origins come in; the widest gap, ratio and distance of floors go out. */
import { floorRatio, gap, ratio } from './interval.js';
import type { Origin } from './origins.js';

/** The largest gap between any two origins: the least by which the accounts differ. */
export function widestGap(origins: readonly Origin[]): number {
  return Math.max(0, ...pairsOf(origins).map(([one, other]) => gap(one.interval, other.interval)));
}

/** The ratio across the largest gap; undefined where no two are apart, or one is zero. */
export function widestRatio(origins: readonly Origin[]): number | undefined {
  const found = pairsOf(origins).flatMap(([one, other]) => ratio(one.interval, other.interval) ?? []);
  return found.length === 0 ? undefined : Math.max(...found);
}

/** The two origins whose floors are farthest apart, of which at least one is open upwards, and whether both are. */
export function farthestFloors(origins: readonly Origin[]): { ratio: number; both: boolean } | undefined {
  const found = pairsOf(origins).flatMap(([one, other]) => {
    const open = [one, other].filter(({ interval }) => interval.high === undefined).length;
    const apart = floorRatio(one.interval, other.interval);
    return open === 0 || apart === undefined ? [] : [{ ratio: apart, both: open === 2 }];
  });
  return found.sort((one, other) => Number(other.both) - Number(one.both) || other.ratio - one.ratio)[0];
}

function pairsOf(origins: readonly Origin[]): [Origin, Origin][] {
  return origins.flatMap((one, index) => origins.slice(index + 1).map((other): [Origin, Origin] => [one, other]));
}
