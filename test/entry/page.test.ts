/** Pages of wikis: the site of an address, the address of a page. */
import { describe, expect, it } from 'vitest';
import { bareTitle, pageAddress, siteOf } from '../../src/entry/index.js';

describe('siteOf', () => {
  it.each([
    ['https://en.wikipedia.org/wiki/Battle_of_Ulver', 'enwiki'],
    ['https://en.m.wikipedia.org/wiki/Battle_of_Ulver', 'enwiki'],
    ['https://zh-yue.wikipedia.org/wiki/X?action=raw', 'zh_yuewiki'],
    ['https://simple.wikipedia.org/wiki/X', 'simplewiki'],
    ['https://en.wikinews.org/wiki/X', 'enwikinews'],
    ['https://www.wiki.example.org/index.php?title=X', 'wiki.example.org'],
    ['http://127.0.0.1:8080/w/index.php', '127.0.0.1'],
    ['http://localhost/wiki/X', undefined],
    ['no address', undefined],
    [undefined, undefined],
  ])('%s is of %s', (address, site) => expect(siteOf(address)).toBe(site));
});

describe('pageAddress', () => {
  it.each([
    [{ site: 'enwiki', title: "Saint Crispin's Day (feast)" }, 'https://en.wikipedia.org/wiki/Saint_Crispin%27s_Day_(feast)'],
    [{ site: 'zh_yuewiki', title: 'Ulver: a/b, 50%?' }, 'https://zh-yue.wikipedia.org/wiki/Ulver:_a%2Fb,_50%25%3F'],
    [{ site: 'frwikinews', title: 'Élan' }, 'https://fr.wikinews.org/wiki/%C3%89lan'],
    [{ site: 'wiki.example.org', title: 'X' }, undefined],
  ])('of %o is %s', (page, address) => expect(pageAddress(page)).toBe(address));

  it('is an address of the site', () => {
    for (const site of ['enwiki', 'zh_yuewiki', 'dewikisource']) expect(siteOf(pageAddress({ site, title: 'X' }))).toBe(site);
  });
});

it('a title without what tells it apart', () => {
  expect([bareTitle('Ulver (town)'), bareTitle('Ulver'), bareTitle('(Ulver) Front')]).toEqual(['Ulver', 'Ulver', '(Ulver) Front']);
});
