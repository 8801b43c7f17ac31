/**
 * The engine with federation: Comunica, on an N3.Store in process and, where the user names them, on SPARQL endpoints and
 * remote files. It is slower than Oxigraph (`npm run bench`) and loaded only when it is used.
 */
import type { QueryEngine } from '@comunica/query-sparql';
import { Store } from 'n3';
import { DataFactory } from 'rdf-data-factory';
import { syntaxOf, tripleKey } from '../rdf/index.js';
import { datasetOf, withoutDataset } from './dataset.js';
import { QueryError, TOO_LARGE, type Answer, type Engine } from './engine.js';
import { isEndpoint } from './endpoint.js';
import { engineText } from './engine-text.js';
import { GraphView } from './graph-view.js';
import { unordered } from './order.js';
import { parseQuery } from './syntax.js';
import { variablesOf } from './variables.js';

export interface ComunicaOptions {
  /** SPARQL endpoints and RDF files on the web that are queried in addition to the loaded quads. */
  sources?: readonly string[];
  /** Endpoints that a query may name in SERVICE. */
  services?: readonly string[];
}

/** Opens an engine on an empty store and on the sources. */
export async function comunica({ sources = [], services = [] }: ComunicaOptions = {}): Promise<Engine> {
  const [{ QueryEngine: Comunica }, { restrictedFetch }] = await Promise.all([import('@comunica/query-sparql'), import('./network.js')]);
  const engine = new Comunica();
  const store = new Store();
  let remote: readonly RemoteSource[] | undefined;
  return {
    name: 'comunica',
    async load(quads) {
      let count = 0;
      for await (const quad of quads) {
        store.addQuad(quad);
        count += 1;
      }
      return count;
    },
    async ask(sparql) {
      const restricted = restrictedFetch([...sources, ...services]);
      try {
        remote ??= await Promise.all(sources.map(sourceOf));
        const plan = unordered(sparql);
        const { text, ...where } = onDataset(engineText(plan?.sparql ?? sparql, { concat: false }), store, remote);
        const result = await engine.query(text, { ...where, fetch: restricted.fetch, dataFactory: TERMS });
        const found = await answer(result, sparql);
        return plan && found.kind === 'rows' ? { ...found, rows: plan.order([...found.rows]) } : found;
      } catch (error) {
        if (error instanceof QueryError) throw error;
        if (error instanceof RangeError) throw new QueryError('comunica', TOO_LARGE);
        throw restricted.failures[0] ?? new QueryError('comunica', error instanceof Error ? error.message : String(error));
      }
    },
  };
}

/** An endpoint is named as one: what it answers to a bare address is its own choice, and RDF4J and Blazegraph answer what Comunica cannot use. */
type RemoteSource = string | { type: 'sparql'; value: string };

/**
 * The terms of answers. Comunica's parser of results gives the language of a literal together with its direction, which the
 * older factory that Comunica brings takes for a datatype, so that language tags would be lost.
 */
const TERMS = new DataFactory() as never;

interface Asked {
  text: string;
  sources: [Store, ...RemoteSource[]];
  unionDefaultGraph: boolean;
}

async function sourceOf(value: string): Promise<RemoteSource> {
  return syntaxOf(new URL(value).pathname) === undefined && (await isEndpoint(new URL(value))) ? { type: 'sparql', value } : value;
}

/** A query with what it is asked on. A store alone is the dataset that the query names, since Comunica knows no FROM NAMED. */
function onDataset(sparql: string, store: Store, remote: readonly RemoteSource[]): Asked {
  const query = parseQuery(sparql).value;
  const dataset = query && datasetOf(query);
  if (remote.length > 0) {
    if (dataset) throw new QueryError('comunica', 'FROM and FROM NAMED are not possible with --source; write GRAPH <…> { … } in the query instead');
    return { text: sparql, sources: [...(store.size > 0 ? [store] : []), ...remote] as [Store, ...RemoteSource[]], unionDefaultGraph: true };
  }
  const view = new GraphView(store, dataset) as unknown as Store;
  return { text: query && dataset ? withoutDataset(query) : sparql, sources: [view], unionDefaultGraph: false };
}

type Result = Awaited<ReturnType<QueryEngine['query']>>;

async function answer(result: Result, sparql: string): Promise<Answer> {
  if (result.resultType === 'boolean') return { kind: 'boolean', value: await result.execute() };
  if (result.resultType === 'quads') {
    // A graph has each triple once; Comunica may return it several times.
    const quads = await (await result.execute()).toArray();
    return { kind: 'quads', quads: [...new Map(quads.map((quad) => [tripleKey(quad), quad])).values()] };
  }
  if (result.resultType !== 'bindings') throw new Error('this is an update; only queries are allowed');
  const rows = (await (await result.execute()).toArray()).map((bindings) => new Map(Array.from(bindings, ([{ value }, term]) => [value, term])));
  return { kind: 'rows', variables: variablesOf(sparql) ?? [], rows };
}
