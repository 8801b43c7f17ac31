/** Scoring on tiny drafts and gold files, so small that the score can be told by eye; groups are made up. */
import { describe, expect, it } from 'vitest';
import { parseCount, parseParty, readRegistry, type Claim, type Entry } from '../../src/entry/index.js';
import { FIELDS, precision, recall, score, sum, type Gold, type GoldClaim, type Score } from '../../src/evaluate/index.js';
import { valueOf } from '../../src/problem.js';

const REGISTRY = valueOf(
  readRegistry({
    'actors.yaml': `
- { id: marsh-observatory, name: Marsh Observatory, aliases: [MOB] }
- { id: heron-league, name: Heron League, adjectives: [Heronish] }
- { id: heron-guard, name: Heron Guard, parents: [{ id: heron-league, source: Almanac }] }
- { id: otter-front, name: Otter Front }
`,
  }),
);

interface Read {
  metric?: Claim['metric'];
  count?: string | number;
  start?: number;
  end?: number;
  section?: string;
  of?: string | string[];
  who?: Claim['who'];
  claimant?: string | string[];
  covers?: string;
  about?: string;
  accumulation?: Claim['accumulation'];
}

function read({ metric = ['killed'], count = 5, start = 10, end = 20, section = 'Lead', of, accumulation = 'total', ...rest }: Read): Claim {
  const party = of === undefined ? undefined : parseParty(of);
  return {
    id: 'a',
    metric,
    count: parseCount(count) ?? { modifier: 'statedUnknown' },
    accumulation,
    at: { section, start, end },
    quote: 'five',
    ...(party === undefined ? {} : { of: party }),
    ...rest,
  };
}

function gold(changed: Partial<GoldClaim> = {}): GoldClaim {
  return {
    start: 10,
    end: 20,
    quote: 'five',
    section: 'Lead',
    metric: 'killed',
    low: 5,
    high: 5,
    modifier: 'exact',
    of: 'unknown',
    claimant: null,
    from: '2031-03-01',
    to: '2031-03-09',
    accumulation: 'total',
    ...changed,
  };
}

function entryOf(claims: Claim[]): Entry {
  const at = { section: '3 March', start: 0, end: 1 };
  return {
    format: 1,
    id: 'battle',
    document: { title: 'Battle', language: 'en', sha256: 'ab'.repeat(32) },
    event: {
      id: 'battle',
      label: 'Battle',
      date: '2031-03-01/2031-03-09',
      sides: { 1: { actors: [{ id: 'heron-league' }, { id: 'heron-guard' }] }, 2: { actors: [{ id: 'otter-front' }] } },
    },
    actors: [
      { id: 'reed-watch', name: 'Reed Watch' },
      { id: 'angler-from-ulver', name: 'angler from Ulver' },
    ],
    episodes: [{ id: '3-march', date: '2031-03-03', summary: 'What is told of 3 March.', at }],
    claims,
  };
}

const scored = (golden: GoldClaim[], claims: Claim[]): Score =>
  score({ article: 'a.txt', sha256: 'ab'.repeat(32), claims: golden } satisfies Gold, entryOf(claims), REGISTRY);
const tally = (golden: GoldClaim[], claims: Claim[]) => {
  const { infobox, prose } = scored(golden, claims).parts;
  return [infobox.found + prose.found, infobox.read + prose.read, infobox.gold + prose.gold].join('/');
};
/** The fields that are wrong on the only claim. */
const wrong = (golden: GoldClaim, claim: Claim) => scored([golden], [claim]).differences.flatMap(({ fields }) => fields.map(({ field }) => field));

