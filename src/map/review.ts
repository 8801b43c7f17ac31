/** What people noted beside a claim or a command, and what they decided last. Of what is withheld none of it is written. */
import { concept, skos, vr } from '../terms/index.js';
import type { ReviewStatus } from '../vocabulary/index.js';
import { reviewStatus } from './mapping-context.js';
import type { NodeBuilder } from './graph-builder.js';

/** The fields of an entry that say it. */
export interface ReviewFields {
  note?: string | undefined;
  review?: { status: ReviewStatus; by?: string | undefined; on?: string | undefined }[] | undefined;
}

/** Earlier decisions stay in the entry, where git keeps them. */
export function writeReview(fields: ReviewFields, node: NodeBuilder): void {
  const last = fields.review?.at(-1);
  node
    .link(vr.reviewStatus, concept(reviewStatus(fields)))
    .text(vr.reviewedBy, last?.by)
    .edtf(vr.reviewedOn, last?.on)
    .text(skos.note, fields.note, 'en');
}
