/**
 * Loads graphs into a triple store: read the data, print the plan, prove that the server is the right one and may be changed,
 * send what it has not yet, delete stale graphs where asked, count, and say where it stands.
 */
import { createInterface } from 'node:readline/promises';
import { problem, UsageError } from '../../problem.js';
import { HttpError, WrongStoreError, loadGraphs, STORES, type LoadOutcome, type LocalGraph, type RemoteStore } from '../../store/remote/index.js';
import { EXIT } from '../exit.js';
import { progress } from '../progress.js';
import { unionProblem } from '../remote/endpoint.js';
import { digest, readGraphs, type LocalGraphs } from '../remote/local-graphs.js';
import { openStore } from '../remote/options.js';
import { staleGraphs, staleProblem } from '../remote/stale-graphs.js';
import type { LoadCommandOptions } from './options.js';
import { plural, printLine, showProblems } from '../terminal.js';

/** Returns the exit code. */
export async function runLoad(paths: readonly string[], options: LoadCommandOptions): Promise<number> {
  if (options.prune && !options.yes && !process.stdin.isTTY)
    throw new UsageError('--prune deletes graphs after a question, and there is no terminal to ask on: add --yes');
  if (options.emit !== undefined) {
    const { emit } = await import('./emit.js');
    return emit(paths, options, options.emit);
  }
  const { store, source } = await openStore(options);
  const data = await readGraphs(paths, options);
  try {
    showProblems(data.problems);
    if (data.graphs.length === 0) throw new UsageError('the data has no triples');
    printPlan(data.graphs, options, source);
    if (options.dryRun) {
      printLine('nothing was sent (--dry-run)');
      return EXIT.success;
    }
    return await load(store, data, paths, options);
  } finally {
    await store.close();
    await data.close();
  }
}

const GUARANTEES = {
  atomic: 'each graph is replaced as a whole or not at all; the load as a whole is not atomic',
  'server-defined': 'replacing one graph is as atomic as this server makes it; the load as a whole is not atomic',
  none: 'not atomic: a graph that fails may have a part of its triples',
} as const;

function printPlan(graphs: readonly LocalGraph[], { store, url, mode, prune }: LoadCommandOptions, source: string): void {
  const triples = graphs.reduce((sum, graph) => sum + graph.triples, 0);
  const adapter = STORES[store];
  const rows = {
    store: adapter.label,
    target: url ?? '',
    data: `${plural(graphs.length, 'graph')}, ${plural(triples, 'triple')}`,
    mode: mode === 'replace' ? 'replace: each graph becomes what the data has; other graphs are left alone' : 'append: triples are added; none is removed',
    guarantee: GUARANTEES[adapter.guarantee],
    credentials: source,
    ...(prune ? { prune: 'graphs of this data’s base that the data no longer has are deleted' } : {}),
  };
  for (const [name, value] of Object.entries(rows)) printLine(`${`${name}:`.padEnd(13)}${value}`);
}

async function load(store: RemoteStore, { graphs, prefix }: LocalGraphs, paths: readonly string[], options: LoadCommandOptions): Promise<number> {
  const again = againLine(paths, options);
  let there: Map<string, number>;
  try {
    await connect(store);
    there = await store.counts({ prefix, graphs: graphs.map(({ iri }) => iri) });
  } catch (error) {
    return failBefore(error);
  }
  const stale = staleGraphs(there, graphs);
  for (const iri of stale.slice(0, 10)) showProblems([staleProblem(iri, options.prune ? undefined : 'add --prune to delete it')]);
  if (stale.length > 10) printLine(`… and ${stale.length - 10} more graphs that the data no longer has`);
  const prune = options.prune && stale.length > 0 && (options.yes || (await confirm(`delete ${plural(stale.length, 'graph')} from the store?`)));

  const bar = await progress(graphs.length, 'loading');
  const state = { sent: 0, same: 0 };
  const interrupted = () => {
    bar.stop();
    printLine(
      `interrupted: ${plural(state.sent, 'graph')} sent, ${graphs.length - state.sent - state.same} left; the graph that was under way may be old or new`,
    );
    printLine(`  try: ${again}`);
  };
  process.prependOnceListener('SIGINT', interrupted).prependOnceListener('SIGTERM', interrupted);
  const outcome = await loadGraphs(store, graphs, there, {
    mode: options.mode,
    concurrency: options.concurrency,
    resend: options.resend ?? false,
    digest,
    onGraph: (_, sent) => {
      state[sent ? 'sent' : 'same'] += 1;
      bar.step();
    },
  });
  bar.stop();
  process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  if (outcome.failed.length > 0) return failDuring(store, graphs, outcome, again);
  try {
    if (prune) {
      for (const iri of stale) await store.remove(iri);
      printLine(`${plural(stale.length, 'graph')} deleted`);
    }
    return await confirmCounts(store, { graphs, prefix }, outcome, options);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    showProblems([problem('remote-failed', error.message, { fix: again })]);
    printLine('every graph was sent; what came after it failed, so the store may still have stale graphs, and nothing was counted');
    return EXIT.remotePartly;
  }
}

