/** What the tests of `map` share: the context that a made-up entry is mapped in, and the nodes of a graph as short lines. */
import type { Quad } from '@rdfjs/types';
import type { Entry } from '../../src/entry/index.js';
import { GraphBuilder } from '../../src/map/graph-builder.js';
import { MappingContext } from '../../src/map/mapping-context.js';
import { DEFAULT_BASE, identifiers, PREFIXES, rdf, rdfs } from '../../src/terms/index.js';
import { fictionalEntry, fictionalRegistry } from './fiction.js';

/** The id of the made-up entry. */
export const E = 'battle-of-brindle-ford';

export const registry = fictionalRegistry();

/** The context of an entry, and a graph to write to. */
export function mapping(entry: Entry = fictionalEntry()): { context: MappingContext; builder: GraphBuilder } {
  const ids = identifiers();
  return { context: new MappingContext(entry, registry, ids), builder: new GraphBuilder(ids.graph.entry(entry.id)) };
}

function short(iri: string): string {
  if (iri.startsWith(DEFAULT_BASE)) return `<${iri.slice(DEFAULT_BASE.length)}>`;
  const [prefix, namespace] = Object.entries(PREFIXES).find(([, address]) => iri.startsWith(address)) ?? ['', ''];
  return prefix === '' ? `<${iri}>` : `${prefix}:${iri.slice(namespace.length)}`;
}

/** The properties of a node: `property value`, shortened, without the label. */
export function about(node: string, quads: readonly Quad[]): string[] {
  return quads
    .filter(({ subject, predicate }) => subject.value === DEFAULT_BASE + node && !predicate.equals(rdfs.label))
    .map(
      ({ predicate, object }) =>
        `${predicate.equals(rdf.type) ? 'a' : short(predicate.value)} ${object.termType === 'Literal' ? object.value : short(object.value)}`,
    );
}

/** The label of a node. */
export function labelOf(node: string, quads: readonly Quad[]): string | undefined {
  return quads.find(({ subject, predicate }) => subject.value === DEFAULT_BASE + node && predicate.equals(rdfs.label))?.object.value;
}
