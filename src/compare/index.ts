/** Where accounts differ: findings, and comparisons of all claims. */
export * from './find-findings.js';
export * from './finding-graph.js';
export * as intervals from './interval.js';
export { readModel, type Claim as ComparedClaim, type Model } from './model.js';
export { ruleHeader, type Finding } from './rule.js';
export { compareAccounts, eventIds, isKnownEvent, groupEqualRows, type ComparisonOptions, type Comparison, type ListedFinding } from './comparison.js';
export { comparisonRows, type ComparisonRow } from './comparison-row.js';
export { editionDifferences, editionsInWords } from './edition-differences.js';
export { editionInWords } from './editions.js';
export { isOfAnIncident } from './incidents.js';
export { meetingOf } from './meeting.js';
export { comparedInWords, groupVerdict, matrixOf, rowHeading, type Matrix } from './matrix.js';
export type { Origin } from './origins.js';
export { rivalGroups } from './rival-groups.js';
export { relationSource } from './speaker-source.js';
export { VIEWS } from './view/index.js';
export { clipped, dateInWords, joinWithAnd } from './wording.js';
export * as wording from './wording.js';