describe('a claim is found (found/read/gold)', () => {
  it.each<[string, GoldClaim[], Claim[], string]>([
    ['the same', [gold()], [read({})], '1/1/1'],
    ['where they overlap by one sign', [gold()], [read({ start: 19, end: 30 })], '1/1/1'],
    ['not where they only touch', [gold()], [read({ start: 20, end: 30 })], '0/1/1'],
    ['not with another metric', [gold()], [read({ metric: ['injured'] })], '0/1/1'],
    ['not with another lower bound', [gold({ low: 4 })], [read({})], '0/1/1'],
    ['not with another upper bound', [gold({ high: null })], [read({})], '0/1/1'],
    ['with open ends', [gold({ high: null })], [read({ count: '5..' })], '1/1/1'],
    ['"200–300+": no upper bound', [gold({ low: 200, high: null })], [read({ count: '200..300+' })], '1/1/1'],
    ['with a vague word by its bounds', [gold({ low: 24, high: null })], [read({ count: 'dozens' })], '1/1/1'],
    ['once, though read twice', [gold()], [read({}), read({ start: 12 })], '1/2/1'],
    ['once, though listed twice', [gold(), gold()], [read({})], '1/1/2'],
    ['killed or injured: casualties', [gold({ metric: 'casualties' })], [read({ metric: ['killed', 'injured'] })], '1/1/1'],
    ['killed or captured: casualties', [gold({ metric: 'casualties' })], [read({ metric: ['killed', 'captured'] })], '1/1/1'],
    ['surrendered or captured: captured', [gold({ metric: 'captured' })], [read({ metric: ['surrendered', 'captured'] })], '1/1/1'],
    ['killed alone is not casualties', [gold({ metric: 'casualties' })], [read({})], '0/1/1'],
    ['no figure without a number', [], [read({ count: 'unknown' }), read({ count: 'heavy' }), read({ count: 'none' })], '0/0/0'],
    ['nothing', [], [], '0/0/0'],
  ])('%s', (_, golden, claims, expected) => {
    expect(tally(golden, claims)).toBe(expected);
  });

  it('the one that overlaps most', () => {
    const { extra } = scored([gold()], [read({ start: 18, end: 40 }), read({ start: 9, end: 20 })]);
    expect(extra.map(({ at }) => at.start)).toEqual([18]);
  });

  it('in the infobox and in running text apart', () => {
    const { parts } = scored([gold({ section: 'Infobox/Casualties1' }), gold({ start: 50, end: 60 })], [read({ section: 'Infobox/Casualties1' })]);
    expect(parts).toEqual({ infobox: { gold: 1, read: 1, found: 1 }, prose: { gold: 1, read: 0, found: 0 } });
  });
});

