/**
 * Counts a graph while it streams: triples, nodes of each class, triples of each property. Quads come in block by block,
 * and the counts and the triples of events are kept. A triple of an event may come in several graphs, and counts once; every
 * other must come once (see `tripleDeduplicator`).
 */
import type { Quad } from '@rdfjs/types';
import { dcterms, isEventIri, rdf, vr } from '../terms/index.js';
import { isNew, tripleKey } from './union.js';

export class GraphStatistics {
  triples = 0;
  readonly classes = new Map<string, number>();
  readonly properties = new Map<string, number>();
  readonly graphs = new Set<string>();
  /** The licences of documents and graphs. */
  readonly licences = new Set<string>();
  /** The documents and graphs that have a licence. */
  readonly licensed = new Set<string>();
  /** The documents that accounts are from. */
  readonly documents = new Set<string>();
  /** The triples of events that were counted. */
  readonly #events = new Set<string>();

  add(quads: readonly Quad[]): void {
    for (const quad of quads) {
      const { subject, predicate, object, graph } = quad;
      this.graphs.add(graph.value);
      if (isEventIri(subject.value) && !isNew(tripleKey(quad), this.#events)) continue;
      this.triples += 1;
      increment(this.properties, predicate.value);
      if (predicate.equals(rdf.type)) {
        increment(this.classes, object.value);
        if (object.equals(vr.Document)) this.documents.add(subject.value);
      } else if (predicate.equals(dcterms.license)) {
        this.licences.add(object.value);
        this.licensed.add(subject.value);
      }
    }
  }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
