/** Scores of tiny drafts and gold files, small enough to check by eye; groups are fictional. */
import { describe, expect, it } from 'vitest';
import { parseCount, parseParty, readRegistry, type Claim, type Entry } from '../../src/entry/index.js';
import { FIELDS, measuresOf, precision, recall, score, sum, type Gold, type GoldClaim, type Score } from '../../src/evaluate/index.js';
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
  id?: string;
  item?: string;
  by?: string;
  manner?: Claim['manner'];
  via?: string[];
  subsetOf?: string;
}

function read({ metric = ['killed'], count = 5, start = 10, end = 20, section = 'Lead', of, by, accumulation = 'total', ...rest }: Read): Claim {
  const party = of === undefined ? undefined : parseParty(of);
  const agent = by === undefined ? undefined : parseParty(by);
  return {
    id: 'a',
    metric,
    count: parseCount(count) ?? { modifier: 'statedUnknown' },
    accumulation,
    at: { section, start, end },
    quote: 'five',
    ...(party === undefined ? {} : { of: party }),
    ...(agent === undefined ? {} : { by: agent }),
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

describe('in a file with the newer keys, these fields are wrong, too', () => {
  // `via` is the newer key that makes the file a newer one.
  const newer = gold({ start: 90, end: 99, low: 1, high: 1, via: ['MOB'] });
  const wrongIn = (golden: GoldClaim, claim: Claim) => scored([golden, newer], [claim]).differences.flatMap(({ fields }) => fields.map(({ field }) => field));

  it.each<[string, Partial<GoldClaim>, Read, string[]]>([
    ['none, where both say nothing', {}, {}, []],
    ['the same people', { who: 'fighters' }, { who: 'fighters' }, []],
    ['other people', { who: 'fighters' }, { who: 'prisoners' }, ['who']],
    ['people only in the gold file', { who: 'fighters' }, {}, ['who']],
    ['people only in the reading', {}, { who: 'fighters' }, ['who']],
    ['civilians say who they are', { of: 'civilians' }, { who: 'civilians' }, []],
    ['the same thing', { item: 'tanks' }, { item: 'tank' }, []],
    ['a thing with fewer words', { item: 'main battle tanks' }, { item: 'battle tanks' }, []],
    ['a thing with more words', { item: 'Moth-25' }, { item: 'Moth-25 warplane' }, []],
    ['a thing in quotation marks', { item: 'BM-9 "Hail" launchers' }, { item: 'Hail launchers' }, []],
    ['another thing', { item: 'tanks' }, { item: 'trucks' }, ['item']],
    ['one thing of two', { item: 'tanks and trucks' }, { item: 'tanks' }, ['item']],
    ['no thing', { item: 'tanks' }, {}, ['item']],
    ['who did it, where both say so', { by: 'side1' }, { by: 'side 2' }, ['by']],
    ['who did it, as an actor of the side', { by: 'side1' }, { by: 'heron-guard' }, []],
    ['who did it, by name', { by: 'the Otter Front' }, { by: 'otter-front' }, []],
    ['who did it, by another name', { by: 'Heron Guard' }, { by: 'otter-front' }, ['by']],
    ['who did it, as the side of the name', { by: 'Otter Front' }, { by: 'side 2' }, []],
    ['who did it is not scored where one says nothing', { by: 'side1' }, {}, []],
    ['nor where the other does', {}, { by: 'side 1' }, []],
    ['how, where both say so', { manner: 'executed' }, { manner: 'destroyed' }, ['manner']],
    ['how, in a word of gold files', { manner: 'disabled' }, { manner: 'damaged' }, []],
    ['how is not scored where one says nothing', { manner: 'executed' }, {}, []],
    ['who passed it on', { via: ['MOB'] }, { via: ['marsh-observatory'] }, []],
    ['another who passed it on', { via: ['MOB'] }, { via: ['heron-league'] }, ['via']],
    ['nobody who passed it on', { via: ['MOB'] }, {}, ['via']],
  ])('%s', (_, golden, claim, fields) => {
    expect(wrongIn(gold(golden), read(claim))).toEqual(fields);
  });

  it('a file without any of them is not scored on them', () => {
    expect(wrong(gold({ of: 'civilians' }), read({ who: 'civilians', item: 'tanks', subsetOf: 'b' }))).toEqual([]);
  });

  it('the part of a figure is looked up through the figures found', () => {
    const golden = [gold({ low: 9, high: 9, start: 0, end: 5 }), gold({ partOf: 0 })];
    const whole = read({ id: 'whole', count: 9, start: 0, end: 5 });
    const fields = (claim: Claim, ...more: Claim[]) => scored(golden, [whole, claim, ...more]).fields.partOf;
    expect(fields(read({ subsetOf: 'whole' }))).toEqual({ right: 1, of: 1 });
    expect(fields(read({}))).toEqual({ right: 0, of: 1 });
    expect(fields(read({ subsetOf: 'other' }), read({ id: 'other', start: 50, end: 60 }))).toEqual({ right: 0, of: 1 });
  });
});

describe('a hesitant figure', () => {
  const hesitant = gold({ start: 50, end: 60, hesitant: 'the day is not clear' });

  it('counts neither for nor against, found or not', () => {
    const without = scored([gold()], [read({})]);
    for (const claims of [[read({})], [read({}), read({ id: 'b', start: 50, end: 60, of: 'side 1' })]]) {
      const { parts, everyField, fields, missed, extra, differences } = scored([gold(), hesitant], claims);
      expect([parts, everyField, missed, extra, differences]).toEqual([without.parts, without.everyField, [], [], []]);
      expect(fields.of).toEqual(without.fields.of);
    }
  });

  it('is counted apart', () => {
    expect(scored([hesitant], []).hesitant).toEqual({ gold: 1, found: 0, right: 0 });
    expect(scored([hesitant], [read({ start: 50, end: 60 })]).hesitant).toEqual({ gold: 1, found: 1, right: 1 });
    expect(scored([hesitant], [read({ start: 50, end: 60, of: 'side 1' })]).hesitant).toEqual({ gold: 1, found: 1, right: 0 });
  });

  it('with other bounds is not found, and the reading not in excess', () => {
    const { hesitant: counts, extra, parts } = scored([hesitant], [read({ start: 50, end: 60, count: '5..' })]);
    expect([counts.found, extra, parts.prose.read]).toEqual([0, [], 0]);
  });

  it('leaves a reading to a figure that is none', () => {
    expect(scored([gold({ hesitant: 'listed twice' }), gold()], [read({})])).toMatchObject({ everyField: { right: 1, of: 1 }, hesitant: { found: 0 } });
  });
});

describe('found with every field right', () => {
  it.each<[string, GoldClaim[], Claim[], string]>([
    ['all', [gold()], [read({})], '1/1'],
    ['not where a field is wrong', [gold({ of: 'side1' })], [read({})], '0/1'],
    ['not where it is missed', [gold()], [], '0/1'],
    ['readings in excess do not count', [gold()], [read({}), read({ start: 50, end: 60 })], '1/1'],
  ])('%s', (_, golden, claims, expected) => {
    const { right, of } = scored(golden, claims).everyField;
    expect(`${right}/${of}`).toBe(expected);
  });

  it('is the first of the measures, and what is scored on nothing is none', () => {
    const measures = measuresOf(scored([gold({ of: 'side1' }), gold({ start: 50, end: 60 })], [read({})]));
    expect(Object.keys(measures)).toEqual(['every field right', 'prose precision', 'prose recall', 'claimant', 'of', 'accumulation', 'modifier', 'dates']);
    expect([measures['every field right'], measures['prose recall'], measures['of']]).toEqual([0, 0.5, 0]);
    expect(measuresOf(scored([], []))).toEqual({});
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
    for (const field of FIELDS) expect(total.fields[field].of).toBe(one.fields[field].of + other.fields[field].of);
    expect(total.everyField).toEqual({ right: 1, of: 3 });
    expect([total.missed.length, total.extra.length, total.differences.length]).toEqual([1, 1, 1]);
  });
});
