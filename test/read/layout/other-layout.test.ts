/** Lines that are layout are named in a warning, kept in the coverage and never read; running text is read as before. */
import { describe, expect, it } from 'vitest';
import { draftEntry } from '../../../src/read/index.js';
import { otherLayoutOf } from '../../../src/read/layout/other-layout.js';
import { readDocument } from '../../../src/read/layout/plain.js';
import { sourceText } from '../../../src/read/layout/source-text.js';
import { REGISTRY } from '../entities.js';

const HEAD = '= Battle of Brindle Ford =\n\nInfobox\n- Conflict: Battle of Brindle Ford\n- Date: 3–9 March 2031\n- Casualties1: 12 killed\n';
const LEAD = '\nThe League lost 41 soldiers killed on 4 March 2031.\n';

/** The lines that are not read, the warnings and the paragraphs of a document. */
function read(text: string) {
  const { value, problems } = readDocument(sourceText(text));
  return {
    unread: value?.unread.map(({ start, end }) => value.source.original.slice(start, end)),
    warnings: problems.filter(({ code }) => code === 'article-layout').map(({ place, message }) => `${place?.line}: ${message}`),
    text: value?.sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text)),
    cells: value?.infobox.map(({ key }) => key),
  };
}

describe('a line that looks like', () => {
  it.each([
    ['heading', '==Aftermath'],
    ['heading', '======='],
    ['heading', '## Aftermath'],
    ['article', '= Battle of Larkmoor ='],
    ['markup', '{{Navbox'],
    ['markup', '[[Category:Battles]]'],
    ['markup', '<ref name="lark">'],
    ['markup', '{| class="wikitable"'],
    ['table', '| Front | 12 killed |'],
    ['table', 'Front | 12 killed | 4 wounded'],
    ['table', 'Front\t12\t4'],
    ['table', '-----'],
    ['references', '^ "The battle", Daily Lark'],
    ['references', '[12] Daily Lark, 4 March 2031'],
    ['navigation', 'v t e'],
    ['navigation', 'Larkmoor · Brindle Ford · Port Guard · Ostmere'],
    ['navigation', 'Categories: Battles'],
  ])('%s: %s', (kind, line) => {
    expect(otherLayoutOf(line)).toBe(kind);
    const { unread, text, warnings } = read(`${HEAD}${LEAD}${line}\n`);
    expect(unread).toEqual([line]);
    expect(text).toEqual([LEAD.trim()]);
    expect(warnings).toHaveLength(1);
  });
});

describe('running text', () => {
  it.each([
    'The Front said: 12 were killed.',
    '- On 4 March: 12 were killed.',
    '* 4 March: an attack killed 12.',
    'Losses: 12 killed',
    '"We lost 12", he said.',
    '12 were killed = a disaster.',
    'Killed | wounded',
    '[…] 12 were killed.',
    '<12 were killed',
  ])('%s', (line) => {
    expect(read(`${HEAD}${LEAD}${line}\n`)).toMatchObject({ unread: [], warnings: [], text: [LEAD.trim(), line] });
  });
});

