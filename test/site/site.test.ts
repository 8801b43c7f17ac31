/** Links and names on a page: addresses as seen from it, names in their language, lists of facts. */
import { describe, expect, it } from 'vitest';
import { html } from '../../src/site/html.js';
import { commaSeparated, definitionList, inLanguage } from '../../src/site/site.js';
import { ID, linksTo } from './fiction.js';

const nodes = {
  [`${ID}actor/herons`]: { kind: 'actor', name: 'Herons & Co', event: 'Battle of Dunmere' },
  [`${ID}actor/otters`]: { kind: 'actor' },
  [`${ID}side/1`]: { name: 'Side 1' },
};

describe('a link', () => {
  const links = linksTo(nodes, 'claim/dunmere/c');

  it('leads from its page to the page of a node, with an anchor', () => {
    expect(links.to(`${ID}actor/herons`)).toBe('../../actor/herons.html');
    expect(links.to(`${ID}actor/herons`, 'cite')).toBe('../../actor/herons.html#cite');
    expect(links.file('variorum.css')).toBe('../../variorum.css');
  });

  it('is only the name where a node has no page', () => {
    expect(links.to(`${ID}side/1`)).toBeUndefined();
    expect(links.a(`${ID}side/1`).text).toBe('Side 1');
    expect(links.a(`${ID}unknown`).text).toBe('unknown');
  });

  it('shows the name of the node, or what is given', () => {
    expect(links.a(`${ID}actor/herons`).text).toBe('<a href="../../actor/herons.html">Herons &amp; Co</a>');
    expect(links.a(`${ID}actor/otters`, html`<b>${'<'}</b>`).text).toBe('<a href="../../actor/otters.html"><b>&lt;</b></a>');
    expect(links.list([`${ID}actor/otters`, `${ID}side/1`]).text).toBe('<a href="../../actor/otters.html">otters</a>, Side 1');
  });

  it('is one of several in the order of their names, whatever their addresses', () => {
    const named = linksTo({
      [`${ID}a`]: { name: 'Zeta' },
      [`${ID}b`]: { name: 'élan' },
      [`${ID}c`]: { name: 'al-Bab' },
      [`${ID}d`]: { name: 'Brigade 10' },
      [`${ID}e`]: { name: 'Brigade 9' },
    });
    expect(named.list(['a', 'b', 'c', 'd', 'e'].map((id) => ID + id)).text).toBe('al-Bab, Brigade 9, Brigade 10, élan, Zeta');
  });

  it('distinguishes a node by its event where others have its name', () => {
    expect(links.fullName(`${ID}actor/herons`).text).toBe('Herons &amp; Co — in Battle of Dunmere');
    expect(links.fullName(`${ID}side/1`).text).toBe('Side 1');
  });
});

it('a text says its language and keeps its direction, unless it is English', () => {
  expect(
    [
      { text: 'Ford', language: 'en' },
      { text: 'Ford', language: 'en-GB' },
      { text: 'Furt <', language: 'de' },
      { text: 'معركة', language: 'ar' },
      { text: 'معركة' },
      { text: 'Ford' },
    ].map((text) => inLanguage(text).text),
  ).toEqual(['Ford', 'Ford', '<span lang="de" dir="auto">Furt &lt;</span>', '<span lang="ar" dir="auto">معركة</span>', '<bdi>معركة</bdi>', 'Ford']);
});

it('parts are separated by commas', () => {
  expect(commaSeparated(['a', html`<b>b</b>`, 3]).text).toBe('a, <b>b</b>, 3');
  expect(commaSeparated([]).text).toBe('');
});

it('a list of facts leaves out those without a value, and keeps a 0', () => {
  const { text } = definitionList([
    ['Name', 'A < B'],
    ['Date', undefined],
    ['Place', ''],
    ['Parents', []],
    ['Figures', 0],
  ]);
  expect([...text.matchAll(/<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/g)].map(([, name, value]) => [name, value])).toEqual([
    ['Name', 'A &lt; B'],
    ['Figures', '0'],
  ]);
});
