/** What people noted beside a claim or a command, and what they decided last. Of what is withheld none of it is written. */
import { concept, skos, vr } from '../terms/index.js';
import type { ReviewStatus } from '../vocabulary/index.js';
import { reviewStatus } from './scope.js';
import type { Node } from './graph-builder.js';

/** The fields of an entry that say it. */
export interface Noted {
  note?: string | undefined;
  review?: { status: ReviewStatus; by?: string | undefined; on?: string | undefined }[] | undefined;
}

/** Earlier decisions stay in the entry, where git keeps them. */
export function writeReview(noted: Noted, node: Node): void {
  const last = noted.review?.at(-1);
  node
    .link(vr.reviewStatus, concept(reviewStatus(noted)))
    .text(vr.reviewedBy, last?.by)
    .edtf(vr.reviewedOn, last?.on)
    .text(skos.note, noted.note, 'en');
}
