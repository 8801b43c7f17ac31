/**
 * The engine on a server: one SPARQL endpoint, asked over HTTP. Bundled queries assume that the default graph is the union of
 * the named graphs, so its caller looks at {@link Endpoint.union} first.
 */
import { QueryError, RemoteError, type Engine } from './engine.js';
import type { Credentials } from './remote/credentials.js';
import { RemoteStore, type UnionProbe } from './remote/remote-store.js';
import { STORES } from './remote/stores/index.js';
import { parseQuery } from './syntax.js';

export interface EndpointOptions {
  credentials?: Credentials | undefined;
  /** How long the endpoint may take to begin an answer, in seconds. */
  timeout?: number;
  retries?: number;
}

export interface Endpoint extends Engine {
  select: NonNullable<Engine['select']>;
  /**
   * How the default graph relates to the named graphs, and how the union is switched on. From then on the union is asked for
   * in each query, where the server has a parameter for it; not with `asIs`.
   */
  union(options?: { asIs?: boolean }): Promise<UnionProbe & { advice: string }>;
  close(): Promise<void>;
}

/** Opens an endpoint. Nothing is asked yet. */
export function endpoint(url: URL, { credentials, timeout = 120, retries = 2 }: EndpointOptions = {}): Endpoint {
  let store = new RemoteStore(STORES.sparql, { url, credentials, timeout, retries });
  const ask: Engine['ask'] = async (sparql) => {
    const { value: parsed } = parseQuery(sparql);
    const graph = parsed?.subType === 'construct' || parsed?.subType === 'describe';
    return store.query(sparql, { graph, union: true });
  };
  return {
    name: url.href,
    load: () => Promise.reject(new QueryError(url.href, 'nothing can be loaded into an endpoint here')),
    ask,
    async select(sparql) {
      const answer = await ask(sparql);
      if (answer.kind !== 'rows') throw new QueryError(url.href, 'the endpoint did not answer with rows');
      return answer.rows;
    },
    async union({ asIs = false } = {}) {
      const known = await recognise(store);
      // The parameter that switches the union on is sent where the server has one.
      if (known?.unionParameters !== undefined && !asIs)
        store = new RemoteStore({ ...known, addresses: STORES.sparql.addresses }, { url, credentials, timeout, retries });
      const rows = await store.query('SELECT ?g WHERE { GRAPH ?g { ?s ?p ?o } } LIMIT 1', { union: true });
      const graph = rows.kind === 'rows' ? rows.rows[0]?.get('g')?.value : undefined;
      return { ...(await store.probeUnion(graph, { union: true })), advice: (known ?? STORES.sparql).union };
    },
    close: () => store.close(),
  };
}

/** Whether an address answers a query with results. False where nothing answers, or something else. */
export async function isEndpoint(url: URL, { credentials, timeout = 30 }: EndpointOptions = {}): Promise<boolean> {
  const store = new RemoteStore(STORES.sparql, { url, credentials, timeout, retries: 0 });
  try {
    return /sparql-results\+json|application\/json/.test((await store.headersOfAsk())['content-type'] ?? '');
  } catch (error) {
    if (error instanceof RemoteError) return false;
    throw error;
  } finally {
    await store.close();
  }
}

/** The store that a server says it is in the header of an answer. */
async function recognise(store: RemoteStore) {
  const { server = '', 'fuseki-request-id': fuseki } = await store.headersOfAsk();
  // Fuseki may be set up not to name itself.
  if (fuseki !== undefined) return STORES.fuseki;
  return [STORES.oxigraph, STORES.fuseki, STORES.virtuoso].find(({ label }) => server.includes(label));
}
