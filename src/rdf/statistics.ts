/**
 * Counts a graph while it streams: triples, nodes of each class, triples of each property. Quads come in block by block,
 * and only the counts are kept. Each triple must come once (see `tripleDeduplicator`).
 */
import type { Quad } from '@rdfjs/types';
import { dcterms, rdf, vr } from '../terms/index.js';

export class GraphStatistics {
  triples = 0;
  readonly classes = new Map<string, number>();
  readonly properties = new Map<string, number>();
  readonly graphs = new Set<string>();
  /** The licences of documents and graphs. */
  readonly licences = new Set<string>();
  /** The documents and graphs that have a licence. */
  readonly licensed = new Set<string>();
  /** The documents of the accounts. */
  readonly documents = new Set<string>();

  add(quads: readonly Quad[]): void {
    for (const { subject, predicate, object, graph } of quads) {
      this.triples += 1;
      this.graphs.add(graph.value);
      increment(this.properties, predicate.value);
      if (predicate.equals(rdf.type)) increment(this.classes, object.value);
      else if (predicate.equals(dcterms.license)) {
        this.licences.add(object.value);
        this.licensed.add(subject.value);
      } else if (predicate.equals(vr.toldIn)) this.documents.add(object.value);
    }
  }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
