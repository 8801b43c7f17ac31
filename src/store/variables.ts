/** The columns of a query, in the order it names them: engines return rows as maps, which have no column order. */
import { validation } from '@traqula/rules-sparql-1-1';
import { nodesOf, parseQuery, type Query } from './syntax.js';
import { ProblemError } from '../problem.js';

/** The variables of a SELECT, or undefined for other query forms. Throws a ProblemError for a syntax error. */
export function variablesOf(sparql: string): string[] | undefined {
  const { value: query, problems } = parseQuery(sparql);
  if (!query) throw new ProblemError(problems);
  return query.subType === 'select' ? columnsOf(query) : undefined;
}

/** The columns of a SELECT; for `*` the variables that its pattern can bind, in the order of the text. */
export function columnsOf(query: Extract<Query, { subType: 'select' }>): string[] {
  if (query.variables.some(({ type }) => type === 'wildcard')) {
    const columns = new Set<string>();
    validation.findPatternBoundedVars(query, columns);
    return [...columns];
  }
  return query.variables.flatMap((column) => (column.type === 'term' ? [column.value] : column.type === 'pattern' ? [column.variable.value] : []));
}

/** Every variable that a query, or a part of one, mentions, wherever it is. */
export function mentionedIn(query: object): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const node of nodesOf(query)) {
    const { type, subType, value } = node as { type?: unknown; subType?: unknown; value?: unknown };
    if (type === 'term' && subType === 'variable' && typeof value === 'string') seen.add(value);
  }
  return seen;
}
