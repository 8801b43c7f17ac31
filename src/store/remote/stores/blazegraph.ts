/** Blazegraph: a namespace in quads mode. It has no PUT for a graph, so a graph is deleted and then added. */
import { below, finish, graphAddress, textAt, type StoreAdapter, type TriplesBody } from '../adapter.js';
import type { HttpClient } from '../http.js';
import { BLAZEGRAPH_UNICODE, BLAZEGRAPH_ZONES, CANONICAL_VALUES, LOWER_CASE_TAGS } from '../rewrites.js';

/** Turtle, of which N-Triples are a part: the parser for `text/plain` reads ASCII only. */
const TURTLE = { 'content-type': 'text/turtle; charset=UTF-8' };

export const blazegraph: StoreAdapter = {
  label: 'Blazegraph',
  exampleUrl: 'http://127.0.0.1:9999/blazegraph/namespace/NAME',
  guarantee: 'none',
  union: 'nothing in a namespace in quads mode: its default graph is the union',
  rewrites: [LOWER_CASE_TAGS, CANONICAL_VALUES, BLAZEGRAPH_ZONES, BLAZEGRAPH_UNICODE],
  addresses: (url) => ({ query: below(url, '/sparql'), graphs: below(url, '/sparql') }),
  async identify(client, { query }) {
    // The service description of a namespace names its features below this address.
    const description = await textAt(client, query, 'application/rdf+xml');
    return description?.includes('http://www.bigdata.com/rdf#') ? 'Blazegraph' : undefined;
  },
  async replace(client, graphs, graph, body) {
    await remove(client, graphs, graph);
    await append(client, graphs, graph, body);
  },
  append,
  remove,
  fetchGraph(graphs, graph) {
    const url = new URL(graphs);
    url.searchParams.set('query', `CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <${graph}> { ?s ?p ?o } }`);
    return {
      method: 'GET',
      url,
      // In N-Triples it writes characters outside the Basic Multilingual Plane as two escapes, which no reader accepts.
      headers: { accept: 'text/turtle' },
    };
  },
};

async function append(client: HttpClient, graphs: URL, graph: string, body: TriplesBody): Promise<void> {
  await finish(client, { method: 'POST', url: graphAddress(graphs, graph, 'context-uri'), headers: TURTLE, body });
}

async function remove(client: HttpClient, graphs: URL, graph: string): Promise<void> {
  await finish(client, { method: 'DELETE', url: graphAddress(graphs, `<${graph}>`, 'c') });
}
