/** Comparisons as rows: a claim each, for spreadsheets, and as JSON for programs. */
import { csv } from '../../csv.js';
import type { Comparison } from '../comparison.js';
import { matrixCsv } from './matrix.js';
import type { ViewOptions } from './options.js';
import { speakersInWords } from './speakers.js';
import { documentLabel } from './text.js';

const COLUMNS = [
  'event',
  'event_label',
  'outcomes',
  'party',
  'who',
  'accumulation',
  'claimant',
  'relation',
  'relation_source',
  'words',
  'modifier',
  'low',
  'high',
  'as_of',
  'document',
  'claim',
  'findings',
] as const;

/** CSV (RFC 4180); cells that a spreadsheet would run as a formula are made text. */
export function csvView(comparisons: readonly Comparison[], { matrixOnly = false }: ViewOptions = {}): string {
  if (matrixOnly) return matrixCsv(comparisons);
  const rows = comparisons.flatMap(({ event, label, documents, tables }) =>
    tables.flatMap(({ outcomes, party, rows: tableRows, findings }) =>
      tableRows.map((row) => [
        event,
        label,
        outcomes.join('; '),
        party,
        row.who,
        row.accumulation,
        row.claimant,
        row.relation ?? '',
        row.relationSource ?? '',
        row.words,
        row.modifier,
        row.low ?? '',
        row.high ?? '',
        row.asOf,
        [row.document, ...(row.also ?? [])]
          .flatMap((index) => documents[index] ?? [])
          .map(documentLabel)
          .join('; '),
        row.claim,
        findings
          .filter(({ concerns }) => concerns.includes(row.claim))
          .map(({ iri }) => iri)
          .join(' '),
      ]),
    ),
  );
  return csv([COLUMNS, ...rows]);
}

export function jsonView(comparisons: readonly Comparison[], { matrixOnly = false, explain = false }: ViewOptions = {}): string {
  const written = comparisons.map(({ tables, findings, editionDifferences, ...rest }) => ({
    ...rest,
    ...(explain ? { speakers: speakersInWords({ tables, findings, editionDifferences, ...rest }) } : {}),
    ...(matrixOnly ? {} : { editionDifferences, ...listed({ tables, findings }) }),
  }));
  return `${JSON.stringify({ comparisons: written }, null, 2)}\n`;
}

function listed({ tables, findings }: Pick<Comparison, 'tables' | 'findings'>) {
  return {
    tables: tables.map(({ outcomes, title, party, rows, scale, findings: some }) => ({ outcomes, title, party, lines: rows, scale, findings: some })),
    findings,
  };
}
