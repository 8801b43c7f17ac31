/** Finds the base of the data in a graph: the address of its accounts, or of its events where it has none. */
import type { Quad } from '@rdfjs/types';
import { rdf, sem, vr } from '../terms/index.js';

/** Returns the base; undefined where the graph has neither. */
export function baseOf(quads: Iterable<Quad>): string | undefined {
  let events: string | undefined;
  for (const { subject, predicate, object } of quads) {
    if (!predicate.equals(rdf.type)) continue;
    if (object.equals(vr.Account)) {
      const [, base] = /^(.*\/)account\/[^/#]+$/.exec(subject.value) ?? [];
      if (base !== undefined) return base;
    } else if (object.equals(sem.Event)) events ??= /^(.*\/)event\/[^/#]+$/.exec(subject.value)?.[1];
  }
  return events;
}
