/** Writes the note and the last review of a claim or a command. They are not written for withheld items. */
import { concept, skos, vr } from '../terms/index.js';
import type { ReviewStatus } from '../vocabulary/index.js';
import { reviewStatus } from './mapping-context.js';
import type { NodeBuilder } from './graph-builder.js';

/** The fields of an entry for note and review. */
export interface ReviewFields {
  note?: string | undefined;
  reader?: { id: string }[] | undefined;
  review?: { status: ReviewStatus; by?: string | undefined; on?: string | undefined }[] | undefined;
}

/** Writes the last decision. Earlier ones stay in the entry, where git keeps them. */
export function writeReview(fields: ReviewFields, node: NodeBuilder): void {
  const last = fields.review?.at(-1);
  node
    .link(vr.reviewStatus, concept(reviewStatus(fields)))
    .text(vr.reviewedBy, last?.by)
    .edtf(vr.reviewedOn, last?.on)
    .text(skos.note, fields.note, 'en');
}
