/**
 * The quads of the data whose literals Oxigraph rewrites, as the data writes them. They are added to the store when it is
 * asked; what the store then has in their place, and whether something was merged, is known here.
 */
import type { Literal, Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { tripleKey } from '../rdf/index.js';
import type { GraphStore } from './graph-store.js';
import { isBeyond, rewritten } from './rewriting.js';

export class RewrittenQuads {
  readonly #quads = new Map<string, Quad>();
  #added: Quad[] = [];
  /** What the store has in the place of these quads only. */
  readonly #inPlace = new Set<string>();
  readonly #byProperty = new Map<string, Literal[]>();
  readonly #properties = new Set<string>();
  #comparable = true;

  /** The properties of these quads. */
  get properties(): ReadonlySet<string> {
    return this.#properties;
  }

  /** Whether the store has a quad for each of these, with a value that it can compare and calculate with. */
  get comparable(): boolean {
    return this.#comparable;
  }

  add(quad: Quad): void {
    const key = keyOf(quad);
    if (this.#quads.has(key)) return;
    this.#quads.set(key, quad);
    this.#added.push(quad);
    this.#properties.add(quad.predicate.value);
    if (quad.object.termType !== 'Literal') return;
    if (isBeyond(quad.object)) this.#comparable = false;
    const place = `${quad.subject.value} ${quad.predicate.value}`;
    const known = this.#byProperty.get(place);
    if (known) known.push(quad.object);
    else this.#byProperty.set(place, [quad.object]);
  }

  /** Notes that the data has a quad itself that the store may already have in the place of another. */
  meet(quad: Quad): void {
    if (this.#inPlace.size > 0 && this.#inPlace.delete(keyOf(quad))) this.#comparable = false;
  }

  /** Adds to the store the quads that it does not have yet. */
  moveTo(store: GraphStore): void {
    for (const quad of this.#added) {
      const kept = rewrittenQuad(quad);
      if (store.has(kept)) this.#comparable = false;
      else {
        this.#inPlace.add(keyOf(kept));
        store.add(kept);
      }
    }
    this.#added = [];
  }

  /** Whether the store has a quad in the place of these only. */
  replaces(quad: Quad): boolean {
    return this.#inPlace.has(keyOf(quad));
  }

  quads(): Iterable<Quad> {
    return this.#quads.values();
  }

  /** The objects of a subject and property that the store has as this one. */
  asWritten(subject: string, predicate: string, object: Term): readonly Term[] {
    if (object.termType !== 'Literal') return [object];
    const found = this.#byProperty.get(`${subject} ${predicate}`)?.filter((literal) => rewritten(literal).equals(object)) ?? [];
    return found.length > 0 ? found : [object];
  }
}

function rewrittenQuad({ subject, predicate, object, graph }: Quad): Quad {
  const kept = object.termType === 'Literal' ? rewritten(object) : object.termType === 'Quad' ? rewrittenQuad(object) : object;
  return DataFactory.quad(subject, predicate, kept, graph);
}

function keyOf(quad: Quad): string {
  const { object, graph } = quad;
  return `${graph.value} ${object.termType === 'Quad' ? `${tripleKey(quad)} ${keyOf(object)}` : tripleKey(quad)}`;
}
