/** Evaluation of drafts against gold figures: precision, recall, fields, and scores by rule. */
export * from './by-rule.js';
export * from './episode-gold.js';
export * from './episode-score.js';
export { FIELDS } from './fields.js';
export * from './finding-gold.js';
export * from './finding-score.js';
export * from './gold.js';
export { entryOfGold, figuresOfDraft } from './gold-entry.js';
export * from './score.js';
export * from './sets.js';
