/**
 * Writes tombstones: that a withheld item exists (design section 8), without quote, position or name, and with a numbered
 * address.
 */
import type { NamedNode } from '@rdfjs/types';
import { concept, vr } from '../terms/index.js';
import type { MappingContext } from './mapping-context.js';
import type { GraphBuilder } from './graph-builder.js';

/** Writes the tombstone of a claim of any kind. */
export function writeTombstone(subject: NamedNode, claimClass: NamedNode, { event }: MappingContext, builder: GraphBuilder): void {
  builder.node(subject, [claimClass], 'A withheld claim', 'en').link(vr.aboutEvent, event).link(vr.reviewStatus, concept('withheld'));
}

/** Writes the tombstone of a command; its event links to it as to other commands. */
export function writeCommandTombstone(subject: NamedNode, builder: GraphBuilder): void {
  builder.node(subject, [vr.Command], 'A withheld command', 'en').link(vr.reviewStatus, concept('withheld'));
}
