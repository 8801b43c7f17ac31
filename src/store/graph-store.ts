/**
 * A store of Oxigraph asked on the right dataset: without FROM the default graph is the union of all graphs, with it the
 * merge of the graphs it names. In a union or a merge each triple is once; Oxigraph would count it once for each graph.
 */
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory, Parser } from 'n3';
import { Store } from 'oxigraph';
import { iri, isIri } from '../terms/index.js';
import type { QueryDataset } from './dataset.js';
import { QueryError, TOO_LARGE } from './engine.js';
import { groupedTexts } from './grouped-texts.js';

type QueryResult = ReturnType<Store['query']>;
type QueryOptions = NonNullable<Parameters<Store['query']>[1]>;

/** The merge of the graphs of a FROM, while its query runs. */
const MERGED = 'urn:variorum:merged';

const ANY_GRAPH = 'GRAPH ?g { ?s ?p ?o }';

/** The number of quads that are added at once. */
const BATCH = 5_000;

export class GraphStore {
  readonly #store = run(() => new Store());
  readonly #subjects = new SharedSubjects();
  /** Quads that are still to be added: as one text that takes half the time. */
  #waiting: Quad[] = [];
  /** How the union is made: by Oxigraph, or in the default graph, where a triple is in several graphs; undefined before it is known. */
  #union: 'virtual' | 'stored' | undefined;
  /** The quads of the default graph itself, once it is the union. */
  #default: Quad[] = [];

  add(quad: Quad): void {
    this.#subjects.add(quad);
    // The union has to grow with what is added to it.
    if (this.#union === 'virtual') this.#union = undefined;
    else if (this.#union === 'stored') {
      if (quad.graph.termType === 'DefaultGraph') this.#default.push(quad);
      this.#store.add(DataFactory.quad(quad.subject, quad.predicate, quad.object) as never);
    }
    // A text would not say that a blank node is the one of before.
    if (isGround(quad)) this.#waiting.push(quad);
    else this.#store.add(this.#own(quad) as never);
    if (this.#waiting.length >= BATCH) this.flush();
  }

  /** Adds the quads that wait. Throws a {@link QueryError}. */
  flush(): void {
    if (this.#waiting.length === 0) return;
    const quads = this.#waiting;
    this.#waiting = [];
    const { trig, others } = groupedTexts(quads);
    run(() => {
      // Addresses were looked at by the parser of the file; what it lets pass is no reason to stop.
      if (trig !== '') this.#store.load(trig, { format: 'application/trig', no_transaction: true, lenient: true });
      if (others !== '') this.#store.load(others, { format: 'application/n-quads', no_transaction: true, lenient: true });
    });
  }

  /** Releases the memory of the store, which the next one takes: that of WebAssembly never shrinks. */
  release(): void {
    this.#waiting = [];
    this.#default = [];
    // Its types do not have what the compiler to WebAssembly gives every class.
    run(() => (this.#store as Store & { free(): void }).free());
  }

  has(quad: Quad): boolean {
    this.flush();
    return this.#store.has(this.#own(quad) as never);
  }

  /** Every quad that was added, with the labels of its blank nodes. */
  *quads(): Generator<Quad, void, undefined> {
    this.flush();
    const all = this.#dumped();
    if (this.#union !== 'stored') yield* all;
    else {
      for (const quad of all) if (quad.graph.termType !== 'DefaultGraph') yield quad;
      yield* this.#default;
    }
  }

  #dumped(graph?: Term): Quad[] {
    const text = run(() =>
      this.#store.dump({
        format: graph === undefined ? 'application/n-quads' : 'application/n-triples',
        ...(graph === undefined ? {} : { from_graph_name: graph as never }),
      }),
    );
    return new Parser({ format: 'application/n-quads', blankNodePrefix: '' }).parse(text);
  }

  /** Asks on the dataset that the query names, or on the union. Throws a {@link QueryError}. */
  query(sparql: string, dataset: QueryDataset | undefined, format?: string): QueryResult {
    this.flush();
    const ask = (options: QueryOptions) => run(() => this.#store.query(sparql, { ...options, ...(format === undefined ? {} : { results_format: format }) }));
    if (dataset === undefined) return ask(this.#unionOptions());
    const named = dataset.named.map((graph) => DataFactory.namedNode(graph));
    const on = (graphs: readonly string[]) => ask({ default_graph: graphs.map((graph) => DataFactory.namedNode(graph)), named_graphs: named } as never);
    if (dataset.default.length < 2) return on(dataset.default);
    const graphs = dataset.default.map((graph) => `<${iri(graph).value}>`).join(' ');
    run(() => this.#store.update(`INSERT { GRAPH <${MERGED}> { ?s ?p ?o } } WHERE { VALUES ?g { ${graphs} } ${ANY_GRAPH} }`));
    try {
      return on([MERGED]);
    } finally {
      if (!failed) this.#store.update(`DROP SILENT GRAPH <${MERGED}>`);
    }
  }

  #unionOptions(): QueryOptions {
    if (this.#union === undefined) {
      this.#union = this.#subjects.repeated().some((sparql) => run(() => this.#store.query(sparql))) ? 'stored' : 'virtual';
      if (this.#union === 'stored') {
        this.#default = this.#dumped(DataFactory.defaultGraph());
        run(() => this.#store.update(`INSERT { ?s ?p ?o } WHERE { ${ANY_GRAPH} }`));
      }
    }
    return this.#union === 'stored' ? {} : { use_default_graph_as_union: true };
  }

  /** The store accepts only its own quads, which it copies from those of N3. */
  #own({ subject, predicate, object, graph }: Quad): Quad {
    return DataFactory.quad(subject, predicate, object, graph);
  }
}

/** The subjects that are in more than one graph: only their triples can be. Looking at all others takes as long as a check. */
class SharedSubjects {
  /** The graph of each subject, the first that it is in. */
  readonly #graphs = new Map<string, string>();
  readonly #shared = new Set<string>();

  add({ subject, graph }: Quad): void {
    const key = subject.termType === 'NamedNode' ? subject.value : '';
    const first = this.#graphs.get(key);
    if (first === undefined) this.#graphs.set(key, graph.value);
    else if (first !== graph.value) this.#shared.add(key);
  }

  /** The queries that are true where a triple is in more than one graph. */
  repeated(): string[] {
    if (this.#shared.size === 0) return [];
    // Blank nodes, odd addresses and very many are not named.
    const isNamed = this.#shared.size <= MOST_NAMED && [...this.#shared].every(isIri);
    const named = isNamed ? `VALUES ?s { ${[...this.#shared].map((one) => `<${one}>`).join(' ')} } ` : '';
    return [`ASK { ${named}?s ?p ?o . ${ANY_GRAPH} }`, `ASK { ${named}${ANY_GRAPH} GRAPH ?h { ?s ?p ?o } FILTER(?g != ?h) }`];
  }
}

/** The most subjects that a query names. */
const MOST_NAMED = 1_000;

function isGround({ subject, object, graph }: Quad): boolean {
  return subject.termType === 'NamedNode' && (object.termType === 'NamedNode' || object.termType === 'Literal') && graph.termType !== 'BlankNode';
}

/** Why nothing can be asked any more: a trap leaves the memory of the engine, which all stores share, in the middle of its work. */
let failed: QueryError | undefined;

function run<T>(work: () => T): T {
  if (failed) throw failed;
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError')) throw (failed = new QueryError('oxigraph', TOO_LARGE));
    throw new QueryError('oxigraph', error instanceof Error ? error.message : String(error));
  }
}
