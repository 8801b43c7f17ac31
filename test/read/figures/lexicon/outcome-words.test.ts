import { describe, expect, it } from 'vitest';
import { outcomeWordsIn } from '../../../../src/read/figures/lexicon/outcome-words.js';
import { tokensOf } from '../../../../src/read/tokens.js';
import type { Metric } from '../../../../src/vocabulary/index.js';

describe('outcomeWordsIn', () => {
  it.each<[string, Metric, string[]]>([
    ['12 were killed and 4 wounded', 'killed', ['killed']],
    ['12 were killed and 4 wounded', 'injured', ['wounded']],
    ['the deaths of 9 guards', 'killed', ['deaths']],
    ['4 tanks were destroyed', 'equipment', ['destroyed']],
    ['30 fighters stormed the gate', 'strength', ['stormed']],
    ['30 fighters', 'killed', []],
  ])('in %j of %s', (text, metric, words) => {
    const tokens = tokensOf({ text, start: 0, end: text.length });
    const found = outcomeWordsIn(tokens, metric).map((at) => tokens[at]!.lower);
    expect(found.slice(0, words.length)).toEqual(words);
    expect(found.length > 0).toBe(words.length > 0);
  });
});
