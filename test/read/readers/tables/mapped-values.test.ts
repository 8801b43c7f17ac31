/** Values of one row by the mapping of its table. */
import { describe, expect, it } from 'vitest';
import { dateOf, MappedRow } from '../../../../src/read/readers/tables/mapped-values.js';
import { columnsOf } from '../../../../src/read/readers/tables/reader.js';
import { columnName } from '../../../../src/read/readers/tables/row.js';

function rowOf(cells: Record<string, string>) {
  const columns = columnsOf(Object.keys(cells), columnName);
  return new MappedRow(
    columns,
    { cells: Object.values(cells), starts: Object.keys(cells).map((_, index) => index * 100) },
    { empty: new Set(['-']), dates: 'dmy' },
  );
}

describe('MappedRow', () => {
  it('reads words, one or several, each once', () => {
    const row = rowOf({ A: 'x; y; x;' });
    expect(row.words({ column: 'a', split: ';', codes: { X: 'ex' } })).toEqual([
      { word: 'x', code: 'ex' },
      { word: 'y', code: undefined },
    ]);
    expect(row.words({ column: 'A' })).toEqual([{ word: 'x; y; x;', code: undefined }]);
    expect(row.words({ column: 'A', empty: ['x; y; x;'] })).toEqual([]);
    expect(rowOf({ A: '-' }).cell({ column: 'A' })).toBeUndefined();
  });

  it('reads addresses and no other text for one', () => {
    expect(rowOf({ A: 'https://lark.example/1' }).url({ column: 'A' })).toBe('https://lark.example/1');
    for (const A of ['lark.example', 'https://', 'javascript:x', 'https://a b'])
      expect(((row: MappedRow) => [row.url({ column: 'A' }), row.cells.problems.length])(rowOf({ A }))).toEqual([undefined, 1]);
  });
});

describe('dateOf', () => {
  it.each([
    ['03/04/2031', 'dmy', { date: '2031-04-03' }],
    ['03/04/2031', 'mdy', { date: '2031-03-04' }],
    ['2031/4/3', 'ymd', { date: '2031-04-03' }],
    ['3.4.2031', undefined, { date: '2031-04-03' }],
    ['29/02/2031', 'dmy', {}],
    ['2031-02-30T10:00:00', undefined, {}],
    ['soon', undefined, {}],
  ] as const)('reads %s in the order %s', (text, order, expected) => {
    expect(dateOf(text, order)).toEqual(expected);
  });
});
