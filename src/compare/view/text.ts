/** Comparisons for a terminal: a table each, followed by its findings. Widths count characters; no colour. */
import { assumptionsOf, type Comparison, type ComparedDocument, type Table, type ListedFinding } from '../comparison.js';
import type { ComparisonRow } from '../comparison-row.js';
import { editionsInWords } from '../edition-differences.js';
import { rowHeading } from '../matrix.js';
import { clipped, RELATION_LABELS, timeInWords } from '../wording.js';
import { barInText } from './bar.js';
import { matrixText } from './matrix.js';
import type { ViewOptions } from './options.js';
import { speakersInWords } from './speakers.js';

const COLUMNS = ['claimant', 'who', 'quote', 'figure', 'as of', 'in'] as const;
const QUOTE_WIDTH = 44;

export function textView(comparisons: readonly Comparison[], options: ViewOptions = {}): string {
  return comparisons.map((one) => comparison(one, options)).join('\n');
}

function comparison(all: Comparison, { matrixOnly = false, explain = false }: ViewOptions): string {
  const { label, documents, editions, matrix } = all;
  const [tables, findings] = matrixOnly ? [[], []] : [all.tables, all.findings];
  const assumed = matrixOnly ? [] : assumptionsOf(all);
  const speakers = explain ? speakersInWords(all) : [];
  const several = documents.length > 1;
  const editionLists = matrixOnly ? [] : all.editionDifferences.map(editionsInWords);
  const sources = documents.map((source, index) => `${several ? `[${index + 1}] ` : 'document: '}${documentLabel(source)}`);
  return [
    label,
    '='.repeat(Array.from(label).length),
    ...sources,
    ...editions.map((words) => wrapText(words, 0, 2)),
    '',
    ...matrixText(matrix),
    '',
    ...editionLists.flatMap(({ heading, lines }) => [wrapText(heading, 0, 2), ...lines.map((line) => wrapText(`- ${line}`, 2, 4)), '']),
    ...tables.map((one) => table(one, assumed, several)),
    ...findings.map((one) => findingText(one, assumed)),
    ...(findings.length > 0 ? [''] : []),
    ...(speakers.length > 0 ? ['Who speaks', ...speakers.map((words) => wrapText(`- ${words}`, 2, 4)), ''] : []),
    ...(assumed.length > 0 ? ['Assumptions', ...assumed.map((words, index) => wrapText(`${index + 1} ${words}`, 2, 4)), ''] : []),
  ].join('\n');
}

function table({ title, party, rows, scale, findings }: Table, assumed: readonly string[], several: boolean): string {
  const cellRows = rows.map((row) => cells(row, several));
  const used = COLUMNS.map((_, index) => cellRows.some((row) => row[index] !== ''));
  const widths = COLUMNS.map((name, index) => Math.max(characterCount(name), ...cellRows.map((row) => characterCount(row[index] ?? ''))));
  const format = (row: readonly string[], bar: string) =>
    `  ${[...row.flatMap((cell, index) => (used[index] ? [cell + ' '.repeat((widths[index] ?? 0) - characterCount(cell))] : [])), bar].join('  ')}`.trimEnd();
  const end = scale.toLocaleString('en');
  return [
    heading(title, party),
    format(COLUMNS, `0${end.padStart(23)}`),
    ...rows.map((row, index) => format(cellRows[index] ?? [], barInText(row, scale))),
    ...findings.map((one) => findingText(one, assumed)),
    '',
  ].join('\n');
}

/** The title of a document, with its edition where another document has the same title. */
export function documentLabel({ label, edition }: ComparedDocument): string {
  return edition === undefined ? label : `${label}, ${edition}`;
}

export function heading(title: string, party: string): string {
  return rowHeading({ title, party });
}

/** The cells of a row, in the order of the columns. */
export function cells(row: ComparisonRow, several: boolean): string[] {
  const { claimant, relation, who, words, bounds, document, also = [] } = row;
  const relationLabel = RELATION_LABELS.get(relation ?? '');
  return [
    relationLabel === undefined ? claimant : `${claimant} (${relationLabel})`,
    who,
    clipped(words, QUOTE_WIDTH),
    bounds,
    timeInWords(row),
    several ? [document, ...also].map((index) => `[${index + 1}]`).join('') : '',
  ];
}

function findingText({ message, severity, assumes }: ListedFinding, assumed: readonly string[]): string {
  return wrapText(`${severity === 'notable' ? '!' : '·'} ${message} [${assumes.map((words) => assumed.indexOf(words) + 1).join(', ')}]`, 2, 4);
}

/** Lines of at most 118 characters, the first indented less. */
function wrapText(text: string, first: number, rest: number): string {
  const lines: string[] = [];
  let line = ' '.repeat(first);
  for (const word of text.split(' ')) {
    if (characterCount(line) + characterCount(word) > 118 && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = ' '.repeat(rest);
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}

function characterCount(text: string): number {
  return Array.from(text).length;
}
