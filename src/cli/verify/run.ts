/** Compares the graphs of a triple store with the data: numbers, content, graphs that are only there, and the union of the default graph. */
import { problem, UsageError, type Problem } from '../../problem.js';
import { HttpError, verifyGraph, type GraphVerdict, type LocalGraph, type RemoteStore } from '../../store/remote/index.js';
import { EXIT } from '../exit.js';
import { progress } from '../progress.js';
import { unionProblem } from '../remote/endpoint.js';
import { digest, readGraphs, type LocalGraphs } from '../remote/local-graphs.js';
import { staleGraphs, staleProblem } from '../remote/stale-graphs.js';
import { openStore, type RemoteStoreOptions } from '../remote/options.js';
import { plural, printLine, showProblems } from '../terminal.js';

export interface VerifyCommandOptions extends RemoteStoreOptions {
  countsOnly?: boolean;
}

/** Returns the exit code. */
export async function runVerify(paths: readonly string[], options: VerifyCommandOptions): Promise<number> {
  const { store } = await openStore(options);
  const data = await readGraphs(paths, options);
  try {
    showProblems(data.problems);
    if (data.graphs.length === 0) throw new UsageError('the data has no triples');
    return await verify(store, data, paths, options);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    showProblems([problem('remote-failed', error.message)]);
    printLine('the comparison is not complete; the store is unchanged');
    return EXIT.remoteFailed;
  } finally {
    await store.close();
    await data.close();
  }
}

async function verify(
  store: RemoteStore,
  { graphs, prefix }: LocalGraphs,
  paths: readonly string[],
  { countsOnly, ...options }: VerifyCommandOptions,
): Promise<number> {
  const found = await store.identifyOrThrow();
  const there = await store.counts({ prefix, graphs: graphs.map(({ iri }) => iri) });
  const problems: Problem[] = [];
  const rewritten = new Map<string, number>();
  const bar = await progress(graphs.length, 'comparing');
  for (const graph of graphs) {
    const verdict = await verifyGraph(store, graph, { there, digest, countsOnly: countsOnly ?? false });
    if (verdict.kind === 'rewritten') for (const name of verdict.rewrites) rewritten.set(name, (rewritten.get(name) ?? 0) + 1);
    problems.push(...problemOf(graph, verdict, `variorum load ${paths.join(' ')} --store ${options.store} --url ${options.url ?? ''}`));
    bar.step();
  }
  bar.stop();
  const different = problems.length;
  problems.push(...staleGraphs(there, graphs).map((iri) => staleProblem(iri, 'variorum load … --prune deletes it')));
  const union = await store.probeUnion(graphs[0]?.iri);
  if (!union.isUnion) problems.push(unionProblem(union, { fix: store.adapter.union }));
  showProblems(problems);
  printLine(`${found}: ${plural(graphs.length - different, 'graph')} of ${graphs.length} the same`);
  for (const [name, count] of rewritten) printLine(`  in ${plural(count, 'graph')} this store has rewritten literals: ${name}`);
  printLine(
    `evaluated: the number of triples${countsOnly ? '' : ' and the content'} of ${plural(graphs.length, 'graph')}, and the default graph; not evaluated: ${countsOnly ? 'their content, and ' : ''}other graphs of the store`,
  );
  return different > 0 || problems.some(({ code }) => code === 'remote-union') ? EXIT.problems : EXIT.success;
}

function problemOf({ iri }: LocalGraph, verdict: GraphVerdict, fix: string): Problem[] {
  switch (verdict.kind) {
    case 'same':
    case 'rewritten':
      return [];
    case 'missing':
      return [problem('remote-missing', `<${iri}> is not in the store (${plural(verdict.here, 'triple')})`, { fix })];
    case 'different':
      return [
        problem(
          'remote-different',
          verdict.here === verdict.there
            ? `<${iri}> has as many triples in the store, ${verdict.here}, but not the same`
            : `<${iri}> has ${plural(verdict.there, 'triple')} in the store and ${verdict.here} in the data`,
          { fix },
        ),
      ];
  }
}
