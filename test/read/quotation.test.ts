import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotation } from '../../src/read/quotation.js';

const found = (text: string, quote: string) => {
  const at = findQuotation(text, quote);
  return typeof at === 'string' ? at : `${at.match}: ${text.slice(at.start, at.end)}`;
};

describe('findQuotation', () => {
  it.each([
    ['the Front lost 40 men', '40 men', 'exact: 40 men'],
    ['the “Front” lost 4–7 men', '"Front" lost 4-7', 'folded: “Front” lost 4–7'],
    ['the Front  lost\n40 men', 'lost 40 men', 'folded: lost\n40 men'],
    ['1\u00a0500 killed', '1 500 killed', 'folded: 1\u00a0500 killed'],
    ['140 men', '40 men', 'absent'],
    ['1,400 men', '400 men', 'absent'],
    ['1,400 men', '1', 'absent'],
    ['12 killed, 12 killed', '12 killed', 'twice'],
    ['12 killed, 112 killed', '12 killed', 'exact: 12 killed'],
    ['twelve men', 'thirteen men', 'absent'],
    ['12 men', '   ', 'absent'],
  ])('finds in %j the words %j', (text, quote, expected) => {
    expect(found(text, quote)).toBe(expected);
  });

  it('finds nothing that does not stand there after folding', () => {
    const letters = fc.array(fc.constantFrom('a', '1', ' ', '“', '"', '–', '-', ','), { maxLength: 30 }).map((list) => list.join(''));
    const plain = (text: string) => text.replace(/[“”]/g, '"').replace(/–/g, '-').replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(letters, letters, (text, quote) => {
        const at = findQuotation(text, quote);
        if (typeof at !== 'string') expect(plain(text.slice(at.start, at.end))).toBe(plain(quote));
      }),
    );
  });
});
