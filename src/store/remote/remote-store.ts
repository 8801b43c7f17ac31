/** A triple store over HTTP: what it is, how many triples its graphs have, a graph replaced, deleted or fetched, a query answered. */
import type { Quad } from '@rdfjs/types';
import { readRdf } from '../../rdf/index.js';
import { readTripleLines } from '../../rdf/triple-lines.js';
import type { Answer } from '../engine.js';
import { BodyError, bodyText } from './body-text.js';
import type { Addresses, StoreAdapter, TriplesBody } from './adapter.js';
import { HttpClient, HttpError, WrongStoreError, type HttpOptions, type HttpResponse } from './http.js';
import { readResults } from './results-json.js';

export interface RemoteOptions extends Omit<HttpOptions, 'digest'> {
  /** The address of the store, as its adapter expects it. */
  url: URL;
  /** Other addresses than the adapter derives from `url`. */
  addresses?: Partial<Addresses>;
}

/** How the default graph of a server relates to its named graphs. */
export interface UnionProbe {
  /** The number of triples of the default graph. */
  inDefault: number;
  /** The number of triples in named graphs. */
  inGraphs: number;
  /** Whether the default graph has what the graphs have. */
  isUnion: boolean;
}

/** The most bytes of an answer with rows: a text of JavaScript holds 536 million characters. */
const LARGEST_ANSWER = 500_000_000;

const GRAPHS_PER_QUERY = 20;
const RESULTS = 'application/sparql-results+json';

export class RemoteStore {
  readonly addresses: Addresses;
  readonly #client: HttpClient;

  constructor(
    readonly adapter: StoreAdapter,
    { url, addresses, ...http }: RemoteOptions,
  ) {
    this.addresses = { ...adapter.addresses(url), ...addresses };
    this.#client = new HttpClient({ ...http, digest: adapter.digest ?? false });
  }

