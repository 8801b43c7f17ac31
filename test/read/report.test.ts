/**
 * News items: ten in the style of wire reports, with what each states of its event listed by hand (`news/figures.yaml`);
 * and the parts of a dateline. All places, groups and offices are fictional.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatParty, parseDate, readRegistry, type Claim } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';
import { draftEntry, sourceText } from '../../src/read/index.js';

type Expected = Record<'quote' | 'claimant' | 'by' | 'date', string | string[] | undefined> & { optional?: true };
interface Item {
  published?: string;
  event?: string;
  figures: Expected[];
}

const read = (name: string) => readFileSync(new URL(`news/${name}`, import.meta.url), 'utf8');
const ITEMS = parse(read('figures.yaml')) as Record<string, Item>;
const REGISTRY = valueOf(readRegistry({ 'actors.yaml': read('actors.yaml') }));

/** Drafts a text; returns its event's date and claims. */
function drafted(text: string, published?: string) {
  const { event, claims = [] } = valueOf(
    draftEntry(sourceText(text), { registry: REGISTRY, ...(published === undefined ? {} : { meta: { title: 'News', language: 'en', published } }) }),
  );
  return { date: event.date, claims };
}

/** Whether a field has one of the values that are accepted. */
const accepts = (expected: string | string[] | undefined, found: string | undefined) =>
  expected === undefined || [expected].flat().some((one) => one === 'any' || one === (found ?? '-'));

/** What is wrong with a claim. */
function faultsOf(claim: Claim, expected: Expected, eventDay: string | undefined): string[] {
  const by = claim.by === undefined ? undefined : [formatParty(claim.by)].flat().join('+');
  const claimant = claim.claimant === undefined ? undefined : [claim.claimant].flat().join('+');
  const day = claim.covers ?? eventDay;
  return [
    ...(accepts(expected.by, by) ? [] : [`by ${by}`]),
    ...(accepts(expected.claimant, claimant) ? [] : [`claimant ${claimant}`]),
    ...(accepts(expected.date ?? eventDay ?? '-', day) ? [] : [`covers ${day}`]),
  ].map((fault) => `${claim.quote}: ${fault}`);
}

describe.each(Object.entries(ITEMS))('%s', (name, { published, event, figures }) => {
  const { date, claims: all } = drafted(read(`${name}.txt`), published);
  // The headline is a text of its own, which repeats what is listed.
  const [headline, claims] = [true, false].map((isHeadline) => all.filter(({ at }) => (at.section === 'Headline') === isHeadline)) as [Claim[], Claim[]];
  const day = date === undefined ? undefined : parseDate(date)?.earliest;
  const left = [...figures];
  const pairs = claims.map((claim) => {
    const at = left.findIndex(({ quote }) => claim.quote.includes(String(quote)));
    return { claim, expected: at === -1 ? undefined : left.splice(at, 1)[0] };
  });

  it('has no figure in its headline that its text does not have', () => {
    const keyOf = ({ metric, count }: Claim) => JSON.stringify([metric, count.low, count.high]);
    const stated = claims.map(keyOf);
    expect(headline.filter((claim) => !stated.includes(keyOf(claim))).map(({ quote }) => quote)).toEqual([]);
  });

  it('is about the day that it gives', () => expect(day).toBe(event));

  it('has no figure of another scope', () => expect(pairs.filter(({ expected }) => !expected).map(({ claim }) => claim.quote)).toEqual([]));

  it('is read with the right claimant, agent and day', () =>
    expect(pairs.flatMap(({ claim, expected }) => (expected ? faultsOf(claim, expected, day) : []))).toEqual([]));
});

it('nine in ten of their figures are read', () => {
  const all = Object.values(ITEMS).flatMap(({ figures }) => figures.filter(({ optional }) => !optional));
  const found = Object.entries(ITEMS).flatMap(([name, { published, figures }]) => {
    const quotes = drafted(read(`${name}.txt`), published).claims.map(({ quote }) => quote);
    return figures.filter(({ quote, optional }) => !optional && quotes.some((one) => one.includes(String(quote))));
  });
  expect(found.length / all.length).toBeGreaterThanOrEqual(0.9);
});

describe('the day of a report', () => {
  const lead = (opening: string) => `= Raid =\n\n${opening}\n`;

  it.each([
    ['5 July 2016 A bomber killed nine guards.', '2016-07-05~'],
    ['5 July 2016\n\nA bomber killed nine guards.', '2016-07-05~'],
    ['ULVER, 10 March 2031 (Lark Wire) — Nine guards were killed on Sunday.', '2031-03-09'],
    ['ULVER, Ostmere, March 10, 2031 - Nine guards were killed.', '2031-03-10~'],
    ['Lower Ulver (10 March 2031) – Nine guards were killed on 8 March.', '2031-03-08'],
    ['On 5 March 2031 nine guards were killed.', undefined],
    ['Nine guards were killed on Sunday.', undefined],
    ['Ulver, 9 March 2031\n\nNine guards were killed.', '2031-03-09~'],
  ])('%s', (opening, date) => expect(drafted(lead(opening)).date).toBe(date));

  it('is the one of publication, where there is no dateline', () => {
    expect(drafted(lead('Nine guards were killed on Sunday.'), '2031-03-10').date).toBe('2031-03-09');
    expect(drafted(lead('ULVER, March 9 — Nine guards were killed.'), '2031-03-10').date).toBe('2031-03-09~');
    expect(drafted(lead('The mill burned on 5 March 1650, and nine guards were killed.'), '2031-03-10').date).toBe('1650-03-05');
  });

  it('is no figure', () => {
    expect(drafted(lead('5 July 2016 A bomber killed nine guards.')).claims.map(({ count }) => count.low)).toEqual([9]);
    expect(drafted(lead('5 July 2016 A bomber was killed.')).claims.map(({ count }) => count.low)).toEqual([1]);
  });
});

describe('a news item whose event is dated by who hands it in', () => {
  const NEWS = `ULVER, June 3 (Lark Wire) - At least 18 people were killed when shells hit a market, the mayor said.

In a separate incident, two soldiers were killed by a mine near Lesk on Sunday.

Since January more than 300 people have died in the fighting.
`;

  it('is read as one, its dateline too', () => {
    const { claims = [] } = valueOf(
      draftEntry(sourceText(NEWS), { registry: REGISTRY, meta: { title: 'Shelling of Ulver', language: 'en', date: '2031-06-03' } }),
    );
    expect(claims.map(({ quote }) => quote)).toEqual(['At least 18 people were killed']);
  });
});
