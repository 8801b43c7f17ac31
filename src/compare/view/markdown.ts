/** Comparisons as Markdown: tables that GitHub and others draw, bars in text, findings as a list. What comes from documents is escaped. */
import { isWebAddress } from '../../terms/index.js';
import { assumptionsOf, type Comparison, type Table, type ListedFinding } from '../comparison.js';
import { barInText } from './bar.js';
import { editionsInWords } from '../edition-differences.js';
import type { Matrix } from '../matrix.js';
import { matrixCells, matrixHeader, matrixNotes } from './matrix.js';
import type { ViewOptions } from './options.js';
import { speakersInWords } from './speakers.js';
import { cells, heading, documentLabel } from './text.js';

const COLUMNS = ['claimant', 'who', 'quote', 'figure', 'as of', 'in'] as const;

export function markdownView(comparisons: readonly Comparison[], options: ViewOptions = {}): string {
  return comparisons.map((one) => comparison(one, options)).join('\n');
}

function comparison(all: Comparison, { matrixOnly = false, explain = false }: ViewOptions): string {
  const { label, documents, editions, matrix } = all;
  const [tables, findings] = matrixOnly ? [[], []] : [all.tables, all.findings];
  const assumed = matrixOnly ? [] : assumptionsOf(all);
  const editionLists = matrixOnly ? [] : all.editionDifferences.map(editionsInWords);
  const sources = documents.map((source, index) => `${index + 1}. ${escaped(documentLabel(source))} ${addressOf(source.iri)}`);
  return [
    `## ${escaped(label)}`,
    '',
    ...sources,
    '',
    ...editions.flatMap((words) => [escaped(words), '']),
    ...matrixTable(matrix),
    ...editionLists.flatMap(({ heading, lines }) => [
      `### ${escaped(heading)}`,
      '',
      ...lines.map((line) => `- ${escaped(line)}`),
      ...(lines.length > 0 ? [''] : []),
    ]),
    ...tables.flatMap((one) => table(one, assumed, documents.length > 1)),
    ...findingList(findings, assumed),
    ...speakerList(explain ? speakersInWords(all) : []),
    ...assumptionList(assumed),
  ].join('\n');
}

function matrixTable(matrix: Matrix): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const header = matrixHeader(matrix);
  const rows = matrixCells(matrix).map((cells) => row(cells.map((lines) => lines.map(escaped).join('<br>'))));
  return [
    ...(rows.length === 0 ? [] : [row(header), row(header.map(() => '---')), ...rows, '']),
    ...matrixNotes(matrix).flatMap((note) => [escaped(note), '']),
  ];
}

function table({ title, party, rows, scale, findings }: Table, assumed: readonly string[], several: boolean): string[] {
  const columns = several ? COLUMNS : COLUMNS.slice(0, -1);
  const row = (values: readonly string[]) => `| ${values.join(' | ')} |`;
  return [
    `### ${escaped(heading(title, party))}`,
    '',
    row([...columns, `0 to ${scale.toLocaleString('en')}`]),
    row([...columns.map(() => '---'), '---']),
    ...rows.map((claim) => row([...cells(claim, several).slice(0, columns.length).map(escaped), `\`${barInText(claim, scale)}\``])),
    '',
    ...findingList(findings, assumed),
  ];
}

function speakerList(speakers: readonly string[]): string[] {
  return speakers.length === 0 ? [] : ['Who speaks:', '', ...speakers.map((words) => `- ${escaped(words)}`), ''];
}

function assumptionList(assumed: readonly string[]): string[] {
  return assumed.length === 0 ? [] : ['Assumptions:', '', ...assumed.map((words, index) => `${index + 1}. ${escaped(words)}`), ''];
}

function findingList(findings: readonly ListedFinding[], assumed: readonly string[]): string[] {
  return findings.length === 0
    ? []
    : [
        ...findings.map(
          ({ message, differs, assumes }) =>
            `- ${differs ? '**differs** ' : ''}${escaped(message)} (assumptions ${assumes.map((words) => assumed.indexOf(words) + 1).join(', ')})`,
        ),
        '',
      ];
}

/** An address between angle brackets is a link, whatever its scheme: only those of the web become one. */
function addressOf(iri: string): string {
  return isWebAddress(iri) ? `<${iri}>` : escaped(iri);
}

/** Text as text: no mark of Markdown, no tag, no cell ends in it. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|#~!]/g, (mark) => `\\${mark}`)
    .replace(/&/g, '&amp;');
}
