/** Rows of UCDP GED: what a row says, and what is no row. */
import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../../src/entry/index.js';
import { ucdpGed } from '../../../src/read/readers/ucdp.js';
import { gedRow, readRow } from './tables/table.js';

const entryOf = (cells: Record<string, string> = {}) => readRow(ucdpGed, gedRow(cells)).value?.entry;
const claimsOf = (cells: Record<string, string> = {}) => entryOf(cells)?.claims ?? [];

it('makes an account of a row', () => {
  const { value, problems } = readRow(ucdpGed, gedRow());
  expect(problems).toEqual([]);
  expect(value?.entry).toMatchObject({
    id: 'ucdp-ged-23-1-4711',
    document: { title: 'UCDP GED 23.1', revision: '23.1', license: 'https://creativecommons.org/licenses/by/4.0/' },
    event: {
      id: 'ucdp-ged-4711',
      label: 'Ostrel - Reed Watch, Brindle Ford, 2031-03-01',
      date: '2031-03-01',
      partOf: [
        { id: 'ucdp-conflict-90', name: 'Ostrel: Government' },
        { id: 'ucdp-dyad-91', name: 'Ostrel - Reed Watch' },
      ],
      categories: ['ucdp-state-based-conflict', 'ucdp-near-a-place', 'ucdp-exact-day', 'ucdp-single-event'],
      sides: { 1: { actors: [{ id: 'ucdp-actor-7' }] }, 2: { actors: [{ id: 'ucdp-actor-8' }] } },
    },
  });
  expect(value?.actors.map(({ id, kind }) => [id, kind])).toEqual([
    ['ucdp-actor-7', 'state'],
    ['ucdp-actor-8', undefined],
    ['ucdp', 'monitor'],
  ]);
  expect(value?.places.map(({ name, lat }) => [name, lat])).toEqual([
    ['Brindle Ford', 10.5],
    ['Marsh', undefined],
    ['Ostrel', undefined],
  ]);
});

describe('figures', () => {
  it('has the estimate as one claim of UCDP, and its parts that are not 0', () => {
    expect(claimsOf().map(({ id, count, subsetOf, claimant, method }) => [id, count, subsetOf, claimant, method])).toEqual([
      ['killed-per-ucdp', { modifier: 'range', low: 3, high: 5, best: 3 }, undefined, 'ucdp', 'ucdp-estimate-of-deaths'],
      ['killed-side-2-per-ucdp', { modifier: 'exact', low: 2, high: 2 }, 'killed-per-ucdp', 'ucdp', 'ucdp-estimate-of-deaths'],
      ['killed-civilians-per-ucdp', { modifier: 'exact', low: 1, high: 1 }, 'killed-per-ucdp', 'ucdp', 'ucdp-estimate-of-deaths'],
    ]);
  });

  it('keeps bounds as they are printed', () => {
    expect(claimsOf({ best: '6', low: '7', high: '7' })[0]?.count).toEqual({ modifier: 'range', low: 7, high: 7, best: 6 });
    expect(claimsOf({ best: '18', low: '18', high: '17' })[0]?.count).toEqual({ modifier: 'range', low: 18, high: 17, best: 18 });
    expect(claimsOf({ best: '4', low: '4', high: '4' })[0]?.count).toEqual({ modifier: 'exact', low: 4, high: 4, best: 4 });
  });

  it('reads numbers as spreadsheets write them, and quotes them as they are', () => {
    const [claim] = claimsOf({ best: '369.0', low: '369.0', high: '400.0' });
    expect(claim).toMatchObject({ quote: '369.0', count: { low: 369, high: 400, best: 369 } });
    expect((claim?.at.end ?? 0) - (claim?.at.start ?? 0)).toBe(5);
  });

  it('keeps who the figure goes back to in the words of the row', () => {
    const [claim] = claimsOf({ number_of_sources: '2' });
    expect(claim).toMatchObject({
      sources: 'residents; Reed Watch',
      sourceCount: 2,
      cites: [{ publisher: 'The Lark', date: '2031-03-02', title: 'Mill burns' }],
    });
    expect(claimsOf()[0]).not.toHaveProperty('sourceCount');
  });
});

describe('dates', () => {
  it.each([
    ['one day', {}, '2031-03-01'],
    ['some day of a window', { date_prec: '2', date_end: '2031-03-04' }, '[2031-03-01..2031-03-04]'],
    ['a period that the row sums up', { event_clarity: '2', date_prec: '4', date_end: '2031-03-31' }, '2031-03-01?/2031-03-31?'],
    ['with a time of day', { date_start: '2031-03-01 00:00:00.000', date_end: '2031-03-01 00:00:00' }, '2031-03-01'],
  ])('%s', (_, cells, date) => {
    expect(entryOf(cells)?.event.date).toBe(date);
  });
});

it('takes actors from the registry by their ids', () => {
  const registry = readRegistry({ 'actors.yaml': '- { id: reed-watch, name: The Reed Watch, identifiers: { ucdp-actor: "8" } }' }).value;
  const { value } = readRow(ucdpGed, gedRow(), { registry: registry! });
  expect(value?.entry.event.sides?.[2]?.actors).toEqual([{ id: 'reed-watch', name: 'Reed Watch' }]);
  expect(value?.actors.map(({ id }) => id)).toEqual(['ucdp-actor-7', 'ucdp']);
});

it.each([
  [{ best: 'many' }, '"many" in the column best'],
  [{ best: '', low: '', high: '' }, 'the column best is empty'],
  [{ date_start: '2031-02-30' }, '"2031-02-30" in the column date_start'],
  [{ date_end: '2031-02-01' }, '"2031-02-01" in the column date_end'],
  [{ latitude: '95' }, '"95" in the column latitude'],
  [{ where_prec: '9' }, '"9" in the column where_prec'],
  [{ id: '' }, 'the column id is empty'],
  [{ side_b: '' }, 'the column side_b is empty'],
])('is no row: %o', (cells, message) => {
  const { value, problems } = readRow(ucdpGed, gedRow(cells));
  expect(value).toBeUndefined();
  expect(problems.map((one) => [one.code, one.message])).toContainEqual(['table-row', message]);
});
