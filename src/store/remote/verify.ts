/** Is a store's copy the same? Graph by graph: the number of triples, then their digest, apart from what a store is known to rewrite. */
import type { Readable } from 'node:stream';
import type { Literal } from '@rdfjs/types';
import { changeLiteral, readTripleLines } from '../../rdf/triple-lines.js';
import type { Rewrite } from './adapter.js';
import type { RemoteStore } from './remote-store.js';

/** A graph to load: its IRI, its triples as sorted N-Triples, and their number, length in bytes and SHA-256. */
export interface LocalGraph {
  readonly iri: string;
  readonly triples: number;
  readonly bytes: number;
  readonly sha256: string;
  read(): Readable;
}

/** The number and digest of triples, which come as batches of lines, in the form of {@link LocalGraph}. */
export type Digest = (lines: AsyncIterable<readonly string[]>) => Promise<{ count: number; sha256: string }>;

export type GraphVerdict =
  /** The same triples. */
  | { kind: 'same' }
  /** The same triples, apart from known rewrites of literals. */
  | { kind: 'rewritten'; rewrites: string[] }
  /** Other triples, or another number of them. */
  | { kind: 'different'; here: number; there: number }
  | { kind: 'missing'; here: number };

export interface VerifyOptions {
  /** The number of triples of the graphs that the store has. */
  there: ReadonlyMap<string, number>;
  digest: Digest;
  /** Whether only the numbers are compared. */
  countsOnly?: boolean;
}

/** Compares a graph with the store's copy. Throws an HttpError where the store does not answer. */
export async function verifyGraph(store: RemoteStore, graph: LocalGraph, { there, digest, countsOnly = false }: VerifyOptions): Promise<GraphVerdict> {
  const count = there.get(graph.iri) ?? 0;
  if (count === 0) return { kind: 'missing', here: graph.triples };
  if (count !== graph.triples && countsOnly) return { kind: 'different', here: graph.triples, there: count };
  if (countsOnly) return { kind: 'same' };
  const copy = await digest(store.triples(graph.iri));
  if (copy.sha256 === graph.sha256) return { kind: 'same' };
  const rewrites = store.adapter.rewrites ?? [];
  if (rewrites.length > 0) {
    const [ours, theirs] = [tally(rewrites), tally(rewrites)];
    const here = await digest(ours.through(linesOf(graph)));
    const rewritten = await digest(theirs.through(store.triples(graph.iri)));
    if (here.sha256 === rewritten.sha256) return { kind: 'rewritten', rewrites: [...new Set([...ours.names, ...theirs.names])] };
  }
  return { kind: 'different', here: graph.triples, there: copy.count };
}

async function* linesOf(graph: LocalGraph): AsyncGenerator<string[], void, undefined> {
  for await (const batch of readTripleLines(graph.read(), { format: 'nt' })) yield batch.map(({ line }) => line);
}

/** Applies rewrites to lines, and collects the names of those that changed one. */
function tally(rewrites: readonly Rewrite[]) {
  const names = new Set<string>();
  const rewritten = (value: Literal) =>
    rewrites.reduce((one, { name, apply }) => {
      const changed = apply(one);
      if (changed !== one) names.add(name);
      return changed;
    }, value);
  return {
    names,
    async *through(batches: AsyncIterable<readonly string[]>): AsyncGenerator<string[], void, undefined> {
      for await (const batch of batches) yield batch.map((line) => changeLiteral(line, rewritten));
    },
  };
}
