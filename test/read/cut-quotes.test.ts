import { expect, it } from 'vitest';
import { cutQuote } from '../../src/read/cut-quotes.js';

const cut = (text: string, ...names: string[]) => {
  const spans = names.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }));
  const { start, end } = cutQuote({ start: 0, end: text.length }, spans, text);
  return text.slice(start, end);
};

it.each([
  ['Ada Quill was killed', ['Ada Quill'], 'was killed'],
  ['killed 90-year-old Ada Quill', ['Ada Quill'], 'killed 90-year-old'],
  ['killing two locals – Ada Quill and Edmund Brask', ['Ada Quill', 'Edmund Brask'], 'killing two locals'],
  ['the commander of the 6th Tank Regiment, Colonel Edmund Brask, was killed', ['Edmund Brask'], 'was killed'],
  ['five were killed', [], 'five were killed'],
])('keeps the part with the figure: %s', (text, names, quote) => {
  expect(cut(text, ...names)).toBe(quote);
});

it('keeps a character where a quote is a name alone', () => {
  expect(cut('Ada Quill', 'Ada Quill')).toHaveLength(1);
});
