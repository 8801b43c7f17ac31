import { expect, it } from 'vitest';
import { parseEntry, readRegistry } from '../../src/entry/index.js';
import { subjectsOf } from '../../src/link/subject.js';

const ENTRY = `format: 1
id: battle-of-larkmoor
document: { title: Battle of Larkmoor, language: en, sha256: ${'ab'.repeat(32)}, url: 'https://en.wikipedia.org/wiki/Battle_of_Larkmoor' }
event:
  id: battle-of-larkmoor
  label: Battle of Larkmoor
  date: 2031-05-02/2031-05-06
  place: larkmoor
  partOf: [carrowmere-war]
  sides: { 1: { actors: [heron-league] }, 2: { actors: [ford-guard] } }
actors:
  - { id: ford-guard, name: Ford Guard, page: { site: enwiki, title: 'Ford Guard (Carrowmere)' }, parents: [{ id: heron-league }] }
  - { id: gull-press, name: Gull Press }
places:
  - { id: larkmoor, name: Larkmoor, within: carrowmere, lat: 10.5, long: 20.25 }
claims:
  - { id: killed-side-1, metric: killed, of: side 1, count: 4, accumulation: total, claimant: gull-press, at: { section: Lead, start: 0, end: 1 }, quote: x, review: [{ status: checked, by: unused }] }
`;
const REGISTRY = readRegistry({
  'actors.yaml': '- { id: heron-league, name: Heron League, aliases: [HL] }\n- { id: unused, name: Unused }\n',
  'places.yaml': '- { id: carrowmere, name: Carrowmere }\n',
  'events.yaml': '- { id: carrowmere-war, name: Carrowmere war, date: 2030/2032 }\n',
}).value;

function subjects(text = ENTRY, options = {}) {
  const entry = parseEntry(text).value?.data;
  if (entry === undefined || REGISTRY === undefined) throw new Error('the test has an invalid entry');
  return subjectsOf([{ entry, file: 'a.yaml' }], REGISTRY, options);
}

it('lists what an entry speaks of, each by the IRI it has in the graph', () => {
  expect(subjects().map(({ subject }) => subject)).toEqual([
    'event/battle-of-larkmoor',
    'event/carrowmere-war',
    'actor/battle-of-larkmoor/gull-press',
    'actor/enwiki/Ford_Guard_(Carrowmere)',
    'actor/heron-league',
    'place/battle-of-larkmoor/larkmoor',
    'place/carrowmere',
  ]);
});

it('knows an event by its date, place, whole, participants and page', () => {
  expect(subjects()[0]).toEqual({
    subject: 'event/battle-of-larkmoor', kind: 'event', name: 'Battle of Larkmoor', names: ['Battle of Larkmoor'],
    pages: [{ page: { site: 'enwiki', title: 'Battle of Larkmoor' }, from: 'the title of the document' }],
    dates: [{ from: '2031-05-02', to: '2031-05-06' }], places: ['Larkmoor', 'Carrowmere'], coordinates: { lat: 10.5, long: 20.25 },
    parents: ['Carrowmere war'], participants: ['Heron League', 'Ford Guard'], files: ['a.yaml'],
  }); // prettier-ignore
});

it('has no page where nothing says that the title is one, unless the wiki is named', () => {
  const plain = ENTRY.replace(/, url: '[^']*'/, '');
  expect(subjects(plain)[0]?.pages).toEqual([]);
  expect(subjects(plain, { site: 'enwiki' })[0]?.pages).toMatchObject([{ page: { site: 'enwiki' } }]);
  expect(subjects(ENTRY.replace('en.wikipedia.org/wiki', 'news.example.org'))[0]?.pages).toEqual([]);
});

it('is one subject for all entries that have it', () => {
  const entry = parseEntry(ENTRY).value?.data;
  if (entry === undefined || REGISTRY === undefined) throw new Error('the test has an invalid entry');
  const found = subjectsOf([{ entry, file: 'a.yaml' }, { entry: { ...entry, id: 'other', event: { ...entry.event, date: '2031-05' } }, file: 'b.yaml' }], REGISTRY); // prettier-ignore
  expect(found[0]).toMatchObject({ files: ['a.yaml', 'b.yaml'], dates: [{ from: '2031-05-02' }, { from: '2031-05-01' }] });
  expect(found.filter(({ name }) => name === 'Gull Press')).toHaveLength(2);
});
