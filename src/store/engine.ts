/**
 * The interface of a query engine: it holds quads and answers SPARQL. All queries go through it; the engine is chosen once.
 * The default graph is the union of all graphs (design section 4), unless the query has FROM or FROM NAMED.
 */
import type { Quad, Term } from '@rdfjs/types';

/** A row of a SELECT: a term for each variable that is bound. */
export type Row = ReadonlyMap<string, Term>;

export type Answer = (
  { kind: 'rows'; variables: readonly string[]; rows: readonly Row[] } | { kind: 'boolean'; value: boolean } | { kind: 'quads'; quads: readonly Quad[] }
) & {
  /** The engine that answered in the place of the one that was asked, and why. */
  by?: { engine: string; reason: string };
};

export interface Engine {
  readonly name: string;
  /** Adds quads; returns their number. */
  load(quads: Iterable<Quad> | AsyncIterable<Quad>): Promise<number>;
  /** Answers a query (SPARQL 1.1) with the terms of the data. Throws {@link QueryError} where it cannot. */
  ask(sparql: string): Promise<Answer>;
  /** Returns the rows of a SELECT whose columns the caller knows, fast: literals may have another form of the same value. */
  select?(sparql: string): Promise<readonly Row[]>;
  /** The objects that the data writes for a triple of `select`, where that may have changed them. */
  asWritten?(subject: string, predicate: string, object: Term): readonly Term[];
  /** Releases the memory of the data at once; nothing can be asked afterwards. */
  release?(): void;
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

/** An endpoint that did not answer, or that is not allowed. */
export class RemoteError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RemoteError';
  }
}

/** Why an engine that ran out of its stack or its memory did not answer, and what to do. */
export const TOO_LARGE = 'it is too large or too deeply nested; write a list of values as VALUES or IN, or ask in parts';
