/**
 * The engine with federation: Comunica, on an N3.Store in process and, where the user names them, on SPARQL endpoints and
 * remote files. It is slower than Oxigraph (`npm run bench`) and loaded only when it is used.
 */
import type { QueryEngine } from '@comunica/query-sparql';
import { Store } from 'n3';
import { tripleKey } from '../rdf/index.js';
import { QueryError, type Answer, type Engine } from './engine.js';
import { restrictedFetch } from './network.js';
import { unordered } from './order.js';
import { variablesOf } from './variables.js';

export interface ComunicaOptions {
  /** SPARQL endpoints and RDF files on the web that are queried in addition to the loaded quads. */
  sources?: readonly string[];
  /** Endpoints that a query may name in SERVICE. */
  services?: readonly string[];
}

/** Opens an engine on an empty store and on the sources. */
export async function comunica({ sources = [], services = [] }: ComunicaOptions = {}): Promise<Engine> {
  const { QueryEngine: Comunica } = await import('@comunica/query-sparql');
  const engine = new Comunica();
  const store = new Store();
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
        const first = store.size > 0 || sources.length === 0 ? [store] : [];
        const plan = unordered(sparql);
        const result = await engine.query(plan?.sparql ?? sparql, {
          sources: [...first, ...sources] as [Store, ...string[]],
          unionDefaultGraph: true,
          fetch: restricted.fetch,
        });
        const found = await answer(result, sparql);
        return plan && found.kind === 'rows' ? { ...found, rows: plan.order([...found.rows]) } : found;
      } catch (error) {
        throw restricted.failures[0] ?? new QueryError('comunica', error instanceof Error ? error.message : String(error));
      }
    },
  };
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
