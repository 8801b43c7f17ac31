/** Comparisons as rows: a claim each, for spreadsheets, and as JSON for programs. */
import { csv } from '../../csv.js';
import type { Comparison } from '../comparison.js';
import { sourceInWords } from './text.js';

const COLUMNS = [
  'happening',
  'event',
  'outcomes',
  'party',
  'who',
  'accumulation',
  'claimant',
  'relation',
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
export function csvView(comparisons: readonly Comparison[]): string {
  const rows = comparisons.flatMap(({ happening, label, documents, tables }) =>
    tables.flatMap(({ outcomes, party, lines, findings }) =>
      lines.map((line) => [
        happening,
        label,
        outcomes.join('; '),
        party,
        line.who,
        line.accumulation,
        line.claimant,
        line.relation ?? '',
        line.words,
        line.modifier,
        line.low ?? '',
        line.high ?? '',
        line.asOf,
        [line.document, ...(line.also ?? [])]
          .flatMap((index) => documents[index] ?? [])
          .map(sourceInWords)
          .join('; '),
        line.claim,
        findings
          .filter(({ concerns }) => concerns.includes(line.claim))
          .map(({ iri }) => iri)
          .join(' '),
      ]),
    ),
  );
  return csv([COLUMNS, ...rows]);
}

export function jsonView(comparisons: readonly Comparison[]): string {
  return `${JSON.stringify({ comparisons }, null, 2)}\n`;
}
