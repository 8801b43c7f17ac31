/** Cells that are said to hold one figure. */
import { describe, expect, it } from 'vitest';
import { formatCount } from '../../../src/entry/index.js';
import { countCell } from '../../../src/read/figures/count-cell.js';

describe('countCell', () => {
  it.each([
    ['12', 12, '12'],
    ['369.0', 369, '369.0'],
    ['1,200', 1200, '1,200'],
    ['at least 12', '12..', 'at least 12'],
    ['10–15', '10..15', '10–15'],
    ['10-15 people', '10..15', '10-15'],
    ['about 40', '~40', 'about 40'],
    ['up to 7', '..7', 'up to 7'],
    ['12+', '12..', '12+'],
    ['dozens', 'dozens', 'dozens'],
    ['several', 'several', 'several'],
    ['unknown', 'unknown', 'unknown'],
    ['none', 'none', 'none'],
    ['0', 0, '0'],
    ['twelve', 12, 'twelve'],
    ['~40', '~40', '~40'],
  ])('reads "%s" as %s', (text, count, quote) => {
    const read = countCell(text);
    expect(read && formatCount(read.count)).toBe(count);
    expect(read && text.slice(read.from, read.to)).toBe(quote);
  });

  it.each(['', 'x', '3 killed, 5 injured', '-1', '12%', '5/7', 'see notes', '14/03/2031', `${'long '.repeat(50)}12`])('leaves "%s" alone', (text) => {
    expect(countCell(text)).toBeUndefined();
  });
});
