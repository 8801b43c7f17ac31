/** The engine in process: Oxigraph, compiled to WebAssembly. It normalises literals ("01" is 1), so nothing is exported from it. */
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { Store } from 'oxigraph';
import { ProblemError } from '../problem.js';
import { QueryError, type Answer, type Engine } from './engine.js';
import { parseQuery } from './syntax.js';
import { rowsOfTsv } from './tsv.js';
import { columnsOf } from './variables.js';

/** Opens an empty store. */
export function oxigraph(): Engine {
  const store = new Store();
  const query = (sparql: string, results_format?: string) => {
    try {
      return store.query(sparql, { use_default_graph_as_union: true, ...(results_format === undefined ? {} : { results_format }) });
    } catch (error) {
      throw new QueryError('oxigraph', error instanceof Error ? error.message : String(error));
    }
  };
  // Its terms are freed late, so rows are fetched as one text where possible.
  const select = (sparql: string) => rowsOfTsv(query(sparql, 'tsv') as string) ?? (query(sparql) as Map<string, Term>[]);
  return {
    name: 'oxigraph',
    async load(quads) {
      let count = 0;
      for await (const { subject, predicate, object, graph } of quads) {
        // The store accepts only its own quads, so terms are copied.
        store.add(DataFactory.quad(subject, predicate, object, graph) as never);
        count += 1;
      }
      return count;
    },
    ask: (sparql) => Promise.resolve().then(() => answer(sparql)),
    select: (sparql) => Promise.resolve().then(() => select(sparql)),
  };

  function answer(sparql: string): Answer {
    const { value: parsed, problems } = parseQuery(sparql);
    if (parsed?.subType === 'select') return { kind: 'rows', variables: columnsOf(parsed), rows: select(sparql) };
    const result = query(sparql);
    if (typeof result === 'boolean') return { kind: 'boolean', value: result };
    if (!parsed) throw new ProblemError(problems);
    return { kind: 'quads', quads: result as Quad[] };
  }
}
