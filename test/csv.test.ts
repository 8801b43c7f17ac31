/** Tables as CSV: records, quotes, and nothing that a spreadsheet would run. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, csvFile } from '../src/csv.js';

/** Reads as the least strict readers do: LF, CR and CRLF end a record, and blanks around a cell are dropped. */
const read = (text: string) => parse(text, { record_delimiter: ['\r\n', '\n', '\r'], trim: true, relax_column_count: true });

/** Takes off the apostrophe before what a spreadsheet would run. */
const withoutGuard = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/, '');

it('ends lines as RFC 4180 has it, and quotes what needs it', () => {
  expect(
    csv([
      ['claim', 'low'],
      ['a "quoted", cell', 5],
    ]),
  ).toBe('claim,low\r\n"a ""quoted"", cell",5\r\n');
});

it('reads back the same cells, whatever ends a line', () => {
  const piece = fc.constantFrom('\r', '\n', '\r\n', ',', '"', "'", ';', '\t', ' ', '=', '-', '+', '@', '1', '.', 'a', '\u2028', '\u0085', '\v', '＝', '\uFEFF');
  const cell = fc.oneof(fc.string({ unit: piece, maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 12 }));
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(rows, (table) => {
      // A reader takes a mark at the start of a file for that of its encoding.
      const found = read(`head\r\n${csv(table)}`).slice(1);
      expect(found.map((row) => row.map(withoutGuard))).toEqual(table);
      for (const one of found.flat()) expect(one).not.toMatch(/^[=@\t\r\n]/);
    }),
    { numRuns: 1500 },
  );
});

it.each(['a\rb', 'a\nb', 'a\r\nb', '\r', '\n=1+1', 'a\n=1+1', 'a\r@x'])('keeps %j in its cell', (cell) => {
  expect(csv([['x', cell, 'y']])).toMatch(/^x,"[^"]*",y\r\n$/);
  expect(withoutGuard(read(csv([['x', cell, 'y']]))[0]![1]!)).toBe(cell);
});

describe('a formula', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '-1-1',
    '@x',
    '-x',
    '+',
    '-',
    '--1',
    "-5'",
    '-1e',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '－1',
    '-2+3+cmd|x',
    '-1000-2000-3000',
    '-INFO',
    "'=1",
    "''-1",
  ])('%j is made text', (cell) => {
    expect(read(csv([[cell]]))[0]![0]).toBe(`'${cell}`);
  });

  it.each(['-5', '-3.75', '+5', '-.5', '-1.5e-7', '-7.8E12', '-INF'])('is not the number %j', (cell) => {
    expect(csv([[cell]])).toBe(`${cell}\r\n`);
  });

  it.each([
    '-0043-03-15',
    '-0043',
    '-0052-09',
    '-0100~/-0050?',
    '-0500/..',
    '-0500/',
    '-0500/0014-08-19',
    '-01XX',
    '-0052-09-01T00:00:00Z',
    '-0052-09-01+01:00',
    '-17000-01-01',
  ])('is not the date %j', (cell) => {
    expect(csv([[cell]])).toBe(`${cell}\r\n`);
  });

  it('is not a number that is given as one', () => {
    expect(csv([[-5, -0.5]])).toBe('-5,-0.5\r\n');
  });
});

it('keeps a row of one empty cell', () => {
  expect(read(csv([['']]))).toEqual([['']]);
});

it('has a byte order mark only on request', () => {
  expect(csvFile('a\r\n')).toBe('a\r\n');
  expect(csvFile('a\r\n', { bom: true })).toBe('\uFEFFa\r\n');
});
