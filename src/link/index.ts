/** What things are the same: clusters of local entities, items of Wikidata for them, and the decisions that people make. No RDF, no network; the index asks its own file. */
export { planDecisions, registryChanges, rewriteEntry, type Move, type RegistryChange } from './apply-decisions.js';
export { localEntities, suggestClusters, type LocalEntity } from './clusters.js';
export { DECISIONS_COMMENT, decisionsJsonSchema, parseDecisions, type Decision, type Decisions } from './decision.js';
export { readDump } from './dump.js';
export { directKinds, readItem, superclasses, type Item } from './item.js';
export { addRows, linkRows } from './link-rows.js';
export type { Found } from './propose.js';
export { queryBatches, readManifest, readResults, type ServiceManifest } from './reconciliation.js';
export { applyReview } from './apply-review.js';
export { claimsPage, type Unclaimed } from './claims-page.js';
export { reviewPage } from './review-page.js';
export { decided, reviewRows, withReview } from './review-table.js';
export type { ItemSource } from './source.js';
export { subjectsOf, type FileEntry, type Subject } from './subject.js';
export { suggestLinks } from './suggest.js';
export { readItemTable } from './table.js';