describe('cells that are not in the infobox', () => {
  it('of a second infobox', () => {
    const second = 'Infobox\n- Conflict: Second clash\n- Date: 4 March 2033\n- Casualties1: 7 killed\n';
    const { unread, warnings, text } = read(`${HEAD}${LEAD}\n${second}`);
    expect(unread).toHaveLength(4);
    expect(warnings).toEqual(['10: 4 lines from here look like a second infobox; they are not read']);
    expect(text).toEqual([LEAD.trim()]);
  });

  it('of a second infobox without a line of its own', () => {
    const { cells, unread } = read(`${HEAD}- Conflict: Second clash\n- Casualties1: 7 killed\n`);
    expect(cells).toEqual(['Conflict', 'Date', 'Casualties1']);
    expect(unread).toEqual(['- Conflict: Second clash', '- Casualties1: 7 killed']);
  });

  it.each(['- Casualties2: 9 killed', 'Strength1: 300', '| casualties1 = 9 killed', '* Combatant2: Sable Front'])('one line: %s', (line) => {
    expect(read(`${HEAD}${LEAD}${line}\n`).unread).toEqual([line]);
  });

  it('two lines in a row', () => {
    expect(read(`${HEAD}${LEAD}Date: 4 March 2033\nCasualties: 9 killed\n`).unread).toHaveLength(2);
  });

  it('a cell on two lines keeps the cells after it', () => {
    const { cells, unread, warnings } = read(`${HEAD}4 wounded\n- Casualties2: 9 killed\n${LEAD}`);
    expect(cells).toEqual(['Conflict', 'Date', 'Casualties1', 'Casualties2']);
    expect(unread).toEqual(['4 wounded']);
    expect(warnings).toEqual(['7: this line looks like parts of cells on lines of their own; it is not read']);
  });

  it('an infobox after the first paragraph is no second one', () => {
    expect(read(`= Battle =\n${LEAD}\nInfobox\n- Casualties1: 7 killed\n`).warnings).toEqual([
      '5: 2 lines from here look like cells outside the infobox; they are not read',
    ]);
  });
});

describe('text after a second infobox', () => {
  const second = 'Infobox\n- Conflict: Second clash\n- Casualties1: 7 killed\n';
  const texts = (...parts: string[]) => read(`${HEAD}${LEAD}${parts.join('')}`);

  it('is not read: it is about another event', () => {
    const { text, warnings } = texts(second, '\nThe Front lost 300 men.\n\n==Losses==\nThe League lost 5 men.\n');
    expect(text).toEqual([LEAD.trim()]);
    expect(warnings).toEqual([
      '9: 3 lines from here look like a second infobox; they are not read',
      '13: 3 lines from here look like text about the event of a second infobox; they are not read',
    ]);
  });

  it('is read again from the next heading of the level of its section', () => {
    const { text } = texts('==Second clash==\nTold.\n', second, '\nThe Front lost 300 men.\n===Losses===\nNone.\n==Aftermath==\nQuiet.\n');
    expect(text).toEqual([LEAD.trim(), 'Told.', 'Quiet.']);
  });

  it('is not read after an infobox without a line of its own', () => {
    const { text, unread } = read(`${HEAD}- Date: 4 March 2033\n${LEAD}`);
    expect(text).toEqual([]);
    expect(unread).toEqual(['- Date: 4 March 2033', LEAD.trim()]);
  });

  it.each(['Battle of Brindle Ford', 'battle of brindle ford '])('is read where that infobox is about the same event: %s', (name) => {
    expect(texts(second.replace('Second clash', name), '\nQuiet.\n').text).toEqual([LEAD.trim(), 'Quiet.']);
  });

  it('makes no claim, and is in the coverage with its reason', () => {
    const { value, coverage } = draftEntry(sourceText(`${HEAD}${LEAD}${second}\nThe Front lost 300 men.\n`), { registry: REGISTRY });
    expect(value?.claims?.map(({ count }) => count.low)).toEqual([12, 41]);
    expect(coverage?.parts.at(-1)).toMatchObject({ status: 'ignored', reason: 'looks like text about the event of a second infobox, which is not read' });
  });
});

it('a second article is not read', () => {
  const { text, warnings } = read(`${HEAD}${LEAD}\n= Battle of Larkmoor =\n\n==Losses==\nThe Front lost 300 men.\n`);
  expect(text).toEqual([LEAD.trim()]);
  expect(warnings).toEqual(['10: 3 lines from here look like a second article; they are not read']);
});

it('what is not read makes no claim, and is in the coverage with its reason', () => {
  const { value, coverage } = draftEntry(sourceText(`${HEAD}${LEAD}\nInfobox\n- Conflict: Second clash\n- Casualties1: 7 killed\n`), { registry: REGISTRY });
  expect(value?.claims?.map(({ count }) => count.low)).toEqual([12, 41]);
  expect(coverage?.parts.filter(({ reason }) => reason?.startsWith('looks like a second infobox'))).toHaveLength(3);
});
