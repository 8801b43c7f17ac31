/** Graphs that a store has under the base of the data, and the data has not. */
import { problem, type Problem } from '../../problem.js';
import type { LocalGraph } from '../../store/remote/index.js';

/** Their IRIs, sorted. `there`: the graphs of the store under the base. */
export function staleGraphs(there: ReadonlyMap<string, number>, graphs: readonly LocalGraph[]): string[] {
  const ours = new Set(graphs.map(({ iri }) => iri));
  return [...there.keys()].filter((iri) => !ours.has(iri)).sort();
}

/** The problem of one; `fix` is left out where it is about to be deleted. */
export function staleProblem(iri: string, fix?: string): Problem {
  return problem('remote-stale', `the store has a graph that the data has not: <${iri}>`, fix === undefined ? {} : { fix });
}
