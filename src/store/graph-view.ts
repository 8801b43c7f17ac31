/**
 * A store as the dataset of one query: the default graph is the union of all graphs or the merge of those of FROM, GRAPH
 * sees all named graphs or those of FROM NAMED. It is a source of RDF/JS; in a default graph each triple is once.
 */
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory, type Store } from 'n3';
import { tripleKey } from '../rdf/index.js';
import type { QueryDataset } from './dataset.js';

type Match = Term | null | undefined;

export class GraphView {
  readonly #store: Store;
  /** The graphs of the default graph; undefined for all. */
  readonly #default: readonly Term[] | undefined;
  /** The graphs that GRAPH sees; undefined for all. */
  readonly #named: readonly Term[] | undefined;

  constructor(store: Store, dataset?: QueryDataset) {
    this.#store = store;
    this.#default = dataset?.default.map((iri) => DataFactory.namedNode(iri));
    this.#named = dataset?.named.map((iri) => DataFactory.namedNode(iri));
  }

  /** The quads that match; without a graph those of the named graphs. */
  match(subject: Match, predicate: Match, object: Match, graph: Match): Iterable<Quad> {
    const quads = () => this.#quads(subject, predicate, object, graph);
    return { [Symbol.iterator]: quads };
  }

  /** How many quads match at most: a triple that several graphs have is counted for each. */
  countQuads(subject: Match, predicate: Match, object: Match, graph: Match): number {
    return this.#graphs(graph).reduce((sum, one) => sum + this.#store.countQuads(subject as never, predicate as never, object as never, one as never), 0);
  }

  *#quads(subject: Match, predicate: Match, object: Match, graph: Match): Generator<Quad, void, undefined> {
    const graphs = this.#graphs(graph);
    const repeats = graph?.termType === 'DefaultGraph' && (graphs.length > 1 || graphs[0] === null);
    const seen = new Set<string>();
    for (const one of graphs) {
      for (const quad of this.#store.readQuads(subject as never, predicate as never, object as never, one)) {
        if (repeats) {
          const key = tripleKey(quad);
          if (seen.has(key)) continue;
          seen.add(key);
        }
        yield quad;
      }
    }
  }

  /** The graphs of the store in which a pattern is looked for; null is every graph. */
  #graphs(graph: Match): readonly (Term | null)[] {
    if (graph?.termType === 'DefaultGraph') return this.#default ?? [null];
    if (!graph) return this.#named ?? [null];
    return this.#named === undefined || this.#named.some((one) => one.equals(graph)) ? [graph] : [];
  }
}
