/** The search box and the page from A to Z. */
import { expect, it } from 'vitest';
import { aToZPage, searchBox } from '../../../src/site/pages/search.js';
import type { Named } from '../../../src/site/search-index.js';
import { ID, linksTo } from '../fiction.js';

it('the box is hidden without the script, and the list of names is not', () => {
  const { text } = searchBox(linksTo({}));
  expect(text).toMatch(/data-script hidden>\s*<label for="search">/);
  expect(text).toContain('<a href="a-z.html">');
});

it('every name and alias stands under its letter, and leads to its page', () => {
  const links = linksTo({ [`${ID}actor/mob`]: { kind: 'actor', name: 'Marsh Observatory' }, [`${ID}event/ford`]: { kind: 'event', name: '2031 ford' } });
  const names: Named[] = [
    { iri: `${ID}actor/mob`, kind: 'actor', name: 'Marsh Observatory', aliases: ['Élan <b>'] },
    { iri: `${ID}event/ford`, kind: 'event', name: '2031 ford', aliases: [] },
  ];
  const { text } = aToZPage(names, { ...links.site, title: 'Accounts' }).main;
  expect([...text.matchAll(/<h2 id="letter-\d+">(.)<\/h2>/g)].map(([, letter]) => letter)).toEqual(['E', 'M', '#']);
  expect(text).toContain('<a href="actor/mob.html">Élan &lt;b&gt;</a> <small>actor: Marsh Observatory</small>');
});
