/** Triggers of incidents with their clauses and participants. All groups are fictional. */
import { expect, it } from 'vitest';
import { sentencesOf } from '../../../src/read/tokens.js';
import { entities } from '../entities.js';
import { triggersOf } from '../../../src/read/incidents/triggers.js';
import { textOf } from '../../../src/read/tokens.js';

const sentenceOf = (text: string) => sentencesOf({ text, start: 0, end: text.length })[0]!;

it.each([
  [
    'The Front attacked the League.',
    'clash',
    'The Front attacked the League',
    [
      { id: 'sable-front', role: 'agent' },
      { id: 'harbour-league', role: 'target' },
    ],
  ],
  ['The quay was shelled by the Front.', 'shelling', 'The quay was shelled by the Front', [{ id: 'sable-front', role: 'agent' }]],
  ['The Front clashed with the League.', 'clash', 'The Front clashed with the League', [{ id: 'sable-front' }, { id: 'harbour-league' }]],
  [
    'Clashes erupted between the Front and the League.',
    'clash',
    'Clashes erupted between the Front and the League',
    [{ id: 'sable-front' }, { id: 'harbour-league' }],
  ],
  ['The Front-held mill was captured.', 'capture-of-place', 'The Front-held mill was captured', []],
  ['The Front managed to capture the mill, and rested.', 'capture-of-place', 'The Front managed to capture the mill', [{ id: 'sable-front', role: 'agent' }]],
])('%s', (text, type, clause, actors) => {
  const sentence = sentenceOf(text);
  const [found, ...others] = triggersOf(sentence, entities());
  expect(others).toEqual([]);
  expect(found).toMatchObject({ type, actors });
  expect(textOf(sentence, found?.clause.from ?? 0, found?.clause.to ?? 0)).toBe(clause);
});

it.each(['The Front began to capture the mill.', 'The clashes broke in the evening.', 'Rebels took part in the raid.', 'The air raid alarm went off.'])(
  'none: %s',
  (text) => {
    expect(triggersOf(sentenceOf(text), entities())).toEqual([]);
  },
);
