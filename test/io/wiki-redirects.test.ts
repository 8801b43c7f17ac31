import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWikiExport, redirectsIn } from '../../src/io/wiki-redirects.js';
import { folderWith } from '../support.js';

const page = (title: string, { to, text = '', ns = 0 }: { to?: string; text?: string; ns?: number }) =>
  `<page><title>${title}</title><ns>${ns}</ns><id>1</id>${to === undefined ? '' : `<redirect title="${to}" />`}<revision><id>2</id><text>${text}</text></revision></page>`;
const wiki = (database: string, ...pages: string[]) =>
  `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="en"><siteinfo><sitename>W</sitename>${database}</siteinfo>${pages.join('')}</mediawiki>`;

async function redirects(text: string) {
  const found = [];
  for await (const one of redirectsIn(join(folderWith({ 'w.xml': text }), 'w.xml'))) found.push(`${one.site}: ${one.title} → ${one.target}`);
  return found;
}

describe('the redirects of an export', () => {
  const pages = [
    page('Ulver mill', { to: 'Mill of Ulver', text: '#REDIRECT [[Mill of Ulver]]' }),
    page('Ulver raid', { to: 'Ulver', text: '#REDIRECT [[Ulver#Raid of 2031]]' }),
    page('Talk:Ulver mill', { to: 'Talk:Mill of Ulver', ns: 1 }),
    page('Ulver', { text: 'A place.' }),
    page('Ulver weir', { to: 'Weir of Ulver' }),
  ];

  it('are those between articles, without those to sections', async () => {
    expect(await redirects(wiki('<dbname>larkwiki</dbname>', ...pages))).toEqual([
      'larkwiki: Ulver mill → Mill of Ulver',
      'larkwiki: Ulver weir → Weir of Ulver',
    ]);
  });

  it('are of no wiki where the export does not name it', async () => {
    expect(await redirects(wiki('', ...pages))).toEqual([]);
  });

  it('are looked for in exports by their name', () => {
    expect(['w.xml', 'w.xml.bz2', 'W.XML.GZ', 'w.json.bz2', 'xml'].map(isWikiExport)).toEqual([true, true, true, false, false]);
  });
});
