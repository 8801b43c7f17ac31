/** EDTF, levels 0 to 2: the days that each form means, and why others are none. The package `edtf` is a second reader. */
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../src/entry/edtf.js';

/** `earliest to latest`, an absent end as `…`, and `!` where both ends are exact days; else the reason. */
function shown(text: string): string {
  const reading = readEdtf(text);
  if ('reason' in reading) return reading.reason;
  const { earliest = '…', latest = '…', exact } = reading.span;
  return `${earliest} to ${latest}${exact ? '!' : ''}`;
}

describe('level 0', () => {
  it.each([
    ['1985-04-12', '1985-04-12 to 1985-04-12!'],
    ['1985-04', '1985-04-01 to 1985-04-30'],
    ['1985', '1985-01-01 to 1985-12-31'],
    ['1985-04-12T23:20:30', '1985-04-12 to 1985-04-12!'],
    ['1985-04-12T23:20:30Z', '1985-04-12 to 1985-04-12!'],
    ['1985-04-12T23:20:30-04', '1985-04-12 to 1985-04-12!'],
    ['1985-04-12T23:20:30+04:30', '1985-04-12 to 1985-04-12!'],
    ['1985-04-12T24:00:00Z', '1985-04-12 to 1985-04-12!'],
    ['1964/2008', '1964-01-01 to 2008-12-31'],
    ['2004-06/2006-08', '2004-06-01 to 2006-08-31'],
    ['2004-02-01/2005-02-08', '2004-02-01 to 2005-02-08!'],
    ['2004-02-01/2005-02', '2004-02-01 to 2005-02-28'],
    ['2004-02-01/2005', '2004-02-01 to 2005-12-31'],
    ['2005/2006-02', '2005-01-01 to 2006-02-28'],
    ['2000-02-29', '2000-02-29 to 2000-02-29!'],
    ['2012-02', '2012-02-01 to 2012-02-29'],
    ['1900-02', '1900-02-01 to 1900-02-28'],
    ['0000', '0000-01-01 to 0000-12-31'],
    // The end of an interval may be less precise than its beginning.
    ['2022-01-20/2022-01', '2022-01-20 to 2022-01-31'],
    ['2022-01/2022', '2022-01-01 to 2022-12-31'],
    ['2022/2022-01-20', '2022-01-01 to 2022-01-20'],
  ])('%s: %s', (text, meaning) => {
    expect(shown(text)).toBe(meaning);
  });
});

describe('level 1', () => {
  it.each([
    ['Y170000002', '170000002-01-01 to 170000002-12-31'],
    ['Y-170000002', '-170000002-01-01 to -170000002-12-31'],
    ['2001-21', '2001-01-01 to 2001-12-31'],
    ['2001-24', '2001-01-01 to 2002-03-31'],
    ['1984?', '1984-01-01 to 1984-12-31'],
    ['2004-06~', '2004-06-01 to 2004-06-30'],
    ['2004-06-11%', '2004-06-11 to 2004-06-11'],
    ['201X', '2010-01-01 to 2019-12-31'],
    ['20XX', '2000-01-01 to 2099-12-31'],
    ['2004-XX', '2004-01-01 to 2004-12-31'],
    ['1985-04-XX', '1985-04-01 to 1985-04-30'],
    ['1985-XX-XX', '1985-01-01 to 1985-12-31'],
    ['2022-01-XX~', '2022-01-01 to 2022-01-31'],
    ['1985-04-12/..', '1985-04-12 to …'],
    ['1985-04/..', '1985-04-01 to …'],
    ['1985/..', '1985-01-01 to …'],
    ['../1985-04-12', '… to 1985-04-12'],
    ['../1985', '… to 1985-12-31'],
    ['1985-04-12/', '1985-04-12 to …'],
    ['/1985-04', '… to 1985-04-30'],
    ['../..', '… to …'],
    ['1984~/2004-06', '1984-01-01 to 2004-06-30'],
    ['1984-06-02?/2004-08-08~', '1984-06-02 to 2004-08-08'],
    ['-1985', '-1985-01-01 to -1985-12-31'],
    ['-0001-02-28/0000-02-29', '-0001-02-28 to 0000-02-29!'],
  ])('%s: %s', (text, meaning) => {
    expect(shown(text)).toBe(meaning);
  });
});

