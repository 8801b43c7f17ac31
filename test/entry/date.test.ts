/** EDTF dates: the days a text can mean, never more precise than the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interval, parseDate } from '../../src/entry/index.js';

/** The notation: `earliest to latest`, an absent end as `…`, and `!` where both ends are exact days. */
function shown(text: string): string {
  const span = parseDate(text);
  return span ? `${span.earliest ?? '…'} to ${span.latest ?? '…'}${span.exact ? '!' : ''}` : 'no date';
}

describe('means', () => {
  it.each([
    ['2031-03-09', '2031-03-09 to 2031-03-09!'],
    ['2031-03', '2031-03-01 to 2031-03-31'],
    ['2031', '2031-01-01 to 2031-12-31'],
    ['2032-02', '2032-02-01 to 2032-02-29'],
    ['2031-03-03/2031-03-09', '2031-03-03 to 2031-03-09!'],
    ['2031-03/2031-05', '2031-03-01 to 2031-05-31'],
    ['2031-03-03/2031-04', '2031-03-03 to 2031-04-30'],
    ['2031/2033', '2031-01-01 to 2033-12-31'],
    ['2031-03-03/..', '2031-03-03 to …'],
    ['../2031-03-09', '… to 2031-03-09'],
    ['2031-03-03/', '2031-03-03 to …'],
    ['/2031-03-09', '… to 2031-03-09'],
    ['2031-03-09~', '2031-03-09 to 2031-03-09'],
    ['2031-03-09?', '2031-03-09 to 2031-03-09'],
    ['2031-03-09%', '2031-03-09 to 2031-03-09'],
    ['2031-03~', '2031-03-01 to 2031-03-31'],
    ['2031-03-03~/2031-03-09', '2031-03-03 to 2031-03-09'],
    ['2031-03-XX', '2031-03-01 to 2031-03-31'],
    ['203X', '2030-01-01 to 2039-12-31'],
    ['20XX', '2000-01-01 to 2099-12-31'],
    ['-0043-03-15', '-0043-03-15 to -0043-03-15!'],
    ['0000', '0000-01-01 to 0000-12-31'],
    ['-0100/0100', '-0100-01-01 to 0100-12-31'],
    ['[2031-03-03,2031-03-05]', '2031-03-03 to 2031-03-05'],
    ['{2031-03,2031-05}', '2031-03-01 to 2031-05-31'],
  ])('%s: %s', (text, meaning) => {
    expect(shown(text)).toBe(meaning);
  });
});

it.each(['', ' ', '2031-13', '2031-02-30', '2031-3-9', '9 March 2031', '09/03/2031', 'March', '2031-03-09T', 'yesterday', '2031-03-09/2031-03-32'])(
  '"%s" is no date',
  (text) => {
    expect(parseDate(text)).toBeUndefined();
  },
);

// EDTF has no centuries and decades of bare digits.
it.each(['20310309', '203103', '31', '203'])('"%s" is no date', (text) => {
  expect(parseDate(text)).toBeUndefined();
});

// A season that lies elsewhere at the other end of the world is some part of its year.
it.each(['2031-21', '2031-22', '2031-23'])('the season %s is no more precise than its year', (text) => {
  expect(shown(text)).toBe('2031-01-01 to 2031-12-31');
});

describe('interval', () => {
  it.each([
    ['2031-03-03', '2031-03-09', '2031-03-03/2031-03-09'],
    ['2031-03-03', '2031-03-03', '2031-03-03'],
    ['2031-03-03', undefined, '2031-03-03/..'],
    [undefined, '2031-03-09', '../2031-03-09'],
  ])('from %s to %s is %s', (from, to, text) => {
    expect(interval(from, to)).toBe(text);
    expect(parseDate(text)).toBeDefined();
  });
});

describe('laws', () => {
  const days = fc
    .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const likeDates = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123456789-/.~?%XY[]{},ESTZ: '), maxLength: 24 }),
    fc
      .tuple(fc.constantFrom('', '-', 'Y', 'Y-'), fc.nat({ max: 999_999_999 }), fc.constantFrom('', '-01', '-21', 'E5', 'S3', '~', '/..'))
      .map((parts) => parts.join('')),
    fc.string(),
  );

  it('a day is itself, and exact', () => {
    fc.assert(fc.property(days, (day) => void expect(parseDate(day)).toEqual({ edtf: day, earliest: day, latest: day, exact: true })));
  });

  it('two days in order are an interval with these ends', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [from, to] = [one, other].sort() as [string, string];
        expect(parseDate(interval(from, to))).toEqual({ edtf: interval(from, to), earliest: from, latest: to, exact: true });
      }),
    );
  });

  it('any text is a date or none, and never throws', () => {
    fc.assert(
      fc.property(likeDates, (text) => {
        const span = parseDate(text);
        if (!span) return;
        expect(span.edtf).toBe(text);
        expect(parseDate(span.edtf)).toEqual(span);
        for (const day of [span.earliest, span.latest]) if (day !== undefined) expect(day).toMatch(/^-?\d{4,}-\d{2}-\d{2}$/);
        if (/^\d/.test(span.earliest ?? '-') && /^\d/.test(span.latest ?? '-') && span.earliest?.length === span.latest?.length)
          expect(span.earliest! <= span.latest!).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['Y170000002', 'Y-170000002', 'Y17E7', 'Y999999999/..'])('a year beyond the calendar, %s, does not throw', (text) => {
    expect(() => parseDate(text)).not.toThrow();
  });
});
