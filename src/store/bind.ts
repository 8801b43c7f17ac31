/**
 * Binds values to the variables of a query, as terms: the query is parsed, a VALUES block is added before its outermost
 * pattern, and the query is generated again. Typed text is never spliced into a query, so it can only be a value.
 */
import type { Term } from '@rdfjs/types';
import type { Pattern, TermIri, TermLiteral } from '@traqula/rules-sparql-1-1';
import { ProblemError } from '../problem.js';
import { iri, literal } from '../terms/index.js';
import { QueryError } from './engine.js';
import { build, parseQuery, writeQuery } from './syntax.js';

/** The terms of each variable. */
export type Values = ReadonlyMap<string, readonly Term[]>;

/** Returns the query with its variables bound; several terms are alternatives. Throws if the query cannot be parsed or a term is not valid. */
export function bind(sparql: string, values: Values): string {
  if (values.size === 0) return sparql;
  const { value: query, problems } = parseQuery(sparql);
  if (!query) throw new ProblemError(problems);
  const loc = build.gen();
  const blocks = Array.from(values, ([name, terms]) =>
    build.patternValues(
      [build.termVariable(name, loc)],
      terms.map((term) => ({ [name]: safe(term) })),
      loc,
    ),
  );
  const where = build.patternGroup([...blocks, ...(query.where?.patterns ?? []).map(beside)], loc);
  const text = writeQuery({ ...query, where });
  if (text === undefined) throw new QueryError('the parser', 'this query cannot be written again with its parameters; leave them out, or write it more simply');
  return text;
}

/** A pattern that others can be added to: a subquery gets a group of its own. */
function beside(pattern: Pattern): Pattern {
  return pattern.type === 'query' ? build.patternGroup([pattern], build.gen()) : pattern;
}

/** Accepts only terms that could also be written to our files. */
function safe(term: Term): TermIri | TermLiteral {
  const loc = build.gen();
  if (term.termType === 'NamedNode') return build.termNamed(loc, iri(term.value).value);
  if (term.termType === 'Literal') {
    literal.text(term.value, term.language || undefined);
    if (term.language) return build.termLiteral(loc, term.value, term.language.toLowerCase());
    const datatype = iri(term.datatype.value).value;
    return datatype === STRING ? build.termLiteral(loc, term.value) : build.termLiteral(loc, term.value, build.termNamed(loc, datatype));
  }
  throw new QueryError('the parser', `a ${term.termType} is no value of a parameter`);
}

const STRING = 'http://www.w3.org/2001/XMLSchema#string';
