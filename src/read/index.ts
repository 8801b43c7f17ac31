/** Documents in, draft entries out. */
export { sectionName, type Article, type Field, type Section } from './layout/document.js';
export { readArticle, readTitle } from './article.js';
export { draftArticle, draftEntry, entryId, type DraftOptions } from './draft.js';
export { wordsOf } from './find.js';
export type * from './reader.js';
export { rules } from './readers/rules.js';
export { ledgerOf, type Rested } from './ledger.js';
export { decode, sourceText, type SourceText } from './text.js';
export type { Coverage, CoveredPart, Status } from './coverage.js';
