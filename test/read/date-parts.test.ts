/** The parts of a date: names of months, and the patterns of days, years and dashes. */
import { describe, expect, it } from 'vitest';
import { DASH, DAY, isMonth, MONTH, MONTH_NAMES, monthNumber, YEAR } from '../../src/read/date-parts.js';

describe('the number of a month', () => {
  it.each([
    ['January', 1],
    ['mar.', 3],
    ['SEPT', 9],
    ['Sep.', 9],
    ['Decem', undefined],
    ['', undefined],
  ])('%j', (word, number) => {
    expect(monthNumber(word)).toBe(number);
  });

  it('is known for every name that the pattern matches', () => {
    for (const name of MONTH_NAMES) {
      const written = `${name[0]!.toUpperCase()}${name.slice(1)}`;
      expect(written).toMatch(new RegExp(`^${MONTH}$`));
      expect(monthNumber(written)).toBe(MONTH_NAMES.indexOf(name) + 1);
    }
  });

  it('is asked of words in lower case', () => {
    expect(['may', 'March', undefined].map(isMonth)).toEqual([true, false, false]);
  });
});

describe('patterns', () => {
  it.each([
    ['day', DAY, ['1', '03', '22nd', '31'], ['0', '32', '100']],
    ['year', YEAR, ['1066', '1999', '2031'], ['999', '2131', '20311']],
    ['dash', DASH, ['–', ' - ', ' to ', 'until'], [',', 'and']],
  ])('of a %s', (_, pattern, yes, no) => {
    const whole = new RegExp(`^(?:${pattern})$`);
    expect(yes.filter((text) => !whole.test(text))).toEqual([]);
    expect(no.filter((text) => whole.test(text))).toEqual([]);
  });
});
