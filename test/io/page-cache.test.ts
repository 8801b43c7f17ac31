/** The cache of fetched pages: by wiki and revision; a file that is not whole is not used. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultCache, PageCache } from '../../src/io/page-cache.js';
import { folderWith } from '../support.js';

const api = new URL('https://wiki.example.org/w/api.php');
const page = {
  title: 'Siege of Ulver',
  pageId: 7,
  revision: '12',
  timestamp: '2031-05-06T07:08:09Z',
  text: 'text',
  url: 'https://wiki.example.org/wiki/Siege_of_Ulver',
};

it('a page comes back as it was, for its own wiki only', async () => {
  const folder = folderWith();
  const cache = new PageCache(folder, api);
  expect([await cache.knows(page.title), await cache.read('12')]).toEqual([false, undefined]);
  await cache.write(page);
  expect([await cache.knows('Siege_of_Ulver'), await cache.read('12'), await cache.read('13')]).toEqual([true, page, undefined]);
  expect([...cache.hits]).toEqual(['12']);
  expect(await new PageCache(folder, new URL('https://other.example.org/w/api.php')).read('12')).toBeUndefined();
});

it('a file that was cut or changed is not used', async () => {
  const folder = folderWith();
  const cache = new PageCache(folder, api);
  await cache.write(page);
  const file = join(folder, readdirSync(folder)[0]!, '12.json');
  const text = readFileSync(file, 'utf8');
  for (const wrong of [text.slice(0, 50), text.replace('"text":"text"', '"text":"tent"'), 'null']) {
    writeFileSync(file, wrong);
    expect(await cache.read('12')).toBeUndefined();
  }
});

it('a cache that cannot be written says so once, and nothing fails', async () => {
  const folder = folderWith({ file: '' });
  const cache = new PageCache(join(folder, 'file'), api);
  await cache.write(page);
  expect(cache.failure).toMatch(/ENOTDIR|EEXIST/);
  expect(await cache.read('12')).toBeUndefined();
});

it('is in the folder for caches of the user', () => {
  expect(defaultCache({ XDG_CACHE_HOME: '/caches' })).toBe(join('/caches', 'variorum', 'pages'));
  expect(defaultCache({ XDG_CACHE_HOME: '' })).toMatch(/\.cache/);
});
