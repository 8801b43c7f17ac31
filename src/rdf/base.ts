/** Finds the base of the data in a graph: the address of its events, or of its happenings where it has none. */
import type { Quad } from '@rdfjs/types';
import { rdf, sem, vr } from '../terms/index.js';

/** Returns the base; undefined where the graph has neither. */
export function baseOf(quads: Iterable<Quad>): string | undefined {
  let happenings: string | undefined;
  for (const { subject, predicate, object } of quads) {
    if (!predicate.equals(rdf.type)) continue;
    if (object.equals(sem.Event)) {
      const [, base] = /^(.*\/)event\/[^/#]+$/.exec(subject.value) ?? [];
      if (base !== undefined) return base;
    } else if (object.equals(vr.Happening)) happenings ??= /^(.*\/)happening\/[^/#]+$/.exec(subject.value)?.[1];
  }
  return happenings;
}
