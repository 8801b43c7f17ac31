/** Documents in, draft entries out. */
export { readArticle, readTitle, sectionName, type Article, type Field, type Section } from './article.js';
export { draftArticle, draftEntry, entryId, type DraftOptions } from './draft.js';
export { wordsOf } from './find.js';
export { ledgerOf, type Rested } from './ledger.js';
export { decode, sourceText, type SourceText } from './text.js';
export type { Coverage, CoveredPart, Status } from './coverage.js';
