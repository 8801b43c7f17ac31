/** A SPARQL endpoint on this machine: node:http over Oxigraph. Every request is written down. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Quad } from '@rdfjs/types';
import { Store } from 'oxigraph';
import { onTestFinished } from 'vitest';
import { parseQuery } from '../../src/store/index.js';

export interface Endpoint {
  url: string;
  /** The queries that were asked. */
  queries: string[];
}

/** An endpoint that answers from quads; closed when the test has ended. `status`: what it answers in place of that; `description`: the status of its bare address; without `union` the default graph has no triples of named graphs. */
export async function endpoint(
  quads: readonly Quad[],
  { status, description = 200, union = true }: { status?: number; description?: number; union?: boolean } = {},
): Promise<Endpoint> {
  const store = new Store();
  for (const quad of quads) store.add(quad as never);
  const queries: string[] = [];
  const server = createServer((request, response) => {
    void body(request).then((text) => {
      const form = new URLSearchParams(text || (request.url ?? '').split('?')[1]);
      const sparql = request.headers['content-type'] === 'application/sparql-query' ? text : form.get('query');
      if (sparql !== null) queries.push(sparql);
      if (status !== undefined) return response.writeHead(status).end('no');
      if (sparql === null && description !== 200) return response.writeHead(description).end('the query is missing');
      if (sparql === null) return response.setHeader('content-type', 'text/turtle').end('<> a <http://www.w3.org/ns/sparql-service-description#Service> .');
      const rows = ['select', 'ask'].includes(parseQuery(sparql).value?.subType ?? '');
      const type = rows ? 'application/sparql-results+json' : 'application/n-triples';
      response.setHeader('content-type', type);
      return response.end(store.query(sparql, { use_default_graph_as_union: union, results_format: rows ? 'json' : 'nt' }) as string);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`, queries };
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
