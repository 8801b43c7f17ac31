/** Links with their evidence, and the works that are cited. */
import { expect, it } from 'vitest';
import { oxigraph } from '../../src/store/oxigraph.js';
import { readFacts } from '../../src/wikidata/index.js';
import { figure, graphOf, ITEMS, linkRows, newsItem, WIKIPEDIA_PAGE } from './fiction.js';

async function factsOf(entries: string[], links?: string[]) {
  const engine = oxigraph();
  await engine.load(graphOf(entries, links));
  return readFacts(engine);
}

const EVENT = 'https://w3id.org/variorum/id/event/clash-at-sallow-bridge';

it('a link needs a row and an established match; the label is that of the row', async () => {
  expect((await factsOf([newsItem([])])).links.get(EVENT)).toEqual([{ item: ITEMS.event, label: 'The clash-at-sallow-bridge' }]);
  expect((await factsOf([newsItem([])], linkRows(undefined, 'LexicalMatching'))).links.size).toBe(0);
});

it('a schema:sameAs without a row of links is none', async () => {
  const engine = oxigraph();
  await engine.load(graphOf([newsItem([])]).filter(({ graph }) => !graph.value.endsWith('/graph/links')));
  expect((await readFacts(engine)).links.size).toBe(0);
});

it('works and documents have title, address, publisher and dates', async () => {
  const { works, documents } = await factsOf([WIKIPEDIA_PAGE, newsItem([figure('k', '')])]);
  expect([...works.values()]).toMatchObject([
    { title: 'Losses | a report', url: 'https://example.org/report/*/1', publisher: 'Sallow Press', date: '2031-03-12' },
  ]);
  expect([...documents.values()].map(({ publisher, language }) => [publisher, language]).sort()).toEqual([
    ['The Sallow Gazette', 'en'],
    ['Wikipedia', 'en'],
  ]);
});

it('a work whose label is its address has no title', async () => {
  const entry = newsItem([figure('k', "cites: [{ url: 'https://example.org/untitled' }]")]);
  expect([...(await factsOf([entry])).works.values()].map(({ title }) => title)).toEqual([undefined]);
});

it('claims that another denies are known, with who does', async () => {
  const { denied } = await factsOf([newsItem([figure('k', ''), figure('l', 'claimant: willow-league, count: 3, denies: k')])]);
  expect([...denied]).toEqual([['https://w3id.org/variorum/id/claim/clash-at-sallow-bridge/k', ['https://w3id.org/variorum/id/actor/willow-league']]]);
});