describe('level 2', () => {
  it.each([
    ['Y-17E7', '-170000000-01-01 to -170000000-12-31'],
    ['1950S2', '1900-01-01 to 1999-12-31'],
    ['-1950S2', '-1999-01-01 to -1900-12-31'],
    ['Y171010000S3', '171000000-01-01 to 171999999-12-31'],
    ['Y3388E2S3', '338000-01-01 to 338999-12-31'],
    ['2001-25', '2001-03-01 to 2001-06-30'],
    ['2001-28', '2001-01-01 to 2002-03-31'],
    ['2001-29', '2001-09-01 to 2001-12-31'],
    ['2001-32', '2001-06-01 to 2001-09-30'],
    ['2001-33', '2001-01-01 to 2001-03-31'],
    ['2001-34', '2001-04-01 to 2001-06-30'],
    ['2001-36', '2001-10-01 to 2001-12-31'],
    ['2001-37', '2001-01-01 to 2001-04-30'],
    ['2001-39', '2001-09-01 to 2001-12-31'],
    ['2001-40', '2001-01-01 to 2001-06-30'],
    ['2001-41', '2001-07-01 to 2001-12-31'],
    ['[1667,1668,1670..1672]', '1667-01-01 to 1672-12-31'],
    ['[1667, 1668, 1670..1672]', '1667-01-01 to 1672-12-31'],
    ['[..1760-12-03]', '… to 1760-12-03'],
    ['[1760-12..]', '1760-12-01 to …'],
    ['[1760-01,1760-02,1760-12..]', '1760-01-01 to …'],
    ['[1667,1760-12]', '1667-01-01 to 1760-12-31'],
    ['[..1984]', '… to 1984-12-31'],
    ['{1667,1668,1670..1672}', '1667-01-01 to 1672-12-31'],
    ['{1960,1961-12}', '1960-01-01 to 1961-12-31'],
    ['{2022-01-25,2022-01-20}', '2022-01-20 to 2022-01-25'],
    ['{-0043,0001}', '-0043-01-01 to 0001-12-31'],
    ['2004-06~-11', '2004-06-11 to 2004-06-11'],
    ['2004?-06-11', '2004-06-11 to 2004-06-11'],
    ['?2004-06-~11', '2004-06-11 to 2004-06-11'],
    ['2004-%06-11', '2004-06-11 to 2004-06-11'],
    ['156X-12-25', '1560-12-25 to 1569-12-25'],
    ['15XX-12-25', '1500-12-25 to 1599-12-25'],
    ['XXXX-12-XX', '0000-12-01 to 9999-12-31'],
    ['1XXX-XX', '1000-01-01 to 1999-12-31'],
    ['1984-1X', '1984-10-01 to 1984-12-31'],
    ['1984-0X', '1984-01-01 to 1984-09-30'],
    ['1984-X2', '1984-02-01 to 1984-12-31'],
    ['2022-01-3X', '2022-01-30 to 2022-01-31'],
    ['2022-04-3X', '2022-04-30 to 2022-04-30'],
    ['2022-XX-31', '2022-01-31 to 2022-12-31'],
    ['2022-XX-30', '2022-01-30 to 2022-12-30'],
    ['20XX-02-29', '2000-02-29 to 2096-02-29'],
    ['2X01-01-0X', '2001-01-01 to 2901-01-09'],
    ['-1XXX', '-1999-01-01 to -1000-12-31'],
    ['-00X1-01', '-0091-01-01 to -0001-01-31'],
    ['2004-06-XX/2004-07-03', '2004-06-01 to 2004-07-03'],
    ['2004-06-~01/2004-06-~20', '2004-06-01 to 2004-06-20'],
    ['2001-34/2002-33', '2001-04-01 to 2002-03-31'],
  ])('%s: %s', (text, meaning) => {
    expect(shown(text)).toBe(meaning);
  });
});

