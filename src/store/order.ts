/**
 * ORDER BY, evaluated here because an engine does not do it correctly: Comunica 4.5 sorts once for every key, from the last
 * to the first, with a sort that does not keep the order of equals, so that all keys but the first are lost. The query
 * is asked without its order, with the keys as extra columns; the rows are then sorted and limited.
 */
import type { Term } from '@rdfjs/types';
import type { Expression, PatternBind, TermVariable } from '@traqula/rules-sparql-1-1';
import type { Row } from './engine.js';
import { build, parseQuery, writeQuery } from './syntax.js';
import { columnsOf, mentionedIn } from './variables.js';

export interface Unordered {
  sparql: string;
  /** Puts the rows of the answer in the order that the query asked for, without the columns that were added. */
  order(rows: Row[]): Row[];
}

/** Splits a query into itself without ORDER BY, and the order; undefined if it has no order, one key, or none that can be separated. */
export function unordered(sparql: string): Unordered | undefined {
  const { value: query } = parseQuery(sparql);
  if (query?.subType !== 'select') return undefined;
  const { order, limitOffset, ...modifiers } = query.solutionModifiers;
  if (order === undefined || order.orderDefs.length < 2) return undefined;
  const columns = columnsOf(query);
  const added: PatternBind[] = [];
  const loc = build.gen();
  const keys = order.orderDefs.map(({ expression, descending }, index) => {
    if (isVariable(expression) && columns.includes(expression.value)) return { name: expression.value, descending };
    const name = `_order${index}`;
    added.push(build.patternBind(expression, build.termVariable(name, loc), loc));
    return { name, descending };
  });
  // Of rows that are made distinct, only what follows from their columns may be added.
  const hidden = added.some(({ expression }) => [...mentionedIn(expression)].some((name) => !columns.includes(name)));
  if ((query.distinct || query.reduced) && hidden) return undefined;
  const variables = query.variables.flatMap((column) => (column.type === 'wildcard' ? columns.map((name) => build.termVariable(name, loc)) : [column]));
  const { limit, offset = 0 } = limitOffset ?? {};
  const text = writeQuery({ ...query, variables: [...variables, ...added], solutionModifiers: modifiers });
  if (text === undefined) return undefined;
  return {
    sparql: text,
    order: (rows) => {
      const sorted = rows.sort((one, other) => {
        for (const { name, descending } of keys) {
          const found = compareTerms(one.get(name), other.get(name));
          if (found !== 0) return descending ? -found : found;
        }
        return 0;
      });
      return sorted
        .slice(offset, limit === undefined ? undefined : offset + limit)
        .map((row) => new Map([...row].filter(([name]) => !name.startsWith('_order'))));
    },
  };
}

const RANK: Record<string, number> = { BlankNode: 1, NamedNode: 2, Literal: 3, Quad: 4 };

/** The order of SPARQL 1.1 (section 15.1): unbound, blank nodes, IRIs, literals; numbers and times by value, the rest by code points. */
export function compareTerms(one: Term | undefined, other: Term | undefined): number {
  const rank = (term: Term | undefined) => (term === undefined ? 0 : (RANK[term.termType] ?? 5));
  if (one === undefined || other === undefined || rank(one) !== rank(other)) return rank(one) - rank(other);
  const [first, second] = [valueOf(one), valueOf(other)];
  if (first !== undefined && second !== undefined && first !== second) return first - second;
  return compareText(one.value, other.value);
}

/** The value of a literal that has one on a line: numbers, booleans, times. */
function valueOf(term: Term): number | undefined {
  if (term.termType !== 'Literal') return undefined;
  const type = term.datatype.value.replace('http://www.w3.org/2001/XMLSchema#', '');
  if (/^(?:integer|decimal|double|float|int|long|short|byte|(?:nonNegative|positive|nonPositive|negative)Integer|unsigned\w+)$/.test(type))
    return Number(term.value);
  if (type === 'boolean') return term.value === 'true' || term.value === '1' ? 1 : 0;
  return type === 'dateTime' && !Number.isNaN(Date.parse(term.value)) ? Date.parse(term.value) : undefined;
}

/** By code points, as SPARQL has it; JavaScript compares UTF-16 units, which differ beyond U+FFFF. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  const [first, second] = [one[Symbol.iterator](), other[Symbol.iterator]()];
  for (;;) {
    const [a, b] = [first.next(), second.next()];
    if (a.done || b.done) return a.done ? (b.done ? 0 : -1) : 1;
    if (a.value !== b.value) return (a.value.codePointAt(0) ?? 0) - (b.value.codePointAt(0) ?? 0);
  }
}

function isVariable(expression: Expression): expression is TermVariable {
  return expression.type === 'term' && expression.subType === 'variable';
}
