/** The ledger of coverage as a table for people: what was read, what was not, and numbers that became no claim. */
import type { Coverage } from '../../read/index.js';

/** One document's ledger. Places are code points; parts that are all alike are not joined, so each can be looked up. */
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
  const loose = unclaimed.map(({ section, start, end, quote }) => `  ${start}–${end}  ${section}  "${quote}"`);
  return [
    `${id}: ${totals.claimed} claimed, ${totals.mapped} mapped, ${totals.ignored} ignored, ${totals.unread} unread`,
    ...lines,
    ...(loose.length === 0 ? ['every number beside a word of loss became a claim'] : ['numbers beside a word of loss that became no claim:', ...loose]),
    '',
  ].join('\n');
}
