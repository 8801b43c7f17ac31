/** Date mentions and their EDTF. A missing year is inferred from the event and never guessed beyond it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/entry/index.js';
import { readDateCell } from '../../src/read/date-cell.js';
import { dateMentions, headingDate } from '../../src/read/dates.js';

const EVENT = parseDate('2031-03-03/2031-03-09');

describe('dates with a year', () => {
  it.each([
    ['3 March 2031', '2031-03-03'],
    ['3rd March 2031', '2031-03-03'],
    ['3rd of March, 2031', '2031-03-03'],
    ['March 3, 2031', '2031-03-03'],
    ['March 3 2031', '2031-03-03'],
    ['3 Mar. 2031', '2031-03-03'],
    ['3 Sept. 2031', '2031-09-03'],
    ['March 2031', '2031-03'],
    ['2031', '2031'],
    ['3–9 March 2031', '2031-03-03/2031-03-09'],
    ['3 – 9 March 2031', '2031-03-03/2031-03-09'],
    ['March 3–9, 2031', '2031-03-03/2031-03-09'],
    ['3 March – 9 April 2031', '2031-03-03/2031-04-09'],
    ['3 March 2031 – 9 April 2032', '2031-03-03/2032-04-09'],
    ['28 December – 3 January 2032', '2031-12-28/2032-01-03'],
    ['March–May 2031', '2031-03/2031-05'],
    ['2031–2033', '2031/2033'],
    ['3 March 2031 – present', '2031-03-03/..'],
    ['3–9 March 2031, ()', '2031-03-03/2031-03-09'],
    ['29 February 2032', '2032-02-29'],
  ])('%s', (text, edtf) => {
    expect(readDateCell(text).date).toBe(edtf);
    expect(parseDate(edtf)).toBeDefined();
  });
});

describe('dates without a year have that of the event', () => {
  it.each([
    ['on 5 March', ['2031-03-05']],
    ['on March 5', ['2031-03-05']],
    ['from 4 to 6 March', ['2031-03-04/2031-03-06']],
    ['on 5 March and 7 March', ['2031-03-05', '2031-03-07']],
    ['between 4 and 6 March', ['2031-03-04/2031-03-06']],
    ['between March 4 and 6', ['2031-03-04/2031-03-06']],
    ['between 4 March and 6 March', ['2031-03-04/2031-03-06']],
    ['on 5 and 6 March', ['2031-03-05/2031-03-06']],
    ['on 4 and 6 March', ['{2031-03-04,2031-03-06}']],
    ['between 20 and 30 guards, on 5 March', ['2031-03-05']],
    ['on the nights of the 5 and 6 of March', ['2031-03-05/2031-03-06']],
    ['on the 5th and the 6th of March', ['2031-03-05/2031-03-06']],
    ['in March', ['2031-03']],
    ['during March', ['2031-03']],
    ['since early March', ['2031-03']],
    ['at the start of March', ['2031-03']],
    ['by mid-March', ['2031-03']],
    ['until the end of March', ['2031-03']],
    ['in late April 2031', ['2031-04']],
    ['in the first half of March', ['2031-03']],
  ])('%s', (text, edtf) => {
    expect(dateMentions(text, EVENT).map((mention) => mention.edtf)).toEqual(edtf);
  });

  it('without an event, there is no date', () => {
    expect(dateMentions('on 5 March', undefined)).toEqual([]);
  });

  it('infers the next year for an event over new year', () => {
    const event = parseDate('2031-12-20/2032-01-10');
    expect(dateMentions('on 28 December and 3 January', event).map((mention) => mention.edtf)).toEqual(['2031-12-28', '2032-01-03']);
  });

  it('infers the year nearest to the previous date for a day right after an event of several years', () => {
    const event = parseDate('2031-09-23/2034-09-09');
    expect(dateMentions('on 10 September', event, '2034-09-09').map((mention) => mention.edtf)).toEqual(['2034-09-10']);
    expect(dateMentions('on 10 September', event, '2032-08-01').map((mention) => mention.edtf)).toEqual(['2032-09-10']);
    expect(dateMentions('on 10 September', event)).toEqual([]);
  });
});

describe('text without dates', () => {
  it.each([
    'some day',
    '',
    '31 February 2031',
    'they may 3 times',
    'T-2031x',
    'the 3rd Brigade',
    '9–3 March 2031',
    'A2031',
    '3 Smarch 2031',
    'by April Quill',
    'the March road',
    'in Marchfield',
    'they may go',
  ])('%s', (text) => {
    expect(dateMentions(text, EVENT).filter(({ edtf }) => !/^\d{4}$/.test(edtf))).toEqual([]);
  });
});

describe('dates that are part of a name', () => {
  it.each(['the 8 March Tower', 'on 9 May Street', 'fighters of the "6 April Brigade"'])('%s', (text) => expect(dateMentions(text, EVENT)).toEqual([]));

  it.each(['on 8 March Army units withdrew', 'by 9 March Station Road was taken'])('but: %s', (text) => expect(dateMentions(text, EVENT)).toHaveLength(1));
});

describe('headings that are dates', () => {
  it.each([
    ['3 March', '2031-03-03'],
    ['3–4 March', '2031-03-03/2031-03-04'],
    ['March 3', '2031-03-03'],
    ['3 March 2031', '2031-03-03'],
    ['3 March: the raid', undefined],
    ['The raid of 3 March', undefined],
    ['2031', undefined],
    ['March', undefined],
    ['Aftermath', undefined],
  ])('%s', (heading, edtf) => {
    expect(headingDate(heading, EVENT)).toBe(edtf);
  });
});

it('any text: mentions are in order, at their offsets, and valid EDTF', () => {
  const words = fc.constantFrom(...'3 9 31 March Feb. 2031 1999 – - to until of , present the and th'.split(' '));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words, { maxLength: 10 }).map((list) => list.join(' ')),
        fc.string({ unit: 'grapheme' }),
      ),
      (text) => {
        let last = 0;
        for (const { start, end, edtf } of dateMentions(text, EVENT)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).trim()).not.toBe('');
          expect(parseDate(edtf)).toBeDefined();
          last = end;
        }
      },
    ),
    { numRuns: 500 },
  );
});

describe('dates in digits and lists of days, in running text', () => {
  it.each([
    ['On 20, 22 and 25 January 12 were killed', ['{2031-01-20,2031-01-22,2031-01-25}']],
    ['killed 25, 3 and 4 March', ['2031-03-03/2031-03-04']],
    ['on 2031-01-20 and 2031-01-25', ['2031-01-20', '2031-01-25']],
    ['on 05/03/2031', ['[2031-03-05,2031-05-03]']],
    ['on 20.01.2031', ['2031-01-20']],
    ['on 2031-02-30', []],
    ['on 20\u00a0January', ['2031-01-20']],
  ])('%s', (text, dates) => {
    expect(dateMentions(text, parseDate('2031')).map(({ edtf }) => edtf)).toEqual(dates);
  });
});
