/** Loads RDF inputs into an engine. A file that cannot be read to its end is left out: half a file would give a wrong answer. */
import { ProblemError, type Problem } from '../../problem.js';
import type { ThreadedEngine } from '../../store/index.js';
import { quadsOf, type GraphInput } from '../../io/rdf-files.js';

export interface LoadedGraphs {
  engine: ThreadedEngine;
  /** The number of inputs loaded, and of their quads. */
  read: number;
  quads: number;
  problems: Problem[];
}

/** Reads every input into one engine. Standard input comes last, since it cannot be read again. */
export async function loadGraphs(inputs: readonly GraphInput[], open: () => ThreadedEngine, contexts?: ReadonlyMap<string, string>): Promise<LoadedGraphs> {
  const problems: Problem[] = [];
  let good = [...inputs].sort((one, other) => Number(one.path === '-') - Number(other.path === '-'));
  for (;;) {
    const engine = open();
    let quads = 0;
    let bad: GraphInput | undefined;
    let began = 0;
    for (const input of good) {
      try {
        const count = await engine.load(counted(quadsOf(input, contexts), () => (began += 1)));
        quads += count;
        began = 0;
      } catch (error) {
        if (!(error instanceof ProblemError)) {
          await engine.close();
          throw error;
        }
        problems.push(...error.problems);
        bad = input;
        good = good.filter((one) => one !== bad);
        // If none of its quads were loaded, the next file follows; otherwise everything is loaded again without it.
        if (began > 0) break;
        bad = undefined;
      }
    }
    if (bad === undefined) return { engine, read: good.length, quads, problems };
    await engine.close();
  }
}

async function* counted<T>(items: AsyncIterable<T>, count: () => void): AsyncGenerator<T, void, undefined> {
  for await (const item of items) {
    count();
    yield item;
  }
}
