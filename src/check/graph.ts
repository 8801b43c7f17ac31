/**
 * A graph with the indexes a validator needs: triples of a node, nodes of a class. Takes quads and ignores their graphs;
 * gives RDF/JS datasets. The graph of an entry is an overlay on the shared graph (registry and links): lookups by
 * subject see both, iteration only the entry, so that shared nodes are not validated again for every entry.
 */
import type { DatasetCore, Quad, Term } from '@rdfjs/types';
import { termToId } from 'n3';
import { getOr } from '../group-by.js';

const NONE: readonly Quad[] = [];
/** From this length on the objects of a list are looked up by their keys. */
const LONG = 16;

/** Triples by subject and property, and by property; each triple once, whatever graphs it is in. */
export class Graph implements Iterable<Quad> {
  readonly #subjects = new Map<string, Map<string, Quad[]>>();
  readonly #properties = new Map<string, Quad[]>();
  /** For properties looked up by object: the triples of each value. */
  readonly #values = new Map<string, Map<string, Quad[]>>();
  /** The keys of the objects of long lists of one subject and property, so that each triple is there once. */
  readonly #objects = new Map<readonly Quad[], Set<string>>();
  #size = 0;

  constructor(
    quads: Iterable<Quad> = [],
    /** The shared graph: looked up by subject, never iterated. */
    readonly beside?: Graph,
  ) {
    for (const quad of quads) this.add(quad);
  }

  get size(): number {
    return this.#size;
  }

  *[Symbol.iterator](): Iterator<Quad> {
    for (const properties of this.#subjects.values()) for (const quads of properties.values()) yield* quads;
  }

  add(quad: Quad): this {
    const { subject, predicate, object } = quad;
    const properties = getOr(this.#subjects, subject.value, () => new Map<string, Quad[]>());
    const quads = properties.get(predicate.value);
    // Most lists have one item: a list that an item is pushed to is given space for sixteen more.
    if (quads === undefined) properties.set(predicate.value, [quad]);
    else {
      if (this.#isAmong(quads, object)) return this;
      quads.push(quad);
      this.#objects.get(quads)?.add(termToId(object as never));
    }
    getOr(this.#properties, predicate.value, () => []).push(quad);
    this.#values.delete(predicate.value);
    this.#size += 1;
    return this;
  }

  #isAmong(quads: readonly Quad[], object: Term): boolean {
    if (quads.length < LONG) return quads.some((one) => one.object.equals(object));
    return getOr(this.#objects, quads, () => new Set(quads.map((one) => termToId(one.object as never)))).has(termToId(object as never));
  }

  delete(quad: Quad): this {
    const { subject, predicate, object } = quad;
    const isIt = (one: Quad) => one.subject.equals(subject) && one.object.equals(object);
    const found = take(this.#subjects.get(subject.value)?.get(predicate.value), isIt);
    if (!found) return this;
    this.#objects.clear();
    take(this.#properties.get(predicate.value), isIt);
    this.#values.delete(predicate.value);
    this.#size -= 1;
    return this;
  }

  has({ subject, predicate, object }: Quad): boolean {
    return this.find(subject, predicate).some((one) => one.object.equals(object));
  }

  /** The triples that match; an omitted subject, property or value matches any. */
  find(subject?: Term | null, predicate?: Term | null, object?: Term | null): readonly Quad[] {
    if (!subject) return this.#backwards(predicate, object);
    const own = this.#subjects.get(subject.value);
    const found = own === undefined ? NONE : predicate ? (own.get(predicate.value) ?? NONE) : [...own.values()].flat();
    const other = this.beside?.find(subject, predicate) ?? NONE;
    const all = other.length === 0 ? found : found.length === 0 ? other : [...found, ...other];
    return object ? all.filter((quad) => quad.object.equals(object)) : all;
  }

  match(subject?: Term | null, predicate?: Term | null, object?: Term | null): Matches {
    return new Matches(this.find(subject, predicate, object));
  }

  /** The dataset interface of the validator's types: add, match, size and iteration only. */
  asDataset(): DatasetCore {
    return this as unknown as DatasetCore;
  }

  #backwards(predicate?: Term | null, object?: Term | null): readonly Quad[] {
    if (!predicate) return object ? [...this].filter((quad) => quad.object.equals(object)) : [...this];
    const quads = this.#properties.get(predicate.value) ?? NONE;
    if (!object || quads.length === 0) return quads;
    const values = getOr(this.#values, predicate.value, () => {
      const made = new Map<string, Quad[]>();
      for (const quad of quads) {
        const same = made.get(quad.object.value);
        if (same === undefined) made.set(quad.object.value, [quad]);
        else same.push(quad);
      }
      return made;
    });
    return (values.get(object.value) ?? NONE).filter((quad) => quad.object.equals(object));
  }
}

/** The result of a match: a dataset that can be counted and iterated. */
class Matches implements Iterable<Quad> {
  constructor(readonly quads: readonly Quad[]) {}

  get size(): number {
    return this.quads.length;
  }

  [Symbol.iterator](): Iterator<Quad> {
    return this.quads[Symbol.iterator]();
  }
}

/**
 * A pointer to nodes of a graph, with the navigation that the validator needs. The library's own pointer creates many
 * more objects at every step.
 */
export class Pointer {
  constructor(
    readonly dataset: Graph,
    readonly terms: readonly Term[] = [],
  ) {}

  get term(): Term | undefined {
    return this.terms.length === 1 ? this.terms[0] : undefined;
  }

  node(terms: Term | readonly Term[]): Pointer {
    return new Pointer(this.dataset, 'termType' in terms ? [terms] : terms);
  }

  out(property: Term): Pointer {
    const objects: Term[] = [];
    for (const term of this.terms) for (const { object } of this.dataset.find(term, property)) objects.push(object);
    return new Pointer(this.dataset, objects);
  }

  in(property: Term): Pointer {
    const subjects: Term[] = [];
    for (const term of this.terms) for (const { subject } of this.dataset.find(undefined, property, term)) subjects.push(subject);
    return new Pointer(this.dataset, subjects);
  }

  toArray(): Pointer[] {
    return this.terms.map((term) => new Pointer(this.dataset, [term]));
  }

  /** The validator takes a data set or a pointer; its types know only one kind of pointer. */
  asPointer(): DatasetCore {
    return this as unknown as DatasetCore;
  }
}

function take(quads: Quad[] | undefined, isIt: (quad: Quad) => boolean): boolean {
  const index = quads?.findIndex(isIt) ?? -1;
  if (index < 0) return false;
  quads?.splice(index, 1);
  return true;
}
