/** Rows of a table of the user's own that are there twice. */
import { expect, it } from 'vitest';
import { parseTableMapping } from '../../../../src/read/readers/tables/mapping.js';
import { RowIds } from '../../../../src/read/readers/tables/row-ids.js';
import { mappingOf } from './mapped-table.js';

const mapping = (yaml: string) => parseTableMapping(yaml, 'm.yaml').value!.data;

it('finds words that are in the column of another row', () => {
  const ids = new RowIds(mapping(mappingOf({ head: 'row: { column: No }' })));
  expect(ids.repeated('t-1')).toBeUndefined();
  expect(ids.repeated('t-2')).toBeUndefined();
  expect(ids.repeated('t-1')?.message).toBe('another row has the same words in the column No');
});

it('finds whole rows that are there twice', () => {
  const ids = new RowIds(mapping(mappingOf()));
  expect([ids.repeated('t-1'), ids.repeated('t-1')?.message]).toEqual([undefined, 'the same row is there twice']);
});

it('does not look at data sets, whose ids are their own', () => {
  const ids = new RowIds(undefined);
  expect([ids.repeated('t-1'), ids.repeated('t-1')]).toEqual([undefined, undefined]);
});
