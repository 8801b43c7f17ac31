/** Figures: which are offered, how, and every refusal with its reason. */
import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/wikidata/reasons.js';
import { figure, ITEMS, newsItem, refusalOf, statementOf, wayBackOf, WIKIPEDIA_PAGE } from './fiction.js';

describe('a figure', () => {
  it('of the whole event is offered, with claimant and reference, and no rank but normal', async () => {
    const way = await wayBackOf([newsItem([figure('k', '')])]);
    const statement = statementOf(way, 'k');
    expect(statement).toMatchObject({ item: ITEMS.event, property: 'P1120', value: { kind: 'quantity', amount: 12 } });
    expect(statement?.qualifiers.map(({ property, value }) => [property, 'id' in value && value.id])).toEqual([['P3680', ITEMS.observatory]]);
    expect(statement?.references).toEqual([
      [
        { property: 'P854', value: { kind: 'url', url: 'https://example.org/gazette/1' } },
        { property: 'P1476', value: { kind: 'text', text: 'Twelve dead at Sallow Bridge', language: 'en' } },
        { property: 'P12132', value: { kind: 'item', id: ITEMS.observatory, label: 'The sallow-observatory' } },
        { property: 'P1683', value: { kind: 'text', text: '12 killed', language: 'en' } },
        { property: 'P577', value: { kind: 'time', date: '2031-03-10' } },
        { property: 'P813', value: { kind: 'time', date: '2031-03-11' } },
      ],
    ]);
    expect(JSON.stringify(way)).not.toMatch(/"rank"|preferred"|deprecated"/);
  });

  it.each([
    ['injured', 'P1339'],
    ['missing', 'P1446'],
  ])('%s is %s', async (metric, property) => {
    const way = await wayBackOf([newsItem([figure('k', `metric: ${metric}`)])]);
    expect(statementOf(way, 'k')?.property).toBe(property);
  });

  it('that is approximate has the circumstance', async () => {
    const way = await wayBackOf([newsItem([figure('k', 'count: ~30')])]);
    expect(statementOf(way, 'k')?.qualifiers.at(-1)).toMatchObject({ property: 'P1480', value: { label: 'approximately' } });
  });

  it('of the document itself has a reference and no claimant', async () => {
    const way = await wayBackOf([newsItem([figure('k', 'claimant: none')])]);
    expect(statementOf(way, 'k')).toMatchObject({ qualifiers: [], value: { amount: 12 } });
    expect(
      statementOf(way, 'k')
        ?.references.flat()
        .map(({ property }) => property),
    ).not.toContain('P12132');
  });

  it('that another claim denies names who does, where that has an item', async () => {
    const way = await wayBackOf([newsItem([figure('k', ''), figure('l', 'claimant: willow-league, count: 3, denies: k')])]);
    const statement = statementOf(way, 'k');
    expect(statement?.qualifiers.filter(({ property }) => property === 'P1310').map(({ value }) => 'id' in value && value.id)).toEqual([ITEMS.league]);
    expect(statement?.cautions).toContain('another claim in the data denies it');
    expect(statementOf(way, 'l')?.qualifiers.map(({ property }) => property)).not.toContain('P1310');
  });

  it('of nobody is a zero', async () => {
    expect(statementOf(await wayBackOf([newsItem([figure('k', 'count: none')])]), 'k')?.value).toEqual({ kind: 'quantity', amount: 0 });
  });

  it.each<[string, Reason]>([
    ['of: side 1', 'one-side'],
    ['of: willow-league', 'one-side'],
    ['of: [willow-league, reed-front]', 'one-side'],
    ['count: 40..', 'open-bounds'],
    ['count: ..40', 'open-bounds'],
    ['count: 200..300+', 'open-bounds'],
    ['count: several', 'in-words'],
    ['count: unknown', 'no-number'],
    ['count: 4..7', 'range-without-amount'],
    ['metric: [killed, injured]', 'several-outcomes'],
    ['metric: [killed, captured]', 'several-outcomes'],
    ['who: civilians', 'part-of-the-people'],
    ['who: fighters', 'part-of-the-people'],
    ['item: ferrymen', 'part-of-the-people'],
    ['manner: executed', 'manner'],
    ['by: side 2', 'done-by'],
    ['place: sallow-bridge', 'one-place'],
    ['accumulation: increment', 'not-total'],
    ['accumulation: cumulative, covers: 2031-03-05', 'not-total'],
    ['covers: 2031-03-02', 'other-dates'],
    ['claimant: unknown-agency', 'claimant-not-linked'],
    ['claimant: [sallow-observatory, unknown-agency]', 'claimant-not-linked'],
    ['claimant: unnamed', 'unnamed-claimant'],
  ])('%s is refused: %s', async (fields, reason) => {
    expect(refusalOf(await wayBackOf([newsItem([figure('k', fields)])]), 'k')).toEqual([reason]);
  });

  it('that another replaces, or is part of another, is refused', async () => {
    const way = await wayBackOf([
      newsItem([figure('old', 'count: 9'), figure('new', 'count: 12, supersedes: old'), figure('part', 'count: 3, subsetOf: new')]),
    ]);
    expect([refusalOf(way, 'old'), refusalOf(way, 'new'), refusalOf(way, 'part')]).toEqual([['replaced'], undefined, ['subset']]);
  });

  it('within an episode is refused', async () => {
    const more = 'episodes:\n  - { id: night, date: 2031-03-02, summary: Shots at night., at: { section: Text, start: 1, end: 5 }, quote: shot }\n';
    expect(refusalOf(await wayBackOf([newsItem([figure('k', 'about: night, accumulation: increment')], { more })]), 'k')).toEqual(['incident', 'not-total']);
  });

  it('has every reason, not the first only', async () => {
    const way = await wayBackOf([newsItem([figure('k', 'of: side 1, count: 40.., claimant: unnamed')])]);
    expect(refusalOf(way, 'k')).toEqual(['one-side', 'open-bounds', 'unnamed-claimant']);
  });

  it('of another outcome is counted as not considered', async () => {
    expect((await wayBackOf([newsItem([figure('k', 'metric: captured'), figure('s', 'metric: strength')])])).notConsidered).toEqual(
      new Map([
        ['captured', 1],
        ['strength', 1],
      ]),
    );
  });
});

