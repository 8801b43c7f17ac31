/**
 * Builds one named graph, node by node in reading order; the other files of this module write through it.
 * Terms and plain values come in; quads are collected, each triple once. A value that RDF does not allow becomes a
 * problem, and its triple is left out; nothing throws.
 */
import type { Literal, NamedNode, Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { parseDate } from '../entry/index.js';
import { problem, type Problem } from '../problem.js';
import { iri, literal, rdf, rdfs, sem, TermError } from '../terms/index.js';

/** The result of a mapping: quads in a fixed, readable order, and problems. */
export interface MappingResult {
  quads: Quad[];
  problems: Problem[];
}

export class GraphBuilder implements MappingResult {
  readonly quads: Quad[] = [];
  readonly problems: Problem[] = [];
  /** The triples written so far, including those of sibling builders. */
  readonly #written: WrittenTriples;

  constructor(
    readonly graph: NamedNode,
    /** A builder of the same mapping; triples that it has written are not repeated. */
    sibling?: GraphBuilder,
  ) {
    this.#written = sibling ? sibling.#written : new WrittenTriples();
  }

  /** Starts a node: its classes first, then its label. Every node has a label. */
  node(subject: NamedNode, classes: readonly NamedNode[], label: string, language?: string): NodeBuilder {
    const node = new NodeBuilder(this, subject);
    for (const one of classes) this.add(subject, rdf.type, one);
    return node.text(rdfs.label, truncated(label), language);
  }

  /** Continues a node that was started before. */
  continueNode(subject: NamedNode): NodeBuilder {
    return new NodeBuilder(this, subject);
  }

  /** Removes the quads and problems so far, and returns them. Their triples are still known as written. */
  take(): MappingResult {
    return { quads: this.quads.splice(0), problems: this.problems.splice(0) };
  }

  /** Forgets which triples of a subject were written: there will be no more. */
  forget(subject: string): void {
    this.#written.delete(subject);
  }

  add(subject: NamedNode, predicate: NamedNode, object: NamedNode | Literal): void {
    if (this.#written.add(subject, predicate, object)) this.quads.push(DataFactory.quad(subject, predicate, object, this.graph));
  }
}

/** From this length on the triples of a subject are looked up by their keys; a key takes more memory than a triple. */
const LONG = 64;

/** Triples by subject, each once. */
class WrittenTriples {
  readonly #bySubject = new Map<string, (NamedNode | Literal)[] | Set<string>>();

  delete(subject: string): void {
    this.#bySubject.delete(subject);
  }

  /** Adds a triple; false where it is there already. */
  add({ value: subject }: NamedNode, predicate: NamedNode, object: NamedNode | Literal): boolean {
    let written = this.#bySubject.get(subject);
    if (written === undefined) this.#bySubject.set(subject, (written = []));
    if (Array.isArray(written) && written.length === LONG) {
      const [terms, keys] = [written, new Set<string>()];
      for (let at = 0; at < terms.length; at += 2) keys.add(keyOf(terms[at] as NamedNode, terms[at + 1] as NamedNode | Literal));
      this.#bySubject.set(subject, (written = keys));
    }
    if (Array.isArray(written)) {
      for (let at = 0; at < written.length; at += 2) if (predicate.equals(written[at]) && object.equals(written[at + 1])) return false;
      written.push(predicate, object);
      return true;
    }
    const key = keyOf(predicate, object);
    if (written.has(key)) return false;
    written.add(key);
    return true;
  }
}

function keyOf(predicate: NamedNode, object: NamedNode | Literal): string {
  return `${predicate.value} ${object.termType === 'NamedNode' ? object.value : `"${object.value}"${object.language}^${object.datatype.value}`}`;
}

/** Writes the triples of one subject. An absent value writes nothing, so optional fields need no condition. */
export class NodeBuilder {
  constructor(
    readonly builder: GraphBuilder,
    readonly subject: NamedNode,
  ) {}

  link(property: NamedNode, ...targets: (NamedNode | undefined)[]): this {
    for (const target of targets) if (target !== undefined) this.builder.add(this.subject, property, target);
    return this;
  }

  text(property: NamedNode, value: string | undefined, language?: string): this {
    return this.#addValue(property, value, (plain) => literal.text(plain, language));
  }

  integer(property: NamedNode, value: number | undefined): this {
    return this.#addValue(property, value, literal.integer);
  }

  boolean(property: NamedNode, value: boolean | undefined): this {
    return this.#addValue(property, value, literal.boolean);
  }

  decimal(property: NamedNode, value: number | undefined): this {
    return this.#addValue(property, value, literal.decimal);
  }

  double(property: NamedNode, value: number | undefined): this {
    return this.#addValue(property, value, literal.double);
  }

  day(property: NamedNode, value: string | undefined): this {
    return this.#addValue(property, value, literal.day);
  }

  moment(property: NamedNode, value: string | undefined): this {
    return this.#addValue(property, value, literal.moment);
  }

  edtf(property: NamedNode, value: string | undefined): this {
    return this.#addValue(property, value, literal.edtf);
  }

  point(property: NamedNode, long: number, lat: number): this {
    return this.#addValue(property, long, () => literal.point(long, lat));
  }

  /** Writes a link to an address from the input. */
  externalIri(property: NamedNode, value: string | undefined): this {
    return this.#addValue(property, value, iri);
  }

  /** Writes a source as registries give it: an address becomes a link, a title stays a text. */
  source(property: NamedNode, value: string | undefined): this {
    return value !== undefined && /^https?:\/\//.test(value) ? this.externalIri(property, value) : this.text(property, value);
  }

  /**
   * Writes the possible days of a date. SEM's `hasEarliest…` are sub-properties of `hasBegin…`/`hasEnd…`, so the plain ones
   * are written only where both ends are exact days.
   */
  timeStamps(date: string | undefined): this {
    const span = date === undefined ? undefined : parseDate(date);
    this.day(sem.hasEarliestBeginTimeStamp, span?.earliest).day(sem.hasLatestEndTimeStamp, span?.latest);
    return span?.exact ? this.day(sem.hasBeginTimeStamp, span.earliest).day(sem.hasEndTimeStamp, span.latest) : this;
  }

  #addValue<T>(property: NamedNode, value: T | undefined, term: (value: T) => NamedNode | Literal): this {
    if (value === undefined) return this;
    try {
      this.builder.add(this.subject, property, term(value));
    } catch (error) {
      if (!(error instanceof TermError)) throw error;
      const name = /[^/#]*$/.exec(property.value)?.[0];
      this.builder.problems.push(
        problem('graph-term', `${error.message}; it is the value of ${name} of <${this.subject.value}>`, { expected: error.expected }),
      );
    }
    return this;
  }
}

/** Returns a text on one line, short enough for a heading. */
export function truncated(text: string, length = 160): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length <= length
    ? characters.join('')
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
