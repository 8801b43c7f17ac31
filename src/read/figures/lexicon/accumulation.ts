/** Lexicon of accumulation: words for tolls, running totals and totals of the whole event. Used by `../mentions/casualty-nominals.ts` and `../accumulation.ts`. */

import type { Metric } from '../../../vocabulary/index.js';
import { phraseTable, type PhraseTable } from './lookup.js';

/** Casualty nominals whose number follows a verb: "the toll was 43", "fatalities were put at 5,856". */
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

/** Words between a casualty nominal and its number: "a toll of 200", "put the toll at 450", "the toll was 43". */
export const TOLL_LINKS: ReadonlySet<string> = new Set(
  'of at to as is was were be been being reached reaching exceeds exceeded exceeding totalled totaled surpassed surpassing hit stood'.split(' '),
);

/** Verbs of growth right before a number, which make it a running total. */
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

/** Adverbials for a figure that is cumulative up to its date. */
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

/** Adverbials for a sum: cumulative up to a date where there is one, else the total of the event. */
export const ALTOGETHER_PHRASES: PhraseTable = phraseTable(['in total', 'overall', 'altogether', 'in all']);

/** Prepositions before an event noun that cover the whole event: "throughout the siege", "by the end of the three-week battle". */
export const WHOLE_EVENT: readonly string[] = ['throughout', 'in the course of', 'over the course of', 'by the end of'];

/** Prepositions that cover the whole event where no day is given: "killed during the siege". */
export const IN_EVENT: readonly string[] = ['during', 'in'];

/** Nouns that may refer to the event or to a part of it. */
export const FIGHTING_NOUNS: ReadonlySet<string> = new Set(['fighting', 'clashes', 'hostilities', 'battles']);

/** Verbs whose subject is the event: "The battle left 50 dead". */
export const EVENT_EFFECT_VERBS: readonly string[] = ['left', 'led to', 'resulted in', 'claimed', 'cost', 'caused', 'killed', 'took the lives of'];

/** Nouns for a whole event in these patterns; a "clash" or an "attack" may be one of many. */
export const WHOLE_EVENT_NOUNS: ReadonlySet<string> = new Set(
  'battle offensive counteroffensive counter-offensive siege campaign war operation conflict invasion'.split(' '),
);

/** Words of duration between "the" and an event noun: "the entire four-day battle". */
export const DURATION_WORDS: ReadonlySet<string> = new Set('entire whole - day days week weeks month months year years long'.split(' '));

/** Clause openers at which the effect of an adverbial ends. */
export const CLAUSE_STARTS: ReadonlySet<string> = new Set([';', 'while', 'whereas']);

/** Matches the headings of summary sections. */
export const SUMMARY_HEADING = /\b(?:casualt(?:y|ies)|losses|aftermath|tolls?|results?|consequences|impact|analysis|assessment|outcome|legacy|lead)\b/i;
