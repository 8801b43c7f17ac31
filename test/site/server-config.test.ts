/** Files for machines: the sitemap, and rules by which a server redirects an identifier to its page or its data. */
import { describe, expect, it } from 'vitest';
import { apacheLines, nginxLines, robots, sitemap } from '../../src/site/server-config.js';

describe('the sitemap', () => {
  it('has the absolute address of each page', () => {
    const text = sitemap(['index.html', 'actor/a b&c.html'], 'https://example.org/v/');
    expect([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
      'https://example.org/v/index.html',
      'https://example.org/v/actor/a%20b&amp;c.html',
    ]);
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<urlset /);
    expect(robots('https://example.org/v/')).toContain('\nSitemap: https://example.org/v/sitemap.xml\n');
  });

  it('has no more pages than its protocol allows', () => {
    const text = sitemap(
      Array.from({ length: 50_001 }, (_, index) => `${index}.html`),
      'https://example.org/',
    );
    expect(text.match(/<loc>/g)).toHaveLength(50_000);
    expect(text).not.toContain('/50000.html');
  });
});

/** Where a server sends a request, by its rules in their order; undefined where it serves the file itself. */
type Redirect = (path: string, accept?: string) => string | undefined;

const nginx: Redirect = (path, accept = '') => {
  const text = nginxLines();
  const forms = [...text.matchAll(/"~\*(\S+?)" +(\w+);/g)];
  const form = forms.find(([, type = '']) => new RegExp(type, 'i').test(accept))?.[2] ?? /default +(\w+);/.exec(text)?.[1] ?? '';
  for (const [, pattern = '', to = ''] of text.matchAll(/location ~ "([^"]+)" \{.*return 303 (\S+);/g)) {
    const found = new RegExp(pattern).exec(path);
    if (found)
      return to
        .replace('$uri', path)
        .replace('$1', found[1] ?? '')
        .replace('$variorum_form', form);
  }
  return undefined;
};

const apache: Redirect = (path, accept = '') => {
  let condition = true;
  let at = path.slice(1);
  for (const line of apacheLines().split('\n')) {
    const [, type] = /^RewriteCond %\{HTTP_ACCEPT\} (\S+)/.exec(line) ?? [];
    if (type !== undefined) condition = new RegExp(type, 'i').test(accept);
    const [, pattern, to = ''] = /^RewriteRule (\S+) (\S+)/.exec(line) ?? [];
    if (pattern === undefined) continue;
    const found = condition ? new RegExp(pattern).exec(at) : null;
    condition = true;
    if (found && to === '-') return at === path.slice(1) ? undefined : `/${at}`;
    if (found) {
      at = to.replace('$1', found[1] ?? '');
      // Parts of an account go to the account, which is negotiated by the next request.
      return /\.\w+$/.test(at) ? `/${at}` : apache(`/${at}`, accept);
    }
  }
  return undefined;
};

describe.each([
  ['nginx', nginx],
  ['Apache', apache],
])('the rules for %s', (_, redirect) => {
  it('send an identifier to its page, or to the data that is asked for', () => {
    const accepts = [undefined, '*/*', 'text/html,application/xhtml+xml', 'text/turtle', 'application/ld+json', 'application/n-triples', 'TEXT/TURTLE;q=0.9'];
    expect(accepts.map((accept) => redirect('/actor/heron-league', accept))).toEqual(
      ['html', 'html', 'html', 'ttl', 'jsonld', 'nt', 'ttl'].map((form) => `/actor/heron-league.${form}`),
    );
  });

  it('send identifiers with dots, and those of each kind', () => {
    for (const path of [
      '/claim/ford/killed.side-1',
      '/finding/rivals/ford.killed',
      '/event/ford',
      '/key/ford/a.b',
      '/questions/killed',
      '/person/a',
      '/place/a',
    ])
      expect(redirect(path, 'text/turtle')).toBe(`${path}.ttl`);
  });

  it('send a part of an account to the account', () => {
    expect(redirect('/account/ford/side/1', 'text/html')).toBe('/account/ford.html');
    expect(redirect('/account/ford/episode/night', 'text/turtle')).toBe('/account/ford.ttl');
    expect(redirect('/event/ford/side/heron-league', 'text/html')).toBe('/event/ford.html');
  });

  it('leave files and other paths as they are', () => {
    for (const path of [
      '/actor/heron-league.html',
      '/claim/ford/a.b.ttl',
      '/actor/a.jsonld',
      '/actor/a.nt',
      '/index.html',
      '/variorum.css',
      '/',
      '/elsewhere/x',
    ])
      expect(redirect(path, 'text/html')).toBeUndefined();
  });
});
