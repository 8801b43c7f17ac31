/**
 * What the checks over several entries need of a graph that is let go of part by part: the triples of nodes that entries
 * share, and those of an entry's own nodes that are in several of its graphs. All other triples are of one entry and in one
 * graph, so such a check has no row for them. Memory: about 100 of 2,200 quads of an article.
 */
import type { Quad } from '@rdfjs/types';
import type { Engine } from '../store/index.js';
import { oxigraph } from '../store/oxigraph.js';
import { identifiers } from '../terms/index.js';

export interface AcrossOptions {
  /** The base of the IRIs. */
  base?: string | undefined;
  /** How many quads are kept at most. */
  limit: number;
}

export class AcrossEntries {
  readonly #ids: ReturnType<typeof identifiers>;
  readonly #limit: number;
  #engine: Engine | undefined = oxigraph();
  #kept = 0;
  /** The accounts, claims and local entities of an entry, by their address up to the id of the entry. */
  readonly #owners = new Set<string>();

  constructor({ base, limit }: AcrossOptions) {
    this.#ids = identifiers(base);
    this.#limit = limit;
  }

  /** The engine with what was kept; undefined where that was too much, or two entries have the same id. */
  get engine(): Engine | undefined {
    return this.#engine;
  }

  /** Keeps what is needed of an entry. `own`: whether its own nodes are looked at too; else the caller checks the entry by itself. */
  async add(quads: readonly Quad[], { own }: { own: boolean }): Promise<void> {
    if (this.#engine === undefined) return;
    const kept = this.#neededOf(quads, own);
    this.#kept += kept.length;
    if (this.#kept > this.#limit || this.#isKnown(quads)) this.#engine = undefined;
    else await this.#engine.load(kept);
  }

  #neededOf(quads: readonly Quad[], own: boolean): Quad[] {
    const graphs = new Map<string, string>();
    const needed = new Set<string>();
    for (const { subject, graph } of quads) {
      const node = subject.value;
      const first = graphs.get(node);
      if (first === undefined) {
        if (this.#ids.isShared(node)) needed.add(node);
        if (own || needed.has(node)) graphs.set(node, graph.value);
      } else if (first !== graph.value) needed.add(node);
    }
    return quads.filter(({ subject }) => needed.has(subject.value));
  }

  /** Whether an earlier entry owns a node of the same address. */
  #isKnown(quads: readonly Quad[]): boolean {
    const owners = new Set<string>();
    let last = '';
    for (const { subject } of quads) {
      if (subject.value === last) continue;
      last = subject.value;
      if (!this.#ids.isShared(last)) owners.add(last.slice(this.#ids.base.length).split(/[/#]/, 2).join('/'));
    }
    const known = [...owners].some((owner) => this.#owners.has(owner));
    for (const owner of owners) this.#owners.add(owner);
    return known;
  }
}
