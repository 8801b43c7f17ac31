/**
 * A triple store on this machine: the SPARQL protocol and the graph store protocol (`/query`, `/store?graph=`) on node:http over
 * Oxigraph. Every request is written down; answers can be replaced, to fail as servers do.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { DataFactory } from 'n3';
import { Store } from 'oxigraph';
import { onTestFinished } from 'vitest';

export interface Received {
  method: string;
  /** The path with its query. */
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface GraphStore {
  url: string;
  received: Received[];
  store: Store;
}

export interface GraphStoreOptions {
  /** The `Server` header. */
  server?: string;
  /** Answers a request in place of the store; returns false to let the store answer. */
  instead?(request: Received, response: ServerResponse, count: number): boolean;
  /** Whether the default graph is the union of the named ones. */
  union?: boolean;
}

/** A store; closed when the test has ended. */
export async function graphStore({ server = 'Oxigraph/0.0.0', instead, union = true }: GraphStoreOptions = {}): Promise<GraphStore> {
  const store = new Store();
  const received: Received[] = [];
  const http = createServer((request, response) => {
    void buffer(request).then(
      (bytes) => {
        const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body: bytes.toString('utf8') };
        received.push(one);
        response.setHeader('server', server);
        if (instead?.(one, response, received.length) !== true) answer(one, response, store, union);
      },
      () => undefined,
    );
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, received, store };
}

function answer({ method, path, headers, body }: Received, response: ServerResponse, store: Store, union: boolean): void {
  const url = new URL(path, 'http://localhost');
  if (url.pathname === '/query') {
    const sparql = url.searchParams.get('query') ?? new URLSearchParams(body).get('query') ?? '';
    const rows = /^\s*(?:PREFIX[^\n]*\s*)*(?:SELECT|ASK)/i.test(sparql);
    response.setHeader('content-type', rows ? 'application/sparql-results+json' : 'application/n-triples');
    const unionHere = union || url.searchParams.has('union-default-graph');
    response.end(store.query(sparql, { use_default_graph_as_union: unionHere, results_format: rows ? 'json' : 'nt' }) as string);
    return;
  }
  const graph = DataFactory.namedNode(url.searchParams.get('graph') ?? '');
  const there = store.match(null, null, null, graph as never);
  if (method === 'GET') {
    response.setHeader('content-type', 'application/n-triples');
    response.end(store.query(`CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <${graph.value}> { ?s ?p ?o } }`, { results_format: 'nt' }) as string);
    return;
  }
  if (method === 'PUT' || method === 'DELETE') for (const quad of there) store.delete(quad);
  if (method !== 'DELETE') store.load(body, { format: headers['content-type'] ?? '', to_graph_name: graph as never });
  response.writeHead(method === 'DELETE' && there.length === 0 ? 404 : 204).end();
}
