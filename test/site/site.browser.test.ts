/**
 * The site as people and their machines meet it: in a real Chromium, with nothing from elsewhere; and what must never be
 * in it, whatever the data says. All places, groups and figures are invented.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { Parser } from 'n3';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf, relative } from '../../src/site/page-address.js';
import { html } from '../../src/site/html.js';
import { ROOT, variorum } from '../support.js';

const CHROMIUM = '/usr/bin/chromium';
const folder = mkdtempSync(join(tmpdir(), 'variorum-site-'));
const site = join(folder, 'site');
/** A page with names and links that nothing breaks, in the small graph. */
const LONG = '../bad/happening/e.html';
const EVENT = 'happening/battle-of-port-larkmoor-2031.html';
const files = () => readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
const read = (name: string) => readFileSync(join(site, name), 'utf8');

const vr = 'https://w3id.org/variorum/ontology#';
const id = 'https://example.org/';
const HOSTILE = `@prefix vr: <${vr}> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> . @prefix schema: <http://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<${id}event/e> a sem:Event ; rdfs:label "<script>alert(1)</script></title>"@en ; vr:accountOf <${id}happening/e> ; vr:toldIn <${id}document/d/1> .
<${id}happening/e> a vr:Happening ; rdfs:label "<script>alert(1)</script></title>"@en ; skos:altLabel "معركة"@ar ; schema:sameAs <javascript:alert(1)> .
<${id}document/d/1> a vr:Document ; rdfs:label "D ]]> \\"x" ; schema:url <javascript:alert(2)> .
<${id}claim/e/../../../c> a vr:QuantityClaim, schema:Claim ; rdfs:label "bad ]]>" ; vr:aboutEvent <${id}event/e> ; vr:metric vr:killed ; vr:countOf vr:unstated ; vr:population vr:unstated ; vr:accumulation vr:total ; vr:modifier vr:exact ; vr:low 3 ; vr:high 3 ; vr:verbatim "<img src=x onerror=alert(1)> ]]>"@en ; vr:attribution vr:ownVoice ; vr:comparisonKey <${id}key/e/killed.of-unstated.unstated.total> ; schema:appearance <${id}document/d/1> .
<${id}claim/e/w> a vr:QuantityClaim ; rdfs:label "A claim that is withheld"@en ; vr:aboutEvent <${id}event/e> ; vr:reviewStatus vr:withheld .
<${id}happening/e> skos:altLabel "${'Unbreakable'.repeat(20)}" ; schema:sameAs <https://example.org/${'long-path-'.repeat(20)}> .
`;

