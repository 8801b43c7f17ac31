import { beforeEach, describe, expect, it } from 'vitest';
import { EntityCache } from '../../src/io/entity-cache.js';
import { WikiApi } from '../../src/wiki/api.js';
import { Entities, pageKey } from '../../src/wiki/entities.js';
import { openSite } from '../../src/wiki/site.js';
import { entity } from '../link/items.js';
import { folderWith } from '../support.js';
import { faults } from './mediawiki.js';
import { wikibase, type TestWikibase } from './wikibase.js';

let folder = '';
beforeEach(() => (folder = folderWith()));

function ask(site: TestWikibase) {
  const api = new WikiApi(openSite({ api: site.api, contact: 'ada@example.org', version: '1' }), { timeout: 5, retries: 2, firstWait: 5 });
  const cache = new EntityCache(folder, api.site.api, 'en');
  return { entities: new Entities(api, cache, ['en']), cache, close: () => api.close() };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => entity({ id: `Q${at + 1}`, label: `Battle ${at + 1}`, page: `Battle ${at + 1}`, revision: 100 + at }));
const page = (title: string) => ({ site: 'enwiki', title });

describe('items by page', () => {
  it('are asked for fifty titles at a time, one request after the other, with a lag that is not to be exceeded', async () => {
    const site = await wikibase(many(60));
    const { entities, close } = ask(site);
    const found = await entities.byPages([...many(60).map(({ sitelinks }) => page((sitelinks as { enwiki: { title: string } }).enwiki.title)), page('None')]);
    expect(found.size).toBe(60);
    expect(found.get(pageKey(page('Battle 7')))).toMatchObject({ id: 'Q7', labels: { en: { value: 'Battle 7' } } });
    expect(site.requests.map(({ action, titles, ids }) => `${action} ${(titles ?? ids ?? '').split('|').length} ${titles === undefined ? 'ids' : 'titles'}`)).toEqual([
      'wbgetentities 50 titles', 'wbgetentities 50 ids', 'wbgetentities 11 titles', 'wbgetentities 10 ids',
    ]); // prettier-ignore
    expect(site.requests.every(({ maxlag }) => maxlag === '5')).toBe(true);
    expect(new Set(site.agents)).toEqual(new Set(['variorum/1 (ada@example.org)']));
    await close();
  });

  it('come from the cache in the revision that is current', async () => {
    const site = await wikibase(many(3));
    const first = ask(site);
    await first.entities.byPages([page('Battle 1'), page('Battle 2')]);
    await first.close();
    (site.entities[1] as { lastrevid: number }).lastrevid = 999;
    site.requests.length = 0;
    const second = ask(site);
    await second.entities.byPages([page('Battle 1'), page('Battle 2')]);
    expect(second.cache.hits).toBe(1);
    expect(site.requests.map(({ ids }) => ids)).toEqual([undefined, 'Q2']);
    await second.close();
  });

  it('are asked for again where the server is busy', async () => {
    const site = await wikibase(many(1));
    site.faults.push(faults.maxlag, faults.tooMany);
    const { entities, close } = ask(site);
    expect((await entities.byPages([page('Battle 1')])).size).toBe(1);
    await close();
  });

  it('are not there where the site is no Wikibase', async () => {
    const site = await wikibase([]);
    site.faults.push((response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"query":{}}'));
    const { entities, close } = ask(site);
    await expect(entities.byPages([page('Battle 1')])).rejects.toThrow('no Wikibase');
    await close();
  });
});

it('tells what became of items: here, merged, deleted', async () => {
  const site = await wikibase(many(2));
  site.redirects['Q9'] = 'Q2';
  const { entities, close } = ask(site);
  expect(await entities.states(['Q1', 'Q9', 'Q8', 'Q1'])).toEqual([
    { id: 'Q1', state: 'here', revision: '100' },
    { id: 'Q9', state: 'merged', into: 'Q2', revision: '101' },
    { id: 'Q8', state: 'deleted' },
  ]);
  await close();
});
