/** The engine in process: Oxigraph, compiled to WebAssembly. It rewrites literals ("01" is 1), so nothing is exported from it. */
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { Store } from 'oxigraph';
import { variablesOf } from './variables.js';
import { QueryError, type Answer, type Engine } from './engine.js';

/** An empty store. */
export function oxigraph(): Engine {
  const store = new Store();
  const query = (sparql: string) => {
    try {
      return store.query(sparql, { use_default_graph_as_union: true }) as boolean | Map<string, Term>[] | Quad[];
    } catch (error) {
      throw new QueryError('oxigraph', error instanceof Error ? error.message : String(error));
    }
  };
  return {
    name: 'oxigraph',
    async load(quads) {
      let count = 0;
      for await (const { subject, predicate, object, graph } of quads) {
        // Its own quads only: terms of other libraries are copied.
        store.add(DataFactory.quad(subject, predicate, object, graph) as never);
        count += 1;
      }
      return count;
    },
    ask: (sparql) => Promise.resolve().then(() => answer(query(sparql), sparql)),
    select: (sparql) => Promise.resolve().then(() => query(sparql) as Map<string, Term>[]),
  };
}

function answer(result: boolean | Map<string, Term>[] | Quad[], sparql: string): Answer {
  if (typeof result === 'boolean') return { kind: 'boolean', value: result };
  const variables = variablesOf(sparql);
  return variables ? { kind: 'rows', variables, rows: result as Map<string, Term>[] } : { kind: 'quads', quads: result as Quad[] };
}
