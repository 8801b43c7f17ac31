/** Cells and what they are parsed to. */
import { expect, it } from 'vitest';
import { Cells, columnName } from '../../../../src/read/readers/tables/row.js';

const cells = (text: string) => new Cells(new Map([['x', 0]]), { cells: [text], starts: [40] });

it('names columns without case and byte order mark', () => {
  expect(columnName('\uFEFFActorId ')).toBe('actorid');
});

it.each([
  ['12', 12],
  ['369.0', 369],
  ['', undefined],
  ['NA', undefined],
])('reads the number %j', (text, value) => {
  const one = cells(text);
  expect(one.count('x')).toBe(value);
  expect(one.problems).toEqual([]);
});

it.each(['-1', '1.5', '1e3', '0x10', '1,000'])('refuses the number %j', (text) => {
  const one = cells(text);
  expect(one.count('x')).toBeUndefined();
  expect(one.problems).toHaveLength(1);
});

it.each([
  ['2016-01-01', '2016-01-01'],
  ['2014-01-22 00:00:00.000', '2014-01-22'],
  ['2014-01-22T00:00:00Z', '2014-01-22'],
  ['03 December 2020', '2020-12-03'],
  ['3-Dec-2020', '2020-12-03'],
])('reads the day %j', (text, day) => {
  expect(cells(text).day('x')).toBe(day);
});

it.each(['2014-02-30', '22/01/2014', '41661', 'December 2020'])('refuses the day %j', (text) => {
  expect(cells(text).day('x')).toBeUndefined();
});

it('places a text after the spaces before it', () => {
  expect(cells('  7 ').placed('x')).toEqual({ text: '7', start: 42 });
});
