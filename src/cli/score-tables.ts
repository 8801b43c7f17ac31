/** Scores of reading as a table, as JSON, and figure by figure. */
import { FIELDS, PARTS, precision, recall, type Score } from '../evaluate/index.js';

/** A row an article: precision and recall of each part, then the share of fields that are right. */
export function scoreTable(scores: readonly Score[]): string {
  const header = ['article', ...PARTS.flatMap((part) => [`${part} P`, 'R', 'found/read/gold']), ...FIELDS];
  const rows = scores.map((one) => [
    (one.article.split('/').pop() ?? one.article).replace(/\.txt$/, ''),
    ...PARTS.flatMap((part) => {
      const tally = one.parts[part];
      return [share(precision(tally)), share(recall(tally)), `${tally.found}/${tally.read}/${tally.gold}`];
    }),
    ...FIELDS.map((field) => (one.fields[field].of === 0 ? '–' : share(one.fields[field].right / one.fields[field].of))),
  ]);
  const widths = header.map((title, column) => Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)));
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(header), ...rows.map(line)].join('\n') + '\n';
}

/** The same, with everything missed, in excess and different. */
export function scoreJson(scores: readonly Score[]): string {
  return (
    JSON.stringify(
      scores.map((one) => ({
        article: one.article,
        ...Object.fromEntries(PARTS.map((part) => [part, { ...one.parts[part], precision: precision(one.parts[part]), recall: recall(one.parts[part]) }])),
        fields: Object.fromEntries(
          FIELDS.map((field) => [field, { ...one.fields[field], share: one.fields[field].of === 0 ? null : one.fields[field].right / one.fields[field].of }]),
        ),
        missed: one.missed,
        extra: one.extra.map((claim) => ({ id: claim.id, quote: claim.quote, at: claim.at })),
        differences: one.differences.map(({ claim, fields }) => ({ id: claim.id, quote: claim.quote, fields })),
      })),
      undefined,
      2,
    ) + '\n'
  );
}

/** What a person looks at to make reading better. */
export function explanation(scores: readonly Score[]): string {
  const lines: string[] = [];
  for (const one of scores) {
    lines.push('', one.article);
    for (const gold of one.missed)
      lines.push(`  missed   ${gold.section} ${gold.start}–${gold.end}: "${gold.quote}" (${gold.metric} ${gold.low ?? ''}..${gold.high ?? ''})`);
    for (const claim of one.extra)
      lines.push(
        `  extra    ${claim.at.section} ${claim.at.start}–${claim.at.end}: "${claim.quote}" (${claim.metric.join(', ')} ${claim.count.low ?? ''}..${claim.count.high ?? ''})`,
      );
    for (const { claim, fields } of one.differences) {
      for (const { field, expected, got } of fields)
        lines.push(`  ${field.padEnd(8)} ${claim.at.section} ${claim.at.start}–${claim.at.end}: "${claim.quote}" is ${expected}, was read as ${got}`);
    }
  }
  return lines.join('\n') + '\n';
}

/** Readings of each rule that are right, the most used first. */
export function ruleTable(rules: ReadonlyMap<string, readonly [right: number, read: number]>): string {
  const rows = [...rules].sort(([a, [, one]], [b, [, other]]) => other - one || (a < b ? -1 : 1));
  return (
    [
      '',
      'rule            right  read',
      ...rows.map(([rule, [right, read]]) => `${rule.padEnd(15)} ${String(right).padStart(5)} ${String(read).padStart(5)}`),
    ].join('\n') + '\n'
  );
}

function share(value: number): string {
  return value.toFixed(2);
}
