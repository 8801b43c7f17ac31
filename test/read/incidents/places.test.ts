/** The places that a clause names. */
import { expect, it } from 'vitest';
import { sentencesOf } from '../../../src/read/tokens.js';
import { entities } from '../entities.js';
import { placesIn } from '../../../src/read/incidents/places.js';

const sentenceOf = (text: string) => sentencesOf({ text, start: 0, end: text.length })[0]!;

it.each([
  ['clashes in Ulver', [{ name: 'Ulver', nearby: false }]],
  ['clashes near the town of Ulver', [{ name: 'Ulver', nearby: true }]],
  [
    'clashes in Ulver and Dellmouth',
    [
      { name: 'Ulver', nearby: false },
      { name: 'Dellmouth', nearby: false },
    ],
  ],
  ['clashes in March', []],
  ['clashes at the Ulver and Dellmouth Farms', []],
])('%s', (text, places) => {
  const sentence = sentenceOf(text);
  expect(placesIn(sentence, { from: 0, to: sentence.length }, undefined, entities())).toEqual(places);
});
