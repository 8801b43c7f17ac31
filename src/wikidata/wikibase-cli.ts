/**
 * Statements → JSON for wikibase-cli, an edit a line (`wb edit-entity --batch < FILE`). Figures are always new statements;
 * what is a set anyway (participants, places, dates) is added to a statement of the same value where there is one.
 *
 * @see https://github.com/maxlath/wikibase-cli/blob/main/docs/write_operations.md
 */
import { groupBy } from '../group-by.js';
import type { Snak, Statement, Value } from './statement.js';

/** The lines of edits: of each item its figures, then the rest. */
export function wikibaseCliEdits(statements: readonly Statement[]): string {
  const isFigure = ({ value }: Statement) => value.kind === 'quantity';
  const edits = [...groupBy(statements, ({ item }) => item)].flatMap(([id, group]) => [
    editOf(id, group.filter(isFigure)),
    editOf(
      id,
      group.filter((one) => !isFigure(one)),
      { reconciliation: { mode: 'merge', matchingReferences: ['P854'] } },
    ),
  ]);
  return edits.flatMap((edit) => (edit === undefined ? [] : `${JSON.stringify(edit)}\n`)).join('');
}

function editOf(id: string, statements: readonly Statement[], more: object = {}): object | undefined {
  if (statements.length === 0) return undefined;
  const claims = [...groupBy(statements, ({ property }) => property)].map(([property, group]) => [
    property,
    group.map(({ value, qualifiers, references }) => ({
      value: valueOf(value),
      rank: 'normal',
      ...(qualifiers.length === 0 ? {} : { qualifiers: snaksOf(qualifiers) }),
      references: references.map(snaksOf),
    })),
  ]);
  return { id, claims: Object.fromEntries(claims) as object, ...more };
}

/** Snaks by property; a property with several values has a list. */
function snaksOf(snaks: readonly Snak[]): object {
  const entries = [...groupBy(snaks, ({ property }) => property)].map(([property, group]) => {
    const values = group.map(({ value }) => valueOf(value));
    return [property, values.length === 1 ? values[0] : values];
  });
  return Object.fromEntries(entries) as object;
}

function valueOf(value: Value): unknown {
  switch (value.kind) {
    case 'item':
      return value.id;
    case 'quantity':
      return value.bounds === undefined ? value.amount : { amount: value.amount, lowerBound: value.bounds.low, upperBound: value.bounds.high };
    case 'time':
      return value.date;
    case 'text':
      return { text: value.text, language: value.language };
    case 'url':
      return value.url;
  }
}
