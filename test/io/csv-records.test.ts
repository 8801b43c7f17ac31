/** CSV text → records: as another parser reads it, with the places of cells in the file. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRecords, delimiterOf } from '../../src/io/csv-records.js';

const records = (text: string) => [...csvRecords({ text, line: 1, start: 0 }, ',')];

it('reads what csv-parse reads', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', '\n', 'é', '😀', ';') });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), (table, end) => {
      const text = table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',') + end).join('');
      const found = records(text);
      expect(found.map(({ cells }) => cells)).toEqual(parse(text, { relax_column_count: true }));
      const points = Array.from(text);
      for (const { cells, starts } of found)
        cells.forEach((one, index) => {
          const length = Array.from(one.replaceAll('"', '""')).length;
          expect(points.slice(starts[index], (starts[index] ?? 0) + length).join('')).toBe(one.replaceAll('"', '""'));
        });
    }),
  );
});

it('knows the line of a record after line breaks within cells', () => {
  expect(records('a,b\n1,"x\ny"\n\n2,z').map(({ line, cells }) => [line, cells])).toEqual([
    [1, ['a', 'b']],
    [2, ['1', 'x\ny']],
    [5, ['2', 'z']],
  ]);
});

it('takes a quote within a cell as it is', () => {
  expect(records('1,5" gun,x\n')[0]?.cells).toEqual(['1', '5" gun', 'x']);
});

it('reads on after a record whose quotes are wrong', () => {
  expect(records('1,"a"b,c\n2,d,e\n').map(({ cells, fault }) => fault ?? cells)).toEqual(['there is text after a closing quote', ['2', 'd', 'e']]);
  expect(records('1,"a')[0]?.fault).toBe('a quote is not closed');
});

it('finds the delimiter in the first line', () => {
  expect(['a,b;c,d\n', 'a\tb\n', 'a;b\n1,2,3'].map(delimiterOf)).toEqual([',', '\t', ';']);
});
