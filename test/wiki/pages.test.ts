/** Pages by title, revision and category: what leads elsewhere, what is not there, what is asked for again. */
import { onTestFinished, describe, expect, it } from 'vitest';
import { WikiApi } from '../../src/wiki/api.js';
import type { WikiPage } from '../../src/wiki/page.js';
import { categoryTitles, fetchRevisions, fetchTitles, redirectsOf, wikiFacts, type Fetched, type PageStore } from '../../src/wiki/pages.js';
import { openSite } from '../../src/wiki/site.js';
import { mediawiki, type SitePage, type TestSite } from './mediawiki.js';
import { page } from './pages.js';

class MemoryStore implements PageStore {
  readonly pages = new Map<string, WikiPage>();
  knows(title: string) {
    return Promise.resolve([...this.pages.values()].some((one) => one.title === title));
  }
  read(revision: string) {
    return Promise.resolve(this.pages.get(revision));
  }
  write(one: WikiPage) {
    this.pages.set(one.revision, one);
    return Promise.resolve();
  }
}

async function opened(pages: SitePage[]): Promise<{ site: TestSite; api: WikiApi; store: MemoryStore }> {
  const site = await mediawiki(pages);
  const api = new WikiApi(openSite({ api: site.api, version: '1' }), { timeout: 5, retries: 1, firstWait: 1 });
  onTestFinished(() => api.close());
  return { site, api, store: new MemoryStore() };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const lineOf = ({ asked, page: found, problems }: Fetched) => [asked.join(), found?.title, ...problems.map(({ code, message }) => `${code}: ${message}`)];

it('a site says its name, language and licence', async () => {
  const { api } = await opened([]);
  expect(await wikiFacts(api)).toEqual({ name: 'Larkpedia', language: 'en', licence: 'https://creativecommons.org/licenses/by-sa/4.0/' });
});

describe('titles', () => {
  it('lead to pages with their number, revision, time, address and text to the letter', async () => {
    const content = "'''Siege''' \u{1F600}\r\n\tof [[Ulver]]  \n";
    const { api, store } = await opened([page('Siege of Ulver', { pageid: 77, revisions: [{ revid: 5, timestamp: '2031-05-06T07:08:09Z', content }] })]);
    expect((await all(fetchTitles(api, ['Siege of Ulver'], store)))[0]?.page).toEqual({
      title: 'Siege of Ulver',
      pageId: 77,
      revision: '5',
      timestamp: '2031-05-06T07:08:09Z',
      text: content,
      url: 'https://wiki.example.org/wiki/Siege_of_Ulver',
    });
  });

  it('are asked for by fifties', async () => {
    const pages = Array.from({ length: 120 }, (_, index) => page(`Raid ${index}`));
    const { site, api, store } = await opened(pages);
    const fetched = await all(
      fetchTitles(
        api,
        pages.map(({ title }) => title),
        store,
      ),
    );
    expect(fetched.map((one) => one.page?.title)).toEqual(pages.map(({ title }) => title));
    expect(site.requests.map(({ parameters }) => parameters['titles']?.split('|').length)).toEqual([50, 50, 20]);
  });

  it('come in several answers where one would be too large', async () => {
    const pages = Array.from({ length: 7 }, (_, index) => page(`Raid ${index}`));
    const { site, api, store } = await opened(pages);
    site.textsPerAnswer = 3;
    const fetched = await all(
      fetchTitles(
        api,
        pages.map(({ title }) => title),
        store,
      ),
    );
    expect(fetched.map((one) => one.page?.text)).toEqual(pages.map(({ revisions }) => revisions[0]?.content));
    expect(site.requests).toHaveLength(3);
  });

  it('that lead elsewhere or to nothing are problems, each in its place', async () => {
    const { site, api, store } = await opened([
      page('Siege of Ulver'),
      page('Ulver siege', { redirect: 'Siege of Ulver' }),
      page('Raid data', { model: 'json' }),
      page('Hidden raid', { revisions: [{ revid: 9, timestamp: '2031-01-01T00:00:00Z', content: '', hidden: true }] }),
    ]);
    const titles = ['siege_of_Ulver', 'Ulver siege', 'No such raid', '..', 'a|b', 'x[y', '', 'de:Belagerung', 'Raid data', 'Hidden raid'];
    const lines = (await all(fetchTitles(api, titles, store))).map(lineOf);
    expect(lines).toEqual([
      ['a|b', undefined, 'page-missing: "a|b" is no title of a page: it contains "|"'],
      ['x[y', undefined, 'page-missing: "x[y" is no title of a page: it contains "["'],
      ['', undefined, 'page-missing: "" is no title of a page: it is empty'],
      ['siege_of_Ulver', 'Siege of Ulver'],
      ['No such raid', undefined, 'page-missing: "No such raid" is not on the wiki'],
      ['..', undefined, 'page-missing: ".." is no title of a page: The requested page title contains relative path.'],
      ['de:Belagerung', undefined, 'page-missing: "de:Belagerung" is a page of another wiki (de)'],
      ['Raid data', undefined, 'page-missing: "Raid data" is no wikitext, but json'],
      ['Hidden raid', undefined, 'page-missing: "Hidden raid" is hidden: the wiki shows the text of this revision to nobody'],
    ]);
    expect(site.requests).toHaveLength(1);
    expect((await all(fetchTitles(api, ['Ulver siege'], new MemoryStore()))).map(lineOf)).toEqual([
      ['Ulver siege', 'Siege of Ulver', 'page-redirect: "Ulver siege" leads to the page "Siege of Ulver", which was fetched'],
    ]);
  });

  it('that were fetched are looked up, and fetched only where they have changed', async () => {
    const pages = [page('Siege of Ulver'), page('Raid on Ulver')];
    const { site, api, store } = await opened(pages);
    const titles = pages.map(({ title }) => title);
    await all(fetchTitles(api, titles, store));
    pages[1]!.revisions.push({ revid: 99_999, timestamp: '2032-01-01T00:00:00Z', content: 'new' });
    site.requests.length = 0;
    const again = await all(fetchTitles(api, titles, store));
    expect(again.map((one) => one.page?.text)).toEqual([pages[0]?.revisions[0]?.content, 'new']);
    expect(site.requests.map(({ parameters }) => [parameters['titles'] ?? parameters['revids'], parameters['prop']])).toEqual([
      ['Siege of Ulver|Raid on Ulver', 'info'],
      ['99999', 'info|revisions'],
    ]);
  });
});

it('revisions are fetched once, and those that are not there are problems', async () => {
  const [older, newer] = [
    { revid: 1, timestamp: '2031-01-01T00:00:00Z', content: 'older' },
    { revid: 2, timestamp: '2031-02-01T00:00:00Z', content: 'newer' },
  ];
  const { site, api, store } = await opened([page('Siege of Ulver', { revisions: [older, newer] })]);
  const ask = async () => (await all(fetchRevisions(api, ['2', '3', '1'], store))).map((one) => one.page?.text ?? one.problems[0]?.message);
  const expected = ['newer', 'revision 3 is not on the wiki, or was deleted', 'older'];
  expect(await ask()).toEqual(expected);
  expect(await ask()).toEqual(expected);
  expect(site.requests.map(({ parameters }) => parameters['revids'])).toEqual(['2|3|1', '3']);
});

it('a category gives its articles, over several answers', async () => {
  const pages = Array.from({ length: 5 }, (_, index) => page(`Raid ${index}`, { categories: ['Raids of Ulver'] }));
  const { api } = await opened([...pages, page('Another')]);
  for (const name of ['Raids of Ulver', 'Category:Raids of Ulver']) expect(await all(categoryTitles(api, name))).toEqual(pages.map(({ title }) => title));
});

it('an answer in the first version of the format is read too', async () => {
  const { site, api, store } = await opened([]);
  site.faults.push((response) =>
    response.end(
      JSON.stringify({
        query: {
          pages: {
            '-1': { title: 'No such raid', missing: '' },
            '7': { pageid: 7, title: 'Raid', fullurl: '//wiki.example.org/wiki/Raid', revisions: [{ revid: 1, slots: { main: { '*': 'text' } } }] },
          },
        },
      }),
    ),
  );
  expect(await all(fetchTitles(api, ['Raid', 'No such raid'], store))).toMatchObject([
    { page: { text: 'text', url: 'https://wiki.example.org/wiki/Raid' } },
    { problems: [{ code: 'page-missing' }] },
  ]);
});

it('an answer that has something else in place of pages is refused', async () => {
  const { site, api, store } = await opened([]);
  site.faults.push((response) => response.end(JSON.stringify({ query: { pages: 'none' } })));
  await expect(all(fetchTitles(api, ['Raid'], store))).rejects.toThrow(/none of MediaWiki/);
});

describe('redirects', () => {
  it('lead to their page, by fifties; those to a section, pages and what is no title lead nowhere else', async () => {
    const { site, api } = await opened([
      page('Sable Front'),
      page('SF', { redirect: 'Sable Front' }),
      page('Mill of Ulver', { redirect: 'Sable Front', redirectSection: 'Mill' }),
    ]);
    const many = Array.from({ length: 60 }, (_, index) => `Raid ${index}`);
    expect([...(await redirectsOf(api, ['SF', 'sF', 'Mill of Ulver', 'Sable Front', 'sable Front', 'Nowhere', 'a[b', ...many]))]).toEqual([
      ['SF', 'Sable Front'],
      ['sF', 'Sable Front'],
    ]);
    expect(site.requests.map(({ parameters }) => parameters['titles']?.split('|').length)).toEqual([50, 16]);
  });
});
