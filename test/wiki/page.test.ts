/** The metadata of a page, and titles in addresses. */
import { expect, it } from 'vitest';
import { pageMetadata, titleInAddress } from '../../src/wiki/page.js';

it('the metadata of a page says where it is from, and nothing that the wiki does not', () => {
  expect(
    pageMetadata(
      { title: 'Siege of Ulver', pageId: 7, revision: '12', timestamp: '2031-05-06T07:08:09Z', text: 'x', url: 'https://wiki.example.org/wiki/Siege_of_Ulver' },
      { name: 'Larkpedia', language: 'en', licence: 'https://licence.example.org/' },
    ),
  ).toEqual({
    title: 'Siege of Ulver',
    language: 'en',
    publisher: 'Larkpedia',
    url: 'https://wiki.example.org/wiki/Siege_of_Ulver',
    revision: '12',
    published: '2031-05-06',
    license: 'https://licence.example.org/',
    pageId: 7,
    timestamp: '2031-05-06T07:08:09Z',
  });
  expect(pageMetadata({ title: 'Siege of Ulver', revision: '12', text: 'x' }, {})).toEqual({ title: 'Siege of Ulver', revision: '12' });
});

it.each([
  ['Battle of Świecino', 'Battle_of_%C5%9Awiecino'],
  ['AC/DC: a raid?', 'AC/DC:_a_raid%3F'],
])('%s is %s in an address', (title, address) => {
  expect(titleInAddress(title)).toBe(address);
});
