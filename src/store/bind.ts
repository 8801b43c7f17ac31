/**
 * Values into a query, as terms: the query is parsed, a VALUES block is set before its outermost pattern, and the
 * query is written again. What a person typed never meets the text of a query, so it can only ever be a value.
 */
import type { Term } from '@rdfjs/types';
import type { ValuesPattern } from 'sparqljs';
import { ProblemError } from '../problem.js';
import { iri, literal } from '../terms/index.js';
import { QueryError } from './engine.js';
import { parseQuery, writeQuery } from './syntax.js';

/** The terms of each variable. */
export type Values = ReadonlyMap<string, readonly Term[]>;

/** The query with its variables bound; of several terms each is tried. Throws where the query cannot be parsed, or a term is none. */
export function bind(sparql: string, values: Values): string {
  if (values.size === 0) return sparql;
  const { value: query, problems } = parseQuery(sparql);
  if (!query) throw new ProblemError(problems);
  const blocks = Array.from(values, ([name, terms]): ValuesPattern => ({ type: 'values', values: terms.map((term) => ({ [`?${name}`]: safe(term) })) }));
  const text = writeQuery({ ...query, where: [...blocks, ...(query.where ?? [])] });
  if (text === undefined) throw new QueryError('sparqljs', 'this query cannot be written again with its parameters; leave them out, or write it more simply');
  return text;
}

/** Only what passes the same doors as everything we write. */
function safe(term: Term): ValuesPattern['values'][number][string] {
  if (term.termType === 'NamedNode') return iri(term.value);
  if (term.termType === 'Literal') {
    literal.text(term.value, term.language || undefined);
    iri(term.datatype.value);
    return term;
  }
  throw new QueryError('sparqljs', `a ${term.termType} is no value of a parameter`);
}
