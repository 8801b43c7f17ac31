/** Which data set a header is of. */
import { expect, it } from 'vitest';
import { isHxlRow, kindOfTable, TABLE_KINDS } from '../../../../src/read/readers/tables/kinds.js';
import { acledRow, gedRow } from './table.js';

const header = Object.keys(gedRow());

it('knows a data set by the names of its columns, in any order', () => {
  expect(kindOfTable([...header].reverse()).value?.name).toBe('ucdp-ged');
  expect(kindOfTable(header.map((name) => ` ${name.toUpperCase()}`)).value?.name).toBe('ucdp-ged');
  expect(kindOfTable(Object.keys(acledRow())).value?.name).toBe('acled');
});

it('says which data set is nearest, and what it lacks', () => {
  const [found] = kindOfTable(header.filter((name) => name !== 'best' && name !== 'low')).problems;
  expect(found).toMatchObject({ code: 'table-header', message: 'the columns are nearest to UCDP Georeferenced Event Dataset (GED), and lack best, low' });
});

it('says that a header is of none', () => {
  expect(kindOfTable(['who', 'how many']).problems[0]?.message).toBe('the columns are of no data set that is known: who, how many');
});

it('does not take another data set than the one that is named', () => {
  expect(kindOfTable(header, 'acled').value).toBeUndefined();
  expect(kindOfTable(header, 'lark').problems[0]?.message).toBe('there is no data set lark');
});

it('has a licence and a citation for each', () => {
  for (const kind of TABLE_KINDS) expect(kind.describe('1')).toMatchObject({ license: expect.any(String) as string, citation: expect.any(String) as string });
});

it('knows the tags of HDX', () => {
  expect(isHxlRow(['', '#date+year', ' #geo+lat'])).toBe(true);
  expect(isHxlRow(['', '#date', '5'])).toBe(false);
  expect(isHxlRow(['', ''])).toBe(false);
});
