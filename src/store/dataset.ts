/**
 * The dataset that a query names: the graphs of its FROM clauses, whose merge is the default graph, and those of FROM NAMED.
 * A query with any of the two has nothing else; a query without has the union of all graphs (SPARQL 1.1, 13.2).
 */
import { QueryError } from './engine.js';
import { iriOf, writeQuery, type Query } from './syntax.js';

export interface QueryDataset {
  /** The IRIs of FROM: the default graph is their merge. */
  default: readonly string[];
  /** The IRIs of FROM NAMED: the graphs that GRAPH sees. */
  named: readonly string[];
}

/** The dataset of a query; undefined where it names none. Throws a {@link QueryError} for a graph with a relative IRI and no BASE. */
export function datasetOf(query: Query): QueryDataset | undefined {
  const { clauses } = query.datasets;
  if (clauses.length === 0) return undefined;
  const graphs = (kind: 'default' | 'named') => [
    ...new Set(clauses.flatMap(({ clauseType, value }) => (clauseType === kind ? [absolute(iriOf(value, query), kind)] : []))),
  ];
  return { default: graphs('default'), named: graphs('named') };
}

/** The text of a query without FROM and FROM NAMED. */
export function withoutDataset(query: Query): string {
  const text = writeQuery({ ...query, datasets: { ...query.datasets, clauses: [] } });
  if (text === undefined) throw new QueryError('the parser', 'this query cannot be written again without its FROM; write it more simply');
  return text;
}

function absolute(iri: string, kind: 'default' | 'named'): string {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(iri)) return iri;
  throw new QueryError('the parser', `FROM ${kind === 'named' ? 'NAMED ' : ''}<${iri}> is a relative IRI, and the query has no BASE; write the whole IRI`);
}
