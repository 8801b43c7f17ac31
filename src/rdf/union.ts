/** Removes duplicate triples: the union of the graphs of one block, and a filter that keeps a triple in one graph of an export, save what is said of events. */
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { identifiers, isEventIri } from '../terms/index.js';
import { DigestSet } from './digest-set.js';

/** The union of a block, for as long as the block is there: several formats write it. */
const unions = new WeakMap<readonly Quad[], readonly Quad[]>();

/** Returns the triples of a block without their graphs, each once, in order of first appearance. The block must not change later. */
export function union(quads: readonly Quad[]): readonly Quad[] {
  const known = unions.get(quads);
  if (known !== undefined) return known;
  const seen = new Set<string>();
  const made = quads
    .filter((quad) => isNew(tripleKey(quad), seen))
    .map(({ subject, predicate, object, graph }) => DataFactory.quad(subject, predicate, object, graph.termType === 'DefaultGraph' ? graph : undefined));
  unions.set(quads, made);
  return made;
}

/**
 * Returns a filter for a whole export, to be called with each block in turn. Several entries may have the same triple of a
 * shared node (documents, works, keys); the first keeps it. What they say alike of an event stays in the graph of each, since
 * it is what each of them says. Only triples of shared nodes are remembered.
 */
export function tripleDeduplicator(base?: string): (quads: readonly Quad[]) => Quad[] {
  const ids = identifiers(base);
  const seen = new DigestSet();
  const keyOf = (quad: Quad) => `${isEventIri(quad.subject.value) ? `${quad.graph.value} ` : ''}${tripleKey(quad)}`;
  return (quads) => quads.filter((quad) => !ids.isShared(quad.subject.value) || seen.isNew(keyOf(quad)));
}

/** Returns a filter that leaves out triples of shared nodes that are known, whatever their graph. It remembers nothing. */
export function withoutKnown(known: readonly Quad[], base?: string): (quads: readonly Quad[]) => Quad[] {
  const ids = identifiers(base);
  const keys = new Set(known.map(tripleKey));
  return (quads) => quads.filter((quad) => !ids.isShared(quad.subject.value) || isEventIri(quad.subject.value) || !keys.has(tripleKey(quad)));
}

/** Returns subject, predicate and object as one text; equal only for equal triples. */
export function tripleKey({ subject, predicate, object }: Quad): string {
  const value = object.termType === 'Literal' ? `"${object.language}^${object.datatype.value} ${object.value}` : object.value;
  return `${subject.value} ${predicate.value} ${value}`;
}

/** Whether a key is not in the set; it is then added. */
function isNew(key: string, seen: Set<string>): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
