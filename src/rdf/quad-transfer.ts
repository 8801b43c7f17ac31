/** Packs quads for another thread as texts: four n3 term ids for each quad. */
import type { Quad, Term } from '@rdfjs/types';
import { DataFactory, termFromId, termToId } from 'n3';

export function pack(quads: Iterable<Quad>): string[] {
  const texts: string[] = [];
  for (const { subject, predicate, object, graph } of quads) for (const term of [subject, predicate, object, graph]) texts.push(termToId(term as never));
  return texts;
}

/** Unpacks the quads; equal terms are one object. */
export function unpack(texts: readonly string[]): Quad[] {
  const terms = new Map<string, Term>();
  const term = (index: number): never => {
    const id = texts[index] ?? '';
    let made = terms.get(id);
    if (made === undefined) terms.set(id, (made = termFromId(id)));
    return made as never;
  };
  const quads: Quad[] = [];
  for (let at = 0; at < texts.length; at += 4) quads.push(DataFactory.quad(term(at), term(at + 1), term(at + 2), term(at + 3)));
  return quads;
}