  /** What the server is; undefined where it is not the store it was said to be. Throws {@link HttpError} where it does not answer. */
  async identify(): Promise<string | undefined> {
    return this.adapter.identify(this.#client, this.addresses);
  }

  /** What the server is. Throws {@link WrongStoreError} where it is not the store it was said to be, {@link HttpError} where it does not answer. */
  async identifyOrThrow(): Promise<string> {
    const found = await this.identify();
    if (found === undefined) throw new WrongStoreError(`${this.addresses.query.href} is not ${this.adapter.label}`, undefined, true);
    return found;
  }

  /** The headers of the answer to a query. */
  async headersOfAsk(): Promise<Readonly<Record<string, string>>> {
    const url = new URL(this.addresses.query);
    url.searchParams.set('query', 'ASK {}');
    const { headers, body } = await this.#client.send({ method: 'GET', url, headers: { accept: RESULTS } });
    await body.dump();
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  }

  /** Proves that graphs may be changed, by deleting a graph that does not exist. Throws {@link HttpError}. */
  async proveWriting(): Promise<void> {
    await this.adapter.remove(this.#client, this.addresses.graphs, 'urn:variorum:this-graph-does-not-exist');
  }

  /** The number of triples of each graph whose IRI starts with a text, and of each of the graphs named. Graphs without triples are left out. */
  async counts({ prefix, graphs = [] }: { prefix?: string | undefined; graphs?: readonly string[] }): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    const add = async (sparql: string) => {
      for (const row of await this.#rows(sparql)) {
        const [graph = '', count] = [row.get('g')?.value, Number(row.get('n')?.value)];
        if (count > 0) counts.set(graph, count);
      }
    };
    if (prefix !== undefined) await add(`SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), "${prefix}")) } GROUP BY ?g`);
    // Blazegraph finds nothing where VALUES names the graphs, and Virtuoso compiles no long queries.
    const others = graphs.filter((graph) => prefix === undefined || !graph.startsWith(prefix));
    const countOf = (graph: string) => `{ SELECT (<${graph}> AS ?g) (COUNT(*) AS ?n) WHERE { GRAPH <${graph}> { ?s ?p ?o } } }`;
    for (let at = 0; at < others.length; at += GRAPHS_PER_QUERY)
      await add(
        `SELECT ?g ?n WHERE { ${others
          .slice(at, at + GRAPHS_PER_QUERY)
          .map(countOf)
          .join(' UNION ')} }`,
      );
    return counts;
  }

  async replace(graph: string, body: TriplesBody): Promise<void> {
    await this.adapter.replace(this.#client, this.addresses.graphs, graph, body);
  }

  async append(graph: string, body: TriplesBody): Promise<void> {
    await this.adapter.append(this.#client, this.addresses.graphs, graph, body);
  }

  async remove(graph: string): Promise<void> {
    await this.adapter.remove(this.#client, this.addresses.graphs, graph);
  }

  /** The triples of a graph as lines of canonical N-Triples, in batches; none where it does not exist. Throws {@link HttpError} or a ProblemError. */
  async *triples(graph: string): AsyncGenerator<string[], void, undefined> {
    const { status, headers, body } = await this.#client.send(this.adapter.fetchGraph(this.addresses.graphs, graph));
    if (status === 404) return body.dump();
    for await (const batch of readTripleLines(body, { format: formatOf(headers) })) yield batch.map(({ line }) => line);
  }

  /** Compares the default graph with the named graphs. `graph` is one of the named graphs, with triples. */
  async probeUnion(graph: string | undefined, { union = false }: { union?: boolean } = {}): Promise<UnionProbe> {
    const count = async (where: string) => Number((await this.#rows(`SELECT (COUNT(*) AS ?n) WHERE { ${where} }`, union))[0]?.get('n')?.value);
    const inDefault = await count('?s ?p ?o');
    const inGraphs = await count('GRAPH ?g { ?s ?p ?o }');
    if (graph === undefined || inDefault === 0) return { inDefault, inGraphs, isUnion: inGraphs === 0 };
    return { inDefault, inGraphs, isUnion: await this.isInDefaultGraph(graph, { union }) };
  }

  /** Whether queries without GRAPH see a named graph: a triple of it is asked for there. True where it has none to ask for. */
  async isInDefaultGraph(graph: string, { union = false }: { union?: boolean } = {}): Promise<boolean> {
    // A triple without a literal, which a store may rewrite.
    const [row] = await this.#rows(`SELECT ?s ?p ?o WHERE { GRAPH <${graph}> { ?s ?p ?o FILTER(isIRI(?s) && isIRI(?o)) } } LIMIT 1`, union);
    if (row === undefined) return true;
    const [s, p, o] = ['s', 'p', 'o'].map((name) => `<${row.get(name)?.value ?? ''}>`);
    const found = await this.query(`ASK { ${s} ${p} ${o} }`, { union });
    return found.kind === 'boolean' && found.value;
  }

  /**
   * Answers a SELECT or ASK, or a CONSTRUCT or DESCRIBE where `graph` is set. With `union` the store is asked to take the union
   * of its graphs as default graph, where a parameter can say so. Throws {@link HttpError}.
   */
  async query(sparql: string, { graph = false, union = false }: { graph?: boolean; union?: boolean } = {}): Promise<Answer> {
    const accept = graph ? 'application/n-triples, text/plain;q=0.8, text/turtle;q=0.5' : RESULTS;
    const { headers, body } = await this.#client.send(this.#queryRequest(sparql, accept, union));
    if (!graph) {
      const { href } = this.addresses.query;
      const text = await bodyText(body, LARGEST_ANSWER).catch((error: unknown) => {
        const { message } = error as Error;
        throw new HttpError(error instanceof BodyError && error.reason === 'tooLarge' ? `${href}: ${message}` : `${href} broke off its answer: ${message}`);
      });
      try {
        return readResults(text);
      } catch {
        throw new HttpError(`${href} answered with something else than SPARQL results in JSON: ${text.slice(0, 100)}`);
      }
    }
    const quads: Quad[] = [];
    for await (const quad of readRdf(body, { format: formatOf(headers) })) quads.push(quad);
    return { kind: 'quads', quads };
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  /** Short queries are in the address; long ones are a form (SPARQL 1.1 Protocol, section 2.1). */
  #queryRequest(sparql: string, accept: string, union: boolean) {
    const parameters = new URLSearchParams({ query: sparql, ...(union ? this.adapter.unionParameters : {}) });
    if (sparql.length < 2000) {
      const url = new URL(this.addresses.query);
      for (const [name, value] of parameters) url.searchParams.set(name, value);
      return { method: 'GET', url, headers: { accept } } as const;
    }
    const form = Buffer.from(parameters.toString(), 'utf8');
    const headers = { accept, 'content-type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', url: this.addresses.query, headers, body: { length: form.length, read: () => form } } as const;
  }

  async #rows(sparql: string, union = false) {
    const answer = await this.query(sparql, { union });
    if (answer.kind !== 'rows') throw new HttpError(`${this.adapter.label} did not answer with rows`);
    return answer.rows;
  }
}

function formatOf(headers: HttpResponse['headers']): 'ttl' | 'nt' {
  return /^text\/turtle/.test(String(headers['content-type'])) ? 'ttl' : 'nt';
}
