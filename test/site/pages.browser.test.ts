/** The site as people meet it: in a real Chromium, with nothing from elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, variorum } from '../support.js';
import { EVENT, files, folder, LONG, makeSites, read, removeSites, site } from './sites.js';

const CHROMIUM = '/usr/bin/chromium';
const ARTICLES = join(ROOT, '../shared/corpus/articles');
/** An article with many figures. */
const DRAFTED = 'battle-of-al-bab--astro-syria';

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

  it('axe finds nothing on any kind of page, light or dark, and no page scrolls sideways at 360 pixels', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const found: string[] = [];
    // One page is led from kind to kind, and one for each scheme of colours: opening costs more than looking.
    const look = async (colorScheme: 'light' | 'dark') => {
      const page = await open(kinds()[0] ?? '');
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const name of [...kinds(), LONG]) {
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
        found.push(...(violations as string[]).map((one) => `${name}, ${colorScheme}: ${one}`));
      }
      await page.close();
    };
    await Promise.all([look('light'), look('dark')]);
    expect(found).toEqual([]);
  });

  it('an opened row copies its address and a citation', async () => {
    const page = await open(EVENT);
    await page.click('.ledger tbody tr[data-claim] summary');
    expect(await page.evaluate('[...document.querySelectorAll(".ledger details[open] button")].map((button) => button.textContent)')).toEqual([
      'Copy link',
      'Copy citation',
    ]);
    await page.evaluate('navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }');
    await page.click('.ledger details[open] button:nth-of-type(2)');
    const copied = String(await page.evaluate('window.copied'));
    expect(copied).toMatch(
      /^The Larkmoor Almanac \(fictional\), “Battle of Port Larkmoor \(2031\)”\. Claim by [^:]+: “[^”]+” \(Battle of Port Larkmoor\), .*, characters \d+–\d+; as recorded in Variorum \(Variorum [^)]*\), \d+ \p{L}+ \d{4}\. file:.*#claim-/u,
    );
    await page.close();
  });

  describe.skipIf(!existsSync(ARTICLES))('a drafted event (skipped where ../shared is not there)', () => {
    it('answers on its first screen, is at most 8 screens high and 8 pages long, and has a mark for every claim', async () => {
      const drafted = join(folder, 'drafted');
      const { code, stderr } = await variorum(['site', join(ARTICLES, `${DRAFTED}.txt`), '-o', drafted, '--texts', ARTICLES, '--fail-on', 'never']);
      expect(code, stderr).toBe(0);
      const [event = ''] = readdirSync(join(drafted, 'event')).filter(
        (name) => name.endsWith('.html') && readFileSync(join(drafted, 'event', name), 'utf8').includes('id="matrix"'),
      );
      const page = await open(join('../drafted/event', event));
      expect(Number(await page.evaluate('document.querySelector(".matrix table").getBoundingClientRect().bottom'))).toBeLessThanOrEqual(800);
      expect(Number(await page.evaluate('document.documentElement.scrollHeight'))).toBeLessThanOrEqual(8 * 800);
      const claims = readFileSync(join(drafted, 'downloads/claims.csv'), 'utf8').split('\r\n').length - 2;
      const marked = 'new Set([...document.querySelectorAll(".ledger tr[data-claim]:has(.mark)")].flatMap((row) => row.dataset.claim.split(" "))).size';
      expect(Number(await page.evaluate(marked))).toBe(claims);
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(8);
      await page.close();
    });
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
      `[...document.querySelectorAll('[aria-labelledby=day-by-day] figure svg.plot > text')].filter((text) => {
        const box = text.getBoundingClientRect();
        return [...text.ownerSVGElement.querySelectorAll('line[stroke-dasharray]')].map((line) => line.getBoundingClientRect()).some(({ left, right, y }) => left < box.right && right > box.left && y > box.top + 2 && y < box.bottom - 2);
      }).map((text) => text.textContent)`,
    );
    expect(struck).toEqual([]);
    expect(Number(await page.evaluate("document.querySelectorAll('[aria-labelledby=day-by-day] figure svg.plot > text').length"))).toBeGreaterThan(3);
    await page.close();
  });

  it('a search from disk finds an actor by its alias, and the list of events keeps its order in the address', async () => {
    const page = await open('../bad/index.html');
    await page.fill('#search', 'mob');
    expect(await page.evaluate('[...document.querySelectorAll("#found a")].map((link) => link.textContent)')).toEqual(['Marsh Observatory']);
    expect(await page.evaluate('document.querySelector("#found").textContent')).toContain('also called MOB');
    await page.fill('#search', 'nothing has this name');
    expect(await page.evaluate('document.querySelector("#found-number").textContent')).toBe('Nothing found.');
    await page.click('th[data-sort="figures"] button');
    expect(await page.evaluate('[location.hash, document.querySelector("th[aria-sort]").getAttribute("aria-sort")].join(" ")')).toBe(
      '#sort=-figures descending',
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

  it.each(['home', 'actor'])('on the page of kind %s the keyboard starts with the skip link and reaches every link, with a visible focus', async (kind) => {
    const actor = files().find((name) => name.startsWith('actor/') && read(name).includes('id="ratios"')) ?? '';
    expect(actor).not.toBe('');
    const page = await open(kind === 'home' ? 'index.html' : actor);
    const links = Number(await page.evaluate('[...document.querySelectorAll("a[href]")].filter((link) => !link.closest("details:not([open])")).length'));
    const seen = new Set<string>();
    const unseen: string[] = [];
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    for (let step = 0; step < links + 20; step += 1) {
      const [index, outline, text]: [number, string, string] = await page.evaluate(
        '[[...document.querySelectorAll("a[href]")].indexOf(document.activeElement), getComputedStyle(document.activeElement).outlineStyle, document.activeElement.textContent]',
      );
      if (index >= 0 && outline === 'none') unseen.push(text);
      seen.add(String(index));
      await page.keyboard.press('Tab');
    }
    seen.delete('-1');
    expect(seen.size).toBe(links);
    expect(unseen).toEqual([]);
    await page.close();
  });

  it('no request went to any host, and the policy blocked nothing', () => {
    expect(asked.filter((address) => !address.startsWith('file://'))).toEqual([]);
    expect(refused).toEqual([]);
  });
});
