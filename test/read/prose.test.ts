/** Sections of prose, sentence by sentence: their figures with quotes, and their incidents. All groups and places are fictional. */
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/entry/index.js';
import { readSection } from '../../src/read/prose.js';
import { entities, prose, shown } from './entities.js';

describe('across sentences', () => {
  it.each([
    ['The mill burned. Five Front fighters were killed.', 'killed 5 side 2 fighters'],
    ['On 5 March the mill burned. Five Front fighters were killed.', 'killed 5 side 2 fighters on 2031-03-05 [increment]'],
    ['Maj. Gen. Quill led them. Five Front fighters were killed on 5 March. The town was quiet.', 'killed 5 side 2 fighters on 2031-03-05 [increment]'],
  ])('%s', (paragraph, figures) => {
    expect(shown(prose(paragraph))).toBe(figures);
  });
});

it.each(['Background', 'Prelude', 'See also', 'References', 'Notes', 'External links'])('reads no figure in the section %s', (heading) => {
  const text = 'Five Front fighters were killed.';
  const section = { path: [heading], paragraphs: [{ text, start: 0, end: text.length }] };
  expect(readSection(section, entities(), { event: undefined, day: undefined, numbers: [] }).figures).toEqual([]);
});

describe('the quote of a figure', () => {
  it.each([
    ['In all, at least 40 Front fighters were killed near the mill.', ['at least 40 Front fighters were killed']],
    ['A further 5 Port Guard members and 8 Front fighters were killed before sunrise.', ['5 Port Guard members', '8 Front fighters were killed']],
    ['The Front took five civilians hostage at noon.', ['took five civilians hostage']],
    ['According to the LMO, 13 civilians were killed.', ['13 civilians were killed']],
    ['🏴 In the 𝔏 ward, 13 civilians were killed.', ['13 civilians were killed']],
  ])('%s', (sentence, quotes) => {
    expect(prose(sentence).map(({ start, end }) => sentence.slice(start, end))).toEqual(quotes);
  });
});

describe('the incidents of a section', () => {
  const incidents = (text: string, event = parseDate('2031-03-03/2031-03-09')) =>
    readSection({ path: ['Battle'], paragraphs: [{ text, start: 0, end: text.length }] }, entities(), { event, day: undefined, numbers: [] }).incidents;

  it('have the date of their sentence and the figures of the sentences about them', () => {
    const [raid, ...others] = incidents('On 4 March the Front raided the mill. Five guards were killed.');
    expect(others).toEqual([]);
    expect(raid).toMatchObject({ type: 'raid', date: '2031-03-04', actors: [{ id: 'sable-front', role: 'agent' }] });
    expect(shown(raid!.figures)).toBe('killed 5 staff on 2031-03-04 [increment]');
  });

  it('may have no date; there are none where a source reports one outside the dates of the event', () => {
    expect(incidents('The Front raided the mill.')).toMatchObject([{ type: 'raid' }]);
    expect(incidents('On 20 March the LMO said that the Front raided the mill.')).toEqual([]);
    expect(incidents('On 20 March the Front raided the mill.')).toMatchObject([{ date: '2031-03-20' }]);
  });
});

it('every number of a sentence with an outcome word is collected, read or not', () => {
  const text = 'Five Front fighters were killed. Poets wrote of 48 guards before anybody was killed.';
  const numbers: { start: number; end: number }[] = [];
  const { figures } = readSection({ path: ['Battle'], paragraphs: [{ text, start: 0, end: text.length }] }, entities(), {
    event: undefined,
    day: undefined,
    numbers,
  });
  expect(shown(figures)).toBe('killed 5 side 2 fighters [increment]');
  expect(numbers.map(({ start, end }) => text.slice(start, end))).toEqual(['Five Front fighters', '48 guards']);
});
