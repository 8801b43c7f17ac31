/** Quotes found again in another edition of a document: whole words, with section and code points. All places are fictional. */
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../src/problem.js';
import { readDocument } from '../../src/read/layout/plain.js';
import { sourceText } from '../../src/read/layout/source-text.js';
import { quoteIndexOf } from '../../src/read/quote-index.js';

const TEXT = `= Battle of Brindle Ford =

Infobox
- Casualties1: 15 killed
- Casualties2: 3–5 killed

𝔒f them 5 killed. Five killedMore fell.

== Aftermath ==
Again 5 killed, and 5 killed.
`;
const index = quoteIndexOf(valueOf(readDocument(sourceText(TEXT))));
const points = Array.from(TEXT);

describe('a quote', () => {
  it('is found in every section, at its code points', () => {
    const found = index.find('5 killed');
    expect(found.map(({ section }) => section)).toEqual(['Lead', 'Aftermath', 'Aftermath']);
    for (const { start, end } of found) expect(points.slice(start, end).join('')).toBe('5 killed');
  });

  it.each([
    ['15 killed', ['Infobox/Casualties1']],
    ['3–5 killed', ['Infobox/Casualties2']],
    ['ive killed', []],
    ['Five kill', []],
    ['Five killed', ['Lead']],
    ['', []],
    ['Battle of Brindle Ford', []],
  ])('%j', (words, sections) => {
    expect(index.find(words).map(({ section }) => section)).toEqual(sections);
  });

  it('that is too common is found a thousand times at most', () => {
    const common = quoteIndexOf(valueOf(readDocument(sourceText(`= Battle =\n\n${'fell, '.repeat(1500)}\n`))));
    expect(common.find('fell')).toHaveLength(1000);
  });
});

it('the sections are those that claims may name', () => {
  expect([...index.sections]).toEqual(['Infobox/Casualties1', 'Infobox/Casualties2', 'Lead', 'Aftermath']);
});