describe('a figure of one side', () => {
  it('goes out with P518 of each of its members where it is asked for, and says that it stays truthy', async () => {
    const way = await wayBackOf([newsItem([figure('k', 'of: side 2')])], { sideFigures: true });
    expect(statementOf(way, 'k')?.qualifiers[0]).toMatchObject({ property: 'P518', value: { id: ITEMS.front } });
    expect(statementOf(way, 'k')?.cautions.join()).toContain('truthy');
  });

  it('is refused where a member has no item: a side is not its first member', async () => {
    expect(refusalOf(await wayBackOf([newsItem([figure('k', 'of: side 1')])], { sideFigures: true }), 'k')).toEqual(['part-not-linked']);
  });

  it('counts the fighters of a side, and no other people', async () => {
    const way = await wayBackOf([newsItem([figure('f', 'of: side 2, who: fighters'), figure('c', 'of: side 2, who: civilians')])], { sideFigures: true });
    expect([refusalOf(way, 'f'), refusalOf(way, 'c')]).toEqual([undefined, ['part-of-the-people']]);
  });
});

describe('sources', () => {
  it('Wikipedia is none; a work that it cites is, and is the only reference', async () => {
    const way = await wayBackOf([WIKIPEDIA_PAGE]);
    expect(refusalOf(way, 'killed-uncited', 'clash-at-sallow-bridge-page')).toEqual(['only-wikipedia']);
    expect(way.statements).toHaveLength(1);
    expect(way.statements[0]?.references.map((group) => group.map(({ property }) => property))).toEqual([['P854', 'P1476', 'P577']]);
    // Participants, places and dates of the article have no source of their own.
    expect(way.refusals.filter(({ reasons }) => reasons.includes('only-wikipedia')).length).toBeGreaterThan(5);
  });

  it('a document without an address is none', async () => {
    const document = '  url:\n';
    const entry = newsItem([figure('k', '')], { document }).replace('  url:\n', '');
    expect(refusalOf(await wayBackOf([entry]), 'k')).toEqual(['no-source']);
  });

  it('the day on which works were opened is P813', async () => {
    const [statement] = (await wayBackOf([WIKIPEDIA_PAGE], { retrieved: '2031-04-01' })).statements;
    expect(statement?.references[0]?.at(-1)).toEqual({ property: 'P813', value: { kind: 'time', date: '2031-04-01' } });
  });
});
