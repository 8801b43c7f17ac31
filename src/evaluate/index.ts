/** Drafts against gold: how much of what a text says is read, and how much of what is read is right. */
export * from './gold.js';
export * from './score.js';
