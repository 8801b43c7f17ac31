/** Tables of scores as text: rows of cells in columns, shares with two decimals. */
import { visible } from '../terminal.js';
import type { Share } from '../../evaluate/index.js';

/** Rows of cells as lines, the first column to the left and all others to the right. */
export function textTable(cells: readonly string[][]): string {
  const rows = cells.map((row) => row.map(visible));
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n') + '\n';
}

export function shareOf({ right, of }: Share): string {
  return of === 0 ? '–' : decimals(right / of);
}

export function decimals(value: number): string {
  return value.toFixed(2);
}
