/** Words that say what a figure adds up: a toll, a running total, a total of the whole. Read by `../casualty-nominals.ts` and `../accumulation.ts`. */

import type { Metric } from '../../../vocabulary/index.js';
import { phraseTable, type PhraseTable } from './lookup.js';

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
  'of at to as is was were be been being reached reaching exceeds exceeded exceeding totalled totaled surpassed surpassing hit stood'.split(' '),
);

/** Words right before a number by which a toll or a number grows: it is a running total. */
export const TOLL_GROWTH_PHRASES: PhraseTable = phraseTable([
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
export const SO_FAR_PHRASES: PhraseTable = phraseTable([
  'so far',
  'thus far',
  'to date',
  'since the start of',
  'since the beginning of',
  'since the battle began',
  'since the fighting began',
  'since fighting began',
  'since the war began',
  'since the siege began',
  'since the offensive began',
  'since the invasion began',
  'since it began',
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
export const ALTOGETHER_PHRASES: PhraseTable = phraseTable(['in total', 'overall', 'altogether', 'in all']);

/** Words that take in a whole event, right before its name: "throughout the siege", "by the end of the three-week battle". */
export const WHOLE_EVENT: readonly string[] = ['throughout', 'in the course of', 'over the course of', 'by the end of'];

/** Words that may mean the whole of an event, where no day is told: "killed during the siege". */
export const IN_EVENT: readonly string[] = ['during', 'in'];

/** What may be a whole event or a part of it. */
export const FIGHTING_NOUNS: ReadonlySet<string> = new Set(['fighting', 'clashes', 'hostilities', 'battles']);

/** What a whole event does that has victims: "The battle left 50 dead". */
export const EVENT_EFFECT_VERBS: readonly string[] = ['left', 'led to', 'resulted in', 'claimed', 'cost', 'caused', 'killed', 'took the lives of'];

/** What a whole event is called behind them; a "clash" or an "attack" may be one of many. */
export const WHOLE_EVENT_NOUNS: ReadonlySet<string> = new Set(
  'battle offensive counteroffensive counter-offensive siege campaign war operation conflict invasion'.split(' '),
);

/** Words between "the" and such a name that say how long it was: "the entire four-day battle". */
export const DURATION_WORDS: ReadonlySet<string> = new Set('entire whole - day days week weeks month months year years long'.split(' '));

/** What begins a clause that what was said before it need not hold for. */
export const CLAUSE_STARTS: ReadonlySet<string> = new Set([';', 'while', 'whereas']);

/** Headings of sections that sum an event up. */
export const SUMMARY_HEADING = /\b(?:casualt(?:y|ies)|losses|aftermath|tolls?|results?|consequences|impact|analysis|assessment|outcome|legacy|lead)\b/i;
