/** The disagreement matrix as text, Markdown, HTML and CSV. A matrix comes in; in a cell each figure is a line of its own. */
import { csv } from '../../csv.js';
import type { Comparison } from '../comparison.js';
import { cellLines, comparedInWords, MATRIX_COLUMNS, rowHeading, type Matrix } from '../matrix.js';
import { wrapped } from './wrap.js';

const WIDTH = 118;
const NARROWEST = 10;

/** The cells of the header. */
export function matrixHeader({ columns }: Matrix): string[] {
  return ['outcome: party', ...columns.map((column) => MATRIX_COLUMNS[column]), 'compared'];
}

/** The cells of each row; a cell has a line for each figure. */
export function matrixCells({ columns, rows }: Matrix): string[][][] {
  return rows.map((row) => [[rowHeading(row)], ...columns.map((column) => cellLines(row.cells[column])), [row.words]]);
}

/** What a matrix leaves out, as sentences. */
export function matrixNotes(matrix: Matrix): string[] {
  const { incidents } = matrix;
  return [
    comparedInWords(matrix),
    ...(incidents === 0 ? [] : [`${incidents.toLocaleString('en')} ${incidents === 1 ? 'figure' : 'figures'} of single days or incidents: not in the matrix.`]),
  ];
}

/** A table for a terminal, of at most 118 characters; cells wrap. */
export function matrixText(matrix: Matrix): string[] {
  if (matrix.rows.length === 0) return matrixNotes(matrix).flatMap((note) => wrapped(note, WIDTH - 2).map((line) => `  ${line}`));
  const table = [matrixHeader(matrix).map((name) => [name]), ...matrixCells(matrix)];
  const widths = columnWidths(table);
  const lines = table.flatMap((row, index) => {
    const cells = row.map((cell, column) => cell.flatMap((line) => wrapped(line, widths[column] ?? NARROWEST)));
    const height = Math.max(...cells.map(({ length }) => length));
    const text = Array.from({ length: height }, (_, line) =>
      `  ${cells.map((cell, column) => (cell[line] ?? '').padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    );
    return index === 0 ? [...text, `  ${widths.map((width) => '-'.repeat(width)).join('  ')}`] : text;
  });
  return [...lines, ...matrixNotes(matrix).flatMap((note) => wrapped(note, WIDTH - 2).map((line) => `  ${line}`))];
}

/** Each column gets what its longest line needs, and the widest give way until the table fits. */
function columnWidths(table: readonly string[][][]): number[] {
  const longest = (column: number) => Math.max(NARROWEST, ...table.flatMap((row) => (row[column] ?? []).map((line) => Array.from(line).length)));
  const widths = (table[0] ?? []).map((_, column) => longest(column));
  const total = () => widths.reduce((sum, width) => sum + width + 2, 0);
  while (total() > WIDTH) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= NARROWEST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** A row for each outcome and party of each event. */
export function matrixCsv(comparisons: readonly Comparison[]): string {
  const columns = Object.keys(MATRIX_COLUMNS) as (keyof typeof MATRIX_COLUMNS)[];
  const used = columns.filter((column) => comparisons.some(({ matrix }) => matrix.columns.includes(column)));
  const header = [
    'event',
    'event_label',
    'outcomes',
    'party',
    ...used.map((column) => MATRIX_COLUMNS[column].replaceAll(' ', '_')),
    'verdict',
    'ratio',
    'compared',
    'compared_pairs',
    'not_compared_pairs',
  ];
  const rows = comparisons.flatMap(({ event, label, matrix }) =>
    matrix.rows.map((row) => [
      event,
      label,
      row.outcomes.join('; '),
      row.party,
      ...used.map((column) => cellLines(row.cells[column], Infinity).join('; ')),
      row.verdict,
      row.ratio ?? '',
      row.words,
      row.compared,
      Object.values(row.notCompared).reduce((sum, pairs) => sum + pairs, 0),
    ]),
  );
  return csv([header, ...rows]);
}
