/**
 * Statements → commands of QuickStatements, one a line, columns parted by tabs. The two dialects differ: version 2 forces a
 * new statement with `!P`, and its bounds lie evenly around the amount; version 3 has no `!P`, but writes any bounds in
 * brackets and a rank after the value. Both take a `|` for a tab, and version 3 even inside texts, so none is written.
 *
 * @see https://www.wikidata.org/wiki/Help:QuickStatements
 */
import type { Snak, Statement, Value } from './statement.js';

type Version = 2 | 3;

/** The file of a dialect; statements that it cannot say are left out. */
export function quickStatements(statements: readonly Statement[], version: Version): string {
  const dialect = version === 2 ? 'quickstatements2' : 'quickstatements3';
  return statements
    .filter(({ notIn }) => notIn[dialect] === undefined)
    .map((statement) => `${columnsOf(statement, version).join('\t')}\n`)
    .join('');
}

/** Whether a text can stand in a command: version 3 takes any `|` for a tab, and both the end of a line for a comment. */
export function isWritable(text: string): boolean {
  return !/[|\t\r\n]|\/\*|\*\//.test(text);
}

function columnsOf({ item, property, value, qualifiers, references }: Statement, version: Version): string[] {
  const isFigure = value.kind === 'quantity';
  return [
    item,
    // Without it a figure would be added to an existing statement of the same amount, of any claimant.
    version === 2 && isFigure ? `!${property}` : property,
    valueText(value, version),
    ...(version === 3 && isFigure ? ['R0'] : []),
    ...qualifiers.flatMap((snak) => [snak.property, valueText(snak.value, version)]),
    ...references.flatMap((group, index) => groupColumns(group, index > 0, version)),
  ];
}

/** A group of references; a later one begins with `!S`. */
function groupColumns(group: readonly Snak[], isLater: boolean, version: Version): string[] {
  return group
    .filter(({ value }) => value.kind !== 'text' || isWritable(value.text))
    .flatMap(({ property, value }, index) => [`${isLater && index === 0 ? '!' : ''}S${property.slice(1)}`, valueText(value, version)]);
}

function valueText(value: Value, version: Version): string {
  switch (value.kind) {
    case 'item':
      return value.id;
    case 'quantity':
      return quantityText(value, version);
    case 'time':
      return timeText(value.date);
    case 'text':
      return `${value.language}:"${value.text}"`;
    case 'url':
      return `"${value.url.replaceAll('|', '%7C').replaceAll('/*', '/%2A').replaceAll('*/', '%2A/')}"`;
  }
}

function quantityText({ amount, bounds }: Extract<Value, { kind: 'quantity' }>, version: Version): string {
  if (bounds === undefined) return String(amount);
  return version === 2 ? `${amount}~${bounds.high - amount}` : `${amount}[${bounds.low},${bounds.high}]`;
}

/** A year, month or day with its precision: 9, 10 or 11. */
function timeText(date: string): string {
  const [year = '', month = '00', day = '00'] = date.split('-');
  return `+${year}-${month}-${day}T00:00:00Z/${day !== '00' ? 11 : month !== '00' ? 10 : 9}`;
}
