/**
 * What is left of something that would hurt people: that there was it (design section 8). No words, no place of them,
 * no name, and an address that is a hash.
 */
import type { NamedNode } from '@rdfjs/types';
import { concept, vr } from '../terms/index.js';
import type { MappingContext } from './mapping-context.js';
import type { GraphBuilder } from './graph-builder.js';

/** The tombstone of a claim of any kind. */
export function writeTombstone(subject: NamedNode, claimClass: NamedNode, { event }: MappingContext, builder: GraphBuilder): void {
  builder.node(subject, [claimClass], 'A claim that is withheld', 'en').link(vr.aboutEvent, event).link(vr.reviewStatus, concept('withheld'));
}

/** The tombstone of a command; its event points to it, as to others. */
export function writeCommandTombstone(subject: NamedNode, builder: GraphBuilder): void {
  builder.node(subject, [vr.Command], 'A command that is withheld', 'en').link(vr.reviewStatus, concept('withheld'));
}
