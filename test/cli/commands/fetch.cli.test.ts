/** `variorum fetch`: files with sidecars that export reads, what is refused, and what is kept of a run that failed. A process of its own, since the environment says where the site is. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faults, mediawiki, type SitePage, type TestSite } from '../../wiki/mediawiki.js';
import { battle, page } from '../../wiki/pages.js';
import { folderWith, variorum, type Run } from '../../support.js';

const TITLE = 'Battle of Port Larkmoor';

async function opened(pages: SitePage[]): Promise<{ site: TestSite; cwd: string; fetch: (...args: string[]) => Promise<Run> }> {
  const site = await mediawiki(pages);
  const cwd = folderWith();
  const env = { VARIORUM_API: site.api, VARIORUM_CONTACT: 'me@example.org', XDG_CACHE_HOME: join(cwd, 'cache') };
  return { site, cwd, fetch: (...args) => variorum(['fetch', ...args], { cwd, env }) };
}

it('a page becomes a file with a sidecar, which export and compare read', async () => {
  const { cwd, site, fetch } = await opened([
    page(TITLE, { pageid: 77, revisions: [{ revid: 5, timestamp: '2031-05-06T07:08:09Z', content: battle(TITLE, 12) }] }),
  ]);
  const { code, stdout, stderr } = await fetch(TITLE, '-o', 'articles');
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '1 page in articles/, each with its sidecar\n' });
  expect(readFileSync(join(cwd, 'articles/Battle_of_Port_Larkmoor.wiki'), 'utf8')).toBe(battle(TITLE, 12));
  expect(readFileSync(join(cwd, 'articles/Battle_of_Port_Larkmoor.wiki.meta.yaml'), 'utf8')).toBe(
    [
      'title: Battle of Port Larkmoor',
      'language: en',
      'publisher: Larkpedia',
      'url: https://wiki.example.org/wiki/Battle_of_Port_Larkmoor',
      'revision: "5"',
      'published: 2031-05-06',
      'license: https://creativecommons.org/licenses/by-sa/4.0/',
      'pageId: 77',
      'timestamp: 2031-05-06T07:08:09Z',
      '',
    ].join('\n'),
  );
  expect(site.requests.every(({ agent }) => /^variorum\/[\d.]+ \(me@example\.org\)$/.test(agent))).toBe(true);
  const exported = await variorum(['export', 'articles', '-o', 'out', '--base', 'https://data.example.org/'], { cwd });
  expect(exported.code).toBe(0);
  expect(exported.stderr).toContain('2 claims');
  expect(readFileSync(join(cwd, 'out/entries/battle-of-port-larkmoor.yaml'), 'utf8')).toMatch(/revision: "5"[\s\S]*published: 2031-05-06[\s\S]*license: /);
  expect((await variorum(['compare', 'out'], { cwd })).code).toBe(0);
});

it('fetching again changes nothing, takes the text from the cache, and keeps what was fetched before', async () => {
  const { site, cwd, fetch } = await opened([page(TITLE), page('Raid on Ulver')]);
  await fetch(TITLE, '-o', 'articles');
  await fetch('Raid on Ulver', '-o', 'articles');
  site.requests.length = 0;
  expect((await fetch(TITLE, 'Raid on Ulver', '-o', 'articles')).stderr).toContain('2 of them from the cache');
  expect(site.requests.map(({ parameters }) => parameters['prop'] ?? parameters['meta'])).toEqual(['siteinfo', 'info', 'info']);
  expect(readdirSync(join(cwd, 'articles')).sort()).toEqual([
    '.variorum-fetch.json',
    'Battle_of_Port_Larkmoor.wiki',
    'Battle_of_Port_Larkmoor.wiki.meta.yaml',
    'Raid_on_Ulver.wiki',
    'Raid_on_Ulver.wiki.meta.yaml',
  ]);
});

it('a run that failed half way writes nothing, and the next one continues', async () => {
  const pages = Array.from({ length: 60 }, (_, index) => page(`Raid ${index}`));
  const { site, cwd, fetch } = await opened(pages);
  writeFileSync(join(cwd, 'titles.txt'), `# raids\n${pages.map(({ title }) => title).join('\r\n')}\n\n`);
  site.faults.push(
    (response, answer) => response.end(answer()),
    (response, answer) => response.end(answer()),
    faults.denied,
  );
  const failed = await fetch('--titles', 'titles.txt', '-o', 'articles');
  expect(failed.code).toBe(4);
  expect(failed.stderr).toMatch(/error\[remote-failed\]: http:\/\/127\.0\.0\.1:\d+\/w\/api\.php answered with the error readapidenied/);
  expect(failed.stderr).toContain('nothing was written; 50 pages fetched so far are in the cache');
  expect(existsSync(join(cwd, 'articles'))).toBe(false);
  site.requests.length = 0;
  const done = await fetch('--titles', 'titles.txt', '-o', 'articles');
  expect([done.code, done.stderr]).toEqual([0, '60 pages in articles/, each with its sidecar (50 of them from the cache)\n']);
  expect(site.requests.filter(({ parameters }) => parameters['prop']?.includes('revisions'))).toHaveLength(1);
});

it('what is not there is told, and the rest is done', async () => {
  const { cwd, fetch } = await opened([page(TITLE), page('Larkmoor battle', { redirect: TITLE })]);
  const { code, stderr } = await fetch('larkmoor battle', 'No such raid', '-o', 'articles');
  expect(code).toBe(3);
  expect(stderr).toContain(`info[page-redirect]: "larkmoor battle" leads to the page "${TITLE}", which was fetched`);
  expect(stderr).toContain('error[page-missing]: "No such raid" is not on the wiki');
  expect(existsSync(join(cwd, 'articles/Battle_of_Port_Larkmoor.wiki'))).toBe(true);
  const none = await fetch('No such raid', '-o', 'other');
  expect([none.code, existsSync(join(cwd, 'other'))]).toEqual([3, false]);
});

describe('a revision', () => {
  const revisions = [
    { revid: 1, timestamp: '2031-01-01T00:00:00Z', content: battle(TITLE, 9) },
    { revid: 2, timestamp: '2031-02-01T00:00:00Z', content: battle(TITLE, 12) },
  ];

  it('is fetched by its number, with or without the title of its page', async () => {
    const { cwd, fetch } = await opened([page(TITLE, { revisions }), page('Raid on Ulver')]);
    expect((await fetch('--revision', '1', '-o', 'one')).code).toBe(0);
    expect((await fetch(TITLE, '--revision', '1', '-o', 'named')).code).toBe(0);
    for (const folder of ['one', 'named']) expect(readFileSync(join(cwd, folder, 'Battle_of_Port_Larkmoor.wiki'), 'utf8')).toBe(battle(TITLE, 9));
    const other = await fetch('Raid on Ulver', '--revision', '1', '-o', 'other');
    expect([other.code, other.stderr]).toEqual([3, expect.stringContaining(`revision 1 is of the page "${TITLE}", which was not named`)]);
  });

  it('has its number in the name where several are fetched', async () => {
    const { cwd, fetch } = await opened([page(TITLE, { revisions })]);
    await fetch('--revision', '1', '--revision', '2', '-o', 'both');
    expect(readdirSync(join(cwd, 'both')).filter((name) => name.endsWith('.wiki'))).toEqual([
      'Battle_of_Port_Larkmoor--1.wiki',
      'Battle_of_Port_Larkmoor--2.wiki',
    ]);
  });
});

it('titles that differ by case are two files', async () => {
  const { cwd, fetch } = await opened([page('Raid'), page('RAID', { pageid: 5 })]);
  await fetch('Raid', 'RAID', '-o', 'articles');
  expect(readdirSync(join(cwd, 'articles')).filter((name) => name.endsWith('.wiki'))).toEqual(['RAID--5.wiki', 'Raid.wiki']);
});

it('a file of the user is not replaced', async () => {
  const { cwd, fetch } = await opened([page(TITLE)]);
  await fetch(TITLE, '-o', 'articles');
  const file = join(cwd, 'articles/Battle_of_Port_Larkmoor.wiki');
  writeFileSync(file, 'mine');
  const again = await fetch(TITLE, '-o', 'articles');
  expect([again.code, again.stderr, readFileSync(file, 'utf8')]).toEqual([2, expect.stringContaining('error[output-exists]'), 'mine']);
  expect((await fetch(TITLE, '-o', 'articles', '--force')).code).toBe(0);
});

describe('without a contact', () => {
  it('nothing is asked of Wikimedia', async () => {
    const { code, stderr } = await variorum(['fetch', 'Anything', '-o', 'out'], { cwd: folderWith(), env: { VARIORUM_API: '', VARIORUM_CONTACT: '' } });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^error\[fetch-contact\]: en\.wikipedia\.org asks/)]);
  });

  it('another site is asked', async () => {
    const site = await mediawiki([page(TITLE)]);
    const cwd = folderWith();
    const run = await variorum(['fetch', TITLE, '--api', site.api, '--cache', 'cache', '-o', 'out'], { cwd, env: { VARIORUM_CONTACT: '' } });
    expect(run.code).toBe(0);
  });
});

it('needs a page to be named, and one site', async () => {
  const { fetch } = await opened([]);
  expect(await fetch('-o', 'out')).toMatchObject({ code: 2, stderr: expect.stringContaining('no page is named') as string });
  expect(await fetch('X', '--site', 'a.example.org', '--api', 'http://127.0.0.1:9/', '-o', 'out')).toMatchObject({ code: 2 });
  expect(await fetch('X', '--revision', 'x', '-o', 'out')).toMatchObject({ code: 2 });
  expect(await fetch('--titles', 'none.txt', '-o', 'out')).toMatchObject({ code: 2, stderr: expect.stringContaining('error[input-missing]') as string });
});

it('keeps which links lead to redirects, so that two pages that name one article differently share the node', async () => {
  const article = (name: string, link: string) => battle(name, 12).replaceAll('[[Harbour League]]', link);
  const { site, cwd, fetch } = await opened([
    page(TITLE, { content: article(TITLE, '[[Harbour League]]') }),
    page('Raid on Ulver', { content: article('Raid on Ulver', '[[HL (group)|Harbour League]]') }),
    page('Harbour League'),
    page('HL (group)', { redirect: 'Harbour League' }),
  ]);
  expect((await fetch(TITLE, 'Raid on Ulver', '-o', 'articles')).code).toBe(0);
  expect(readFileSync(join(cwd, 'articles/Raid_on_Ulver.wiki.meta.yaml'), 'utf8')).toContain('redirects:\n  HL (group): Harbour League\n');
  expect(readFileSync(join(cwd, 'articles/Battle_of_Port_Larkmoor.wiki.meta.yaml'), 'utf8')).not.toContain('redirects');
  expect((await variorum(['export', 'articles', '-o', 'out', '--formats', 'nq', '--registry', 'none'], { cwd })).code).toBe(0);
  const actors = new Set(readFileSync(join(cwd, 'out/variorum.nq'), 'utf8').match(/actor\/[^>\s]*(?:Harbour_League|HL_)[^>\s]*/g));
  expect([...actors]).toEqual(['actor/wiki.example.org/Harbour_League']);
  site.requests.length = 0;
  expect((await fetch(TITLE, '--no-redirects', '-o', 'other')).code).toBe(0);
  expect(site.requests.map(({ parameters }) => parameters['prop'] ?? parameters['meta'])).toEqual(['siteinfo', 'info']);
});
