/** The actors that a phrase names. All groups are fictional. */
import { expect, it } from 'vitest';
import { sentencesOf } from '../../../src/read/tokens.js';
import { entities } from '../entities.js';
import { actorPhraseAt, actorsBefore, participantsOf } from '../../../src/read/incidents/actors.js';

const sentenceOf = (text: string) => sentencesOf({ text, start: 0, end: text.length })[0]!;

it.each([
  ['the Front and the League', ['sable-front', 'harbour-league']],
  ['Front positions', ['sable-front']],
  ['fighters of the Front', ['sable-front']],
  ['the Front-held mill', undefined],
  ['the Larkmoor Monitor', undefined],
])('%s', (text, ids) => {
  expect(actorPhraseAt(sentenceOf(text), 0, entities())?.ids).toEqual(ids);
});

it('a subject is what stands before its verb, and no name after a preposition', () => {
  const subject = (text: string) => actorsBefore(sentenceOf(text), sentenceOf(text).length, entities());
  expect(subject('On Monday the Front later')).toEqual(['sable-front']);
  expect(subject('a mill of the Front')).toEqual([]);
});

it('an actor in two roles has none', () => {
  expect(participantsOf({ agents: ['a', 'b'], targets: ['b'], others: [] })).toEqual([{ id: 'a', role: 'agent' }, { id: 'b' }]);
});
