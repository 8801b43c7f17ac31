/** Noun phrases and what they refer to. */
import { expect, it } from 'vitest';
import { sentencesOf } from '../../../src/read/tokens.js';
import { entities } from '../entities.js';
import { isActor, nounPhraseEnd, nounPhraseStart, phraseIs } from '../../../src/read/incidents/noun-phrase.js';
import { textOf } from '../../../src/read/tokens.js';

const sentenceOf = (text: string) => sentencesOf({ text, start: 0, end: text.length })[0]!;

it('a phrase ends before a preposition and begins with its determiner', () => {
  const sentence = sentenceOf('after the heavy clashes in the village of Ulver on Monday');
  expect(nounPhraseStart(sentence, 3)).toBe(1);
  expect(textOf(sentence, 5, nounPhraseEnd(sentence, 5))).toBe('the village of Ulver');
});

it.each([
  ['the village of Ulver', 'place', true],
  ['17 tanks', 'place', false],
  ['a number of Ural trucks', 'place', false],
  ['two residents', 'residents', true],
  ['the Front', 'people', true],
  ['up positions', 'place', false],
] as const)('%s: %s', (text, kind, expected) => {
  const sentence = sentenceOf(text);
  expect(phraseIs(sentence, 0, sentence.length, kind, entities())).toBe(expected);
  expect(isActor(sentence, sentence.length - 1, entities())).toBe(text === 'the Front');
});
