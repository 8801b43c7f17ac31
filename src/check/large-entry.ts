/**
 * Inspects a large entry in slices of its claims. SHACL validates the claims of a slice beside what they refer to; the check
 * queries of entries run on a few slices at a time, with as much of the rest as these lead to. What is no claim is handed on,
 * for the queries over all entries.
 *
 * It rests on what the rules look at, which a test holds: for a claim, its own triples and what properties lead to from
 * there; for any other node, the nodes that are no claims, and whether any claim points to it by some property; across
 * graphs, nodes that are no claims.
 */
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Problem } from '../problem.js';
import type { Engine } from '../store/index.js';
import { oxigraph } from '../store/oxigraph.js';
import { runChecks, type Check } from './check-queries.js';
import { Graph } from './graph.js';
import type { Shapes } from './shacl.js';

/** A part of the graph of an entry: the quads of nodes of its claims, the others, and the classes of claims that these refer to. */
export interface EntrySlice {
  own: readonly Quad[];
  others: readonly Quad[];
  related: readonly Quad[];
}

export interface LargeEntryRules {
  shapes: Shapes;
  /** The check queries that one entry is enough for. */
  checks: readonly Check[];
}

export class LargeEntry {
  /** The nodes of claims that point to other nodes: only these triples of them are handed on. */
  readonly pointers = new Set<string>();
  /** What is handed on of claims: for each other node and property the first triple that points to it. */
  readonly pointing: Quad[] = [];
  /** What the check queries have found about claims. */
  readonly inQueries = new Map<Check, Problem[]>();
  /** The number of quads of claims. */
  size = 0;
  readonly #known: Graph;
  /** The quads of nodes that are no claims. */
  readonly others: Quad[] = [];
  readonly #pointed = new Set<string>();
  /** What shapes have reported so far. */
  readonly inShapes: Problem[] = [];
  /** What shapes have reported, beside the claims of a slice, about nodes that these lead to. */
  readonly #elsewhere = new Map<string, Problem>();
  #engine: Engine | undefined;
  #loaded = 0;
  /** The nodes of claims that the engine has, and those that these lead to. */
  #nodes = new Set<string>();
  #reached = new Set<string>();

  /** `shared`: what entries share; `ahead`: descriptions of what claims may refer to before they come; `part`: the number of quads on which the check queries run. */
  constructor(
    readonly rules: LargeEntryRules,
    readonly shared: Graph,
    ahead: readonly Quad[],
    readonly part: number,
  ) {
    this.#known = new Graph(ahead, shared);
  }

  /** Adds a slice, and returns what shapes report about its claims. */
  async add({ own, others, related }: EntrySlice): Promise<Problem[]> {
    for (const quad of others) {
      this.#known.add(quad);
      this.others.push(quad);
    }
    if (own.length === 0) return [];
    const nodes = new Set(own.map(({ subject }) => subject.value));
    this.#keepPointers(own, nodes);
    const beside = new Graph(related, this.#known);
    const reported = await this.rules.shapes.validate(new Graph(own, beside));
    const problems: Problem[] = [];
    for (const one of reported) {
      if (one.focus === undefined || nodes.has(one.focus)) problems.push(one);
      else this.#elsewhere.set(JSON.stringify(one), one);
    }
    this.inShapes.push(...problems);
    await this.#load(own, beside);
    return problems;
  }

  /** Ends the entry: returns what shapes report about nodes that are no claims. */
  async end(): Promise<Problem[]> {
    await this.#runChecks();
    const rest = new Graph([...this.others, ...this.pointing], this.shared);
    const reported = await this.rules.shapes.validate(rest);
    const found = reported.filter(({ focus }) => focus === undefined || !this.pointers.has(focus));
    for (const one of found) this.#elsewhere.delete(JSON.stringify(one));
    // What a later slice has added may be what was missing.
    for (const one of this.#elsewhere.values()) if (await this.#stillHolds(one, rest)) found.push(one);
    this.inShapes.push(...found);
    return found;
  }

  async #stillHolds({ focus, rule, constraint }: Problem, rest: Graph): Promise<boolean> {
    if (focus === undefined || rule === undefined) return true;
    const violations = await this.rules.shapes.validateNode(rest, DataFactory.namedNode(focus), DataFactory.namedNode(rule));
    return violations.some(({ shape, component }) => shape === rule && component === constraint);
  }

  #keepPointers(own: readonly Quad[], nodes: ReadonlySet<string>): void {
    for (const quad of own) {
      const { subject, predicate, object } = quad;
      if (object.termType !== 'NamedNode' || nodes.has(object.value)) continue;
      const key = `${predicate.value} ${object.value}`;
      if (this.#pointed.has(key)) continue;
      this.#pointed.add(key);
      this.pointers.add(subject.value);
      this.pointing.push(quad);
    }
  }

  /** Loads claims, with the nodes that they lead to. */
  async #load(own: readonly Quad[], beside: Graph): Promise<void> {
    this.#engine ??= oxigraph();
    this.size += own.length;
    for (const { subject } of own) this.#nodes.add(subject.value);
    this.#loaded += await this.#engine.load(own);
    this.#loaded += await this.#engine.load(this.#leadingFrom(own, beside));
    if (this.#loaded >= this.part) await this.#runChecks();
  }

  /** The quads of the nodes that others lead to, each node once for an engine. */
  *#leadingFrom(quads: readonly Quad[], beside: Graph): Generator<Quad, void, undefined> {
    const queue: Term[] = [];
    const put = ({ object }: Quad) => {
      if (object.termType !== 'NamedNode' || this.#reached.has(object.value)) return;
      this.#reached.add(object.value);
      queue.push(object);
    };
    quads.forEach(put);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const about = beside.find(next);
      about.forEach(put);
      yield* about;
    }
  }

  /** Runs the check queries on the claims that are in the engine, and closes it. */
  async #runChecks(): Promise<void> {
    const engine = this.#engine;
    if (engine === undefined) return;
    for (const check of this.rules.checks) {
      const found = await runChecks([check], engine, this.inShapes);
      const own = found.filter(({ focus }) => focus !== undefined && this.#nodes.has(focus));
      this.inQueries.set(check, [...(this.inQueries.get(check) ?? []), ...own]);
    }
    engine.release?.();
    this.#engine = undefined;
    this.#loaded = 0;
    this.#nodes = new Set();
    this.#reached = new Set();
  }
}