/** Proves the target before anything is sent. Throws {@link HttpError}. */
async function connect(store: RemoteStore): Promise<void> {
  const found = await store.identifyOrThrow();
  await store.proveWriting();
  printLine(`connected:   ${found}; it accepts changes`);
}

async function confirm(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

/** Nothing was changed. */
function failBefore(error: unknown): number {
  if (!(error instanceof HttpError)) throw error;
  showProblems([problem(error instanceof WrongStoreError ? 'remote-kind' : 'remote-failed', error.message)]);
  printLine('nothing was sent; the store is unchanged');
  return EXIT.remoteFailed;
}

/** Says what was changed and what may have been. */
function failDuring(store: RemoteStore, graphs: readonly LocalGraph[], { sent, unchanged, failed }: LoadOutcome, again: string): number {
  const isUnchanged = sent.length === 0 && failed.every(({ error }) => error.refused && store.adapter.guarantee !== 'none');
  showProblems(failed.map(({ graph, error }) => problem('remote-failed', `<${graph.iri}>: ${error.message}`)));
  if (isUnchanged) {
    printLine('nothing was changed in the store');
    return EXIT.remoteFailed;
  }
  const left = graphs.length - sent.length - unchanged.length;
  printLine(`${plural(sent.length, 'graph')} of ${graphs.length} loaded, ${unchanged.length} were there already, ${left} left`);
  const state = store.adapter.guarantee === 'none' ? 'may be old, new, or have a part of its triples' : 'may be old or new';
  for (const { graph } of failed) printLine(`  <${graph.iri}> ${state}`);
  printLine(`  try: ${again} (what is loaded is not sent again)`);
  return EXIT.remotePartly;
}

/** Counts the triples of the graphs that were loaded. Returns the exit code. */
async function confirmCounts(
  store: RemoteStore,
  { graphs, prefix }: Pick<LocalGraphs, 'graphs' | 'prefix'>,
  { sent, unchanged }: LoadOutcome,
  options: LoadCommandOptions,
): Promise<number> {
  const after = await store.counts({ prefix, graphs: graphs.map(({ iri }) => iri) });
  const wrong = graphs.filter(({ iri, triples }) => {
    const count = after.get(iri) ?? 0;
    return options.mode === 'replace' ? count !== triples : count < triples;
  });
  showProblems(
    wrong.map(({ iri, triples }) =>
      problem('remote-different', `<${iri}> has ${plural(after.get(iri) ?? 0, 'triple')} in the store and ${triples} in the data`),
    ),
  );
  printLine(`${plural(sent.length, 'graph')} loaded, ${unchanged.length} were there already`);
  const { afterwards, union } = store.adapter;
  if (afterwards !== undefined) printLine(`afterwards:  ${afterwards}`);
  // Counting everything the store has takes long where it has more than this.
  const seen = await store.isInDefaultGraph(graphs[0]?.iri ?? '');
  if (!seen) showProblems([unionProblem(await store.probeUnion(graphs[0]?.iri), { fix: union })]);
  printLine(`evaluated: the number of triples of ${plural(graphs.length, 'graph')}; not evaluated: their content (variorum verify)`);
  return wrong.length > 0 ? EXIT.remotePartly : EXIT.success;
}

/** The command that continues this load. */
function againLine(paths: readonly string[], { store, url, mode, graph, jsonldContext = [] }: LoadCommandOptions): string {
  const contexts = jsonldContext.map((pair) => ` --jsonld-context ${pair}`).join('');
  return `variorum load ${paths.join(' ')} --store ${store} --url ${url ?? ''}${mode === 'append' ? ' --mode append' : ''}${graph === undefined ? '' : ` --graph ${graph}`}${contexts}`;
}
