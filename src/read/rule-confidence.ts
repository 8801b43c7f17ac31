/**
 * Estimates the confidence of a figure from the precision of the rule that read it, measured on seven gold documents.
 * The table is maintained by hand. To measure it again on all gold documents, copy the columns `right` and `read` of
 * `variorum evaluate GOLD… --by-rule`; its column `expected` (leave-one-out cross-validation) shows whether they
 * generalise. New numbers change `confidence` in drafts.
 */

/** The number of right figures and of all figures read, for each family of rules. */
const CALIBRATION: Readonly<Record<string, readonly [right: number, read: number]>> = {
  predicate: [83, 83],
  nounItself: [34, 34],
  object: [13, 13],
  elliptical: [10, 10],
  left: [6, 6],
  part: [5, 5],
  stillFighting: [5, 5],
  presence: [4, 4],
  takingPart: [3, 3],
  toll: [3, 3],
  bodies: [2, 2],
  breakdown: [2, 2],
  taken: [2, 2],
  tally: [2, 2],
  bareNumber: [1, 1],
  lost: [1, 1],
  otherVoice: [1, 1],
  partitive: [1, 1],
  revision: [1, 1],
  runningTotal: [1, 1],
};

/**
 * Computes the confidence of a rule by Laplace's rule of succession, (right + 1) / (read + 2), to two decimals: a rule seen
 * twice gets less than one seen fifty times, and one never seen gets a half.
 */
export function confidenceOf(rule: string): number {
  const [right, read] = CALIBRATION[rule.split('.')[0] ?? ''] ?? [0, 0];
  return Math.round(((right + 1) / (read + 2)) * 100) / 100;
}
