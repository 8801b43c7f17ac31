/**
 * Checks a graph as it streams: each entry with SHACL, together with what entries share; the check queries at the end, or
 * whenever the limit of quads in memory is reached. Quads come in; problems go out, and a summary of what was evaluated.
 */
import type { Quad } from '@rdfjs/types';
import { valueOf, type Problem } from '../problem.js';
import type { Engine } from '../store/index.js';
import { oxigraph } from '../store/oxigraph.js';
import { Graph } from './graph.js';
import { readChecks, runChecks, type Check, type CheckText } from './check-queries.js';
import { LargeEntry } from './large-entry.js';
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

/** Reads the rules once for all graphs. Throws a ProblemError where they cannot be used. */
export async function readRules({ shapes, checks }: RuleTexts): Promise<Rules> {
  return { shapes: await readShapes(shapes), checks: valueOf(readChecks(checks)) };
}

/** The limit of quads in memory (design section 5). */
export const QUAD_LIMIT = 2_000_000;

export interface EvaluationSummary {
  /** How many shapes were applied. */
  shapes: number;
  /** How many quads the queries ran on. */
  quads: number;
  /** The checks that were evaluated on the whole graph. */
  evaluated: readonly Check[];
  /** The checks that need the whole graph at once, which was too large. */
  skipped: readonly Check[];
}

export class Inspection {
  readonly #rules: Rules;
  readonly #shared: readonly Quad[];
  readonly #sharedGraph: Graph;
  readonly #limit: number;
  readonly #problems: Problem[] = [];
  /** What shapes have reported, so that a query does not repeat it. */
  readonly #shapeProblems: Problem[] = [];
  #engine: Engine | undefined;
  #loaded = 0;
  #quads = 0;
  #parts = 0;
  /** The claims of large entries of which the engine has only what they point to. */
  readonly #pointers = new Set<string>();

  constructor(rules: Rules, { shared = [], limit = QUAD_LIMIT }: { shared?: readonly Quad[]; limit?: number } = {}) {
    this.#rules = rules;
    this.#shared = shared;
    this.#sharedGraph = new Graph(shared);
    this.#limit = limit;
  }

  /** Loads what entries share; otherwise this is done with the first entry. */
  async open(): Promise<void> {
    this.#engine ??= await this.#engineWithShared();
  }

  /** Validates what entries share, by itself. */
  async validateShared(): Promise<Problem[]> {
    return this.#validate(this.#sharedGraph);
  }

  /**
   * Adds one entry, and returns what the shapes report. `written` are those of its quads that the export writes to its
   * graphs: triples of shared nodes that an earlier entry has written are not written again.
   */
  async entry(quads: readonly Quad[], written: readonly Quad[] = quads): Promise<Problem[]> {
    const problems = await this.#validate(new Graph(quads, this.#sharedGraph));
    await this.#load(written, written.length);
    return problems;
  }

  /** Adds one entry as {@link entry} does, and empties both lists, since a large entry does not fit twice. */
  async takeEntry(quads: Quad[], written: Quad[]): Promise<Problem[]> {
    const problems = await this.#validate(new Graph(quads, this.#sharedGraph));
    if (quads !== written) quads.length = 0;
    await this.#load(taken(written), written.length);
    return problems;
  }

  /** Begins an entry that comes in slices. `ahead`: descriptions of what its claims may refer to before they come; `part`: quads in an engine at once. */
  openLarge(ahead: readonly Quad[], part?: number): LargeEntry {
    return new LargeEntry({ shapes: this.#rules.shapes, checks: this.#entryChecks }, this.#sharedGraph, ahead, part);
  }

  /** Ends such an entry, and returns what the shapes report about nodes that are no claims. `written`: those quads of them that the export writes. */
  async endLarge(entry: LargeEntry, written: readonly Quad[]): Promise<Problem[]> {
    const problems = await entry.end();
    this.#shapeProblems.push(...entry.inShapes);
    this.#problems.push(...entry.found);
    for (const pointer of entry.pointers) this.#pointers.add(pointer);
    await this.#load([...written, ...entry.pointing], written.length);
    this.#quads += entry.size;
    return problems;
  }

  async #load(quads: Iterable<Quad>, size: number): Promise<void> {
    if (this.#loaded > 0 && this.#loaded + size > this.#limit) await this.#runChecks(this.#entryChecks);
    this.#engine ??= await this.#engineWithShared();
    this.#loaded += await this.#engine.load(quads);
    this.#quads += size;
  }

  /** Validates quads that the check queries do not run on. */
  async validateSeparately(quads: readonly Quad[]): Promise<Problem[]> {
    return this.#rules.shapes.validate(new Graph(quads));
  }

  /** Runs the check queries. */
  async end(): Promise<{ problems: Problem[]; summary: EvaluationSummary }> {
    const whole = this.#parts === 0;
    const { shapes, checks } = this.#rules;
    this.#engine ??= await this.#engineWithShared();
    await this.#runChecks(whole ? checks : this.#entryChecks);
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
    this.#shapeProblems.push(...problems);
    return problems;
  }

  /** Runs checks on the quads in memory, and releases them. */
  async #runChecks(checks: readonly Check[]): Promise<void> {
    if (this.#engine) {
      const found = await runChecks(checks, this.#engine, this.#shapeProblems);
      this.#problems.push(...found.filter(({ focus }) => focus === undefined || !this.#pointers.has(focus)));
      this.#engine.release?.();
    }
    this.#engine = undefined;
    this.#loaded = 0;
    this.#parts += 1;
  }

  async #engineWithShared(): Promise<Engine> {
    const engine = oxigraph();
    const count = await engine.load(this.#shared);
    if (this.#parts === 0) this.#quads += count;
    return engine;
  }
}

/** The quads of a list, each of which it forgets. */
function* taken(quads: Quad[]): Generator<Quad, void, undefined> {
  quads.reverse();
  for (let quad = quads.pop(); quad !== undefined; quad = quads.pop()) yield quad;
}
