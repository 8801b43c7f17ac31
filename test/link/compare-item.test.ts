import { describe, expect, it } from 'vitest';
import { compareItem } from '../../src/link/compare-item.js';
import type { Item } from '../../src/link/item.js';
import type { Subject } from '../../src/link/subject.js';
import { plainItem } from './items.js';

export const SUBJECT: Subject = {
  subject: 'event/battle-of-larkmoor-2031', kind: 'event', name: 'Battle of Larkmoor (2031)', names: ['Battle of Larkmoor (2031)'],
  pages: [{ page: { site: 'enwiki', title: 'Battle of Larkmoor (2031)' }, from: 'the page of the event' }], dates: [{ from: '2031-05-02', to: '2031-05-06' }],
  places: ['Larkmoor', 'Carrowmere'], coordinates: { lat: 10.5, long: 20.25 }, parents: ['Carrowmere war'], participants: ['Heron League'], files: ['a.yaml'],
}; // prettier-ignore

const NAMES: Readonly<Record<string, string[]>> = { Q20: ['Larkmoor'], Q21: ['Carrowmere'], Q22: ['Carrowmere War'], Q30: ['Heron League'] };
const compare = (parts: Partial<Item>, subject: Partial<Subject> = {}) =>
  compareItem({ ...SUBJECT, ...subject }, plainItem({ id: 'Q11', label: 'Battle of Larkmoor', ...parts }), (id) => NAMES[id] ?? []);
const kinds = (parts: Partial<Item>, subject?: Partial<Subject>) =>
  compare(parts, subject).reasons.map(({ kind, against, weak }) => `${against ? '-' : weak ? '~' : '+'}${kind}`);
const day = (from: string, to = from): Item['dates'][number] => ({ from, to, precision: 'day' });

describe('a name', () => {
  it.each([
    [{ label: 'Battle of Larkmoor (2031)' }, 'exact', '+name'],
    [{ label: 'Larkmoor 2031', names: ['Battle of Larkmoor (2031)'] }, 'exact', '+alias'],
    [{ label: 'Battle of Larkmoor' }, 'core', '+name'],
    [{ label: 'Second Battle of Larkmoor' }, 'core', '+name'],
    [{ label: 'Siege of Larkmoor' }, 'words', '+words'],
  ])('%j agrees as %s', (item, level, reason) => {
    expect(compare(item).name).toBe(level);
    expect(kinds(item)).toEqual([reason]);
  });

  it('that is counted differently speaks against', () => {
    expect(kinds({ label: 'Second Battle of Larkmoor' }, { names: ['First Battle of Larkmoor'] })).toEqual(['-words']);
  });
});

describe('a date', () => {
  it.each([
    [day('2031-05-04'), '+date'],
    [day('2031-05-08'), '+date'],
    [day('2031-06-20'), '-date'],
    [day('2019-05-04'), '-date'],
    [{ from: '2031-01-01', to: '2031-12-31', precision: 'year' }, '+date'],
    [{ from: '2032-01-01', to: '2032-12-31', precision: 'year' }, '-date'],
    [{ from: '2030-01-01', to: '2039-12-31', precision: 'decade' }, '~date'],
    [day('2025-01-01', '2033-12-31'), '~date'],
    [{ to: '2031-05-06', precision: 'day' }, '+date'],
  ] as const)('%j is %s', (date, reason) => {
    expect(kinds({ dates: [date] })).toEqual(['+name', reason]);
  });

  it('known to the year says too little of one of several in a year', () => {
    const year = { from: '2031-01-01', to: '2031-12-31', precision: 'year' } as const;
    expect(kinds({ dates: [year] }, { names: ['Battle of Larkmoor (May 2031)'] })).toEqual(['+name', '~date']);
  });

  it('that is not known says nothing', () => {
    expect(kinds({ dates: [day('2031-05-04')] }, { dates: [] })).toEqual(['+name']);
  });
});

it('finds the same place, country, parent and participants by the names of their items', () => {
  expect(kinds({ places: ['Q20'], countries: ['Q21'], parents: ['Q22'], participants: ['Q30', 'Q31'] })).toEqual([
    '+name',
    '+place',
    '+country',
    '+parent',
    '+participant',
  ]);
});

it('measures coordinates', () => {
  expect(kinds({ coordinates: { lat: 10.52, long: 20.25 } })).toEqual(['+name', '+coordinates']);
  expect(kinds({ coordinates: { lat: 12, long: 20.25 } })).toEqual(['+name', '-coordinates']);
  expect(kinds({ coordinates: { lat: 10.8, long: 20.25 } })).toEqual(['+name']);
});

it('tells kinds of things apart, and pages of a wiki from all', () => {
  expect(kinds({ kinds: ['event'] })).toEqual(['+name', '+type']);
  expect(kinds({ kinds: ['place'] })).toEqual(['+name', '-type']);
  expect(kinds({ types: ['Q4167410'], kinds: ['event'] })).toEqual(['+name', '-type']);
});

it('gives a sitelink the score 1, and nothing else', () => {
  expect(compare({ sitelinks: { enwiki: 'Battle of Larkmoor (2031)' } })).toMatchObject({ score: 1 });
  const all = {
    label: 'Battle of Larkmoor (2031)',
    kinds: ['event'],
    dates: [day('2031-05-04')],
    places: ['Q20'],
    countries: ['Q21'],
    coordinates: { lat: 10.5, long: 20.25 },
    participants: ['Q30'],
  };
  expect(compare(all).score).toBe(0.99);
});
