/**
 * How far a reading can be trusted, by the rule that made it: how many of the figures that a rule read in seven gold
 * articles are right. The table is kept by hand. To take it anew from all gold articles, copy the columns `right` and
 * `read` of `variorum evaluate GOLD… --by-rule`; its column `expected`, which leaves each article out in turn, says
 * whether they hold for other articles. New numbers change `confidence` in drafts.
 */

/** Readings that were right, and readings, of each family of rules. */
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
 * Laplace's rule of succession, (right + 1) / (read + 2), to two decimals: a rule that was seen twice is not trusted as
 * one that was seen fifty times, and one never seen is worth a half.
 */
export function confidenceOf(rule: string): number {
  const [right, read] = CALIBRATION[rule.split('.')[0] ?? ''] ?? [0, 0];
  return Math.round(((right + 1) / (read + 2)) * 100) / 100;
}
