/**
 * A graph inspected as it streams: each entry with SHACL when it comes, laid over what entries share; the check queries
 * when all is there, or when so much is there that it has to be let go. Quads come in, problems go out, and an account
 * of what was evaluated and what was not.
 */
import type { Quad } from '@rdfjs/types';
import { valueOf, type Problem } from '../problem.js';
import { oxigraph, type Engine } from '../store/index.js';
import { Graph } from './graph.js';
import { readChecks, runChecks, type Check, type CheckText } from './queries.js';
import { readShapes, type Shapes } from './shacl.js';

/** The texts of the rules: the shapes as Turtle, and the check queries with the names of their files. */
export interface RuleTexts {
  shapes: string;
  checks: readonly CheckText[];
}

export interface Rules {
  shapes: Shapes;
  checks: readonly Check[];
}

/** Reads the rules, once for all the graphs they are applied to. Throws a ProblemError where they cannot be used. */
export async function readRules({ shapes, checks }: RuleTexts): Promise<Rules> {
  return { shapes: await readShapes(shapes), checks: valueOf(readChecks(checks)) };
}

/** More quads than this are not held in process (design section 5). */
export const LIMIT = 2_000_000;

export interface EvaluationSummary {
  /** How many shapes were applied. */
  shapes: number;
  /** How many quads the queries were asked of. */
  quads: number;
  /** The checks that were evaluated on all of it. */
  evaluated: readonly Check[];
  /** Those that need all of it at once, which was too much. */
  skipped: readonly Check[];
}

export class Inspection {
  readonly #rules: Rules;
  readonly #shared: readonly Quad[];
  readonly #beside: Graph;
  readonly #limit: number;
  readonly #problems: Problem[] = [];
  /** What shapes have said, so that a query need not say it again. */
  readonly #said: Problem[] = [];
  #engine: Engine | undefined;
  #held = 0;
  #quads = 0;
  #parts = 0;

  constructor(rules: Rules, { shared = [], limit = LIMIT }: { shared?: readonly Quad[]; limit?: number } = {}) {
    this.#rules = rules;
    this.#shared = shared;
    this.#beside = new Graph(shared);
    this.#limit = limit;
  }

  /** Loads what entries share, which is otherwise done when the first entry comes. */
  async open(): Promise<void> {
    this.#engine ??= await this.#filled();
  }

  /** Validates what entries share, by itself. */
  async shared(): Promise<Problem[]> {
    return this.#validate(this.#beside);
  }

  /**
   * Takes one entry, and gives what its shapes say of it. `written` are those of its quads that stand in its own graphs
   * of the export: what an entry before it has said of a shared node does not stand there again.
   */
  async entry(quads: readonly Quad[], written: readonly Quad[] = quads): Promise<Problem[]> {
    const problems = await this.#validate(new Graph(quads, this.#beside));
    if (this.#held > 0 && this.#held + written.length > this.#limit) await this.#ask(this.#entryChecks);
    this.#engine ??= await this.#filled();
    this.#held += await this.#engine.load(written);
    this.#quads += written.length;
    return problems;
  }

  /** Validates quads that are no part of what the check queries are asked of. */
  async aside(quads: readonly Quad[]): Promise<Problem[]> {
    return this.#rules.shapes.validate(new Graph(quads));
  }

  /** Asks the check queries. */
  async end(): Promise<{ problems: Problem[]; summary: EvaluationSummary }> {
    const whole = this.#parts === 0;
    const { shapes, checks } = this.#rules;
    this.#engine ??= await this.#filled();
    await this.#ask(whole ? checks : this.#entryChecks);
    return {
      problems: this.#problems,
      summary: {
        shapes: shapes.size,
        quads: this.#quads,
        evaluated: whole ? checks : this.#entryChecks,
        skipped: whole ? [] : checks.filter(({ scope }) => scope === 'all'),
      },
    };
  }

  get #entryChecks(): readonly Check[] {
    return this.#rules.checks.filter(({ scope }) => scope === 'entry');
  }

  async #validate(graph: Graph): Promise<Problem[]> {
    const problems = await this.#rules.shapes.validate(graph);
    this.#said.push(...problems);
    return problems;
  }

  /** Asks what is held, and lets it go. */
  async #ask(checks: readonly Check[]): Promise<void> {
    if (this.#engine) this.#problems.push(...(await runChecks(checks, this.#engine, this.#said)));
    this.#engine = undefined;
    this.#held = 0;
    this.#parts += 1;
  }

  async #filled(): Promise<Engine> {
    const engine = oxigraph();
    const count = await engine.load(this.#shared);
    if (this.#parts === 0) this.#quads += count;
    return engine;
  }
}
