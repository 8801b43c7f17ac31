/** An entry of gold figures: what it takes from the list, and what from the draft; groups are fictional. */
import { expect, it } from 'vitest';
import { parseCount, readRegistry, type Claim, type Entry } from '../../src/entry/index.js';
import { entryOfGold, figuresOfDraft, type Gold, type GoldClaim } from '../../src/evaluate/index.js';
import { valueOf } from '../../src/problem.js';

const REGISTRY = valueOf(
  readRegistry({ 'actors.yaml': '- { id: marsh-observatory, name: Marsh Observatory, aliases: [MOB] }\n- { id: otter-front, name: Otter Front }\n' }),
);

const drafted = (id: string, start: number, more: Partial<Claim> = {}): Claim => ({
  id,
  metric: ['killed'],
  count: parseCount(5)!,
  accumulation: 'increment',
  at: { section: 'Battle', start, end: start + 9 },
  quote: 'words',
  ...more,
});

const DRAFT = {
  id: 'mill',
  event: {
    id: 'mill',
    label: 'Mill',
    date: '2031-03-01/2031-03-09',
    sides: { 1: { actors: [{ id: 'heron-league' }] }, 2: { actors: [{ id: 'otter-front' }] } },
  },
  actors: [{ id: 'heron-league', name: 'Heron League' }],
  episodes: [{ id: 'raid', summary: 'It happened.', at: { section: 'Battle', start: 0, end: 9 } }],
  claims: [
    drafted('first', 0, { about: 'raid', who: 'fighters', count: parseCount(9)! }),
    drafted('whole', 100, { item: 'boats' }),
    drafted('part', 120, { subsetOf: 'whole', supersedes: 'first' }),
  ],
} as unknown as Entry;

const figure = (start: number, more: Partial<GoldClaim> = {}): GoldClaim => ({
  start,
  end: start + 9,
  quote: 'words',
  section: 'Battle',
  metric: 'killed',
  low: 5,
  high: 5,
  modifier: 'exact',
  of: 'side1',
  claimant: null,
  from: '2031-03-01',
  to: '2031-03-09',
  accumulation: 'total',
  ...more,
});
const entryOf = (...claims: GoldClaim[]) => entryOfGold({ article: 'mill.txt', sha256: '0'.repeat(64), claims }, DRAFT, REGISTRY);
const claimOf = (one: GoldClaim) => entryOf(one).entry.claims![0]!;

it('has every field as listed, with the sides of the draft', () => {
  const { entry, figures } = entryOf(figure(500, { of: 'side2', by: 'side1', who: 'fighters', item: 'boats', manner: 'executed', claimant: 'MOB' }));
  expect(entry.claims).toEqual([
    {
      id: 'killed-side-2-per-marsh-observatory',
      metric: ['killed'],
      of: { kind: 'side', number: 2 },
      by: { kind: 'side', number: 1 },
      who: 'fighters',
      item: 'boats',
      manner: 'executed',
      count: { modifier: 'exact', low: 5, high: 5 },
      accumulation: 'total',
      claimant: 'marsh-observatory',
      at: { section: 'Battle', start: 500, end: 509 },
      quote: 'words',
    },
  ]);
  expect([entry.event, figures]).toEqual([DRAFT.event, new Map([['killed-side-2-per-marsh-observatory', '500–509']])]);
});

it('makes an actor of a claimant that nobody knows; several speak jointly; "one source" has no name', () => {
  const { entry } = entryOf(figure(500, { claimant: 'Fen Gazette' }));
  expect([entry.claims![0]!.claimant, entry.actors]).toEqual(['fen-gazette', [...DRAFT.actors!, { id: 'fen-gazette', name: 'Fen Gazette' }]]);
  expect(claimOf(figure(500, { claimant: 'Heron League and Otter Front' })).claimant).toEqual(['heron-league', 'otter-front']);
  expect(claimOf(figure(500, { claimant: 'one source' })).claimant).toBe('unnamed');
});

it.each([
  ['civilians', { who: 'civilians', of: { kind: 'unstated' } }],
  ['mixed', { who: 'mixed', of: { kind: 'unstated' } }],
  ['unknown', { of: { kind: 'unstated' } }],
])('%s are of no side', (of, expected) => {
  expect(claimOf(figure(500, { of }))).toMatchObject(expected);
});

it.each([
  [
    { low: 0, high: 0 },
    { modifier: 'statedNone', low: 0, high: 0 },
  ],
  [
    { low: 24, high: null, modifier: 'vague' },
    { modifier: 'vague', word: 'dozens', low: 24 },
  ],
  [
    { low: 3, high: null, modifier: 'vague', quote: 'several' },
    { modifier: 'vague', word: 'several', low: 3 },
  ],
  [
    { low: 7, high: null, modifier: 'vague' },
    { modifier: 'atLeast', low: 7 },
  ],
  [
    { low: null, high: 90, modifier: 'atMost' },
    { modifier: 'atMost', high: 90 },
  ],
] as const)('%j is the count %j', (bounds, count) => {
  expect(claimOf(figure(500, bounds)).count).toEqual(count);
});

it('states dates only where they are not those of the event', () => {
  expect(claimOf(figure(500)).covers).toBeUndefined();
  expect(claimOf(figure(500, { from: '2031-03-02', to: '2031-03-02' })).covers).toBe('2031-03-02');
  expect(claimOf(figure(500, { from: '2031-03-02', to: null })).covers).toBe('2031-03-02/..');
  expect(claimOf(figure(500, { from: null, to: null })).covers).toBeUndefined();
});

it('an increment is about the episode of the draft there, else about that of its nearest neighbour of the same dates', () => {
  const day = { from: '2031-03-02', to: '2031-03-02', accumulation: 'increment' } as const;
  const { entry } = entryOf(figure(0, day), figure(500, day), figure(600, { ...day, section: 'Aftermath' }));
  expect(entry.claims!.map(({ about }) => about)).toEqual(['raid', 'raid', undefined]);
});

it('relations are as listed; an older file, which lists fewer keys, takes those of the draft', () => {
  const older = entryOf(figure(100), figure(120));
  const [whole, part] = older.entry.claims!;
  expect([whole!.item, part!.subsetOf, part!.supersedes]).toEqual(['boats', whole!.id, undefined]);
  const newer = entryOf(figure(100), figure(120, { hesitant: 'why' }), figure(140, { partOf: 1 })).entry.claims!;
  expect(newer.map(({ item, subsetOf }) => [item, subsetOf])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    [undefined, newer[1]!.id],
  ]);
});

it('knows which figure a drafted claim reads', () => {
  const gold: Gold = { article: 'mill.txt', sha256: '0'.repeat(64), claims: [figure(100), figure(0), figure(700)] };
  expect(figuresOfDraft(gold, DRAFT)).toEqual(new Map([['whole', '100–109']]));
});
