/** Whether an outcome suits its mention: rates, flight and displacement, and mentions that are no counts. */
import type { Sentence } from '../../tokens.js';
import { PEOPLE_OUTCOMES, TRANSPORT_PARTICIPLES } from '../lexicon/outcome-verbs.js';
import type { Mention } from '../mentions/mention.js';
import type { Outcome, Coordination } from './outcome.js';
import { isPhraseEnd } from '../mentions/phrase-boundaries.js';

/** Checks for a rate instead of a count: "20 soldiers were killed a day". */
export function isRate(sentence: Sentence, at: number): boolean {
  return (
    sentence[at]?.lower === 'daily' || (['a', 'per', 'each', 'every'].includes(sentence[at]?.lower ?? '') && UNITS_OF_TIME.has(sentence[at + 1]?.lower ?? ''))
  );
}
const UNITS_OF_TIME: ReadonlySet<string> = new Set(['day', 'week', 'month', 'hour']);

/** Chooses between escape and displacement by the population: fighters and captives escape, civilians are displaced. */
export function metricForPopulation({ metric, manner }: Outcome, population: Mention['population']): Outcome['metric'] {
  if (metric[0] === 'escaped' && (population === 'civilians' || population === 'children')) return ['displaced'];
  return metric[0] === 'displaced' && manner === undefined && population === 'fighters' ? ['escaped'] : metric;
}

/** Checks for people of no party who flee from home: "Hundreds of people fled", "many families had fled". */
export function fledHome(sentence: Sentence, { head, party }: Mention, { metric, to }: Outcome): boolean {
  return (
    metric[0] === 'escaped' && party === undefined && FLIGHT_VERBS.has(sentence[to - 1]?.lower ?? '') && RESIDENT_NOUNS.has(sentence[head ?? -1]?.lower ?? '')
  );
}
const FLIGHT_VERBS: ReadonlySet<string> = new Set(['fled', 'flee', 'fleeing']);
const RESIDENT_NOUNS: ReadonlySet<string> = new Set(['people', 'person', 'persons', 'family', 'families', 'women', 'citizens', 'farmers']);

/** Single outcome words: a number in a sentence with one is worth checking, even if it is no claim. */
export const LOSS_WORDS: ReadonlySet<string> = new Set(
  PEOPLE_OUTCOMES.flatMap((row) => [...(row.participles ?? []), ...(row.transitives ?? []), ...(row.nouns ?? [])]).filter((words) => !words.includes(' ')),
);

/** Checks whether a mention may count people or things: not "a fighter", which is one, and not "three villages". */
export function couldCount(sentence: Sentence, phrase: Mention): boolean {
  const one = !/\d/.test(sentence[phrase.numberFrom]?.text ?? '') && phrase.count.low === 1 && phrase.count.high === 1;
  return !one && (phrase.kind !== 'bare' || isPhraseEnd(sentence, phrase.to));
}

const DISPLACED_POPULATIONS: ReadonlySet<string> = new Set(['civilians', 'children', 'mixed']);

/**
 * Checks that an outcome suits its population: transported prisoners are not displaced, but fighters who leave a place
 * are. Damage to one unquantified thing is narrated, not counted.
 */
export function isPlausible(sentence: Sentence, outcome: Outcome, group: Coordination): boolean {
  const words = sentence.slice(outcome.from ?? group[0].from, outcome.to);
  if (outcome.manner === 'damaged' && group.every(({ unquantified }) => unquantified) && words.some(({ lower }) => lower.startsWith('damag'))) return false;
  // "2,000 troops were transferred": only residents are displaced by that.
  const moved = TRANSPORT_PARTICIPLES.has(sentence[outcome.to - 1]?.lower ?? '');
  if (moved && outcome.metric.includes('displaced') && !group.every(({ population }) => DISPLACED_POPULATIONS.has(population))) return false;
  // "a resident who managed to flee said …"
  if (group.every(({ unquantified, population }) => unquantified && metricForPopulation(outcome, population).includes('displaced'))) return false;
  return (
    !outcome.metric.includes('displaced') ||
    group.every(
      ({ population }) =>
        population === 'civilians' || population === 'unstated' || population === 'children' || population === 'fighters' || population === 'mixed',
    )
  );
}
