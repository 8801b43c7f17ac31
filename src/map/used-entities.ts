/**
 * The part of the registry's graphs that other quads use: the entities that entries name, what these stand on (parent
 * organisations, containing places), and the links of both. Quads may come in entry by entry; only nodes of the registry are
 * remembered, so memory does not grow with the input.
 */
import type { Quad } from '@rdfjs/types';
import { grouped } from '../group-by.js';
import { owl, sssom } from '../terms/index.js';

/** What entries share, of which only a part is used. */
export class UsedEntities {
  readonly #described: ReadonlyMap<string, readonly Quad[]>;
  /** What a link is about; a code that was looked for in vain has no other quad. */
  readonly #linked: ReadonlySet<string>;
  readonly #used = new Set<string>();

  /** `shared`: the quads of the registry, of its links, and of the codes they use. */
  constructor(shared: readonly Quad[]) {
    this.#described = grouped(shared, ({ subject }) => subject.value);
    this.#linked = new Set(shared.filter(({ predicate }) => predicate.equals(owl.annotatedSource)).map(({ object }) => object.value));
  }

  /** Adds quads that use the registry: every node that they name, and what it refers to. */
  add(quads: readonly Quad[]): void {
    for (const { subject, object } of quads) {
      this.#use(subject.value);
      this.#use(object.value);
    }
  }

  /** Of the quads of one graph of the registry, those that are used; in the same order. */
  of(shared: readonly Quad[]): Quad[] {
    const rows = this.#usedLinks(shared);
    const isLinkTo = ({ predicate }: Quad) => predicate.equals(sssom.mappings);
    // The table of links lists those rows alone that are written.
    const tables = new Set(shared.filter((quad) => isLinkTo(quad) && rows.has(quad.object.value)).map(({ subject }) => subject.value));
    const isUsed = ({ subject }: Quad) => this.#used.has(subject.value) || rows.has(subject.value) || tables.has(subject.value);
    const isWritten = (quad: Quad) => !isLinkTo(quad) || rows.has(quad.object.value);
    const used = shared.some((quad) => !isAboutGraph(quad, shared) && isUsed(quad));
    // The licence of a graph is written where the graph is.
    return used ? shared.filter((quad) => (isAboutGraph(quad, shared) || isUsed(quad)) && isWritten(quad)) : [];
  }

  #use(node: string): void {
    const queue = [node];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (this.#used.has(next)) continue;
      const about = this.#described.get(next);
      if (about === undefined && !this.#linked.has(next)) continue;
      this.#used.add(next);
      for (const { object } of about ?? []) queue.push(object.value);
    }
  }

  /** The rows of the table of links about nodes that are used: no node refers to a row. */
  #usedLinks(shared: readonly Quad[]): ReadonlySet<string> {
    return new Set(
      shared.filter(({ predicate, object }) => predicate.equals(owl.annotatedSource) && this.#used.has(object.value)).map(({ subject }) => subject.value),
    );
  }
}

/** Whether a quad is about the graph of the others, in its provenance. */
function isAboutGraph({ subject }: Quad, shared: readonly Quad[]): boolean {
  return subject.value === shared[0]?.graph.value;
}
