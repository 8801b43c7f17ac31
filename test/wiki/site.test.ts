/** Which site is asked, and what is said of who asks. */
import { describe, expect, it } from 'vitest';
import type { ProblemError } from '../../src/problem.js';
import { UsageError } from '../../src/problem.js';
import { openSite } from '../../src/wiki/site.js';

const version = '1.2.3';

describe('a site', () => {
  it('has its API below /w, by the name of its host', () => {
    expect(openSite({ site: 'wiki.example.org', version }).api.href).toBe('https://wiki.example.org/w/api.php');
    expect(openSite({ site: 'https://wiki.example.org/wiki/Page', version }).api.href).toBe('https://wiki.example.org/w/api.php');
  });

  it('may be named by the address of its API, which wins', () => {
    expect(openSite({ site: 'wiki.example.org', api: 'http://127.0.0.1:9/api.php?x=1', version }).api.href).toBe('http://127.0.0.1:9/api.php');
  });

  it.each(['', 'a b', 'user@host', '.example.org'])('refuses the host "%s"', (site) => {
    expect(() => openSite({ site, version })).toThrow(UsageError);
  });

  it.each(['wiki.example.org', 'ftp://wiki.example.org/api.php', 'https://user:secret@wiki.example.org/api.php'])('refuses the API %s', (api) => {
    expect(() => openSite({ api, version })).toThrow(UsageError);
  });
});

describe('a contact', () => {
  it.each(['en.wikipedia.org', 'de.wikipedia.org', 'wikidata.org', 'commons.wikimedia.org', 'EN.Wikipedia.ORG'])('is needed for %s', (site) => {
    let thrown: unknown;
    try {
      openSite({ site, version });
    } catch (error) {
      thrown = error;
    }
    expect((thrown as ProblemError).problems.map(({ code }) => code)).toEqual(['fetch-contact']);
    expect(openSite({ site, contact: 'me@example.org', version })).toMatchObject({ userAgent: 'variorum/1.2.3 (me@example.org)', pause: 300 });
  });

  it.each(['wiki.example.org', 'wikipedia.org.example.org', 'notwikipedia.org'])('is not needed for %s, and there is no pause', (site) => {
    expect(openSite({ site, version }).pause).toBe(0);
  });

  it.each(['me', 'a@b', 'me@example.org\r\nX: y', 'me@example.org)', 'http://x'])('may not be %j', (contact) => {
    expect(() => openSite({ site: 'wiki.example.org', contact, version })).toThrow(UsageError);
  });
});