describe('of a claim found, these fields are wrong', () => {
  it.each<[string, Partial<GoldClaim>, Read, string[]]>([
    ['none', {}, {}, []],
    ['side 1 is side 1', { of: 'side1' }, { of: 'side 1' }, []],
    ['an actor is its side', { of: 'side1' }, { of: 'heron-guard' }, []],
    ['the other side', { of: 'side1' }, { of: 'side 2' }, ['of']],
    ['an actor of no side', { of: 'unknown' }, { of: 'marsh-observatory' }, []],
    ['several are mixed', { of: 'mixed' }, { of: ['side 1', 'side 2'] }, []],
    ['civilians, whosever', { of: 'civilians' }, { of: 'side 1', who: 'civilians' }, []],
    ['children of no side', { of: 'civilians' }, { who: 'children' }, []],
    ['children of a side', { of: 'side1' }, { of: 'side 1', who: 'children' }, []],
    ['nobody said whose', { of: 'side1' }, {}, ['of']],
    ['by name', { claimant: 'Marsh Observatory' }, { claimant: 'marsh-observatory' }, []],
    ['by another name', { claimant: 'MOB' }, { claimant: 'marsh-observatory' }, []],
    ['with an article before', { claimant: 'the Heron League' }, { claimant: 'heron-league' }, []],
    ['by adjective', { claimant: 'Heronish' }, { claimant: 'heron-league' }, []],
    ['by its officials', { claimant: 'Heronish officials' }, { claimant: 'heron-league' }, []],
    ['by a local name', { claimant: 'Reed Watch' }, { claimant: 'reed-watch' }, []],
    ['jointly', { claimant: 'Heron League and MOB' }, { claimant: ['heron-league', 'marsh-observatory'] }, []],
    ['jointly, with a sign', { claimant: 'Heron League & the MOB' }, { claimant: ['heron-league', 'marsh-observatory'] }, []],
    ['only one of them', { claimant: 'Heron League & MOB' }, { claimant: 'heron-league' }, ['claimant']],
    ['by its reporter', { claimant: 'a MOB reporter' }, { claimant: 'marsh-observatory' }, []],
    ['by what they are, with their place', { claimant: 'an angler' }, { claimant: 'angler-from-ulver' }, []],
    ['with a title before', { claimant: 'Mayor Reed Watch' }, { claimant: 'reed-watch' }, []],
    ['by the initials', { claimant: 'RW' }, { claimant: 'reed-watch' }, []],
    ['by the initials of another', { claimant: 'RX' }, { claimant: 'reed-watch' }, ['claimant']],
    ['by sources of its government', { claimant: 'Heronish government sources' }, { claimant: 'heron-league' }, []],
    ['by what others are', { claimant: 'angler' }, { claimant: 'reed-watch' }, ['claimant']],
    ['by no name in the article either', { claimant: 'Another source' }, { claimant: 'unnamed' }, []],
    ['by no name, where the article speaks', { claimant: 'Another source' }, {}, ['claimant']],
    ['another one', { claimant: 'MOB' }, { claimant: 'heron-league' }, ['claimant']],
    ['nobody, where one is named', { claimant: 'MOB' }, {}, ['claimant']],
    ['one, where nobody is named', { claimant: null }, { claimant: 'heron-league' }, ['claimant']],
    ['"reportedly" is nobody', { claimant: null }, { claimant: 'unnamed' }, []],
    ['dates of its own', { from: '2031-03-04', to: '2031-03-05' }, { covers: '2031-03-04/2031-03-05' }, []],
    ['dates of its episode', { from: '2031-03-03', to: '2031-03-03' }, { about: '3-march' }, []],
    ['its own dates before those of its episode', { from: '2031-03-04', to: '2031-03-04' }, { about: '3-march', covers: '2031-03-04' }, []],
    ['the dates of the event, where the day was meant', { from: '2031-03-03', to: '2031-03-03' }, {}, ['dates']],
    ['another accumulation', { accumulation: 'increment' }, {}, ['accumulation']],
    ['another modifier', { modifier: 'approximate' }, {}, ['modifier']],
    ['several of them', { of: 'side2', claimant: 'MOB', accumulation: 'increment' }, {}, ['of', 'accumulation', 'claimant']],
  ])('%s', (_, golden, claim, fields) => {
    expect(wrong(gold(golden), read(claim))).toEqual(fields);
  });
});

describe('precision and recall', () => {
  it.each([
    [{ gold: 4, read: 3, found: 2 }, 2 / 3, 1 / 2],
    [{ gold: 0, read: 0, found: 0 }, 1, 1],
    [{ gold: 0, read: 2, found: 0 }, 0, 1],
    [{ gold: 2, read: 0, found: 0 }, 1, 0],
  ])('%j', (counts, p, r) => {
    expect([precision(counts), recall(counts)]).toEqual([p, r]);
  });

  it('of several articles are those of their sums', () => {
    const one = scored([gold(), gold({ start: 50, end: 60 })], [read({})]);
    const other = scored([gold({ of: 'side1' })], [read({}), read({ start: 80, end: 90 })]);
    const total = sum([one, other]);
    expect(total.parts.prose).toEqual({ gold: 3, read: 3, found: 2 });
    expect(total.fields.of).toEqual({ right: 1, of: 2 });
    for (const field of FIELDS) expect(total.fields[field].of).toBe(2);
    expect([total.missed.length, total.extra.length, total.differences.length]).toEqual([1, 1, 1]);
  });
});
