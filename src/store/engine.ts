/**
 * The interface of a query engine: it holds quads and answers SPARQL. All queries go through it; the engine is chosen once.
 * The default graph is the union of all graphs (design section 4).
 */
import type { Quad, Term } from '@rdfjs/types';

/** A row of a SELECT: a term for each variable that is bound. */
export type Row = ReadonlyMap<string, Term>;

export type Answer =
  { kind: 'rows'; variables: readonly string[]; rows: readonly Row[] } | { kind: 'boolean'; value: boolean } | { kind: 'quads'; quads: readonly Quad[] };

export interface Engine {
  readonly name: string;
  /** Adds quads; returns their number. */
  load(quads: Iterable<Quad> | AsyncIterable<Quad>): Promise<number>;
  /** Answers a query (SPARQL 1.1). Throws {@link QueryError} where it cannot. */
  ask(sparql: string): Promise<Answer>;
  /** Returns the rows of a SELECT whose columns the caller knows, where the engine can skip parsing the query. */
  select?(sparql: string): Promise<readonly Row[]>;
}

/** An error of an engine: the syntax of a query is wrong, or a feature is not supported. */
export class QueryError extends Error {
  constructor(
    readonly engine: string,
    message: string,
  ) {
    super(message);
    this.name = 'QueryError';
  }
}
