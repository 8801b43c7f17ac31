/** The frame of a page: its head, menu, data files and licences, and nothing that runs or loads. */
import { describe, expect, it } from 'vitest';
import { POLICY, renderPage } from '../../src/site/frame.js';
import { html } from '../../src/site/html.js';
import type { Page, Site } from '../../src/site/site.js';

const site = { title: 'Accounts', version: '1.2', url: 'https://example.org/site/', dataForms: ['ttl', 'jsonld', 'nt'] } as unknown as Site;
const render = (page: Partial<Page> = {}) =>
  renderPage({ path: 'actor/herons', title: 'Herons', description: 'A party.', main: html`<h1>Herons</h1>`, ...page }, site);

describe('a page', () => {
  it('has its title, description and content, and links to the style sheet from where it is', () => {
    const page = render({ title: 'Herons & <Co>' });
    expect(page).toContain('<title>Herons &amp; &lt;Co&gt; – Accounts</title>');
    expect(page).toContain('<meta name="description" content="A party." />');
    expect(page).toContain('<main id="main" class="page" tabindex="-1"><h1>Herons</h1></main>');
    expect(page).toContain('<link rel="stylesheet" href="../variorum.css" />');
    expect(page).toMatch(/Made\s+with\s+Variorum\s+1\.2\./);
    expect(render({ path: 'index' })).toContain('<title>Accounts</title>');
  });

  it('says where it is published, and what it is, for those who link to it', () => {
    expect(render()).toContain('<link rel="canonical" href="https://example.org/site/actor/herons.html" />');
    expect(render({ path: 'index' })).toContain('<link rel="canonical" href="https://example.org/site/" />');
    const properties = [...render().matchAll(/<meta property="og:([a-z_]+)" content="([^"]*)"/g)].map(([, name, content]) => [name, content]);
    expect(properties).toEqual([
      ['type', 'article'],
      ['title', 'Herons'],
      ['description', 'A party.'],
      ['url', 'https://example.org/site/actor/herons.html'],
      ['site_name', 'Accounts'],
    ]);
  });

  it('forbids frames, forms, connections, and scripts of others', () => {
    expect(render()).toContain(`<meta http-equiv="Content-Security-Policy" content="${POLICY.replaceAll("'", '&#39;')}" />`);
    expect(POLICY).toMatch(/^default-src 'none';/);
    expect(POLICY).toContain("script-src 'self';");
    expect(POLICY).not.toMatch(/connect-src|unsafe/);
    expect(render()).toContain('<script src="../variorum.js" data-root="../" defer></script>');
  });

  it('marks its item of the menu: the page itself, or the list that it belongs to', () => {
    const current = (page: Partial<Page>) =>
      [...render(page).matchAll(/<a [^>]*?href="([^"]*)"\s+aria-current="([^"]*)"/g)].map(([, href, kind]) => [href, kind]);
    expect(current({ menu: 'actors.html' })).toEqual([['../actors.html', 'true']]);
    expect(current({ path: 'actors', menu: 'actors.html' })).toEqual([['actors.html', 'page']]);
    expect(current({ path: 'index' })).toEqual([['index.html', 'page']]);
    expect(current({})).toEqual([]);
  });

  it('links to its data in three formats and to its tables', () => {
    const page = render({ hasData: true, alternates: [{ file: 'herons.csv', mediaType: 'text/csv' }] });
    expect([...page.matchAll(/<link rel="alternate" type="([^"]*)" href="([^"]*)"/g)].map(([, type, href]) => [type, href])).toEqual([
      ['text/turtle', 'herons.ttl'],
      ['application/ld+json', 'herons.jsonld'],
      ['application/n-triples', 'herons.nt'],
      ['text/csv', 'herons.csv'],
    ]);
    expect(page.match(/<p class="also">.*<\/p>/)?.[0].match(/<a href="herons\./g)).toHaveLength(3);
    expect(render()).not.toMatch(/rel="alternate"|class="also"/);
  });

  it('states its identifier and the licences of its documents', () => {
    const page = render({ about: 'https://example.org/actor/herons', licences: ['https://creativecommons.org/licenses/by/4.0/', 'https://example.org/l'] });
    expect(page).toContain('<link rel="cite-as" href="https://example.org/actor/herons" />');
    expect(page).toContain('Identifier of the subject: <code>https://example.org/actor/herons</code>');
    expect(page.match(/<link rel="license"/g)).toHaveLength(2);
    expect(page).toMatch(/>CC BY 4\.0<\/a\s*>, <a rel="license" href="https:\/\/example\.org\/l"/);
    expect(render()).not.toMatch(/cite-as|Identifier of|license/);
  });

  it('keeps data in the page from ending its element', () => {
    const [, data = ''] =
      /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(render({ embedded: { name: '</script><script>alert(1)</script><!--' } })) ?? [];
    expect(JSON.parse(data)).toEqual({ name: '</script><script>alert(1)</script><!--' });
    expect(data).not.toMatch(/<|>/);
  });
});
