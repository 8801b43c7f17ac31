/** Where something happened, when the document says more than which place: its own spelling, or how closely it places it. */
import type { NamedNode } from '@rdfjs/types';
import type { PlaceReference } from '../entry/index.js';
import { concept, vr } from '../terms/index.js';
import type { Scope } from './scope.js';
import type { Sheet } from './graph-builder.js';

/** The nodes of the references that have a name or a precision of their own. */
export function locations(references: readonly PlaceReference[] | undefined, scope: Scope): NamedNode[] {
  return told(references).map((reference) => locationNode(reference, scope));
}

export function writeLocations(references: readonly PlaceReference[] | undefined, scope: Scope, sheet: Sheet): void {
  for (const reference of told(references)) {
    const { id, name, precision } = reference;
    sheet
      .node(locationNode(reference, scope), [vr.Location], name ?? scope.name('place', id), name === undefined ? 'en' : scope.language)
      .link(vr.locatedAt, scope.node('place', id))
      .link(vr.precision, precision && concept(precision));
  }
}

function told(references: readonly PlaceReference[] | undefined): PlaceReference[] {
  return (references ?? []).filter(({ name, precision }) => name !== undefined || precision !== undefined);
}

/** One node for each way the document tells of a place: a place named in two spellings has two. */
function locationNode({ id, name, precision }: PlaceReference, scope: Scope): NamedNode {
  return scope.ids.location(scope.entry.id, [id, name, precision].filter((part) => part !== undefined).join('-'));
}
