/**
 * The engine in process: Oxigraph, compiled to WebAssembly. It keeps numbers, dates and the like as values; queries that
 * depend on how they are written are answered by Comunica, on the terms of the data. Nothing is exported from it.
 */
import type { Quad, Term } from '@rdfjs/types';
import { datasetOf, type QueryDataset } from './dataset.js';
import { engineText } from './engine-text.js';
import { QueryError, type Answer, type Engine } from './engine.js';
import { rewritingIn } from './exactness.js';
import { GraphStore } from './graph-store.js';
import { hasRewritten, isRewritten } from './rewriting.js';
import { RewrittenQuads } from './rewritten-quads.js';
import { parseQuery, type Query } from './syntax.js';
import { rowsOfTsv } from './tsv.js';
import { columnsOf } from './variables.js';

/** Opens an empty store. */
export function oxigraph(): Engine {
  const graphs = new GraphStore();
  const aside = new RewrittenQuads();
  let exact: Promise<Engine> | undefined;

  // Its terms are freed late, so rows are fetched as one text where possible.
  const select = (sparql: string, query?: Query) => {
    const dataset = datasetIn(sparql, query);
    const text = engineText(sparql, { concat: true });
    return rowsOfTsv(graphs.query(text, dataset, 'tsv') as string) ?? (graphs.query(text, dataset) as Map<string, Term>[]);
  };

  return {
    name: 'oxigraph',
    async load(quads) {
      let count = 0;
      exact = undefined;
      for await (const quad of quads) {
        if (hasRewritten(quad)) aside.add(quad);
        else {
          aside.meet(quad);
          graphs.add(quad);
        }
        count += 1;
      }
      graphs.flush();
      return count;
    },
    async ask(sparql) {
      aside.moveTo(graphs);
      const { value: query, problems } = parseQuery(sparql);
      if (!query) throw new QueryError('oxigraph', problems.map(({ message }) => message).join('; '));
      const reason = rewritingIn(query, { properties: aside.properties, comparable: aside.comparable, isRewritten });
      if (reason === undefined) return answer(sparql, query);
      exact ??= openExact(graphs, aside);
      return { ...(await (await exact).ask(sparql)), by: { engine: 'comunica', reason } };
    },
    select: (sparql) =>
      Promise.resolve().then(() => {
        aside.moveTo(graphs);
        return select(sparql);
      }),
    release: () => graphs.release(),
    asWritten: (subject, predicate, object) => aside.asWritten(subject, predicate, object),
  };

  function answer(sparql: string, query: Query): Answer {
    if (query.subType === 'select') return { kind: 'rows', variables: columnsOf(query), rows: select(sparql, query) };
    const result = graphs.query(engineText(sparql, { concat: true }), datasetOf(query));
    return typeof result === 'boolean' ? { kind: 'boolean', value: result } : { kind: 'quads', quads: result as Quad[] };
  }
}

/** The dataset that a query names; texts without the word are not parsed for it. */
function datasetIn(sparql: string, parsed?: Query): QueryDataset | undefined {
  const query = parsed ?? (/\bfrom\b/i.test(sparql) ? parseQuery(sparql).value : undefined);
  return query && datasetOf(query);
}

/** Opens the engine that keeps terms, on the same quads. */
async function openExact(graphs: GraphStore, aside: RewrittenQuads): Promise<Engine> {
  const { comunica } = await import('./comunica.js');
  const engine = await comunica();
  const quads = function* (): Generator<Quad, void, undefined> {
    for (const quad of graphs.quads()) if (!aside.replaces(quad)) yield quad;
    yield* aside.quads();
  };
  await engine.load(quads());
  return engine;
}
