/**
 * Graphs → a triple store, one request a graph. What the store has already is not sent again, so that a load that broke off
 * continues where it stopped. The outcome says which graphs were changed, and which one may have been.
 */
import { HttpError } from './http.js';
import type { RemoteStore } from './remote-store.js';
import { verifyGraph, type Digest, type LocalGraph } from './verify.js';

export interface LoadOptions {
  mode: 'replace' | 'append';
  /** How many graphs are sent at once. */
  concurrency: number;
  /** Whether graphs are sent that the store has already. */
  resend: boolean;
  digest: Digest;
  /** Called after each graph, with whether it was sent. */
  onGraph?(graph: LocalGraph, sent: boolean): void;
}

export interface LoadOutcome {
  /** Graphs that were sent and accepted. */
  sent: LocalGraph[];
  /** Graphs that the store had already, triple for triple, apart from the literals it rewrites. */
  unchanged: LocalGraph[];
  /** Graphs that failed; the load stops at the first, but others may be under way. */
  failed: { graph: LocalGraph; error: HttpError }[];
}

/** Loads graphs. `there` has the number of triples of the graphs that the store has. Never throws {@link HttpError}. */
export async function loadGraphs(
  store: RemoteStore,
  graphs: readonly LocalGraph[],
  there: ReadonlyMap<string, number>,
  options: LoadOptions,
): Promise<LoadOutcome> {
  const outcome: LoadOutcome = { sent: [], unchanged: [], failed: [] };
  const queue = graphs.values();
  const work = async () => {
    for (const graph of queue) {
      if (outcome.failed.length > 0) return;
      try {
        const isThere = !options.resend && (await isSame(store, graph, there, options));
        if (!isThere) await store[options.mode](graph.iri, { length: graph.bytes, read: () => graph.read() });
        outcome[isThere ? 'unchanged' : 'sent'].push(graph);
        options.onGraph?.(graph, !isThere);
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        outcome.failed.push({ graph, error });
      }
    }
  };
  await Promise.all(Array.from({ length: options.concurrency }, work));
  return outcome;
}

/** Whether the store has the triples of a graph already: as many, and the same, apart from what it rewrites. */
async function isSame(store: RemoteStore, graph: LocalGraph, there: ReadonlyMap<string, number>, { mode, digest }: LoadOptions): Promise<boolean> {
  const count = there.get(graph.iri) ?? 0;
  // More triples than ours cannot be compared by digest; adding ours again changes nothing.
  if (count !== graph.triples || (mode === 'append' && count === 0)) return false;
  const { kind } = await verifyGraph(store, graph, { there, digest });
  return kind === 'same' || kind === 'rewritten';
}
