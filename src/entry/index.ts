/** The source entry: its type and schema, its YAML, dates, counts and parties, and the registry. */
export { type QuoteIndex } from './update/align.js';
export * from './empty-entry.js';
export * from './claim-id.js';
export * from './count.js';
export * from './date.js';
export * from './evidence.js';
export * from './json-schema.js';
export * from './links.js';
export { bareTitle, pageAddress, siteOf, type Page } from './page.js';
export * from './party.js';
export { parseProject, PROJECT_FILE, projectJsonSchema, type Project } from './project.js';
export * from './references.js';
export * from './registry.js';
export * from './schema.js';
export * from './update/update.js';
export * from './unclaimed-comments.js';
export * from './yaml.js';
