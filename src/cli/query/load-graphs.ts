/** RDF inputs into an engine. What cannot be read to its end is not in the answer at all: half a file would answer for a whole one. */
import { ProblemError, type Problem } from '../../problem.js';
import type { Engine } from '../../store/index.js';
import { quadsOf, type GraphInput } from '../../io/rdf-files.js';

export interface LoadedGraphs {
  engine: Engine;
  /** How many inputs, and quads of them, the engine holds. */
  read: number;
  quads: number;
  problems: Problem[];
}

/** Reads every input into one engine. Standard input comes last, since it cannot be read again. */
export async function loadGraphs(inputs: readonly GraphInput[], open: () => Promise<Engine>): Promise<LoadedGraphs> {
  const problems: Problem[] = [];
  let good = [...inputs].sort((one, other) => Number(one.path === '-') - Number(other.path === '-'));
  for (;;) {
    const engine = await open();
    let quads = 0;
    let bad: GraphInput | undefined;
    let began = 0;
    for (const input of good) {
      try {
        const count = await engine.load(counted(quadsOf(input), () => (began += 1)));
        quads += count;
        began = 0;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        problems.push(...error.problems);
        bad = input;
        good = good.filter((one) => one !== bad);
        // Where nothing of it came in, the rest goes on; else everything is read once more without it.
        if (began > 0) break;
        bad = undefined;
      }
    }
    if (bad === undefined) return { engine, read: good.length, quads, problems };
  }
}

async function* counted<T>(items: AsyncIterable<T>, count: () => void): AsyncGenerator<T, void, undefined> {
  for await (const item of items) {
    count();
    yield item;
  }
}
