import { describe, expect, it } from 'vitest';
import { literal, TermError } from '../../src/terms/index.js';

const { day, decimal, edtf, integer, moment, point, text } = literal;

describe('literals', () => {
  it('are checked when they are made', () => {
    expect(text('a\nb', 'EN').language).toBe('en');
    expect(integer(-0).value).toBe('0');
    expect(decimal(0.0000001).value).toBe('0.0000001');
    expect(decimal(36.5).datatype.value).toBe('http://www.w3.org/2001/XMLSchema#decimal');
    expect(day('2024-02-29').value).toBe('2024-02-29');
    expect(day('-0431-01-01').value).toBe('-0431-01-01');
    expect(moment('2022-01-20T10:00:00Z').value).toBe('2022-01-20T10:00:00Z');
    expect(point(40.5, 36).value).toBe('POINT(40.5 36)');
  });

  it.each([
    '2022-01-20',
    '2022-01',
    '2022',
    '2022-01-20~',
    '2022-01-20/..',
    '2022-01-20/2022-01-30',
    '2022-XX-12',
    '{2022-01-01,2022-01-03}',
    '-0431',
    'Y-17000',
    '2022-21',
  ])('take the EDTF date %s', (value) => expect(edtf(value).datatype.value).toBe('http://id.loc.gov/datatypes/edtf/EDTF'));

  it.each([
    ['half a character', () => text('\ud800')],
    ['U+0000', () => text('a\0b')],
    ['a language that is none', () => text('a', 'en"@x')],
    ['an overlong subtag', () => text('a', 'abcdefghi')],
    ['a fraction', () => integer(1.5)],
    ['a number past 2^53', () => integer(2 ** 53)],
    ['no number', () => decimal(Number.NaN)],
    ['a day no February has', () => day('2022-02-29')],
    ['a 13th month', () => day('2022-13-01')],
    ['a month for a day', () => day('2022-01')],
    ['a 25th hour', () => moment('2022-01-20T25:00:00Z')],
    ['a word for a date', () => edtf('yesterday')],
    ['an EDTF date with a day that is none', () => edtf('2022-01-20/2022-02-30')],
    ['an empty date', () => edtf('')],
    ['a place off the Earth', () => point(181, 0)],
  ])('refuse %s', (_, make) => expect(make).toThrow(TermError));
});
