/** Evaluation of drafts against gold figures: precision, recall, fields, and scores by rule. */
export * from './by-rule.js';
export * from './episode-gold.js';
export * from './episode-score.js';
export { FIELDS } from './fields.js';
export * from './gold.js';
export * from './score.js';
export * from './sets.js';
