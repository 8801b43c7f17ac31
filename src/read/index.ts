/** The public interface of `read`: reads documents, drafts their entries, and reports coverage. */
export { sectionName, type Document, type Cell, type Section } from './layout/document.js';
export { readDocument, readTitle } from './layout/layouts.js';
export { draftDocument, draftEntry, entryId, victimsIn, type DraftOptions } from './draft.js';
export { quoteIndexOf } from './quote-index.js';
export type * from './reader.js';
export { rules } from './readers/rules.js';
export { proposalJsonSchema, proposalSchema, readerNameSchema, type Proposal } from './proposal.js';
export { resultLine, withProposals } from './readers/proposals.js';
export { claimData, figureOf, sameFigures, type FigureRequest } from './add-figure.js';
export { unitsOf } from './units.js';
export { draftYaml, refreshUnclaimed } from './draft-yaml.js';
export { ledgerOf } from './entry-coverage.js';
export { decode, sourceText, type SourceText } from './layout/source-text.js';
export { isHxlRow, kindOfTable } from './readers/tables/kinds.js';
export type { ReadRow, RowReader, TableKind, TableDescription } from './readers/tables/reader.js';
export { LOOKED_FOR, unclaimedLine, type Coverage, type CoveredPart } from './coverage.js';
