/** The list of events: facets, order and the figures that lie farthest apart. */
import { expect, it } from 'vitest';
import { explorer, type EventSummary } from '../../../src/site/pages/explorer.js';
import { ID, linksTo } from '../fiction.js';

const [FORD, MILL, WAR, MOB] = ['event/ford', 'event/mill', 'event/war', 'actor/mob'].map((path) => ID + path) as [string, string, string, string];
const CLAIM = `${ID}claim/ford/killed`;
const links = linksTo({
  [FORD]: { kind: 'event', name: 'Ford' },
  [MILL]: { kind: 'event', name: 'Mill' },
  [WAR]: { kind: 'event', name: 'War' },
  [MOB]: { kind: 'actor', name: 'MOB' },
});
const plain: EventSummary = { iri: MILL, label: 'Mill', claims: 1, documents: 1, notable: 0, compared: 0, conflicts: [], sources: [] };
const ford: EventSummary = {
  ...plain,
  iri: FORD,
  date: '2031-12-30/2032-01-02',
  from: '2031-12-30',
  to: '2032-01-02',
  notable: 1,
  compared: 1,
  conflicts: [WAR],
  sources: [MOB],
  widest: {
    outcomes: ['killed'],
    title: 'killed',
    party: 'League',
    cells: { nonParty: [{ claims: [CLAIM], words: '44', claimant: 'MOB' }] },
    verdict: 'differ',
    ratio: 2.5,
    words: '2.5 times',
    compared: 1,
    notCompared: {},
  },
};

it('each event has its facets, and its widest figures lead to their quotes', () => {
  const { text } = explorer([ford, plain], links);
  expect(text).toMatch(
    /data-conflict="\d" data-source="\d" data-year="2031 2032" data-ratio="2.5"|data-conflict="\d"\s+data-source="\d"\s+data-year="2031 2032"\s+data-ratio="2.5"/,
  );
  expect(text).toMatch(/<small>Killed: League<\/small> <a href="event\/ford\.html#[^"]+">44, MOB<\/a> <b>2\.5 times<\/b>/);
});

it('an event that was not compared says so, and shows no number of differences', () => {
  const { text } = explorer([plain], links);
  expect(text).toContain('not compared');
  expect(text).toContain('<td class="number" data-value="">–</td>');
});

it('facets that would have no choice are left out, and are hidden without the script', () => {
  const { text } = explorer([ford, plain], links);
  expect([...text.matchAll(/<select data-facet="(\w+)"/g)].map(([, facet]) => facet)).toEqual(['conflict', 'year', 'source', 'ratio']);
  expect(text).toContain('>War (1)</option>');
  expect(text).toContain('data-script hidden>');
  expect(explorer([plain], links).text).not.toContain('data-facet="source"');
});
