/** Statements of several documents together, and of events with and without links. */
import { describe, expect, it } from 'vitest';
import { figure, ITEMS, linkRows, newsItem, statementOf, wayBackOf, WIKIPEDIA_PAGE } from './fiction.js';

describe('several figures', () => {
  it('the same of the same claimant is one statement with the references of both documents', async () => {
    const way = await wayBackOf([newsItem([figure('k', '')]), WIKIPEDIA_PAGE]);
    const deaths = way.statements.filter(({ property }) => property === 'P1120');
    expect(deaths).toHaveLength(1);
    expect(deaths[0]?.references).toHaveLength(2);
  });

  it('the same of two claimants are two statements, and none in a dialect that would merge them', async () => {
    const way = await wayBackOf([newsItem([figure('k', ''), figure('l', 'claimant: willow-league')])]);
    const deaths = way.statements.filter(({ property }) => property === 'P1120');
    expect(deaths.map(({ notIn }) => notIn)).toEqual([{ quickstatements3: 'would-merge' }, { quickstatements3: 'would-merge' }]);
  });

  it('bounds that are not even are not in version 2', async () => {
    const way = await wayBackOf([newsItem([figure('even', 'count: 2..6 best 4'), figure('odd', 'metric: missing, count: 2..9 best 4')])]);
    expect([statementOf(way, 'even')?.notIn, statementOf(way, 'odd')?.notIn]).toEqual([{}, { quickstatements2: 'uneven-bounds' }]);
  });

  it('that differ are told of, and none is preferred', async () => {
    const way = await wayBackOf([newsItem([figure('k', ''), figure('l', 'count: 15, claimant: willow-league')])]);
    expect(statementOf(way, 'k')?.cautions.join()).toContain('all have the rank normal');
  });
});

describe('the event', () => {
  it('without a link is refused in all that is said of it, and a problem says what to do', async () => {
    const { statements, refusals, problems } = await wayBackOf([newsItem([figure('k', '')])], {}, linkRows({ 'actor:sallow-observatory': ITEMS.observatory }));
    expect(statements).toEqual([]);
    expect(refusals.every(({ reasons }) => reasons[0] === 'event-not-linked')).toBe(true);
    expect(problems).toMatchObject([{ code: 'wikidata-unlinked' }]);
  });

  it.each(['LexicalMatching', 'LLMBasedMatching'])('a match by %s alone is no link', async (justification) => {
    expect((await wayBackOf([newsItem([figure('k', '')])], {}, linkRows(undefined, justification))).statements).toEqual([]);
  });

  it('two exact links, or one that was rejected later, are none', async () => {
    const two = [...linkRows(), ...linkRows({ 'event:clash-at-sallow-bridge': ITEMS.war })];
    expect((await wayBackOf([newsItem([figure('k', '')])], {}, two)).refusals[0]?.reasons).toEqual(['event-linked-twice']);
    const rejected = [...linkRows(), ...linkRows({ 'event:clash-at-sallow-bridge': ITEMS.event }).map((row) => `${row}Not`)];
    expect((await wayBackOf([newsItem([figure('k', '')])], {}, rejected)).refusals[0]?.reasons).toEqual(['event-not-linked']);
  });

  it('says nothing of what became of a person, and does not name them', async () => {
    const more = 'fates:\n  - { person: ada-brook, fate: killed, at: { section: Text, start: 1, end: 5 }, quote: died }\n';
    const { refusals } = await wayBackOf([newsItem([], { more })]);
    expect(refusals.at(-1)).toMatchObject({ value: 'what became of a person', reasons: ['person-fate'] });
  });
});
