/** The kind of people of a figure, by the nouns of its quote. */
import { expect, it } from 'vitest';
import { populationByNouns } from '../../../src/read/figures/population-by-nouns.js';

it.each([
  ['fighters', 'five policemen were killed', 'police'],
  ['fighters', 'killing six police officers', 'police'],
  ['fighters', 'six officers', 'fighters'],
  ['fighters', 'nine soldiers and policemen', 'fighters'],
  ['unstated', 'two journalists', 'journalists'],
  ['staff', 'three nurses and a doctor', 'medical-staff'],
  ['staff', 'four guards', 'staff'],
  ['unstated', 'two aid workers', 'aid-workers'],
  ['unstated', 'the bodies of six military officials', 'fighters'],
  ['unstated', '50 military personnel', 'fighters'],
  ['unstated', 'six officials', 'unstated'],
  ['unstated', 'military personnel and civilians', 'unstated'],
  ['unstated', 'eight women', 'women'],
  ['unstated', 'eight women and children', 'unstated'],
  ['unstated', '12 people', 'unstated'],
  ['civilians', 'two journalists', 'civilians'],
  ['mixed', 'soldiers and women', 'mixed'],
] as const)('%s, "%s": %s', (read, quote, population) => {
  expect(populationByNouns(read, quote)).toBe(population);
});
