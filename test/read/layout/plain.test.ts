/** The plain layout: title, infobox, headings and paragraphs, each with its offsets. */
import { describe, expect, it } from 'vitest';
import { sectionName, type Document } from '../../../src/read/layout/document.js';
import { readDocument, readTitle } from '../../../src/read/layout/plain.js';
import { sourceText } from '../../../src/read/layout/source-text.js';

const TEXT = `
= Battle of Brindle Ford (2031) =

Infobox
- Conflict: Battle of Brindle Ford
- Date:
- Casualties1: 12 killed: none missing

Lead one.
Lead two.

== Timeline ==
===3 March===
Told.

==== Night ====
Told too.
===4 March===
== Aftermath ==
Over.
`;

const parse = (text: string): Document => readDocument(sourceText(text)).value!;

describe('a document', () => {
  const { title, infobox, sections } = parse(TEXT);

  it('has a title', () => expect(title).toBe('Battle of Brindle Ford (2031)'));

  it('has cells', () => {
    expect(infobox.map(({ key, value }) => [key, value])).toEqual([
      ['Conflict', 'Battle of Brindle Ford'],
      ['Date', ''],
      ['Casualties1', '12 killed: none missing'],
    ]);
  });

  it('has sections by their headings', () => {
    expect(sections.map((section) => [sectionName(section), section.paragraphs.map(({ text }) => text)])).toEqual([
      ['Lead', ['Lead one.', 'Lead two.']],
      ['Timeline', []],
      ['Timeline/3 March', ['Told.']],
      ['Timeline/3 March/Night', ['Told too.']],
      ['Timeline/4 March', []],
      ['Aftermath', ['Over.']],
    ]);
  });

  it('has the offsets of every part', () => {
    for (const { value, start, end } of infobox) expect(TEXT.slice(start, end)).toBe(value);
    for (const { heading, path, paragraphs } of sections) {
      if (heading) expect(TEXT.slice(heading.start, heading.end)).toBe(path.at(-1));
      for (const { text, start, end } of paragraphs) expect(TEXT.slice(start, end)).toBe(text);
    }
  });

  it.each(['\r\n', '\r'])('is the same with other line ends', (end) => {
    const other = parse(TEXT.replaceAll('\n', end));
    expect(other.infobox.map(({ key, value }) => [key, value])).toEqual(infobox.map(({ key, value }) => [key, value]));
    expect(other.sections.map(sectionName)).toEqual(sections.map(sectionName));
  });
});

describe('a title', () => {
  it.each(['= Battle =', '=Battle=', '\n\n  = Battle =  \n'])('%j', (text) => {
    expect(readTitle(sourceText(text)).value).toBe('Battle');
  });

  it.each([
    ['Battle', 1, 1],
    ['== Battle ==', 1, 1],
    ['\n\n  Infobox\n', 3, 1],
  ])('%j has no title', (text, line, column) => {
    const { value, problems } = readTitle(sourceText(text));
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'article-title', place: { line, column } }]);
  });
});

// The space between the signs must not be taken for a title.
it('nothing between the signs is no title', () => {
  expect(readTitle(sourceText('= =')).value).toBeUndefined();
});

it('without an infobox there is a warning, and the text is read', () => {
  const { value, problems } = readDocument(sourceText('= Battle =\n\nTold.\n'));
  expect(problems).toMatchObject([{ code: 'article-infobox', severity: 'warning', place: { line: 1, column: 1 } }]);
  expect(value?.sections[0]?.paragraphs[0]?.text).toBe('Told.');
});

it('a list in the text is no infobox', () => {
  expect(parse('= Battle =\n\nTold.\n\nInfobox\n- Date: 2031\n').infobox).toEqual([]);
});
