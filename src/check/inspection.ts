/**
 * Checks a graph as it streams: each entry with SHACL, together with what entries share; the check queries on a batch of
 * entries at a time, which is then let go of. What a query over several entries needs is kept of each batch (see
 * `across-entries.ts`). Quads come in; problems go out, and a summary of what was evaluated. A graph of one batch is asked as
 * a whole.
 */
import type { Quad } from '@rdfjs/types';
import { valueOf, type Problem } from '../problem.js';
import type { Engine } from '../store/index.js';
import { oxigraph } from '../store/oxigraph.js';
import { tripleKey } from '../rdf/index.js';
import { identifiers } from '../terms/index.js';
import { AcrossEntries } from './across-entries.js';
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

/** The limit of quads in memory. */
export const QUAD_LIMIT = 2_000_000;

/**
 * How many quads of entries are asked at once: about fifteen articles, for which the engine takes some 15 MB. Of fewer, what
 * entries share would be loaded more often.
 */
const BATCH = 30_000;

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

export interface InspectionOptions {
  /** What entries share. */
  shared?: readonly Quad[];
  /** The base of the IRIs of entries; that of the bundled data where absent. */
  base?: string | undefined;
  /** How many quads are asked at once. */
  batch?: number;
  /** How many quads are kept for checks over several entries. */
  limit?: number;
}

export class Inspection {
  readonly #rules: Rules;
  readonly #shared: readonly Quad[];
  readonly #sharedGraph: Graph;
  readonly #batch: number;
  readonly #isShared: (node: string) => boolean;
  readonly #sharedKeys: ReadonlySet<string>;
  readonly #across: AcrossEntries;
  /** What the queries found, by check. */
  readonly #problems = new Map<Check, Problem[]>();
  readonly #found = new Set<string>();
  /** What shapes have reported of what entries share, and of the entries of this batch: a query does not repeat it. */
  #sharedProblems: readonly Problem[] = [];
  #shapeProblems: Problem[] = [];
  #engine: Engine | undefined;
  /** The triples of shared nodes in this batch, where it is not the first. */
  #inBatch = new Set<string>();
  #loaded = 0;
  #quads = 0;
  #parts = 0;
  /** The claims of large entries of which an engine has only what they point to. */
  readonly #pointers = new Set<string>();

  constructor(rules: Rules, { shared = [], base, batch = BATCH, limit = QUAD_LIMIT }: InspectionOptions = {}) {
    this.#rules = rules;
    this.#shared = shared;
    this.#sharedGraph = new Graph(shared);
    this.#batch = batch;
    this.#isShared = identifiers(base).isShared;
    this.#sharedKeys = new Set(shared.map(tripleKey));
    this.#across = new AcrossEntries({ base, limit });
  }

  /** Loads what entries share; otherwise this is done with the first entry. */
  async open(): Promise<void> {
    this.#engine ??= await this.#engineWithShared();
  }

  /** Validates what entries share, by itself. */
  async validateShared(): Promise<Problem[]> {
    const problems = await this.#rules.shapes.validate(this.#sharedGraph);
    this.#sharedProblems = problems;
    return problems;
  }

