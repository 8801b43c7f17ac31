/** The named graphs of RDF files and exports, made ready to be sent or compared: sorted N-Triples on disk or in memory. */
import { GraphSpool, type SpooledGraph } from '../../io/graph-spool.js';
import { readContexts } from '../../io/jsonld-contexts.js';
import { expandGraphs, triplesOf } from '../../io/rdf-files.js';
import { problem, ProblemError, UsageError, type Problem } from '../../problem.js';
import type { SyntaxName } from '../../rdf/index.js';
import type { Digest } from '../../store/remote/index.js';
import { isIri } from '../../terms/index.js';

export interface LocalGraphs {
  graphs: SpooledGraph[];
  /** What was read twice and the like; no errors. */
  problems: Problem[];
  /** What the IRIs of our graphs start with, for graphs of ours that are no longer there; undefined where the data is not ours. */
  prefix: string | undefined;
  close(): Promise<void>;
}

/**
 * Reads the graphs. Triples outside of named graphs go to `graph`. Throws {@link ProblemError} if anything cannot be read:
 * a part of a graph must not replace the whole.
 */
export async function readGraphs(
  paths: readonly string[],
  { graph, from, jsonldContext = [] }: { graph?: string | undefined; from?: SyntaxName | undefined; jsonldContext?: readonly string[] | undefined },
): Promise<LocalGraphs> {
  if (graph !== undefined && !isIri(graph)) throw new UsageError(`--graph ${graph} is not an IRI, such as https://your.address/graph/name`);
  const contexts = readContexts(jsonldContext);
  const { inputs, problems } = expandGraphs(paths, from);
  if (problems.some(({ severity }) => severity === 'error')) throw new ProblemError(problems);
  const spool = new GraphSpool();
  try {
    for (const input of inputs) {
      for await (const batch of triplesOf(input, contexts)) {
        for (const { graph: named, line } of batch) {
          const waiting = spool.add(named ?? graph ?? refuseDefault(input.path), line);
          if (waiting) await waiting;
        }
      }
    }
    const graphs = await spool.finish();
    return { graphs, problems, prefix: prefixOf(graphs), close: () => spool.close() };
  } catch (error) {
    await spool.close();
    throw error;
  }
}

function refuseDefault(file: string): never {
  throw new ProblemError([
    problem('graph-default', 'this file has triples outside of named graphs', {
      place: { file },
      expected: 'named graphs, so that they can be replaced without touching other data',
      fix: 'give the folder of an export with variorum.nq, or a graph for these triples: --graph https://your.address/graph/name',
    }),
  ]);
}

/** What precedes `entry/…`, `provenance/…` and the like in the IRIs of our graphs (design section 4). */
function prefixOf(graphs: readonly SpooledGraph[]): string | undefined {
  const prefixes = new Set(graphs.flatMap(({ iri }) => /^(.*\/graph\/)(?:entry|dataset|provenance|findings|registry|links)(?:\/|$)/.exec(iri)?.[1] ?? []));
  return prefixes.size === 1 ? [...prefixes][0] : undefined;
}

/** The number and digest of triples, as those of {@link SpooledGraph}. */
export const digest: Digest = async (lines) => {
  const spool = new GraphSpool();
  try {
    for await (const batch of lines) {
      for (const line of batch) {
        const waiting = spool.add('', line);
        if (waiting) await waiting;
      }
    }
    const [graph] = await spool.finish();
    return graph === undefined ? { count: 0, sha256: '' } : { count: graph.triples, sha256: graph.sha256 };
  } finally {
    await spool.close();
  }
};
