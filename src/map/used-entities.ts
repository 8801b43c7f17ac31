/** The part of the registry's graph that other quads use. */
import type { Quad } from '@rdfjs/types';
import { grouped } from '../group-by.js';

/** The shared quads about nodes that quads refer to, directly or through other shared nodes; and those about the shared graph. */
export function usedBy(quads: readonly Quad[], shared: readonly Quad[]): Quad[] {
  const described = grouped(shared, ({ subject }) => subject.value);
  const used = new Set(
    shared.filter(({ subject, graph }) => subject.value === graph.value || shared[0]?.graph.equals(graph) === false).map(({ subject }) => subject.value),
  );
  const queue = quads.map(({ object }) => object.value);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (used.has(next)) continue;
    const about = described.get(next);
    if (about === undefined) continue;
    used.add(next);
    queue.push(...about.map(({ object }) => object.value));
  }
  return shared.filter(({ subject }) => used.has(subject.value));
}
