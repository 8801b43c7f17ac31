/** The site as people meet it: in a real Chromium, with nothing from elsewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVENT, files, LONG, makeSites, read, removeSites, site } from './sites.js';

const CHROMIUM = '/usr/bin/chromium';

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
    const first = (kind: string) => files().find((name) => name.startsWith(`${kind}/`) && !read(name).includes('http-equiv="refresh"')) ?? '';
    const claim = 'claim/battle-of-port-larkmoor-2031/killed-side-1-per-harbour-league.html';
    const singlePages = [
      'index.html',
      'events.html',
      'a-z.html',
      'findings.html',
      'actors.html',
      'questions.html',
      'downloads.html',
      'about.html',
      EVENT,
      claim,
    ];
    return [...singlePages, ...['event', 'actor', 'person', 'place', 'document', 'key', 'questions', 'vocabulary'].map(first)].filter((name) => name !== '');
  };
  beforeAll(makeSites);
  afterAll(removeSites);
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

  it('axe finds nothing serious on any kind of page, and no page scrolls sideways at 360 pixels', async () => {
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

  it('in print there is no menu, and nothing is cut off', async () => {
    const page = await open(EVENT);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 1000 });
    expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBeLessThanOrEqual(680);
    expect(await page.evaluate('[...document.querySelectorAll(".top ul, .take, .contents")].every((one) => one.offsetParent === null)')).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.close();
  });

  it('no dashed line crosses a label of the cumulative plot', async () => {
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

  it('a search from disk finds an actor by its alias, and the list of events keeps its order in the address', async () => {
    const page = await open('../bad/index.html');
    await page.fill('#search', 'mob');
    expect(await page.evaluate('[...document.querySelectorAll("#found a")].map((link) => link.textContent)')).toEqual(['Marsh Observatory']);
    expect(await page.evaluate('document.querySelector("#found").textContent')).toContain('also called MOB');
    await page.fill('#search', 'nothing has this name');
    expect(await page.evaluate('document.querySelector("#found-number").textContent')).toBe('Nothing found.');
    await page.click('th[data-sort="claims"] button');
    expect(await page.evaluate('[location.hash, document.querySelector("th[aria-sort]").getAttribute("aria-sort")].join(" ")')).toBe(
      '#sort=-claims descending',
    );
    await page.close();
  });

  it('the differences column of the home page is visible at 360 pixels', async () => {
    const page = await open('index.html');
    await page.setViewportSize({ width: 360, height: 800 });
    const right = await page.evaluate(
      '[...document.querySelectorAll("thead th")].find((cell) => cell.textContent === "Differences").getBoundingClientRect().right',
    );
    expect(Number(right)).toBeLessThanOrEqual(344);
    await page.close();
  });

  it('the keyboard starts with the skip link and reaches every link', async () => {
    const page = await open('index.html');
    const links = Number(await page.evaluate('[...document.querySelectorAll("a[href]")].filter((link) => !link.closest("details:not([open])")).length'));
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

  it('no request went to any host, and the policy blocked nothing', () => {
    expect(asked.filter((address) => !address.startsWith('file://'))).toEqual([]);
    expect(refused).toEqual([]);
  });
});
