/** A coverage ledger as a table: what was read, what was not, what was looked for, and the numbers that are in no claim. */
import { LOOKED_FOR, readerInWords, unclaimedLine, type Coverage, type ProposalLedger } from '../../read/index.js';
import { plural, visible } from '../terminal.js';

/** The ledger of one document, one line per part. Positions are code points. */
export function coverageTable(id: string, { parts, unclaimed, inferred, totals, proposals }: Coverage): string {
  const rows = parts.map(({ kind, section, start, end, status, claims, unclaimed: left = 0, reason }) => [
    status === 'claimed' && left > 0 ? 'in part' : status,
    kind,
    `${start}–${end}`,
    visible(section),
    reason ?? [...(claims > 0 ? [plural(claims, 'claim')] : []), ...(left > 0 ? [`${plural(left, 'number')} without a claim`] : [])].join(', '),
  ]);
  const widths = [0, 1, 2, 3].map((column) => rows.reduce((widest, row) => Math.max(widest, Array.from(row[column] ?? '').length), 0));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - Array.from(cell).length)))
      .join('  ')
      .trimEnd(),
  );
  const inPart = parts.filter(({ status, unclaimed: left = 0 }) => status === 'claimed' && left > 0).length;
  return [
    `${id}: ${totals.claimed} claimed${inPart > 0 ? ` (${inPart} in part)` : ''}, ${totals.mapped} mapped, ${totals.ignored} ignored, ${totals.unread} unread`,
    ...lines,
    ...inferred.map((what) => `inferred: ${visible(what)}`),
    ...(proposals === undefined ? [] : proposalLines(proposals).map(visible)),
    `looked for: ${LOOKED_FOR}`,
    ...(unclaimed.length === 0
      ? ['each of them is in a claim']
      : [`${plural(unclaimed.length, 'number')} in no claim:`, ...unclaimed.map((number) => `  ${visible(unclaimedLine(number))}`)]),
    '',
  ].join('\n');
}

/** What became of the proposals of other readers: how many, why they were refused, and where a reader before read otherwise. */
function proposalLines({ verdicts, refused, differences }: ProposalLedger): string[] {
  const counts = (of: Readonly<Record<string, number>>) => Object.entries(of).map(([name, count]) => `${count} ${name}`);
  const reasons = counts(refused);
  return [
    `proposed by another reader: ${counts(verdicts).join(', ') || 'nothing'}${reasons.length === 0 ? '' : ` (${reasons.join(', ')})`}`,
    ...differences.map(
      ({ line, section, quote, field, reader, stands, proposed }) =>
        `differs: line ${line}, ${section}: ${JSON.stringify(quote)}: ${field} of ${readerInWords(reader)}, which stands: ${stands}; proposed: ${proposed}`,
    ),
  ];
}
