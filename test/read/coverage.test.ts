/** The coverage ledger: what becomes of every cell, heading and paragraph. All places and groups are fictional. */
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../src/problem.js';
import { coverageOf } from '../../src/read/coverage.js';
import { readDocument } from '../../src/read/layout/plain.js';
import { sourceText } from '../../src/read/layout/source-text.js';

const TEXT = `= Battle of Brindle Ford =

Infobox
- Conflict: Battle of Brindle Ford
- Coordinates: 10 N 20 E
- Image_size: 300
- Casualties1: 12 killed, 7 wounded
- Casualties2:

𝔒tters came.

== Background ==
In 2029 there were 40 herons.

== Battle ==
Five of 30 herons fell.

=== 3 March ===
It rained.
`;
const document = valueOf(readDocument(sourceText(TEXT)));
const span = (words: string, from = 0) => ({ start: TEXT.indexOf(words, from), end: TEXT.indexOf(words, from) + words.length });
const INPUT = {
  document,
  claims: [span('12 killed'), span('Five of 30 herons'), span('Five')],
  mapped: [span('3 March')],
  numbers: [span('12'), span('7', TEXT.indexOf('killed')), span('30', TEXT.indexOf('Five')), span('40'), span('40')],
};
const { parts, totals, unclaimed } = coverageOf(INPUT);

describe('parts', () => {
  it.each([
    ['Infobox/Conflict', 'cell', 'mapped', undefined],
    ['Infobox/Coordinates', 'cell', 'ignored', 'coordinates of this layout are not reliable'],
    ['Infobox/Image_size', 'cell', 'ignored', 'how the infobox looks'],
    ['Infobox/Casualties1', 'cell', 'claimed', undefined],
    ['Infobox/Casualties2', 'cell', 'ignored', 'empty'],
    ['Lead', 'paragraph', 'unread', undefined],
    ['Background', 'heading', 'ignored', 'structure'],
    ['Background', 'paragraph', 'ignored', 'tells of something else than the event'],
    ['Battle', 'paragraph', 'claimed', undefined],
    ['Battle/3 March', 'heading', 'mapped', undefined],
    ['Battle/3 March', 'paragraph', 'unread', undefined],
  ])('%s, the %s: %s', (section, kind, status, reason) => {
    expect(parts.filter((part) => part.section === section && part.kind === kind).map((part) => [part.status, part.reason])).toEqual([[status, reason]]);
  });

  it('count the claims within them, and the totals are those of the parts', () => {
    expect(parts.find(({ section, kind }) => section === 'Battle' && kind === 'paragraph')?.claims).toBe(2);
    expect(totals).toEqual({ claimed: 2, mapped: 2, ignored: 6, unread: 2 });
  });

  it('have code points, of which a character outside the plane is one', () => {
    const points = Array.from(TEXT);
    const { start, end } = parts.find(({ section }) => section === 'Lead')!;
    expect(points.slice(start, end).join('')).toBe('𝔒tters came.');
  });

  it('with nothing claimed or mapped in them are unread', () => {
    expect(coverageOf({ ...INPUT, claims: [], mapped: [] }).parts.find(({ section }) => section === 'Infobox/Casualties1')?.status).toBe('unread');
  });
});

it('a number is unclaimed once, where no claim overlaps it', () => {
  expect(unclaimed.map(({ section, quote }) => [section, quote])).toEqual([
    ['Infobox/Casualties1', '7'],
    ['Background', '40'],
  ]);
});
