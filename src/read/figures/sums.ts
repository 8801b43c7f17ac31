/**
 * What the figures of a sentence add up, where their own words do not say: a total of the whole event, a running total,
 * or an increment, which is a part of the event told on its own.
 */
import type { Accumulation } from '../../vocabulary/index.js';
import type { Section } from '../article.js';
import type { Sentence } from '../tokens.js';
import { matchFrom } from './words/match.js';
import { ALTOGETHER, IN_ALL, SO_FAR, SUMMING_UP } from './words/sums.js';

/**
 * `when`: the day that the sentence or its section gives. A lead and a section that sums up tell of the whole event; what
 * is told under any other heading happened within it.
 */
export function usualSum(sentence: Sentence, section: Section, when: string | undefined): Accumulation {
  const says = (table: typeof IN_ALL) => matchFrom(sentence, 0, table) !== undefined;
  if (says(SO_FAR) || says(ALTOGETHER)) return when === undefined ? 'total' : 'cumulative';
  if (says(IN_ALL)) return 'total';
  return when !== undefined || !(section.path.length === 0 || section.path.some((heading) => SUMMING_UP.test(heading))) ? 'increment' : 'total';
}