  /**
   * Adds one entry, and returns what the shapes report. `written` are those of its quads that the export writes to its
   * graphs: triples of shared nodes that an earlier entry has written are not written again.
   */
  async entry(quads: readonly Quad[], written: readonly Quad[] = quads): Promise<Problem[]> {
    const problems = await this.#rules.shapes.validate(new Graph(quads, this.#sharedGraph));
    await this.#closeFull(written.length);
    if (this.#parts > 0 && quads !== written) await this.#loadKnown(quads, written);
    await this.#load(written, written);
    this.#shapeProblems.push(...problems);
    return problems;
  }

  /** Adds one entry as {@link entry} does, and empties both lists, since a large entry does not fit twice. */
  async takeEntry(quads: Quad[], written: Quad[]): Promise<Problem[]> {
    const problems = await this.#rules.shapes.validate(new Graph(quads, this.#sharedGraph));
    await this.#closeFull(written.length);
    if (this.#parts > 0 && quads !== written) await this.#loadKnown(quads, written);
    if (quads !== written) quads.length = 0;
    await this.#load(written, taken(written));
    this.#shapeProblems.push(...problems);
    return problems;
  }

  /** Begins an entry that comes in slices. `ahead`: descriptions of what its claims may refer to before they come. */
  openLarge(ahead: readonly Quad[]): LargeEntry {
    return new LargeEntry({ shapes: this.#rules.shapes, checks: this.#entryChecks }, this.#sharedGraph, ahead, this.#batch);
  }

  /** Ends such an entry, and returns what the shapes report about nodes that are no claims. `written`: those quads of them that the export writes. */
  async endLarge(entry: LargeEntry, written: readonly Quad[]): Promise<Problem[]> {
    const problems = await entry.end();
    await this.#closeFull(written.length);
    if (this.#parts > 0) await this.#loadKnown(entry.others, written);
    await this.#load(written, [...written, ...entry.pointing]);
    this.#quads += entry.size;
    this.#shapeProblems.push(...entry.inShapes);
    for (const [check, found] of entry.inQueries) this.#problems.set(check, [...(this.#problems.get(check) ?? []), ...found]);
    for (const pointer of entry.pointers) this.#pointers.add(pointer);
    return problems;
  }

  /** Asks the checks of the batch before it would be too large. */
  async #closeFull(size: number): Promise<void> {
    if (this.#loaded === 0 || this.#loaded + size <= this.#batch) return;
    // An entry that is more than a batch is alone in it.
    await this.#runChecks(this.#loaded > this.#batch ? this.#rules.checks : this.#entryChecks);
    this.#engine?.release?.();
    this.#engine = undefined;
    this.#inBatch.clear();
    this.#shapeProblems = [];
    this.#loaded = 0;
    this.#parts += 1;
  }

  async #load(written: readonly Quad[], given: Iterable<Quad>): Promise<void> {
    const size = written.length;
    this.#engine ??= await this.#engineWithShared();
    await this.#across.add(written, { own: size <= this.#batch });
    // What several entries say of an event is in the graph of each; once is enough for a query of one entry.
    const isNew = this.#parts === 0 ? undefined : (quad: Quad) => this.#isNew(quad);
    await this.#engine.load(isNew === undefined ? given : filtered(given, isNew));
    this.#loaded += size;
    this.#quads += size;
  }

  /** Loads those triples of an entry that an earlier batch has written, so that what the entry refers to is there. */
  async #loadKnown(quads: readonly Quad[], written: readonly Quad[]): Promise<void> {
    const own = new Set(written);
    this.#engine ??= await this.#engineWithShared();
    await this.#engine.load(quads.filter((quad) => !own.has(quad) && this.#isNew(quad)));
  }

  /** Whether the triple of a node that entries share is not in the batch; all others are. */
  #isNew(quad: Quad): boolean {
    if (!this.#isShared(quad.subject.value)) return true;
    const key = tripleKey(quad);
    return !this.#sharedKeys.has(key) && !this.#inBatch.has(key) && Boolean(this.#inBatch.add(key));
  }

  /** Validates quads that the check queries do not run on. */
  async validateSeparately(quads: readonly Quad[]): Promise<Problem[]> {
    return this.#rules.shapes.validate(new Graph(quads));
  }

  /** Runs the check queries. */
  async end(): Promise<{ problems: Problem[]; summary: EvaluationSummary }> {
    const { shapes, checks } = this.#rules;
    const whole = this.#parts === 0;
    this.#engine ??= await this.#engineWithShared();
    await this.#runChecks(whole ? checks : this.#entryChecks);
    const overAll = checks.filter(({ scope }) => scope === 'all');
    const { engine } = this.#across;
    const skipped = whole || engine !== undefined ? [] : overAll;
    if (!whole && engine !== undefined) {
      await engine.load(this.#shared);
      await this.#runChecks(overAll, engine);
    }
    return {
      problems: checks.flatMap((check) => {
        const found = this.#problems.get(check) ?? [];
        return whole && this.#pointers.size === 0 ? found : found.sort(byFocus);
      }),
      summary: { shapes: shapes.size, quads: this.#quads, evaluated: checks.filter((check) => !skipped.includes(check)), skipped },
    };
  }

  get #entryChecks(): readonly Check[] {
    return this.#rules.checks.filter(({ scope }) => scope === 'entry');
  }

  /** Runs checks on the quads of an engine. What entries share is in every batch, and is reported once. */
  async #runChecks(checks: readonly Check[], engine = this.#engine): Promise<void> {
    if (engine === undefined) return;
    const known = [...this.#sharedProblems, ...this.#shapeProblems];
    for (const check of checks) {
      const found = await runChecks([check], engine, known);
      const kept = this.#problems.get(check) ?? [];
      for (const one of found) {
        if (one.focus !== undefined && this.#pointers.has(one.focus)) continue;
        const key = `${one.code} ${one.focus ?? ''} ${one.message}`;
        if (this.#parts > 0 && this.#found.has(key)) continue;
        this.#found.add(key);
        kept.push(one);
      }
      this.#problems.set(check, kept);
    }
  }

  async #engineWithShared(): Promise<Engine> {
    const engine = oxigraph();
    const count = await engine.load(this.#shared);
    if (this.#parts === 0) this.#quads += count;
    return engine;
  }
}

/** The order of the queries, for the problems of several batches. */
function byFocus({ focus: one = '' }: Problem, { focus: other = '' }: Problem): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function* filtered(quads: Iterable<Quad>, isIt: (quad: Quad) => boolean): Generator<Quad, void, undefined> {
  for (const quad of quads) if (isIt(quad)) yield quad;
}

/** The quads of a list, each of which it forgets. */
function* taken(quads: Quad[]): Generator<Quad, void, undefined> {
  quads.reverse();
  for (let quad = quads.pop(); quad !== undefined; quad = quads.pop()) yield quad;
}
