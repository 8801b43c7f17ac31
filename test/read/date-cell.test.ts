/** Date cells are read whole, or a warning names what was not read and only what is certain remains. */
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/entry/index.js';
import { readDateCell } from '../../src/read/date-cell.js';

describe('the whole cell', () => {
  it.each([
    ['20, 22 and 25 January 2031', '{2031-01-20,2031-01-22,2031-01-25}'],
    ['January 20, 22 and 25, 2031', '{2031-01-20,2031-01-22,2031-01-25}'],
    ['5, 7, and 9 March; 2 April 2031', '{2031-03-05,2031-03-07,2031-03-09,2031-04-02}'],
    ['20 January and 5 March 2031', '{2031-01-20,2031-03-05}'],
    ['3, 4 and 5 March 2031', '2031-03-03/2031-03-05'],
    ['20–22 and 25 January 2031', '{2031-01-20..2031-01-22,2031-01-25}'],
    ['January, March and May 2031', '{2031-01,2031-03,2031-05}'],
    ['2031 and 2033', '{2031,2033}'],
    ['20 or 22 January 2031', '[2031-01-20,2031-01-22]'],
    ['20/22 January 2031', '[2031-01-20,2031-01-22]'],
    ['2031-01-20', '2031-01-20'],
    ['2031-01-20 to 2031-01-30', '2031-01-20/2031-01-30'],
    ['2031-01-20/2031-01-30', '2031-01-20/2031-01-30'],
    ['2031-01-20 – 2031-01-30', '2031-01-20/2031-01-30'],
    ['2031-01', '2031-01'],
    ['20/01/2031', '2031-01-20'],
    ['01/20/2031', '2031-01-20'],
    ['05.03.2031', '2031-03-05'],
    ['20.01.2031–30.01.2031', '2031-01-20/2031-01-30'],
    ['20-Jan-2031', '2031-01-20'],
    ['2031 January 20', '2031-01-20'],
    ['20 January (O.S. 8 January) 1918', '1918-01-20'],
    ['8 January (20 January N.S.) 1918', '1918-01-20'],
    ['c. 20 January 2031', '2031-01-20~'],
    ['since 20 January 2031', '2031-01-20/..'],
    ['20 January 2031 –', '2031-01-20/..'],
    ['20 January 2031 – present', '2031-01-20/..'],
    ['until 20 January 2031', '../2031-01-20'],
    ['26 December – 7 January 2031', '2030-12-26/2031-01-07'],
    ['Thursday, 20 January 2031, 10:00–13:00 (UTC+3)', '2031-01-20'],
    ['the night of 20–21 January 2031 (1 day)', '2031-01-20/2031-01-21'],
    ['20\u00a0January\u00a02031', '2031-01-20'],
    ['٢٠ January ٢٠٣١', '2031-01-20'],
    ['2–3 March 2031 (first battle), 9 March 2031 (second battle)', '2031-03-02/2031-03-09'],
    ['Offensive: 15–20 April 2031, Withdrawal: 29 April – 16 May 2031', '2031-04-15/2031-05-16'],
    ['15 March 44 BC', '-0043-03-15'],
    ['the 1990s', '199X'],
    ['Spring 2031', '2031-21'],
  ])('%s: %s', (text, date) => {
    expect(readDateCell(text)).toEqual({ date });
    expect(parseDate(date)).toBeDefined();
  });
});

it('a date in digits that may be two days is one of both, and ambiguous', () => {
  expect(readDateCell('05/03/2031')).toEqual({ date: '[2031-03-05,2031-05-03]', ambiguous: '05/03/2031' });
  expect(readDateCell('05/03/2031 (night)')).toMatchObject({ ambiguous: '05/03/2031' });
  expect(readDateCell('05/05/2031')).toEqual({ date: '2031-05-05' });
});

describe('what is certain', () => {
  it.each([
    ['20 January 2031 (first phase) 25 January (second phase)', '2031-01'],
    ['20 janvier 2031', '2031'],
    ['29 February 2031', undefined],
    ['31 April 2031', undefined],
    ['1–32 January 2031', undefined],
    ['before 20 January 2031', undefined],
    ['20 January', undefined],
    ['3/4/31', undefined],
    ['10 Muharram 61 AH (10 October 680)', undefined],
    ['a day in spring', undefined],
  ])('%s: %s', (text, date) => {
    const read = readDateCell(text);
    expect(read.date).toBe(date);
    expect(read.unread).toBeDefined();
  });
});
