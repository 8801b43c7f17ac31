/** Which entries have one shape. */
import { expect, it } from 'vitest';
import { placeholdersOf, variablesOf } from '../../src/map/entry-variables.js';
import { identifiers } from '../../src/terms/index.js';
import { ucdpGed } from '../../src/read/readers/ucdp.js';
import { gedRow, readRow } from '../read/readers/tables/table.js';

const ids = identifiers();
const names = { name: (_: string, id: string) => id, shortName: (id: string) => id };
const entryOf = (cells: Record<string, string> = {}) => readRow(ucdpGed, gedRow(cells)).value!.entry;
const shapeOf = (cells: Record<string, string> = {}) => variablesOf(entryOf(cells), ids, names)?.shape;

it.each([
  ['another id', { id: '5' }],
  ['other texts', { dyad_name: 'X', side_b: 'Y', source_original: 'Z' }],
  ['another day', { date_start: '2030-01-01', date_end: '2030-01-01' }],
  ['other numbers', { deaths_civilians: '9', high: '70' }],
])('%s is no other shape', (_, cells) => {
  expect(shapeOf(cells as unknown as Record<string, string>)).toBe(shapeOf());
});

it.each([
  ['another code', { where_prec: '4' }],
  ['another claim', { deaths_a: '1' }],
  ['a window of days', { date_end: '2031-03-02', date_prec: '2' }],
  ['one actor on both sides', { side_b_new_id: '7' }],
  ['no sources', { source_original: '' }],
  ['another work', { source_article: '"A,2031-01-01,B";"C,2031-01-01,D"' }],
])('%s is another shape', (_, cells) => {
  expect(shapeOf(cells as unknown as Record<string, string>)).not.toBe(shapeOf());
});

it('gives no shape to an entry with what rows do not have', () => {
  expect(variablesOf({ ...entryOf(), episodes: [] }, ids, names)).toBeUndefined();
});

it('leaves the entry as it is', () => {
  const entry = entryOf();
  const before = structuredClone(entry);
  placeholdersOf(entry, ids);
  variablesOf(entry, ids, names);
  expect(entry).toEqual(before);
});
