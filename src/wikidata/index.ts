/** The way back: a graph → statements that a careful editor could make in Wikidata, and sentences for Wikipedia. */
export { readFacts } from './facts.js';
export type { FigureOptions } from './figures.js';
export { quickStatements } from './quickstatements.js';
export { reasonCounts } from './reasons.js';
export type { WayBack } from './statement.js';
export { isDay } from './time.js';
export { reviewCsv } from './review-csv.js';
export { reviewHtml } from './review-html.js';
export { wayBack } from './way-back.js';
export { wikibaseCliEdits } from './wikibase-cli.js';
