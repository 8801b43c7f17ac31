/** Drafts against gold: how much of what a text says is read, and how much of what is read is right. */
export * from './by-rule.js';
export { FIELDS, type FieldComparison, type FieldName } from './fields.js';
export * from './gold.js';
export * from './score.js';
export * from './sets.js';
