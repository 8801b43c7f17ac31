/**
 * The scale of a panel: numbers to percent of the width, linear from zero, or logarithmic where the largest is more than
 * thirty times the smallest. On a logarithmic scale zero has a place of its own at the left end.
 */
import { scaleLinear, scaleLog } from 'd3-scale';

export interface PanelScale {
  kind: 'linear' | 'logarithmic';
  percent(value: number): number;
  ticks: readonly number[];
}

/** Where the track begins and ends; beyond it there is space for a value. */
export const [TRACK_START, TRACK_END] = [3, 76];

/** How far numbers have to be apart for a logarithmic scale. */
const APART = 30;

/** Returns the scale of some numbers; undefined of fewer than two marks, which show no difference. */
export function panelScale(marks: readonly (readonly number[])[]): PanelScale | undefined {
  if (marks.filter((some) => some.length > 0).length < 2) return undefined;
  const positive = marks.flat().filter((value) => value > 0);
  const [least, most] = [Math.min(...positive), Math.max(...positive)];
  if (positive.length === 0) return undefined;
  if (most / least <= APART) {
    const scale = scaleLinear([0, most], [TRACK_START, TRACK_END]).nice(4);
    return { kind: 'linear', percent: (value) => scale(value), ticks: scale.ticks(4).filter((tick) => Number.isInteger(tick)) };
  }
  const hasZero = marks.flat().includes(0);
  const scale = scaleLog([least, most], [hasZero ? TRACK_START + 8 : TRACK_START, TRACK_END]).nice();
  const [first = 1, last = 1] = scale.domain();
  const powers = Array.from({ length: Math.round(Math.log10(last / first)) + 1 }, (_, index) => first * 10 ** index);
  return {
    kind: 'logarithmic',
    percent: (value) => (value <= 0 ? TRACK_START : scale(Math.max(value, first))),
    ticks: [...(hasZero ? [0] : []), ...powers.filter((power) => Number.isInteger(power) && power <= last)],
  };
}
