/** A coverage ledger as a table: what was read, what was not, and the numbers that are in no claim. */
import type { Coverage } from '../../read/index.js';

/** The ledger of one document, one line per part. Positions are code points. */
export function coverageTable(id: string, { parts, unclaimed, totals }: Coverage): string {
  const rows = parts.map(({ kind, section, start, end, status, claims, reason }) => [
    status,
    kind,
    `${start}–${end}`,
    section,
    reason ?? (claims > 0 ? `${claims} ${claims === 1 ? 'claim' : 'claims'}` : ''),
  ]);
  const widths = [0, 1, 2, 3].map((column) => rows.reduce((widest, row) => Math.max(widest, Array.from(row[column] ?? '').length), 0));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - Array.from(cell).length)))
      .join('  ')
      .trimEnd(),
  );
  const withoutClaim = unclaimed.map(({ section, start, end, quote }) => `  ${start}–${end}  ${section}  "${quote}"`);
  return [
    `${id}: ${totals.claimed} claimed, ${totals.mapped} mapped, ${totals.ignored} ignored, ${totals.unread} unread`,
    ...lines,
    ...(withoutClaim.length === 0
      ? ['every number next to a casualty word is in a claim']
      : ['numbers next to a casualty word that are in no claim:', ...withoutClaim]),
    '',
  ].join('\n');
}
