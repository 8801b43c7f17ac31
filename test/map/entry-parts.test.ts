/** The parts of an entry, and what of the entry each of them sees. */
import { expect, it } from 'vitest';
import { entryParts } from '../../src/map/entry-parts.js';
import { ucdpGed } from '../../src/read/readers/ucdp.js';
import { gedRow, readRow } from '../read/readers/tables/table.js';

const { entry } = readRow(ucdpGed, gedRow()).value!;
const [event, total, part] = entryParts(entry);

it('cuts an entry into its event and each of its claims', () => {
  expect(event?.entry).toEqual({ ...entry, claims: [] });
  expect(total?.entry.claims?.map(({ id }) => id)).toEqual(['killed-per-ucdp']);
  expect(Object.keys(total?.entry.event ?? {}).sort()).toEqual(['date', 'id', 'label', 'sides']);
});

it('has what stands for the claims that a claim refers to', () => {
  expect(part?.others).toBe(1);
  expect(part?.entry.claims?.map(({ id }) => id)).toEqual(['killed-per-ucdp', entry.claims?.[1]?.id]);
  expect(part?.entry.claims?.[0]).toMatchObject({ quote: '', count: { low: 0, high: 0 } });
});
