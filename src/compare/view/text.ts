/** Comparisons for a terminal: a table each, findings under it in sentences. Widths count characters; no colour. */
import { assumptionsOf, type Comparison, type Line, type Source, type Table, type Told } from '../comparison.js';
import { timeInWords } from '../wording.js';
import { barInText } from './bar.js';

const COLUMNS = ['who says it', 'of whom', 'the words', 'as a number', 'as of', 'in'] as const;
const WIDEST = 44;

export function textView(comparisons: readonly Comparison[]): string {
  return comparisons.map(comparison).join('\n');
}

function comparison(all: Comparison): string {
  const { label, documents, editions, tables, findings } = all;
  const assumed = assumptionsOf(all);
  const several = documents.length > 1;
  const sources = documents.map((source, index) => `${several ? `[${index + 1}] ` : 'told in '}${sourceInWords(source)}`);
  return [
    label,
    '='.repeat(Array.from(label).length),
    ...sources,
    ...editions.map((words) => wrapped(words, 0, 2)),
    '',
    ...tables.map((one) => table(one, assumed, several)),
    ...findings.map((one) => sentence(one, assumed)),
    ...(findings.length > 0 ? [''] : []),
    ...(assumed.length > 0 ? ['assuming', ...assumed.map((words, index) => wrapped(`${index + 1} ${words}`, 2, 4)), ''] : []),
  ].join('\n');
}

function table({ title, party, lines, scale, findings }: Table, assumed: readonly string[], several: boolean): string {
  const rows = lines.map((line) => cells(line, several));
  const used = COLUMNS.map((_, index) => rows.some((row) => row[index] !== ''));
  const widths = COLUMNS.map((name, index) => Math.max(length(name), ...rows.map((row) => length(row[index] ?? ''))));
  const format = (row: readonly string[], bar: string) =>
    `  ${[...row.flatMap((cell, index) => (used[index] ? [cell + ' '.repeat((widths[index] ?? 0) - length(cell))] : [])), bar].join('  ')}`.trimEnd();
  const end = scale.toLocaleString('en');
  return [
    heading(title, party),
    format(COLUMNS, `0${end.padStart(23)}`),
    ...lines.map((line, index) => format(rows[index] ?? [], barInText(line, scale))),
    ...findings.map((one) => sentence(one, assumed)),
    '',
  ].join('\n');
}

/** A document by its title, and by its edition where that is needed to tell it from another. */
export function sourceInWords({ label, edition }: Source): string {
  return edition === undefined ? label : `${label}, ${edition}`;
}

export function heading(title: string, party: string): string {
  const words = `${title}${party === '' ? '' : `: ${party}`}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The cells of a line, in the order of the columns. */
export function cells(line: Line, several: boolean): string[] {
  const { claimant, relation, who, words, bounds, document, also = [] } = line;
  const stance = STANCES[relation ?? ''];
  return [
    stance === undefined ? claimant : `${claimant} (${stance})`,
    who,
    clipped(words),
    bounds,
    timeInWords(line),
    several ? [document, ...also].map((index) => `[${index + 1}]`).join('') : '',
  ];
}

export const STANCES: Readonly<Record<string, string>> = {
  ownSide: 'own side',
  opposingSide: 'other side',
  notABelligerent: 'no party',
  partyToEvent: 'a party',
};

function sentence({ message, severity, assumes }: Told, assumed: readonly string[]): string {
  return wrapped(`${severity === 'notable' ? '!' : '·'} ${message} [${assumes.map((words) => assumed.indexOf(words) + 1).join(', ')}]`, 2, 4);
}

/** Lines of at most 118 characters, the first indented less. */
function wrapped(text: string, first: number, rest: number): string {
  const lines: string[] = [];
  let line = ' '.repeat(first);
  for (const word of text.split(' ')) {
    if (length(line) + length(word) > 118 && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = ' '.repeat(rest);
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}

function clipped(words: string): string {
  const characters = Array.from(words.replace(/\s+/g, ' '));
  return characters.length <= WIDEST
    ? characters.join('')
    : `${characters
        .slice(0, WIDEST - 1)
        .join('')
        .trimEnd()}…`;
}

function length(text: string): number {
  return Array.from(text).length;
}
