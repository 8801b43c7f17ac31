/**
 * The requests that each store gets, against a local server that answers as documented. Oxigraph, Fuseki, RDF4J, Virtuoso and
 * Blazegraph are tried for real too (`npm run test:stores`); GraphDB, QLever, Neptune and Stardog only here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { RemoteStore } from '../../../src/store/remote/remote-store.js';
import { STORE_NAMES, STORES, type StoreName } from '../../../src/store/remote/stores/index.js';
import { ROOT } from '../../root.js';
import { graphStore, type Received } from '../graph-store.js';

const G = 'https://data.example.org/graph/entry/one';
const ENCODED = encodeURIComponent(G);

interface Expected {
  /** What follows the address of the server in --url. */
  path: string;
  replace: string[];
  append: string;
  fetch: string;
  query: string;
  /** An answer by which the server is recognised: a path, and its body or header. */
  identity: { path: RegExp; body?: string; headers?: Record<string, string>; name: string };
}

const plain = (graphs: string, parameter = 'graph') => ({
  replace: [`PUT ${graphs}${parameter}=${ENCODED}`],
  append: `POST ${graphs}${parameter}=${ENCODED}`,
  fetch: `GET ${graphs}${parameter}=${ENCODED}`,
});

const EXPECTED: Record<StoreName, Expected> = {
  oxigraph: {
    path: '',
    ...plain('/store?'),
    query: '/query?',
    identity: { path: /^\/query/, headers: { server: 'Oxigraph/0.5.13' }, name: 'Oxigraph 0.5.13' },
  },
  fuseki: {
    path: '/ds',
    ...plain('/ds/data?'),
    query: '/ds/sparql?',
    identity: { path: /^\/ds\/sparql/, headers: { 'fuseki-request-id': '7' }, name: 'Fuseki' },
  },
  rdf4j: {
    path: '/rdf4j-server/repositories/r',
    ...plain('/rdf4j-server/repositories/r/rdf-graphs/service?'),
    query: '/rdf4j-server/repositories/r?',
    identity: { path: /^\/rdf4j-server\/protocol$/, body: '12', name: 'RDF4J (protocol 12)' },
  },
  graphdb: {
    path: '/repositories/r',
    ...plain('/repositories/r/rdf-graphs/service?'),
    query: '/repositories/r?',
    identity: { path: /^\/rest\/info\/version$/, body: '{"productType":"free","productVersion":"10.6.0"}', name: 'GraphDB 10.6.0' },
  },
  virtuoso: {
    path: '',
    ...plain('/sparql-graph-crud-auth?', 'graph-uri'),
    query: '/sparql?',
    identity: { path: /^\/sparql/, headers: { server: 'Virtuoso/07.20.3229 (Linux)' }, name: 'Virtuoso 07.20.3229' },
  },
  blazegraph: {
    path: '/blazegraph/namespace/kb',
    replace: [`DELETE /blazegraph/namespace/kb/sparql?c=${encodeURIComponent(`<${G}>`)}`, `POST /blazegraph/namespace/kb/sparql?context-uri=${ENCODED}`],
    append: `POST /blazegraph/namespace/kb/sparql?context-uri=${ENCODED}`,
    fetch: 'GET /blazegraph/namespace/kb/sparql?query=CONSTRUCT',
    query: '/blazegraph/namespace/kb/sparql?',
    identity: { path: /^\/blazegraph\/namespace\/kb\/sparql$/, body: '<http://www.bigdata.com/rdf#/features/KB/Mode/Quads>', name: 'Blazegraph' },
  },
  qlever: { path: '', ...plain('/?'), query: '/?', identity: { path: /cmd=stats/, body: '{"name-index":"x","git-hash-index":"abc"}', name: 'QLever abc' } },
  neptune: {
    path: '',
    ...plain('/sparql/gsp/?'),
    query: '/sparql?',
    identity: { path: /^\/status$/, body: '{"status":"healthy","dbEngineVersion":"1.3.2.1"}', name: 'Neptune 1.3.2.1' },
  },
  stardog: { path: '/db', ...plain('/db?'), query: '/db/query?', identity: { path: /^\/db\/size$/, body: '1234', name: 'Stardog' } },
  sparql: { path: '/graphs', ...plain('/graphs?'), query: '/graphs?', identity: { path: /^\/graphs/, name: 'a server that answers SPARQL' } },
};

describe.each(STORE_NAMES)('%s', (name) => {
  const expected = EXPECTED[name];

  async function open(instead: (request: Received, response: ServerResponse) => boolean) {
    const { url, received } = await graphStore({ server: 'nginx', instead });
    const store = new RemoteStore(STORES[name], { url: new URL(url + expected.path), timeout: 5, retries: 0 });
    return { store, sent: () => received.map(({ method, path }) => `${method} ${path}`), received };
  }
  const ok = (_: Received, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/n-triples' }).end();
    return true;
  };
  const body = Buffer.from('<urn:s> <urn:p> "é" .\n');
  const triples = { length: body.length, read: () => body };

  it('replaces, adds, deletes and reads a graph', async () => {
    const { store, sent, received } = await open(ok);
    await store.replace(G, triples);
    expect(sent()).toEqual(expected.replace);
    await store.append(G, triples);
    expect(sent().at(-1)).toBe(expected.append);
    for (const { method, headers, body: text } of received.filter(({ method: one }) => one !== 'DELETE')) {
      expect([method, headers['content-length'], headers['transfer-encoding'], text]).toEqual([method, String(body.length), undefined, body.toString()]);
      expect(headers['content-type']).toMatch(/^(?:application\/n-triples|text\/turtle; charset=UTF-8)$/);
    }
    await store.remove(G);
    expect(sent().at(-1)).toMatch(/^DELETE .*example\.org/);
    for await (const _ of store.triples(G)) throw new Error('no triples were sent');
    expect(sent().at(-1)?.startsWith(expected.fetch)).toBe(true);
    // Never everything: each request names a graph.
    expect(sent().filter((one) => !one.includes('example.org'))).toEqual([]);
  });

  it('is asked by GET, and by POST where the query is long', async () => {
    const { store, received } = await open((_, response) => {
      response.end('{"boolean":true}');
      return true;
    });
    expect(await store.query('ASK {}')).toEqual({ kind: 'boolean', value: true });
    const long = `ASK { ?s ?p "${'x'.repeat(3000)}" }`;
    await store.query(long);
    expect(received[0]).toMatchObject({ method: 'GET', path: `${expected.query}query=ASK+%7B%7D` });
    expect(received[1]).toMatchObject({ method: 'POST', body: expect.stringContaining('query=ASK') as string });
  });

  it('is recognised, and what it is not is not', async () => {
    const { path, body: text = '{"boolean":true}', headers = {}, name: product } = expected.identity;
    const right = await open((request, response) => {
      response.writeHead(path.test(request.path) ? 200 : 404, headers).end(text);
      return true;
    });
    expect(await right.store.identify()).toBe(product);
    if (name === 'sparql') return;
    const wrong = await open((_, response) => {
      response.writeHead(200).end('hello');
      return true;
    });
    expect(await wrong.store.identify()).toBeUndefined();
  });

  it('is documented with its switch', () => {
    const guide = readFileSync(join(ROOT, 'docs/guide/load-into-a-store.md'), 'utf8');
    expect(guide).toContain(`\`${name}\``);
    expect(guide).toContain(STORES[name].exampleUrl);
  });
});
