/** Clauses, and whether they state a fact. */
import { expect, it } from 'vitest';
import { sentencesOf } from '../../../src/read/tokens.js';
import { clauseAround, isDefinite, isDisproved, isImplied, isIrrealis } from '../../../src/read/incidents/clause.js';
import { textOf } from '../../../src/read/tokens.js';

const sentenceOf = (text: string) => sentencesOf({ text, start: 0, end: text.length })[0]!;
const at = (text: string, word: string) => sentenceOf(text).findIndex((token) => token.text === word);

it('a clause ends where another begins', () => {
  const sentence = sentenceOf('On Monday, the Front raided the mill, while the quay was quiet.');
  const { from, to } = clauseAround(sentence, 5, 6);
  expect(textOf(sentence, from, to)).toBe('the Front raided the mill');
});

it.each([
  ['They planned to raid it.', 'raid', true],
  ['They were afraid that it fell.', 'fell', true],
  ['They planned it, but it fell.', 'fell', false],
  ['It fell.', 'fell', false],
])('%s', (text, word, expected) => {
  expect(isIrrealis(sentenceOf(text), at(text, word))).toBe(expected);
});

it('what is managed happened; what is begun is not completed', () => {
  expect(isImplied(sentenceOf('They managed to raid it'), 3)).toBe(true);
  expect(isImplied(sentenceOf('They began to raid it'), 3, true)).toBe(false);
  expect(isImplied(sentenceOf('They wanted to raid it'), 3)).toBe(false);
});

it('a statement may be disproved in its sentence or the next', () => {
  const first = sentenceOf('They took it.');
  expect(isDisproved(first, 2, sentenceOf('However, this turned out to be false.'))).toBe(true);
  expect(isDisproved(first, 2, sentenceOf('However, it rained.'))).toBe(false);
});

it('a noun refers back with "the" or a genitive', () => {
  expect(isDefinite(sentenceOf('the attack'), 0, 1)).toBe(true);
  expect(isDefinite(sentenceOf('an attack'), 0, 1)).toBe(false);
});
