/** Claim ids: made from what a claim says, so that one new figure does not rename the others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimIds, formatParty, parseCount, parseParty, type Claim } from '../../src/entry/index.js';
import { SLUG_PATTERN } from '../../src/slug.js';
import { claims as anyClaims } from './arbitraries.js';

type Unnamed = Omit<Claim, 'id'>;

interface ClaimText {
  metric?: Claim['metric'];
  of?: string | string[];
  claimant?: string | string[];
  covers?: string;
  count?: string | number;
  quote?: string;
  section?: string;
  start?: number;
}

function claim({ metric = ['killed'], of, claimant, covers, count = 5, quote = 'five', section = 'Lead', start = 0 }: ClaimText): Unnamed {
  return {
    metric,
    ...(of === undefined ? {} : { of: parseParty(of) }),
    ...(claimant === undefined ? {} : { claimant }),
    ...(covers === undefined ? {} : { covers }),
    count: parseCount(count) ?? { modifier: 'statedUnknown' },
    accumulation: 'total',
    at: { section, start, end: start + 1 },
    quote,
  };
}

describe('an id says', () => {
  it.each<[string, ClaimText]>([
    ['killed-side-1', { of: 'side 1' }],
    ['killed-unstated', {}],
    ['killed-side-1-per-lmo', { of: 'side 1', claimant: 'lmo' }],
    ['killed-side-1-per-unnamed', { of: 'side 1', claimant: 'unnamed' }],
    ['killed-heron-guard-otter-front', { of: ['heron-guard', 'otter-front'] }],
    ['killed-or-captured-side-2', { metric: ['killed', 'captured'], of: 'side 2' }],
    ['killed-side-1-per-lmo-2031-03-04', { of: 'side 1', claimant: 'lmo', covers: '2031-03-04' }],
    ['killed-side-1-2031-03-03-to-2031-03-04', { of: 'side 1', covers: '2031-03-03/2031-03-04' }],
  ])('%s', (id, claimText) => {
    expect(claimIds([claim(claimText)])).toEqual([id]);
  });

  it('the count, where the rest is shared, on all who share it', () => {
    const ids = claimIds([claim({ of: 'side 1' }), claim({ of: 'side 1', count: '4..7', quote: '4–7' }), claim({ of: 'side 2' })]);
    expect(ids).toEqual(['killed-side-1-5', 'killed-side-1-4-7', 'killed-side-2']);
  });

  it('four digits of the words, where the count is shared too', () => {
    const ids = claimIds([claim({ quote: 'five' }), claim({ quote: 'the five' }), claim({ count: 6 })]);
    expect(ids).toEqual([
      expect.stringMatching(/^killed-unstated-5-[0-9a-f]{4}$/),
      expect.stringMatching(/^killed-unstated-5-[0-9a-f]{4}$/),
      'killed-unstated-6',
    ]);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('and of the place, where the same words stand twice', () => {
    const ids = claimIds([claim({ start: 10 }), claim({ start: 90 })]);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('laws', () => {
  // Few values, so that many claims share their beginnings; each at a place of its own.
  const claimText: fc.Arbitrary<ClaimText> = fc.record(
    {
      metric: fc.constantFrom<Claim['metric']>(['killed'], ['injured'], ['killed', 'injured']),
      of: fc.constantFrom('side 1', 'side 2', 'heron-guard'),
      claimant: fc.constantFrom('lmo', 'unnamed'),
      covers: fc.constantFrom('2031-03-04', '2031-03-05'),
      count: fc.constantFrom<string | number>(5, 6, '4..7', 'dozens'),
      quote: fc.constantFrom('five', 'the five', 'dozens'),
      section: fc.constantFrom('Lead', 'Timeline/4 March'),
      start: fc.nat(100_000),
    },
    { requiredKeys: ['start'] },
  );
  const several = fc.uniqueArray(claimText, { selector: ({ start }) => start, maxLength: 24 }).map((list) => list.map(claim));
  const baseOf = ({ metric, of, claimant, covers }: Unnamed) => JSON.stringify([metric, of && formatParty(of), claimant, covers]);
  const byClaim = (list: Unnamed[]) => new Map(claimIds(list).map((id, index) => [list[index], id]));

  it('each id once, each in the form of ids', () => {
    fc.assert(
      fc.property(several, (list) => {
        const ids = claimIds(list);
        expect(new Set(ids).size).toBe(list.length);
        for (const id of ids) expect(id).toMatch(SLUG_PATTERN);
      }),
      { numRuns: 500 },
    );
  });

  it('any claims at all have ids, each in the form of ids', () => {
    fc.assert(
      fc.property(fc.array(anyClaims, { maxLength: 6 }), (list) => {
        for (const id of claimIds(list)) expect(id).toMatch(SLUG_PATTERN);
      }),
    );
  });

  it('the order of the claims changes no id', () => {
    fc.assert(
      fc.property(
        several.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const before = byClaim(list);
          for (const [one, id] of byClaim(shuffled)) expect(id).toBe(before.get(one));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a new claim renames only those it shares its beginning with', () => {
    fc.assert(
      fc.property(several, claimText, (list, more) => {
        const added = claim({ ...more, start: 200_000 });
        const after = byClaim([...list, added]);
        for (const [one, id] of byClaim(list)) if (baseOf(one!) !== baseOf(added)) expect(after.get(one)).toBe(id);
      }),
      { numRuns: 500 },
    );
  });
});
