/** Files for machines: the sitemap, and rules by which a server redirects an identifier to its page or its data. */
import { describe, expect, it } from 'vitest';
import { apacheLines, nginxLines, robots, sitemap, type ServerSite } from '../../src/site/server-config.js';

const BASE = 'https://example.org/';
const SITE: ServerSite = {
  base: BASE,
  dataForms: ['ttl', 'jsonld', 'nt'],
  kinds: new Map([
    [`${BASE}account/ford`, 'account'],
    [`${BASE}finding/rivals/ford.killed`, 'finding'],
    [`${BASE}event/brindle-ford`, 'event'],
  ]),
  places: new Map([
    [`${BASE}account/ford`, { event: `${BASE}event/brindle-ford`, anchor: 'account-ford' }],
    [`${BASE}finding/rivals/ford.killed`, { event: `${BASE}event/brindle-ford`, anchor: 'finding-x' }],
  ]),
};

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

/** Where a server sends a request in the end, by its rules in their order; undefined where it serves the file itself. */
type Redirect = (path: string, accept?: string) => string | undefined;

const nginx: Redirect = (path, accept = '') => {
  const text = nginxLines(SITE);
  const lines = (name: string) =>
    [...(new RegExp(`map \\$\\w+ \\$variorum_${name} \\{([^}]*)\\}`).exec(text)?.[1] ?? '').matchAll(/"([^"]+)" "?([^";]*)"?;/g)].map(
      ([, from = '', to = '']) => ({
        from,
        to,
      }),
    );
  const form = lines('form').find(({ from }) => new RegExp(from.slice(2), 'i').test(accept))?.to ?? 'html';
  const mapped = (name: string) => lines(name).find(({ from }) => from === path)?.to ?? '';
  for (const [, pattern = '', body = ''] of text.matchAll(/location ~ "([^"]+)" (\{[^\n]*\}\n|\{[^]*?\n\})/g)) {
    const found = new RegExp(pattern).exec(path);
    if (!found) continue;
    const [, ifPlace = '', otherwise = ''] = /if \(\$variorum_event\) \{ return 303 (\S+); \}\s+return 303 (\S+);/.exec(body) ?? [
      '',
      '',
      /return 303 (\S+);/.exec(body)?.[1],
    ];
    const to = (mapped('event') !== '' && ifPlace !== '' ? ifPlace : otherwise)
      .replace('$uri', path)
      .replace('$1', found[1] ?? '')
      .replace('$variorum_event', mapped('event'))
      .replace('$variorum_form', form)
      .replace('$variorum_anchor', mapped('anchor'));
    // Parts of an account go to the account, which is negotiated by the next request.
    return /\.\w+(?:#|$)/.test(to) ? to : nginx(to, accept);
  }
  return undefined;
};

const apache: Redirect = (path, accept = '') => {
  let condition = true;
  let form = '';
  let at = path.slice(1);
  for (const line of apacheLines(SITE).split('\n')) {
    const [, type] = /^RewriteCond %\{HTTP_ACCEPT\} (\S+)/.exec(line) ?? [];
    if (type !== undefined) condition = new RegExp(type, 'i').test(accept);
    const [, pattern, to = '', flags = ''] = /^RewriteRule (\S+) (\S+) (\S+)/.exec(line) ?? [];
    if (pattern === undefined) continue;
    const found = condition ? new RegExp(pattern).exec(at) : null;
    condition = true;
    const [, set] = /^\[E=VARIORUM_FORM:(\w+)\]/.exec(flags) ?? [];
    if (found && set !== undefined) form = set;
    else if (found && to === '-') return at === path.slice(1) ? undefined : `/${at}`;
    else if (found) {
      at = to.replace('$1', found[1] ?? '').replace('%{ENV:VARIORUM_FORM}', form);
      return /\.\w+(?:#|$)/.test(at) ? `/${at}` : apache(`/${at}`, accept);
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
      '/finding/rivals/mill.killed',
      '/event/ford',
      '/key/ford/a.b',
      '/questions/killed',
      '/person/a',
      '/place/a',
    ])
      expect(redirect(path, 'text/turtle')).toBe(`${path}.ttl`);
  });

  it('send a part of an account to the account', () => {
    expect(redirect('/account/mill/side/1', 'text/html')).toBe('/account/mill.html');
    expect(redirect('/account/mill/episode/night', 'text/turtle')).toBe('/account/mill.ttl');
    expect(redirect('/event/ford/side/heron-league', 'text/html')).toBe('/event/ford.html');
  });

  it('send an account and a finding to their place on the page of the event, or to its data', () => {
    expect(redirect('/account/ford', 'text/html')).toBe('/event/brindle-ford.html#account-ford');
    expect(redirect('/account/ford/side/1')).toBe('/event/brindle-ford.html#account-ford');
    expect(redirect('/finding/rivals/ford.killed', 'text/turtle')).toBe('/event/brindle-ford.ttl#finding-x');
    expect(redirect('/account/ford-2', 'text/html')).toBe('/account/ford-2.html');
  });

  it('leave files and other paths as they are', () => {
    for (const path of [
      '/actor/heron-league.html',
      '/claim/ford/a.b.ttl',
      '/actor/a.jsonld',
      '/actor/a.nt',
      '/index.html',
      '/variorum.css',
      '/account/ford.html',
      '/context.jsonld',
      '/',
      '/elsewhere/x',
    ])
      expect(redirect(path, 'text/html')).toBeUndefined();
  });
});
