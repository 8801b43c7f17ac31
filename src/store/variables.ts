/** The columns of a query, in the order it names them: engines give rows as maps, which have no order. */
import type { Pattern, Term } from 'sparqljs';
import { parseQuery, type Query } from './syntax.js';
import { ProblemError } from '../problem.js';

/** The variables of a SELECT, or undefined for other forms. Throws a ProblemError where the syntax is wrong. */
export function variablesOf(sparql: string): string[] | undefined {
  const { value: query, problems } = parseQuery(sparql);
  if (!query) throw new ProblemError(problems);
  return query.queryType === 'SELECT' ? columnsOf(query) : undefined;
}

/** The columns of a SELECT, also where it says `*`. */
export function columnsOf(query: Extract<Query, { queryType: 'SELECT' }>): string[] {
  const named = query.variables.flatMap((variable) => {
    if ('variable' in variable) return [variable.variable.value];
    return variable.termType === 'Variable' ? [variable.value] : [];
  });
  if (named.length > 0) return named;
  const seen = new Set<string>();
  (query.where ?? []).forEach((pattern) => visit(pattern, seen));
  for (const row of query.values ?? []) Object.keys(row).forEach((name) => seen.add(name.slice(1)));
  return [...seen];
}

/** Every variable that a query, or a part of one, mentions, wherever it stands. */
export function mentionedIn(query: object): ReadonlySet<string> {
  const seen = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { termType, value } = node as Partial<Term>;
    if (termType === 'Variable' && typeof value === 'string') seen.add(value);
    else if (termType === undefined || termType === 'Quad') Object.values(node).forEach(walk);
  };
  walk(query);
  return seen;
}

/** Adds the variables that a pattern can bind, in the order in which they stand. */
function visit(pattern: Pattern, seen: Set<string>): void {
  const take = (term: unknown) => {
    const { termType, value } = term as Partial<Term>;
    if (termType === 'Variable' && typeof value === 'string') seen.add(value);
  };
  switch (pattern.type) {
    case 'bgp':
      for (const { subject, predicate, object } of pattern.triples) [subject, predicate, object].forEach(take);
      return;
    case 'bind':
      take(pattern.variable);
      return;
    case 'values':
      for (const row of pattern.values) Object.keys(row).forEach((name) => seen.add(name.slice(1)));
      return;
    case 'graph':
    case 'service':
      take(pattern.name);
      pattern.patterns.forEach((inner) => visit(inner, seen));
      return;
    case 'group':
    case 'optional':
    case 'union':
      pattern.patterns.forEach((inner) => visit(inner, seen));
      return;
    case 'query':
      if (pattern.queryType === 'SELECT') columnsOf(pattern).forEach((name) => seen.add(name));
      return;
    case 'filter':
    case 'minus':
      // What stands in these is not seen outside.
      return;
  }
}
