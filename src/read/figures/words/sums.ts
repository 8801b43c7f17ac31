/** Words that say what a figure adds up: a toll, a running total, a total of the whole. Read by `../tolls.ts` and `../sums.ts`. */

import type { Metric } from '../../../vocabulary/index.js';
import { phrases, type Phrases } from './match.js';

/** Nouns whose number stands behind a verb: "the toll was 43", "fatalities were put at 5,856". */
export const TOLL_NOUNS: ReadonlyMap<string, readonly Metric[]> = new Map(
  Object.entries({
    toll: ['killed'],
    tolls: ['killed'],
    fatalities: ['killed'],
    deaths: ['killed'],
    injuries: ['injured'],
    casualties: ['killed', 'injured'],
    losses: ['killed', 'injured'],
  } as const),
);

/** Words right before a number that link it to "toll": "a toll of 200", "put the toll at 450", "the toll was 43". */
export const TOLL_LINKS: ReadonlySet<string> = new Set(
  'of at to as is was were be been being reached reaching exceeded exceeding surpassed surpassing hit stood'.split(' '),
);

/** Words right before a number by which a toll or a number grows: it is a running total. */
export const TOLL_VERBS_OF_GROWTH: Phrases = phrases([
  'reached',
  'rose to',
  'risen to',
  'rising to',
  'climbed to',
  'increased to',
  'grew to',
  'grown to',
  'stood at',
  'to',
]);

/** Words by which a figure counts from the beginning up to the time it is told of. */
export const SO_FAR: Phrases = phrases([
  'so far',
  'thus far',
  'to date',
  'since the start of',
  'since the beginning of',
  'since the battle began',
  'since the fighting began',
  'since fighting began',
  'by this point',
  'by that point',
  'up to that point',
  'until then',
  'as of',
  'at this point',
  'at that point',
  'by then',
]);

/** Words by which a figure takes all before it together: with a date it counts up to then, else over the whole event. */
export const ALTOGETHER: Phrases = phrases(['in total', 'overall', 'altogether', 'in all']);

/** Words by which a figure counts over the whole event, told of where it may. */
export const IN_ALL: Phrases = phrases([
  'throughout the',
  'in the course of the',
  'over the course of the',
  'during the battle',
  'during the offensive',
  'during the siege',
  'during the campaign',
  'during the war',
  'during the operation',
  'in the battle',
  'in the offensive',
  'by the end of the',
]);

/** Headings of sections that sum an event up. */
export const SUMMING_UP = /\b(?:casualt(?:y|ies)|losses|aftermath|tolls?|results?|consequences|impact|analysis|assessment|outcome|legacy|lead)\b/i;
