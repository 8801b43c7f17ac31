/**
 * Names the kind of people of a figure more closely, by the nouns of its quote: police, journalists, medical staff, aid
 * workers, members of an armed force, women. Only words decide: a quote that names other people, too, keeps what it has. Takes the population that the
 * grammar read and the quote; returns the population of the claim.
 */
import type { Population } from '../../vocabulary/index.js';
import { PEOPLE_NOUNS } from './lexicon/nouns.js';

/** The phrases of each kind. A phrase is looked for before the nouns in it: "police officers" are no officers of an army. */
const PHRASES: readonly (readonly [Population, RegExp])[] = [
  [
    'police',
    /\b(?:police ?(?:wo)?m[ae]n|police (?:officers?|personnel|members?|commanders?|chiefs?|cadets?|recruits?)|police(?! (?:station|post|car|vehicle|building|academy|headquarters))|gendarmes?|constables?)\b/giu,
  ],
  ['journalists', /\b(?:journalists?|reporters?|correspondents?|photographers?|cameram[ae]n|media workers?)\b/giu],
  [
    'medical-staff',
    /\b(?:(?:para)?medics?|doctors?|nurses?|surgeons?|physicians?|(?:medical|health|healthcare|hospital|ambulance) (?:workers?|staff|personnel|employees?|crews?))\b/giu,
  ],
  ['aid-workers', /\b(?:(?:aid|relief|humanitarian|charity) (?:workers?|staff|personnel|employees?|volunteers?))\b/giu],
  ['fighters', /\bmilitary (?:officials?|officers?|personnel|members?|cadets?|recruits?)\b/giu],
  ['women', /\b(?:women|woman)\b/giu],
];

/** What the grammar may have read of these nouns; any other population is stated by other words. */
const MAY_BE_REFINED: ReadonlySet<Population> = new Set<Population>(['fighters', 'staff', 'unstated']);

/** "the bodies of six policemen" are no other people. */
const BODIES = /\b(?:bod(?:y|ies)|corpses?|remains) of\b/giu;

/** @example "five policemen were killed": police, whom the grammar takes for members of an armed force. */
export function populationByNouns(population: Population, quote: string): Population {
  if (!MAY_BE_REFINED.has(population)) return population;
  const found = PHRASES.filter(([, phrase]) => quote.search(phrase) !== -1);
  const [only, ...others] = found;
  if (!only || others.length > 0) return population;
  const rest = quote.replace(only[1], ' ').replace(BODIES, ' ').toLowerCase();
  return rest.split(/[^\p{L}-]+/u).some((word) => PEOPLE_NOUNS.has(word)) ? population : only[0];
}
