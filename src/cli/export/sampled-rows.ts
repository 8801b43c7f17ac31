/** The sample of the rows of a table whose graphs are inspected: chosen by line and id alone, so the same rows each time, in any order. */

/** Up to each line, one row in so many is inspected, chosen by a hash of its id: all of the first, and few of many, since they are held in memory. */
const SAMPLE = [
  { until: 60, oneIn: 1 },
  { until: 20_000, oneIn: 100 },
  { until: Infinity, oneIn: 10_000 },
] as const;

/** Whether a row is in the sample, by its line and its id alone. */
export function isInspected(line: number, id: string): boolean {
  const { oneIn } = SAMPLE.find(({ until }) => line <= until) ?? SAMPLE[2];
  return hashOf(id) % oneIn === 0;
}

/** A small hash (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
