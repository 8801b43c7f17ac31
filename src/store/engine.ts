/**
 * What an engine is: a place where quads are and SPARQL is answered. Everything that asks a graph asks it through
 * this; which engine answers is chosen once. The default graph is the union of all graphs (design section 4).
 */
import type { Quad, Term } from '@rdfjs/types';

/** A row of a SELECT: a term for each variable that is bound. */
export type Row = ReadonlyMap<string, Term>;

export type Answer =
  { kind: 'rows'; variables: readonly string[]; rows: readonly Row[] } | { kind: 'boolean'; value: boolean } | { kind: 'quads'; quads: readonly Quad[] };

export interface Engine {
  readonly name: string;
  /** Adds quads; gives how many there were. */
  load(quads: Iterable<Quad> | AsyncIterable<Quad>): Promise<number>;
  /** Answers a query (SPARQL 1.1). Throws {@link QueryError} where it cannot. */
  ask(sparql: string): Promise<Answer>;
  /** The rows of a SELECT whose columns the caller knows, where an engine can give them without reading the query twice. */
  select?(sparql: string): Promise<readonly Row[]>;
}

/** A query that an engine refuses: its syntax is wrong, or something in it is not supported. */
export class QueryError extends Error {
  constructor(
    readonly engine: string,
    message: string,
  ) {
    super(message);
    this.name = 'QueryError';
  }
}
