import { describe, expect, it } from 'vitest';
import { mergeItems, readItem, superclasses, tableDate } from '../../src/link/item.js';
import { BATTLE, ENTITIES, entity, plainItem, time } from './items.js';

const OPTIONS = { languages: ['en', 'mul'] };

describe('an entity', () => {
  it('is read with its names, classes, page, dates and relations', () => {
    expect(readItem(ENTITIES[0], OPTIONS)).toMatchObject({
      id: 'Q11',
      label: 'Battle of Larkmoor',
      types: [BATTLE],
      sitelinks: { enwiki: 'Battle of Larkmoor (2031)' },
      dates: [{ from: '2031-05-04', to: '2031-05-04', precision: 'day' }],
      places: ['Q20'],
      participants: ['Q30'],
    });
  });

  it('has beginning and end as one date', () => {
    expect(readItem(ENTITIES[1], OPTIONS)?.dates).toEqual([{ from: '2019-03-01', to: '2019-03-09', precision: 'day' }]);
  });

  it.each([
    ['+2031-05-00T00:00:00Z', 10, { from: '2031-05-01', to: '2031-05-31', precision: 'month' }],
    ['+2031-00-00T00:00:00Z', 9, { from: '2031-01-01', to: '2031-12-31', precision: 'year' }],
    ['+2031-00-00T00:00:00Z', 8, { from: '2030-01-01', to: '2039-12-31', precision: 'decade' }],
  ] as const)('%s with precision %i is no more exact than that', (text, precision, expected) => {
    expect(readItem(entity({ id: 'Q1', label: 'x', claims: { P585: [time(text, precision)] } }), OPTIONS)?.dates).toEqual([expected]);
  });

  it('has no date of a century', () => {
    expect(readItem(entity({ id: 'Q1', label: 'x', claims: { P585: [time('+2031-00-00T00:00:00Z', 7)] } }), OPTIONS)?.dates).toEqual([]);
  });

  it('loses what is deprecated, and has only the preferred where there is one', () => {
    const claims = {
      P585: [{ ...time('+2030-01-02T00:00:00Z'), rank: 'deprecated' }, time('+2031-01-02T00:00:00Z'), { ...time('+2032-01-02T00:00:00Z'), rank: 'preferred' }],
    };
    expect(readItem(entity({ id: 'Q1', label: 'x', claims }), OPTIONS)?.dates.map(({ from }) => from)).toEqual(['2032-01-02']);
  });

  it('has a label in another language where it has none of those asked for', () => {
    expect(readItem({ id: 'Q1', labels: { xx: { language: 'xx', value: 'Lärkmur' } } }, OPTIONS)).toMatchObject({ label: 'Lärkmur', names: [] });
  });

  it.each([{ id: 'P31' }, { id: 'L1' }, 'x', null, { id: 'Q1', labels: 'x' }])('is none: %j', (data) => {
    expect(readItem(data, OPTIONS)).toBeUndefined();
  });

  it('is a subclass', () => {
    expect(superclasses(ENTITIES[7])).toEqual({ id: 'Q40', of: [BATTLE] });
    expect(superclasses(ENTITIES[0])).toBeUndefined();
  });
});

describe('a date of a table', () => {
  it.each([
    ['2031-05-04T00:00:00Z', 'day', '2031-05-04'],
    ['2031-05-01T00:00:00Z', 'month', '2031-05-01'],
    ['2031-01-01T00:00:00Z', 'year', '2031-01-01'],
    ['2030-01-01T00:00:00Z', 'decade', '2030-01-01'],
    ['2031', 'year', '2031-01-01'],
    ['-0043-03-15T00:00:00Z', 'day', '-0043-03-15'],
  ])('%s is a %s', (text, precision, from) => {
    expect(tableDate(text)).toMatchObject({ precision, from });
  });

  it('is none', () => {
    expect(tableDate('spring')).toBeUndefined();
  });
});

it('merges two descriptions: a day replaces its year', () => {
  const one = plainItem({ id: 'Q1', label: 'Battle of Larkmoor', dates: [{ from: '2031-01-01', to: '2031-12-31', precision: 'year' }], kinds: ['event'] });
  const other = plainItem({
    id: 'Q1',
    label: 'Larkmoor battle',
    dates: [{ from: '2031-05-04', to: '2031-05-04', precision: 'day' }],
    sitelinks: { enwiki: 'Battle of Larkmoor' },
  });
  expect(mergeItems(one, other)).toMatchObject({
    label: 'Battle of Larkmoor',
    names: ['Larkmoor battle'],
    dates: [{ precision: 'day' }],
    kinds: ['event'],
    sitelinks: { enwiki: 'Battle of Larkmoor' },
  });
});