/** The sample, and beside it, at the same time, a small graph whose texts are hostile and long. */
beforeAll(async () => {
  writeFileSync(join(folder, 'bad.ttl'), HOSTILE);
  const made = await Promise.all([
    variorum(['site', join(ROOT, 'data/samples'), '-o', site, '--texts', join(ROOT, 'data/samples')]),
    variorum(['site', join(folder, 'bad.ttl'), '-o', join(folder, 'bad')]),
  ]);
  for (const { code, stderr } of made) expect(code, stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the files', () => {
  it('lead only to files that are there, and anchors that are there', () => {
    const there = new Set(readdirSync(site, { recursive: true, encoding: 'utf8' }).map((name) => normalize(name)));
    const texts = new Map<string, string>();
    const missing: string[] = [];
    for (const name of files()) {
      for (const [, href = ''] of read(name).matchAll(/ href="([^"]+)"/g)) {
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

  it('show every claim of the event as a mark in a plot and as a row in a table', () => {
    const page = read(EVENT);
    const claims = readdirSync(join(site, 'claim/battle-of-port-larkmoor-2031'))
      .filter((name) => name.endsWith('.html') && !/^(?:occurrence|fate|result)\./.test(name))
      .map((name) => name.slice(0, -5));
    expect(claims.length).toBeGreaterThan(40);
    for (const claim of claims) {
      expect(page).toContain(`class="mark" data-claim="${claim}"`);
      expect(page).toContain(`<tr data-claim="${claim}"`);
    }
  });

  it('drop episodes of a day that say nothing, and keep what was told of the day', () => {
    const [, list = ''] = /<h2 id="episodes">([^]*?)<\/section>/.exec(read(EVENT)) ?? [];
    expect(list).toContain('Car bombing (Sable Front).');
    expect(list).not.toContain('What is told of');
    expect(read(EVENT)).not.toContain('#episode-battle-of-port-larkmoor-2031--3-march"');
    const rows = [...list.matchAll(/<li id[^]*?<\/li>/g)].map(([row]) => row);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter((row) => !row.includes('/occurrence.'))).toEqual([]);
  });

  it('have their data beside them, and say so', () => {
    for (const name of files()) {
      const types = [...read(name).matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)].map(([, type, href = '']) => {
        expect(existsSync(join(site, dirname(name), href)), `${name} → ${href}`).toBe(true);
        return type;
      });
      expect(types, name).toEqual(expect.arrayContaining(['text/turtle', 'application/ld+json']));
    }
    const nodes = (name: string) => new Set(new Parser().parse(read(name)).map(({ subject }) => subject.value));
    for (const [list, kind] of Object.entries({ events: 'happening', actors: 'actor', people: 'person', places: 'place', documents: 'document' }))
      for (const [, href = ''] of read(`${list}.html`).matchAll(new RegExp(`href="(${kind}/[^"]+)[.]html"`, 'g')))
        expect(nodes(`${list}.ttl`), list).toContain(`https://w3id.org/variorum/id/${href}`);
    expect(read('index.ttl')).toContain('a void:Dataset');
    expect(read('questions/killed.ttl')).toContain('sh:select');
  });

  it('to take away lead nowhere that is not there with them', () => {
    const plots = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svg'));
    expect(plots.length).toBeGreaterThan(10);
    for (const name of plots) for (const [, href] of read(name).matchAll(/href="([^"]*)"/g)) expect(href, name).toMatch(/^#m-/);
  });

  it('tell of a document what was left out of it, and mark numbers that became no claim', () => {
    const [name = ''] = files().filter((one) => one.startsWith('document/'));
    const page = read(name);
    const [, all, held, told, left, unread] =
      /Of (\d+) parts of the document,\s+(\d+)\s+hold claims,\s+(\d+)\s+tell of the event itself,\s+(\d+)\s+are left out for a reason\s+and (\d+)\s+were not read/.exec(
        page,
      ) ?? [];
    expect(Number(held) + Number(told) + Number(left) + Number(unread)).toBe(Number(all));
    expect(Number(held)).toBeGreaterThan(10);
    const numbers = [...page.matchAll(/<a href="#(u\d+)"><q>([^<]+)<\/q>/g)];
    expect(numbers.length).toBeGreaterThan(0);
    for (const [, anchor = '', words = ''] of numbers) expect(page).toContain(`<span class="unread" id="${anchor}">${words}</span>`);
  });

  it('lead from the text of a document to every claim that has a place in it', () => {
    const [name = ''] = files().filter((one) => one.startsWith('document/'));
    const [, text = ''] = /<div class="text"[^>]*>([^]*?)<\/div>/.exec(read(name)) ?? [];
    const linked = new Set([...text.matchAll(/href="[^"]*(claim\/[^"]+)[.]html"/g)].map(([, claim]) => claim));
    const claims = files().filter((one) => one.startsWith('claim/') && /#c\d+-\d+"/.test(read(one)));
    expect(claims.length).toBeGreaterThan(60);
    expect(claims.map((one) => one.slice(0, -5)).filter((claim) => !linked.has(claim))).toEqual([]);
  });

  it('answer questions under headings that people use, with names that lead to pages', () => {
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

  it('hold no script, and the page of an event is small', () => {
    for (const name of files()) expect(read(name).match(/<script(?! type="application\/ld\+json")|<style|\sstyle="|\son\w+="/)).toBeNull();
    expect(read(EVENT).length).toBeLessThan(150_000);
  });
});

describe('whatever the data says', () => {
  it('stays text', () => {
    expect(html`<p>${'<script>alert(1)</script>'} ${'a ]]> b'}</p>`.text).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt; a ]]&gt; b</p>');
  });

  it('leads to no path outside the folder', () => {
    const base = 'https://example.org/';
    for (const iri of ['actor/../../etc/passwd', 'actor/%2e%2e/x', 'actor/..', 'actor/.hidden', 'actor/A', 'actor/x//y', 'elsewhere/x', 'actor/'])
      expect(pathOf(base + iri, 'actor', base)).toMatch(/^actor\/x-[0-9a-f]{16}$/);
    expect(pathOf('https://example.org/actor/heron-league', 'actor', base)).toBe('actor/heron-league');
    expect(relative('claim/e/c', 'actor/a.html')).toBe('../../actor/a.html');
  });

  it('makes no markup of labels and quotes in a whole site, and of a withheld claim only a tombstone', () => {
    const out = join(folder, 'bad');
    const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    for (const name of names) expect(readFileSync(join(out, name), 'utf8')).not.toMatch(/<script>alert|<img src=x|href="javascript:/);
    expect(existsSync(join(folder, 'c.html'))).toBe(false);
    expect(readFileSync(join(out, 'happening/e.html'), 'utf8')).toContain('<span lang="ar" dir="auto">');
    expect(readFileSync(join(out, 'claim/e/w.html'), 'utf8')).toContain('<h1>A claim that is withheld</h1>');
    expect(readFileSync(join(out, 'claim/e/w.html'), 'utf8')).not.toContain('blockquote');
  });
});

describe.skipIf(!existsSync(CHROMIUM))('in Chromium (skipped where /usr/bin/chromium is not there: apt-get install chromium)', () => {
  let browser: Browser;
  const asked: string[] = [];
  const refused: string[] = [];
  const open = async (name: string) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => refused.push(`${name}: ${message.text()}`));
    await page.goto(`file://${join(site, name)}`);
    return page;
  };
  /** One page of every kind. */
  const kinds = () => {
    const first = (kind: string) => files().find((name) => name.startsWith(`${kind}/`)) ?? '';
    const claim = 'claim/battle-of-port-larkmoor-2031/killed-side-1-per-harbour-league.html';
    const singles = ['index.html', 'events.html', 'findings.html', 'actors.html', 'questions.html', 'downloads.html', 'about.html', EVENT, claim];
    return [...singles, ...['event', 'actor', 'person', 'place', 'document', 'key', 'finding', 'questions', 'vocabulary'].map(first)].filter(
      (name) => name !== '',
    );
  };
  beforeAll(async () => {
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    browser = await chromium.launch({ executablePath: CHROMIUM, args });
  });
  afterAll(() => browser?.close());

  it('axe finds nothing serious on any kind of page, and none scrolls sideways at 360 pixels', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const found: string[] = [];
    // One page is led from kind to kind, and two at a time: opening costs more than looking.
    const left = [...kinds(), LONG];
    const look = async () => {
      const page = await open(left[0] ?? '');
      for (let name = left.shift(); name !== undefined; name = left.shift()) {
        await page.setViewportSize({ width: 360, height: 800 });
        await page.goto(`file://${join(site, name)}`);
        const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
        if (width > 360) found.push(`${name} is ${width} wide`);
        // The long event is of a kind that has been looked at, and only has to be narrow.
        if (name === LONG) continue;
        await page.setViewportSize({ width: 1280, height: 800 });
        const violations = await page.evaluate(
          `${axe}; axe.run(document, { preload: false, resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, impact, nodes }) => [id, impact, nodes[0].html.slice(0, 160)].join(' ')))`,
        );
        found.push(...(violations as string[]).filter((one) => / (?:serious|critical) /.test(one)).map((one) => `${name}: ${one}`));
      }
      await page.close();
    };
    await Promise.all([look(), look()]);
    expect(found).toEqual([]);
  });

  it('on paper there is no menu, and nothing is cut off', async () => {
    const page = await open(EVENT);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 1000 });
    expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBeLessThanOrEqual(680);
    expect(await page.evaluate('[...document.querySelectorAll(".top ul, .take, .contents")].every((one) => one.offsetParent === null)')).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.close();
  });

  it('words in the cumulative plot are struck by no dashed line', async () => {
    const page = await open(EVENT);
    const struck = await page.evaluate(
      `[...document.querySelectorAll('#day-by-day ~ figure svg.plot > text')].filter((text) => {
        const box = text.getBBox();
        return [...text.ownerSVGElement.querySelectorAll('line[stroke-dasharray]')].some(({ y1 }) => y1.baseVal.value > box.y + 2 && y1.baseVal.value < box.y + box.height - 2);
      }).map((text) => text.textContent)`,
    );
    expect(struck).toEqual([]);
    expect(Number(await page.evaluate("document.querySelectorAll('#day-by-day ~ figure svg.plot > text').length"))).toBeGreaterThan(3);
    await page.close();
  });

  it('differences of the events at home can be seen at 360 pixels', async () => {
    const page = await open('index.html');
    await page.setViewportSize({ width: 360, height: 800 });
    const right = await page.evaluate(
      '[...document.querySelectorAll("thead th")].find((cell) => cell.textContent === "Differences").getBoundingClientRect().right',
    );
    expect(Number(right)).toBeLessThanOrEqual(344);
    await page.close();
  });

  it('the keyboard begins with the content, and reaches every link', async () => {
    const page = await open('index.html');
    const links = Number(await page.evaluate('document.querySelectorAll("a[href]").length'));
    const seen = new Set<string>();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    for (let step = 0; step < links + 20; step += 1) {
      seen.add(String(await page.evaluate('[...document.querySelectorAll("a[href]")].indexOf(document.activeElement)')));
      await page.keyboard.press('Tab');
    }
    seen.delete('-1');
    expect(seen.size).toBe(links);
    await page.close();
  });

  it('nothing was asked of any host, and the policy refused nothing', () => {
    expect(asked.filter((address) => !address.startsWith('file://'))).toEqual([]);
    expect(refused).toEqual([]);
  });
});
