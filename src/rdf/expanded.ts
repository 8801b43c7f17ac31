/**
 * Expanded JSON-LD → quads (JSON-LD 1.1 API, section 8), in time linear in its size: the library's own conversion compares
 * each value of a property with all others. Nodes are not merged before, since a graph has each triple once.
 */
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { rdf, xsd } from '../terms/index.js';

type Node = Record<string, unknown>;
type GraphTerm = Quad['graph'];

export interface ExpandedOptions {
  /** Put before the labels of blank nodes, so that those of different files differ. */
  scope: string;
  /** Called for an IRI that is relative, whose triples are left out. */
  relative?: (iri: string) => void;
  /** Called for a value that is no JSON-LD, though the library expands it. */
  invalid?: (message: string) => void;
}

/** The quads of an expanded document. */
export function* quadsOfExpanded(document: readonly unknown[], options: ExpandedOptions): Generator<Quad, void, undefined> {
  yield* new Conversion(options).items(document, DataFactory.defaultGraph());
}

class Conversion {
  readonly #options: ExpandedOptions;
  #fresh = 0;

  constructor(options: ExpandedOptions) {
    this.#options = options;
  }

  *items(items: readonly unknown[], graph: GraphTerm): Generator<Quad, void, undefined> {
    for (const item of items) yield* this.#object(item, graph)[1];
  }

  /** The quads of a node; of one whose IRI is relative those of the nodes within it. */
  *#node(node: Node, subject: Term | undefined, graph: GraphTerm): Generator<Quad, void, undefined> {
    const triple = (predicate: Term | undefined, object: Term | undefined) =>
      subject && predicate && object ? [DataFactory.quad(subject as never, predicate as never, object as never, graph)] : [];
    for (const [key, value] of Object.entries(node)) {
      const values = Array.isArray(value) ? (value as unknown[]) : [value];
      if (key === '@type') for (const type of values) yield* triple(rdf.type, this.#term(String(type)));
      else if (key === '@included') yield* this.items(values, graph);
      else if (key === '@graph') {
        if (subject) yield* this.items(values, subject as GraphTerm);
      } else if (key === '@reverse') {
        for (const [property, sources] of Object.entries(value as Record<string, unknown[]>)) {
          const predicate = this.#predicate(property);
          for (const source of sources) {
            if (!isNode(source)) continue;
            const other = this.#subjectOf(source);
            yield* this.#node(source, other, graph);
            if (subject && predicate && other) yield DataFactory.quad(other as never, predicate as never, subject as never, graph);
          }
        }
      } else if (!key.startsWith('@')) {
        const predicate = this.#predicate(key);
        for (const one of values) {
          const [object, inner] = this.#object(one, graph);
          yield* triple(predicate, object);
          yield* inner;
        }
      }
    }
  }

  /** A value as the object of a triple, and the quads of what is in it. */
  #object(value: unknown, graph: GraphTerm): [Term | undefined, Iterable<Quad>] {
    if (!isNode(value)) return [undefined, []];
    if ('@value' in value) {
      if (Array.isArray(value['@type'])) this.#options.invalid?.('a value has several types');
      return [literalOf(value), []];
    }
    if ('@list' in value) return this.#list(value['@list'] as unknown[], graph);
    const subject = this.#subjectOf(value);
    return [subject, this.#node(value, subject, graph)];
  }

  #list(items: readonly unknown[], graph: GraphTerm): [Term, Iterable<Quad>] {
    if (items.length === 0) return [rdf.nil, []];
    const cells = items.map(() => this.#blank());
    const objects = items.map((item) => this.#object(item, graph));
    const quads = function* (): Generator<Quad, void, undefined> {
      for (const [index, cell] of cells.entries()) {
        const [object, inner] = objects[index] ?? [undefined, []];
        if (object) yield DataFactory.quad(cell, rdf.first, object as never, graph);
        yield DataFactory.quad(cell, rdf.rest, cells[index + 1] ?? rdf.nil, graph);
        yield* inner;
      }
    };
    return [cells[0] ?? rdf.nil, quads()];
  }

  #subjectOf(node: Node): Term | undefined {
    const id = node['@id'];
    return typeof id === 'string' ? this.#term(id) : id === null ? undefined : this.#blank();
  }

  #predicate(iri: string): Term | undefined {
    // A property that is a blank node is no RDF.
    return iri.startsWith('_:') ? undefined : this.#term(iri);
  }

  #term(iri: string): Term | undefined {
    if (iri.startsWith('_:')) return DataFactory.blankNode(`${this.#options.scope}${iri.slice(2)}`);
    if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(iri)) {
      this.#options.relative?.(iri);
      return undefined;
    }
    return isIri(iri) ? DataFactory.namedNode(iri) : undefined;
  }

  /** A blank node without a label: its number has a mark that no label of the file is written with. */
  #blank() {
    this.#fresh += 1;
    return DataFactory.blankNode(`${this.#options.scope}.${this.#fresh}`);
  }
}

/** Whether a text is an absolute IRI, with one fragment at most. */
function isIri(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`#]*(?:#[^\s<>"{}|\\^`#]*)?$/.test(text);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value object as a literal; undefined where its language or type is none. */
function literalOf(object: Node): Term | undefined {
  const { '@value': value, '@type': type, '@language': language } = object;
  if (type === '@json') return DataFactory.literal(canonicalJson(value), rdf.JSON);
  if (typeof language === 'string') return /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? DataFactory.literal(String(value), language) : undefined;
  if (typeof type === 'string' && !isIri(type)) return undefined;
  const given = typeof type === 'string' ? DataFactory.namedNode(type) : undefined;
  if (typeof value === 'boolean') return DataFactory.literal(String(value), given ?? xsd.boolean);
  if (typeof value !== 'number') return DataFactory.literal(String(value), given);
  if (Number.isInteger(value) && Math.abs(value) < 1e21 && given?.value !== xsd.double.value)
    return DataFactory.literal(value.toFixed(0).replace(/^-0$/, '0'), given ?? xsd.integer);
  return DataFactory.literal(value.toExponential(15).replace(/(\d)0*e\+?/, '$1E'), given ?? xsd.double);
}

/** JSON with the keys of objects in the order of their UTF-16 units (RFC 8785). */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isNode(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort((one, other) => (one < other ? -1 : 1));
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`;
}
