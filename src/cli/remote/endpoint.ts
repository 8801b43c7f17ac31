/**
 * A SPARQL endpoint as the data of `query`, `check` and `compare`. Its default graph is looked at first: where it is not the
 * union of its graphs, bundled queries would have no rows and every check would seem to pass, so they are not run.
 */
import { inFile, problem, UsageError, type Problem } from '../../problem.js';
import { syntaxOf } from '../../rdf/index.js';
import { endpoint, isEndpoint, type Endpoint } from '../../store/endpoint.js';
import { QueryError, RemoteError } from '../../store/index.js';
import type { UnionProbe } from '../../store/remote/index.js';
import { EXIT } from '../exit.js';
import { plural, printLine, showProblems } from '../terminal.js';
import { findCredentials, readAddress } from './options.js';

export interface EndpointOptions {
  endpoint?: string;
  credentials?: string;
  timeout?: number;
  retries?: number;
}

/** What an endpoint has. */
export interface EndpointContent {
  engine: Endpoint;
  /** The number of triples that queries see, in words, with the address. */
  content: string;
}

/**
 * Runs a command on an endpoint and closes it. Returns the exit code: that of `run`, 1 where the union is missing, 3 where
 * there are no triples, 4 where the server fails. With `own` the query is the user's, who may use GRAPH: it is run in any case.
 */
export async function withEndpoint(
  url: string,
  { credentials, timeout, retries, own = false }: Omit<EndpointOptions, 'endpoint'> & { own?: boolean },
  run: (content: EndpointContent) => Promise<number>,
): Promise<number> {
  const address = readAddress('--endpoint', url);
  const found = await findCredentials(credentials, address.hostname);
  const engine = endpoint(address, {
    credentials: found?.credentials,
    ...(timeout === undefined ? {} : { timeout }),
    ...(retries === undefined ? {} : { retries }),
  });
  try {
    const probe = await engine.union();
    const { inDefault, inGraphs, isUnion, advice } = probe;
    if (inDefault + inGraphs === 0) {
      printLine(`nothing was evaluated: ${url} has no triples`);
      return EXIT.incomplete;
    }
    if (!isUnion) {
      showProblems([unionProblem(probe, { fix: advice, severity: own ? 'warning' : 'error' })]);
      if (!own) {
        printLine('nothing was evaluated');
        return EXIT.problems;
      }
    }
    return await run({ engine, content: `${plural(Math.max(inDefault, inGraphs), 'triple')} of ${url}` });
  } catch (error) {
    if (!(error instanceof RemoteError || (error instanceof QueryError && error.engine === engine.name))) throw error;
    showProblems([problem('remote-failed', error.message)]);
    return EXIT.remoteFailed;
  } finally {
    await engine.close();
  }
}

/** Whether an address answers SPARQL; the name of an RDF file says that it does not. */
export async function answersSparql(url: string, credentials?: string): Promise<boolean> {
  const address = new URL(url);
  if (syntaxOf(address.pathname) !== undefined) return false;
  const found = await findCredentials(credentials, address.hostname);
  return isEndpoint(address, { credentials: found?.credentials });
}

/** What is wrong with the endpoints of `--source`: those whose default graph is not the union of their graphs. */
export async function sourceProblems(
  urls: readonly string[],
  { credentials, own = false }: { credentials?: string | undefined; own?: boolean },
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const url of urls) {
    if (!(await answersSparql(url, credentials))) continue;
    const address = new URL(url);
    const engine = endpoint(address, { credentials: (await findCredentials(credentials, address.hostname))?.credentials });
    try {
      const probe = await engine.union({ asIs: true });
      if (!probe.isUnion) problems.push(inFile(unionProblem(probe, { fix: probe.advice, severity: own ? 'warning' : 'error' }), url));
    } catch (error) {
      // The engine that asks it says why it does not answer.
      if (!(error instanceof RemoteError)) throw error;
    } finally {
      await engine.close();
    }
  }
  return problems;
}

/** The problem that the default graph of a store is not the union of its graphs. */
export function unionProblem({ inDefault, inGraphs }: UnionProbe, { fix, severity = 'warning' }: { fix: string; severity?: 'warning' | 'error' }) {
  return problem('remote-union', `queries without GRAPH see ${inDefault} of ${plural(inGraphs, 'triple')}: the default graph is not the union of the graphs`, {
    severity,
    expected: 'the union, without which the bundled questions have no rows and the check queries find nothing',
    fix,
  });
}

/** Throws {@link UsageError} if data is given beside an endpoint. */
export function refuseBoth(data: readonly string[], { endpoint: url }: EndpointOptions, others: Readonly<Record<string, boolean>> = {}): void {
  if (url === undefined) return;
  const given = [...(data.length > 0 ? ['files'] : []), ...Object.keys(others).filter((name) => others[name])];
  if (given.length > 0) throw new UsageError(`--endpoint is the data, so it cannot be used with ${given.join(' or ')}`);
}
