/** Maps entries, the registry and its links to quads: the one module that sees both plain data and RDF. */
export { codeQuads } from './codes.js';
export * from './entry.js';
export * from './links.js';
export { entryPathFinder, type FindPath } from './entry-paths.js';
export * from './registry.js';
export { surroundingsIn } from './surroundings.js';
export { withClaimsIn, type ClaimState } from './only-claims.js';
export { sharedBy, SharedGraphs } from './shared-graphs.js';
export type { EntryPart } from './entry-parts.js';
export { RowMapper, type RowMapperOptions, type RowToMap } from './row-mapper.js';
export { truncated as shortLabel } from './graph-builder.js';
export type { MappingResult } from './graph-builder.js';
export type { Run, RunInput } from './provenance.js';
export { describeClaimsTable } from './claims-csvw.js';
export { CLAIM_COLUMNS } from './claim-columns.js';
export { claimRows, claimsHeader, claimsTable, type ClaimRow } from './claims-table.js';
export { mapNumberRules } from './number-rules.js';
export * from './ontology.js';
