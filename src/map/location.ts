/** Writes how a document mentions a place, where it has its own spelling or a precision. */
import type { NamedNode } from '@rdfjs/types';
import type { PlaceReference } from '../entry/index.js';
import { concept, vr } from '../terms/index.js';
import type { MappingContext } from './mapping-context.js';
import type { GraphBuilder } from './graph-builder.js';

/** Returns the nodes of the references that have a spelling or a precision. */
export function locationNodes(references: readonly PlaceReference[] | undefined, context: MappingContext): NamedNode[] {
  return detailedReferences(references).map((reference) => locationNode(reference, context));
}

export function writeLocations(references: readonly PlaceReference[] | undefined, context: MappingContext, builder: GraphBuilder): void {
  for (const reference of detailedReferences(references)) {
    const { id, name, precision } = reference;
    builder
      .node(locationNode(reference, context), [vr.Location], name ?? context.name('place', id), name === undefined ? 'en' : context.language)
      .link(vr.locatedAt, context.node('place', id))
      .link(vr.precision, precision && concept(precision));
  }
}

function detailedReferences(references: readonly PlaceReference[] | undefined): PlaceReference[] {
  return (references ?? []).filter(({ name, precision }) => name !== undefined || precision !== undefined);
}

/** Returns the node of a reference: a place with two spellings has two nodes. */
function locationNode({ id, name, precision }: PlaceReference, context: MappingContext): NamedNode {
  return context.ids.location(context.entry.id, [id, name, precision].filter((part) => part !== undefined).join('-'));
}
