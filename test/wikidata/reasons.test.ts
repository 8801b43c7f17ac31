/** The reasons of refusals, in words. */
import { expect, it } from 'vitest';
import { reasonCounts, REASONS, reasonInWords, type Reason } from '../../src/wikidata/reasons.js';

it.each(Object.keys(REASONS) as Reason[])('the reason %s is a sentence about what was found', (reason) => {
  expect(reasonInWords(reason)).toMatch(/^[a-zW].{15,}[^.]$/u);
});

it('are counted, each once in a refusal, the most frequent first', () => {
  expect(reasonCounts([{ reasons: ['manner', 'one-side'] }, { reasons: ['one-side', 'one-side'] }])).toEqual([
    [reasonInWords('one-side'), 2],
    [reasonInWords('manner'), 1],
  ]);
});
