/** The sentence around a quote: from the words of the document, never beyond its line. */
import { expect, it } from 'vitest';
import { sentenceAround } from '../../src/site/evidence.js';

const around = (text: string, words: string) => {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  return sentenceAround(Array.from(text), start, start + Array.from(words).length);
};

it('is the sentence, in three parts', () => {
  expect(around('The ford fell. Herons said 12 died there. Rain came.', '12 died')).toEqual({ before: 'Herons said ', words: '12 died', after: ' there.' });
});

it('is a cell or a line at most, at the first and the last line too', () => {
  expect(around('Losses\n159 killed\n121 killed', '159 killed')).toEqual({ before: '', words: '159 killed', after: '' });
  expect(around('159 killed\n121 killed', '159 killed')).toEqual({ before: '', words: '159 killed', after: '' });
  expect(around('159 killed\n121 killed', '121 killed')).toEqual({ before: '', words: '121 killed', after: '' });
});

it('counts characters, not code units', () => {
  expect(around('🪶🪶 They lost 4 rafts today.', '4 rafts')).toEqual({ before: '🪶🪶 They lost ', words: '4 rafts', after: ' today.' });
});

it('covers every sentence that the quote is in', () => {
  expect(around('One. They lost four. Then five more. End.', 'four. Then five')?.after).toBe(' more.');
});

it('shortens what is long, and says so', () => {
  const { before, after } = around(`${'word '.repeat(200)}9 died ${'word '.repeat(200)}`, '9 died') ?? { before: '', after: '' };
  expect(before).toMatch(/^… word/);
  expect(after).toMatch(/ …$/);
  expect(before.length).toBeLessThan(300);
});

it('is nothing where the place is not in the text', () => {
  expect(sentenceAround(Array.from('short'), 3, 9)).toBeUndefined();
  expect(sentenceAround(Array.from('short'), 3, 3)).toBeUndefined();
});
