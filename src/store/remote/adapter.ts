/**
 * What differs between triple stores: addresses, how a graph is replaced, what is guaranteed, how the union of the graphs is
 * switched on, and which literals a store rewrites. One file a store in `stores/`; this file has what the others share.
 */
import type { Literal } from '@rdfjs/types';
import type { HttpClient, HttpRequest } from './http.js';

/** A body of N-Triples. */
export type TriplesBody = NonNullable<HttpRequest['body']>;

export interface Addresses {
  /** Answers queries. */
  query: URL;
  /** The graph store. */
  graphs: URL;
}

/** How a store rewrites some literals when it loads them, so that its copy can be compared. */
export interface Rewrite {
  /** What is rewritten, in a few words. */
  name: string;
  /** The literal as the store would have it; one that it does not change is returned as it is. */
  apply(value: Literal): Literal;
}

export interface StoreAdapter {
  /** The name of the product. */
  label: string;
  /** An example of its --url. */
  exampleUrl: string;
  /** What replacing one graph guarantees. */
  guarantee: 'atomic' | 'server-defined' | 'none';
  /** Whether it asks for Digest authentication. */
  digest?: boolean;
  /** How queries come to see the union of the graphs as default graph: what to type or to configure. */
  union: string;
  /** Parameters of a query that switch the union on, where that is possible. */
  unionParameters?: Readonly<Record<string, string>>;
  rewrites?: readonly Rewrite[];
  /** What to do after a load, where something helps. */
  afterwards?: string;
  addresses(url: URL): Addresses;
  /** Says what the server is, from requests that change nothing: the name and version of the product, or undefined if it is not this one. */
  identify(client: HttpClient, addresses: Addresses): Promise<string | undefined>;
  /** Replaces a graph. */
  replace(client: HttpClient, graphs: URL, graph: string, body: TriplesBody): Promise<void>;
  /** Adds triples to a graph. */
  append(client: HttpClient, graphs: URL, graph: string, body: TriplesBody): Promise<void>;
  /** Deletes a graph; no error where there is none. */
  remove(client: HttpClient, graphs: URL, graph: string): Promise<void>;
  /** The request for the triples of a graph. */
  fetchGraph(graphs: URL, graph: string): HttpRequest;
}

const N_TRIPLES = { 'content-type': 'application/n-triples' };

/** The address of a resource below a base address: its path is appended, its query is kept. */
export function below(url: URL, path: string): URL {
  const address = new URL(url);
  address.pathname = `${address.pathname.replace(/\/+$/, '')}${path}`;
  return address;
}

/** The address of a graph in a graph store. `name` is the parameter. */
export function graphAddress(graphs: URL, graph: string, name = 'graph'): URL {
  const address = new URL(graphs);
  address.searchParams.set(name, graph);
  return address;
}

/** A store of the SPARQL 1.1 Graph Store HTTP Protocol: `?graph=`, PUT replaces, POST adds. `name` is the parameter. */
export function graphStore(name = 'graph'): Pick<StoreAdapter, 'replace' | 'append' | 'remove' | 'fetchGraph'> {
  return {
    async replace(client, graphs, graph, body) {
      await finish(client, { method: 'PUT', url: graphAddress(graphs, graph, name), headers: N_TRIPLES, body });
    },
    async append(client, graphs, graph, body) {
      await finish(client, { method: 'POST', url: graphAddress(graphs, graph, name), headers: N_TRIPLES, body });
    },
    async remove(client, graphs, graph) {
      await finish(client, { method: 'DELETE', url: graphAddress(graphs, graph, name), expected: [404] });
    },
    fetchGraph: (graphs, graph) => ({
      method: 'GET',
      url: graphAddress(graphs, graph, name),
      headers: { accept: 'application/n-triples, text/plain;q=0.5' },
      expected: [404],
    }),
  };
}

/** Sends a request whose answer does not matter. */
export async function finish(client: HttpClient, wanted: HttpRequest): Promise<void> {
  const { body } = await client.send(wanted);
  await body.dump();
}

/** The value of a response's header for an ASK that changes nothing; undefined where the query is not answered. */
export async function headerOfAsk(client: HttpClient, query: URL, name: string): Promise<string | undefined> {
  const url = new URL(query);
  url.searchParams.set('query', 'ASK {}');
  const { headers, body } = await client.send({ method: 'GET', url, headers: { accept: 'application/sparql-results+json' }, retries: 0 });
  await body.dump();
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** The body of a GET; undefined where the answer is no success. */
export async function textAt(client: HttpClient, url: URL, accept = '*/*'): Promise<string | undefined> {
  const { status, body } = await client.send({ method: 'GET', url, headers: { accept }, retries: 0, expected: [400, 401, 403, 404, 405, 406, 415, 500] });
  const text = await body.text();
  return status >= 200 && status < 300 ? text : undefined;
}
