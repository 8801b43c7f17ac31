/** What things are the same: clusters of local entities, items of Wikidata for them, and the decisions that people make. No RDF, no network; the index asks its own file. */
export { planDecisions, registryChanges, rewriteEntry, type Move, type RegistryChange } from './apply-decisions.js';
export { localEntities, suggestClusters, type LocalEntity } from './clusters.js';
export { DECISIONS_COMMENT, decisionsJsonSchema, parseDecisions, type Decision, type Decisions } from './decision.js';
export { readDump } from './dump.js';
export { readItem, superclasses, type Item } from './item.js';
export type { ItemSource } from './source.js';
export { subjectsOf, type FileEntry } from './subject.js';
export { suggestLinks } from './suggest.js';
export { readItemTable } from './table.js';