describe('what is none, and why', () => {
  it.each([
    ['2011-02-29', 'February 2011 has 28 days'],
    ['2021-02-29~', 'February 2021 has 28 days'],
    ['1900-02-29', 'February 1900 has 28 days'],
    ['-0001-02-29', 'February -1 has 28 days'],
    ['2022-04-31', 'April 2022 has 30 days'],
    ['2022-01-32', 'there is no day 32'],
    ['2022-01-00', 'there is no day 00'],
    ['2022-00', 'there is no month 00'],
    ['2022-13', 'there is no month 13'],
    ['2022-42', 'there is no month 42'],
    ['2022-02-3X', 'February 2022 has 28 days'],
    ['XXXX-02-30', 'no February of these years has a day 30'],
    ['2022-01-20/2022-02-30', 'February 2022 has 28 days'],
    ['{2022-01-20,2022-02-30}', 'February 2022 has 28 days'],
    ['2031-03-09/2031-03-03', 'the end, 2031-03-03, is before the beginning, 2031-03-09'],
    ['2022/-0001', 'the end, -0001, is before the beginning, 2022'],
    ['[2001..2000]', 'the end of a range in the set, 2000, is before its beginning, 2001'],
    ['[1667,..1760]', 'only the first element of a set can be open at its beginning, and ..1760 is not the first'],
    ['[1667..,1760]', 'only the last element of a set can be open at its end, and 1667.. is not the last'],
    ['[..]', 'a set open at both ends says nothing'],
    ['[]', 'an element of the set is empty'],
    ['[2001/2002]', 'it has not the form of an EDTF date'],
    ['[2001', 'a set begins with [ or { and ends with ] or }'],
    ['2001-21-03', '21 is a season or another part of the year, which has no day'],
    ['-0000', 'there is no year -0000: 1 BC is 0000, 2 BC is -0001'],
    ['Y2022', 'Y is for years of more than four digits'],
    ['Y1E2', 'Y1E2 is the year 100, which is written with four digits'],
    ['Y1E300', 'years beyond 1000000000000 are not supported'],
    ['2022S5', 'a year of 4 digits has 1 to 4 significant ones'],
    ['2022-01S2', 'significant digits (S) follow a year alone'],
    ['2022-01-20?~', 'a part has one qualifier: ? (uncertain), ~ (approximate) or % (both)'],
    ['20220120', 'a day has hyphens: 2022-01-20'],
    ['203', 'a year has four digits; a longer one begins with Y'],
    ['2022-1-20', 'months and days have two digits'],
    ['2022-W05', 'weeks are not in EDTF'],
    ['2022-020', 'days of the year are not in EDTF'],
    ['2022-01-20T25:00:00Z', '"25:00:00Z" is not a time of day such as 10:30:00Z'],
    ['2022-01-20T24:00:01Z', '"24:00:01Z" is after the end of the day'],
    ['2011-02-29T10:00:00Z', 'February 2011 has 28 days'],
    ['/', 'an interval of two unknown ends says nothing'],
    ['2001/2002/2003', 'an interval has two ends, with one / between them'],
    ['', 'it is empty'],
    ['9 March 2031', 'it has not the form of an EDTF date'],
  ])('%s: %s', (text, reason) => {
    expect(shown(text)).toBe(reason);
  });
});

describe('agrees with the package edtf', () => {
  const two = (low: number, high: number) => fc.integer({ min: low, max: high }).map((number) => String(number).padStart(2, '0'));
  const digits = fc.tuple(fc.integer({ min: 1000, max: 2999 }), two(1, 12), two(1, 28));
  const day = digits.map((parts) => parts.join('-'));
  const date = fc.oneof(
    day,
    digits.map(([year]) => String(year)),
    digits.map(([year, month]) => `${year}-${month}`),
    digits.map(([year, month]) => `${year}-${month}-XX`),
    digits.map(([year]) => `${String(year).slice(0, 3)}X`),
    fc.tuple(day, fc.constantFrom('?', '~', '%')).map((parts) => parts.join('')),
  );
  const inOrder = fc.tuple(date, date).filter(([one, other]) => one.slice(0, 3) < other.slice(0, 3));
  const isoOf = (milliseconds: number | null) => new Date(milliseconds ?? NaN).toISOString().slice(0, 10);

  it('on single dates, intervals and sets', () => {
    const texts = fc.oneof(
      date,
      inOrder.map((ends) => ends.join('/')),
      inOrder.map((parts) => `{${parts.join(',')}}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { min, max } = edtf(text);
        expect(shown(text).replace('!', '')).toBe(`${isoOf(min)} to ${isoOf(max)}`);
      }),
      { numRuns: 300, seed: 15 },
    );
  });
});
