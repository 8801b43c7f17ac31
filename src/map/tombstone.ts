/**
 * Writes tombstones: that a withheld item exists (design section 8), without quote, position or name, and with a numbered
 * address.
 */
import type { NamedNode } from '@rdfjs/types';
import { concept, vr } from '../terms/index.js';
import type { MappingContext } from './mapping-context.js';
import type { GraphBuilder } from './graph-builder.js';

/** Writes the tombstone of a claim of any kind. It is no claim, and does not say what kind of claim it was. */
export function writeTombstone(subject: NamedNode, { account }: MappingContext, builder: GraphBuilder): void {
  builder.node(subject, [vr.WithheldClaim], 'A withheld claim', 'en').link(vr.inAccount, account).link(vr.reviewStatus, concept('withheld'));
}

/** Writes the tombstone of a command; its account links to it as to other commands. */
export function writeCommandTombstone(subject: NamedNode, builder: GraphBuilder): void {
  builder.node(subject, [vr.Command], 'A withheld command', 'en').link(vr.reviewStatus, concept('withheld'));
}
