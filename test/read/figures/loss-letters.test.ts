/** The letters of casualty tables: words where two of them make a run, and left alone elsewhere. */
import { expect, it } from 'vitest';
import { withLossWords } from '../../../src/read/figures/loss-letters.js';
import { tokensOf } from '../../../src/read/tokens.js';

const words = (text: string) =>
  withLossWords(tokensOf({ text, start: 0, end: text.length }))
    .map((token) => token.text)
    .join(' ');

it.each([
  ['37K/214W/13M', '37 killed / 214 wounded / 13 missing'],
  ['37K, 214W, 2C', '37 killed , 214 wounded , 2 captured'],
  ['2,300K 5W', '2,300 killed 5 wounded'],
  ['23K/58W/2,500 captured', '23 killed / 58 wounded / 2,500 captured'],
])('%s: %s', (text, read) => {
  expect(words(text)).toBe(read);
});

it.each(['5K soldiers', '5K/6K', '3M displaced', '12 Mi-8s, 4 K-52s', 'Orbiter 1K, Orbiter 2W drones'])('%s has none', (text) => {
  const tokens = tokensOf({ text, start: 0, end: text.length });
  expect(withLossWords(tokens)).toEqual(tokens);
});

it('offsets stay those of the text', () => {
  const text = '37K/214W';
  for (const token of withLossWords(tokensOf({ text, start: 0, end: text.length }))) expect(token.end - token.start).toBeLessThanOrEqual(3);
});
