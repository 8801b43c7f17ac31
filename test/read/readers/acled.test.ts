/** Rows of ACLED, in both generations of its columns. */
import { expect, it } from 'vitest';
import { acled } from '../../../src/read/readers/acled.js';
import { acledRow, readRow } from './tables/table.js';

it('reads a row of the newer columns', () => {
  const { value, problems } = readRow(acled, acledRow());
  expect(problems).toEqual([]);
  expect(value?.entry).toMatchObject({
    id: 'acled-23-1-ost12',
    event: {
      label: 'Armed clash, Brindle Ford, 2031-03-01',
      date: '2031-03-01',
      categories: ['acled-political-violence', 'acled-battles', 'acled-armed-clash', 'acled-exact-day', 'acled-exact-place'],
      sides: {
        1: { actors: [{ id: 'acled-military-forces-of-ostrel' }] },
        2: { actors: [{ id: 'acled-reed-watch' }, { id: 'acled-heron-league' }, { id: 'acled-hill-guard' }] },
      },
    },
    claims: [
      { id: 'killed-per-acled', count: { modifier: 'exact', low: 2, high: 2 }, claimant: 'acled', method: 'acled-reported-fatalities', sources: 'The Lark' },
    ],
  });
});

it('keeps notes only where asked for', () => {
  expect(readRow(acled, acledRow()).value?.entry.claims?.[0]?.note).toBeUndefined();
  expect(readRow(acled, acledRow(), { withNotes: true }).value?.entry.claims?.[0]?.note).toBe('Made up for a test.');
});

it('reads a row of the older columns', () => {
  const { disorder_type: _, civilian_targeting: __, ...cells } = acledRow({ event_date: '03 December 2030', inter1: '1', inter2: '2', assoc_actor_2: 'NA' });
  const { value } = readRow(acled, { data_id: '1', ...cells, iso3: 'OST' });
  expect(value?.entry.event.date).toBe('2030-12-03');
  expect(value?.actors.map(({ name, kind }) => [name, kind])).toEqual([
    ['Armed Conflict Location & Event Data', 'monitor'],
    ['Military Forces of Ostrel', 'armed-force'],
    ['Reed Watch', 'armed-group'],
  ]);
});

it.each([
  ['2', '2031-03-01~'],
  ['3', '2031-03'],
])('is no more precise than time_precision %s', (time_precision, date) => {
  expect(readRow(acled, acledRow({ time_precision })).value?.entry.event.date).toBe(date);
});

it('tells two names of one slug apart', () => {
  const actors = readRow(acled, acledRow({ actor1: 'Ford Guard', actor2: 'Förd Guard', assoc_actor_2: '' })).value?.actors ?? [];
  expect(new Set(actors.map(({ id }) => id)).size).toBe(3);
});
