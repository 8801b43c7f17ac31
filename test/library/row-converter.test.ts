/** Rows as records. */
import { expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import type { RowRecord } from '../../src/io/records.js';
import { RowConverter } from '../../src/library/row-converter.js';
import { gedRow } from '../read/readers/tables/table.js';

const recordOf = (cells: Record<string, string>, version = '23.1'): RowRecord => ({
  kind: 'row',
  id: '1',
  row: Object.values(cells),
  starts: Object.keys(cells).map((_, index) => index * 100),
  columns: Object.keys(cells),
  dataset: { name: 'ucdp-ged', version },
  document: { title: 'T', language: 'en', sha256: 'ab'.repeat(32) },
});

it('reads rows of several tables, one after the other, each into its graph', () => {
  const converter = new RowConverter({ registry: EMPTY_REGISTRY, base: 'https://example.org/' });
  for (const version of ['23.1', '24.1', '23.1']) {
    const { value } = converter.convert(recordOf(gedRow(), version));
    expect(value?.lines).toContain(`<https://example.org/graph/dataset/ucdp-ged/${version}>`);
    expect(value?.entry.claims).toHaveLength(3);
  }
});

it('names what it cannot read', () => {
  const converter = new RowConverter({ registry: EMPTY_REGISTRY });
  expect(converter.convert(recordOf(gedRow({ best: 'x' }))).problems[0]?.message).toBe('"x" in the column best');
  expect(converter.convert({ ...recordOf(gedRow()), dataset: { name: 'marsh', version: '1' } }).problems[0]?.code).toBe('table-mapping');
  expect(converter.convert(recordOf({ id: '1' })).problems[0]?.code).toBe('table-header');
});
