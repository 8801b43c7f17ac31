/**
 * A figure as a bar on a scale from 0 to the highest number of its table. Exact figures are points, ranges lines and open
 * ends arrows; figures described in words are hollow, and unknown ones have no bar.
 */
import type { ComparisonRow } from '../comparison-row.js';

export type Bar =
  | { kind: 'none' }
  | { kind: 'point'; at: number; hollow: boolean }
  | { kind: 'line'; from: number; to: number; openLow: boolean; openHigh: boolean; hollow: boolean };

/** Places are parts of the scale, 0 to 1. */
export function barOf({ low, high, modifier }: ComparisonRow, scale: number): Bar {
  const hollow = modifier === 'vague';
  const place = (value: number) => Math.min(1, Math.max(0, value / scale));
  if (low === undefined && high === undefined) return { kind: 'none' };
  if (low === high && low !== undefined) return { kind: 'point', at: place(low), hollow };
  return { kind: 'line', from: place(low ?? 0), to: high === undefined ? 1 : place(high), openLow: low === undefined, openHigh: high === undefined, hollow };
}

/** A bar of so many characters: `●`, `├──┤`, `├──▶`, `○┄┄▷`. */
export function barInText(row: ComparisonRow, scale: number, width = 24): string {
  const bar = barOf(row, scale);
  const column = (part: number) => Math.round(part * (width - 1));
  if (bar.kind === 'none') return '?'.padEnd(width);
  if (bar.kind === 'point') return (' '.repeat(column(bar.at)) + (bar.hollow ? '○' : '●')).padEnd(width);
  const [from, to] = [column(bar.from), column(bar.to)];
  const [stroke, left, right] = bar.hollow
    ? ['┄', bar.openLow ? '◁' : '○', bar.openHigh ? '▷' : '○']
    : ['─', bar.openLow ? '◀' : '├', bar.openHigh ? '▶' : '┤'];
  if (to <= from) return (' '.repeat(Math.min(from, width - 2)) + left + right).padEnd(width);
  return (' '.repeat(from) + left + stroke.repeat(to - from - 1) + right).padEnd(width);
}
