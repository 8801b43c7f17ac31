/** The files of a site, and what must never be in them, whatever the data says. All places, groups and figures are invented. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVENT, files, folder, makeSites, read, removeSites, site } from './sites.js';

beforeAll(makeSites);
afterAll(removeSites);

describe('the files', () => {
  it('link only to existing files and anchors', () => {
    const there = new Set(readdirSync(site, { recursive: true, encoding: 'utf8' }).map((name) => normalize(name)));
    const texts = new Map<string, string>();
    const missing: string[] = [];
    for (const name of files()) {
      for (const [, , href = ''] of read(name).matchAll(/ (href="|content="0; url=)([^"]+)"/g)) {
        if (/^https?:/.test(href) || href.startsWith('#m-')) continue;
        const [path = '', anchor] = href.split('#');
        const target = path === '' ? name : normalize(join(dirname(name), decodeURI(path)));
        if (!there.has(target)) missing.push(`${name} → ${href}`);
        else if (anchor !== undefined && target.endsWith('.html')) {
          const text = texts.get(target) ?? read(target);
          texts.set(target, text);
          if (!text.includes(`id="${anchor}"`)) missing.push(`${name} → ${href}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('show every claim of the event as a row with a mark', () => {
    const rows = read(EVENT).match(/<tr id[^]*?<\/tr>/g) ?? [];
    const claims = readdirSync(join(site, 'claim/battle-of-port-larkmoor-2031'))
      .filter((name) => name.endsWith('.html') && !/^(?:occurrence|fate|result)\./.test(name))
      .map((name) => name.slice(0, -5));
    expect(claims.length).toBeGreaterThan(40);
    for (const claim of claims) {
      const row = rows.find((one) => new RegExp(`^<tr [^>]*data-claim="(?:[^" ]+ )*${claim.replaceAll('.', '[.]')}[" ]`).test(one));
      expect(row, claim).toContain('class="mark"');
    }
  });

  it('omit day episodes without content, and keep the episodes of that day', () => {
    const [, list = ''] = /<details id="episodes">([^]*?)<\/section>/.exec(read(EVENT)) ?? [];
    expect(list).toContain('Airstrike by Ostmere: 11 killed.');
    expect(list).not.toContain('What is told of');
    expect(read(EVENT)).not.toMatch(/[#"]episode-[0-9a-f]{4}-3-march"/);
    const rows = [...list.matchAll(/<li id[^]*?<\/li>/g)].map(([row]) => row);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => !row.includes('/occurrence.'))).toEqual([]);
  });

  it('have data files, and link to them', () => {
    // The page from A to Z is a way to pages, which have their data.
    for (const name of files().filter((one) => one !== 'a-z.html')) {
      const types = [...read(name).matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)].map(([, type, href = '']) => {
        expect(existsSync(join(site, dirname(name), href)), `${name} → ${href}`).toBe(true);
        return type;
      });
      expect(types, name).toEqual(expect.arrayContaining(['text/turtle', 'application/ld+json']));
    }
    const nodes = (name: string) => new Set(new Parser().parse(read(name)).map(({ subject }) => subject.value));
    for (const [list, kind] of Object.entries({ events: 'event', actors: 'actor', people: 'person', places: 'place', documents: 'document' }))
      for (const [, href = ''] of read(`${list}.html`).matchAll(new RegExp(`href="(${kind}/[^"]+)[.]html"`, 'g')))
        expect(nodes(`${list}.ttl`), list).toContain(`https://w3id.org/variorum/id/${href}`);
    expect(read('index.ttl')).toContain('a void:Dataset');
    expect(read('questions/killed.ttl')).toContain('sh:select');
  });

  it('for download (SVG) refer only to shapes in the same file', () => {
    const plots = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svg'));
    expect(plots.length).toBeGreaterThan(10);
    for (const name of plots) for (const [, href] of read(name).matchAll(/href="([^"]*)"/g)) expect(href, name).toMatch(/^#m-/);
  });

  it('show what was left out of a document, and mark numbers without a claim', () => {
    const [name = ''] = files().filter((one) => one.startsWith('document/'));
    const page = read(name);
    const [, all, claimed, mapped, ignored, unread] =
      /Of (\d+) parts of the document,\s+(\d+)\s+contain claims,\s+(\d+)\s+describe the event itself,\s+(\d+)\s+are left out for a reason\s+and (\d+)\s+were not read/.exec(
        page,
      ) ?? [];
    expect(Number(claimed) + Number(mapped) + Number(ignored) + Number(unread)).toBe(Number(all));
    expect(Number(claimed)).toBeGreaterThan(10);
    const numbers = [...page.matchAll(/<a href="#(u\d+)"><q>([^<]+)<\/q>/g)];
    expect(numbers.length).toBeGreaterThan(0);
    for (const [, anchor = '', words = ''] of numbers) expect(page).toContain(`<span class="unread" id="${anchor}">${words}</span>`);
  });

  it('link from the text of a document to every claim with evidence in it', () => {
    const [name = ''] = files().filter((one) => one.startsWith('document/'));
    const [, text = ''] = /<div class="text"[^>]*>([^]*?)<\/div>/.exec(read(name)) ?? [];
    const linked = new Set([...text.matchAll(/href="[^"]*(claim\/[^"]+)[.]html"/g)].map(([, claim]) => claim));
    const claims = files().filter((one) => one.startsWith('claim/') && /#c\d+-\d+"/.test(read(one)));
    expect(claims.length).toBeGreaterThan(60);
    expect(claims.map((one) => one.slice(0, -5)).filter((claim) => !linked.has(claim))).toEqual([]);
  });

  it('answer questions under readable headings, with names linked to pages', () => {
    for (const name of files().filter((one) => one.startsWith('questions/'))) {
      const [, table = ''] = /<table>([^]*?)<\/table>/.exec(read(name)) ?? [];
      expect(
        [...table.matchAll(/<th scope="col">([^<]*)</g)].filter(([, heading = '']) => !/^[A-Z][a-z ,]*(?:Wikidata)?$/.test(heading)),
        name,
      ).toEqual([]);
      expect(table.replace(/ href="[^"]*"/g, ''), name).not.toContain('https://w3id.org/');
    }
    expect(read('questions/killed.html')).toMatch(/<a href="[^"]*claim\/[^"]+">37 killed<\/a>/);
  });

  it('hold no script within them, and the page of an event is small', () => {
    for (const name of files())
      expect(
        read(name).match(
          /<script(?! type="application\/ld\+json"| src="(?:\.\.\/)*(?:variorum|search-index)\.js" data-root="(?:\.\.\/)*" defer><\/script>)|<style|\sstyle="|\son\w+="/,
        ),
      ).toBeNull();
    expect(read(EVENT).length).toBeLessThan(150_000);
  });
});

describe('whatever the data says', () => {
  it('makes no markup of labels and quotes in a whole site, and of a withheld claim only a tombstone', () => {
    const out = join(folder, 'bad');
    const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    for (const name of names) expect(readFileSync(join(out, name), 'utf8')).not.toMatch(/<script>alert|<img src=x|href="javascript:/);
    expect(existsSync(join(folder, 'c.html'))).toBe(false);
    expect(readFileSync(join(out, 'event/e.html'), 'utf8')).toContain('<span lang="ar" dir="auto">');
    expect(readFileSync(join(out, 'claim/e/w.html'), 'utf8')).toContain('<h1>A withheld claim</h1>');
    expect(readFileSync(join(out, 'claim/e/w.html'), 'utf8')).not.toContain('blockquote');
  });
});
