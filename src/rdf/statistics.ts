/**
 * Counts a graph while it streams: triples, nodes of each class, triples of each property and each named graph, links to
 * other data sets. Quads come in block by block, and only the counts and the triples of events are kept. A triple of an event
 * may come in several graphs, and counts once; every other must come once (see `tripleDeduplicator`).
 */
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { dcterms, isEventIri, owl, rdf, rdfs, schema, skos, vr } from '../terms/index.js';
import { DigestSet } from './digest-set.js';
import { tripleKey } from './union.js';

/** What links a node to a data set of others. */
const LINKS = new Set([schema.sameAs, rdfs.seeAlso, skos.exactMatch, skos.closeMatch].map(({ value }) => value));

/** A line of N-Quads about an IRI: its subject, property, object where that is an IRI, and graph. */
const LINE = /^<([^>]*)> <([^>]*)> (?:<([^>]*)>|.*) <([^>]*)> \.$/gm;

/** Links with one property to one data set. */
export interface Linkset {
  property: string;
  /** What the IRIs of the data set begin with. */
  target: string;
  triples: number;
}

export class GraphStatistics {
  triples = 0;
  readonly classes = new Map<string, number>();
  readonly properties = new Map<string, number>();
  /** The triples of each named graph. */
  readonly graphs = new Map<string, number>();
  /** The links of the graph of links, by property and data set. */
  readonly links = new Map<string, Linkset>();
  /** The first account and the first figure, as examples. */
  readonly examples = new Map<string, string>();
  /** The rows of the table of links, whose own references link nothing. */
  readonly #mappings = new Set<string>();
  /** The licences of documents and graphs. */
  readonly licences = new Set<string>();
  /** The documents and graphs that have a licence. */
  readonly licensed = new Set<string>();
  /** The documents that accounts are from. */
  readonly documents = new Set<string>();
  /** The triples of events that were counted. */
  readonly #events = new DigestSet();

  add(quads: Iterable<Quad>): void {
    for (const quad of quads) {
      const { subject, graph } = quad;
      increment(this.graphs, graph.value);
      if (isEventIri(subject.value) && !this.#events.isNew(tripleKey(quad))) continue;
      this.#count(quad);
    }
  }

  /** Adds lines of N-Quads, each of which is written once. What is counted of literals is that they are there. */
  addLines(lines: string): void {
    for (const [, subject = '', property = '', iri, graph = ''] of lines.matchAll(LINE)) {
      increment(this.graphs, graph);
      const object = iri === undefined ? DataFactory.literal('') : DataFactory.namedNode(iri);
      this.#count(DataFactory.quad(DataFactory.namedNode(subject), DataFactory.namedNode(property), object, DataFactory.namedNode(graph)));
    }
  }

  #count({ subject, predicate, object, graph }: Quad): void {
    this.triples += 1;
    increment(this.properties, predicate.value);
    if (predicate.equals(rdf.type)) {
      increment(this.classes, object.value);
      if (object.equals(vr.Document) && subject.termType === 'NamedNode') this.documents.add(subject.value);
      if (object.equals(vr.QuantityClaim)) this.#addExample('claim', subject.value);
      if (object.equals(owl.Axiom)) this.#mappings.add(subject.value);
    } else if (LINKS.has(predicate.value) && graph.value.endsWith('/graph/links') && !this.#mappings.has(subject.value))
      this.#addLink(predicate.value, object.value);
    else if (predicate.equals(vr.accountOf)) this.#addExample('account', subject.value);
    // A licence in words has no address to link to.
    else if (predicate.equals(dcterms.license) && object.termType === 'NamedNode') {
      this.licences.add(object.value);
      this.licensed.add(subject.value);
    }
  }

  /** Adds triples that were counted where they were written. */
  addCounts({
    triples,
    classes,
    properties,
    graphs,
  }: {
    triples: number;
    classes: ReadonlyMap<string, number>;
    properties: ReadonlyMap<string, number>;
    graphs: ReadonlyMap<string, number>;
  }): void {
    this.triples += triples;
    for (const [key, count] of graphs) this.graphs.set(key, (this.graphs.get(key) ?? 0) + count);
    for (const [key, count] of classes) this.classes.set(key, (this.classes.get(key) ?? 0) + count);
    for (const [key, count] of properties) this.properties.set(key, (this.properties.get(key) ?? 0) + count);
  }

  #addExample(kind: string, iri: string): void {
    if (!this.examples.has(kind)) this.examples.set(kind, iri);
  }

  #addLink(property: string, object: string): void {
    const target = object.replace(/[^/#]*$/, '');
    const key = `${property} ${target}`;
    this.links.set(key, { property, target, triples: (this.links.get(key)?.triples ?? 0) + 1 });
  }
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
