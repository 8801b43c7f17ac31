/** Triples once: the union of the graphs of one block, and the filter that keeps a triple in one graph of a whole export. */
import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { identifiers } from '../terms/index.js';

/** The triples of a block without their graphs, each once, in the order in which they first stand. */
export function union(quads: readonly Quad[]): Quad[] {
  const seen = new Set<string>();
  return quads
    .filter((quad) => isNew(tripleKey(quad), seen))
    .map(({ subject, predicate, object, graph }) => DataFactory.quad(subject, predicate, object, graph.termType === 'DefaultGraph' ? graph : undefined));
}

/**
 * A filter for a whole export: hand it each block in turn. Several entries may say the same of what they share
 * (happenings, documents, works, keys); the first that does keeps the triple. Only triples about shared nodes are
 * remembered.
 */
export function tripleDeduplicator(base?: string): (quads: readonly Quad[]) => Quad[] {
  const ids = identifiers(base);
  const seen = new Set<string>();
  return (quads) => quads.filter((quad) => !ids.isShared(quad.subject.value) || isNew(tripleKey(quad), seen));
}

/** Subject, predicate and object as one text; equal only for equal triples. */
export function tripleKey({ subject, predicate, object }: Quad): string {
  const value = object.termType === 'Literal' ? `"${object.language}^${object.datatype.value} ${object.value}` : object.value;
  return `${subject.value} ${predicate.value} ${value}`;
}

function isNew(key: string, seen: Set<string>): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
