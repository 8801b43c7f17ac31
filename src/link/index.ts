/** What things are the same: clusters of local entities, decisions that people make about them, and what these change. No RDF, no disk, no network. */
export { planDecisions, registryChanges, rewriteEntry, type Move, type RegistryChange } from './apply-decisions.js';
export { localEntities, suggestClusters, type LocalEntity } from './clusters.js';
export { DECISIONS_COMMENT, decisionsJsonSchema, parseDecisions, type Decision, type Decisions } from './decision.js';
