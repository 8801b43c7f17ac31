/** The site as people meet it: in a real Chromium, with nothing from elsewhere. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, variorum } from '../support.js';
import { EVENT, files, folder, LONG, makeSites, read, removeSites, site } from './sites.js';

const CHROMIUM = '/usr/bin/chromium';
const ARTICLES = join(ROOT, '../shared/corpus/articles');
/** An article with many figures, and the one whose page and matrix are the largest of the first thirteen. */
const DRAFTED = ['battle-of-al-bab--astro-syria', '2019-turkish-offensive-into-north-eastern-syria--astro-syria'];
/** What is left of a page of A4 within its margins of 16 mm, in pixels. */
const [PRINTED_WIDTH, PRINTED_HEIGHT] = [673, 1001];
/** Two events that no facet has in common. */
const FACETED = ['ford', 'mill'].map(
  (id, index) => `format: 1
id: battle-of-${id}
document: { title: Battle of ${id}, language: en, sha256: ${`${index}a`.repeat(32)} }
event:
  id: battle-of-${id}
  label: Battle of ${id}
  type: [battle]
  date: 203${index + 1}-03-01
  partOf: [{ id: quarrel-of-${id}, name: Quarrel of ${id} }]
  sides: { 1: { key: heron-league, actors: [heron-league] }, 2: { actors: [otter-front] } }
actors:
${['heron-league', 'otter-front', `observers-of-${id}`].map((actor) => `  - { id: ${actor}, name: ${actor} }`).join('\n')}
claims:
  - { id: low, metric: killed, of: side 1, accumulation: total, count: 40, claimant: heron-league, at: { section: Losses, start: 1, end: 4 }, quote: low }
  - { id: high, metric: killed, of: side 1, accumulation: total, count: ${index === 0 ? 50 : 400}, claimant: observers-of-${id}, at: { section: Losses, start: 9, end: 13 }, quote: high }
`,
);

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

  describe.skipIf(!existsSync(ARTICLES))('drafted events (skipped where ../shared is not there)', () => {
    const drafted = join(folder, 'drafted');
    const events = () =>
      readdirSync(join(drafted, 'event')).filter(
        (name) => name.endsWith('.html') && readFileSync(join(drafted, 'event', name), 'utf8').includes('id="matrix"'),
      );
    beforeAll(async () => {
      const articles = DRAFTED.map((name) => join(ARTICLES, `${name}.txt`));
      const { code, stderr } = await variorum(['site', ...articles, '-o', drafted, '--texts', ARTICLES, '--fail-on', 'never']);
      expect(code, stderr).toBe(0);
    });

    it('have a key, their documents, a licence and who recorded them in every drawing for download, and a description beside every table', () => {
      const all = readdirSync(drafted, { recursive: true, encoding: 'utf8' });
      const drawings = all.filter((name) => name.endsWith('.svg'));
      expect(drawings.length).toBeGreaterThan(20);
      for (const name of drawings) {
        const text = readFileSync(join(drafted, name), 'utf8');
        for (const part of [
          '<title>',
          /claimed by the side that is counted|A point is|A bar is an event/,
          'From: ',
          'Licence of the documents: ',
          'As recorded in ',
        ])
          expect(text, name).toMatch(part);
      }
      for (const name of all.filter((one) => one.endsWith('.csv'))) expect(all, name).toContain(`${name}-metadata.json`);
    });

    it('answer on their first screen, are at most 8 screens high and 8 pages long, print the matrix on half a page, and have a mark for every claim', async () => {
      expect(events()).toHaveLength(DRAFTED.length);
      const marks: string[] = [];
      for (const event of events()) {
        const page = await open(join('../drafted/event', event));
        const matrix = async (edge: 'bottom' | 'height') =>
          Number(await page.evaluate(`document.querySelector(".matrix table").getBoundingClientRect().${edge}`));
        expect(await matrix('bottom'), event).toBeLessThanOrEqual(800);
        expect(Number(await page.evaluate('document.documentElement.scrollHeight')), event).toBeLessThanOrEqual(8 * 800);
        marks.push(
          ...(
            await page.evaluate<string[]>('[...document.querySelectorAll(".ledger tr[data-claim]:has(.mark)")].flatMap((row) => row.dataset.claim.split(" "))')
          ).map((claim) => `${event} ${claim}`),
        );
        const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, event).toBeLessThanOrEqual(8);
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: PRINTED_WIDTH, height: PRINTED_HEIGHT });
        expect(await matrix('height'), event).toBeLessThanOrEqual(PRINTED_HEIGHT / 2);
        await page.close();
      }
      const claims = readFileSync(join(drafted, 'downloads/claims.csv'), 'utf8').split('\r\n').length - 2;
      expect(new Set(marks).size).toBe(claims);
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

  it('each facet filters the list of events, and the address keeps it', async () => {
    FACETED.forEach((entry, index) => writeFileSync(join(folder, `faceted-${index}.yaml`), entry));
    const inputs = FACETED.map((_, index) => join(folder, `faceted-${index}.yaml`));
    const { code, stderr } = await variorum(['site', ...inputs, '-o', join(folder, 'faceted'), '--fail-on', 'never']);
    expect(code, stderr).toBe(0);
    const page = await open('../faceted/index.html');
    const shown = () =>
      page.evaluate('[...document.querySelectorAll("[data-explorer] tbody tr:not([hidden]) th")].map((cell) => cell.textContent.trim()).sort().join()');
    const both = 'Battle of ford,Battle of mill';
    expect(await shown()).toBe(both);
    for (const [facet, label, event] of [
      ['conflict', /quarrel.of.ford/i, 'Battle of ford'],
      ['year', /^2032$/, 'Battle of mill'],
      ['source', /observers.of.mill/i, 'Battle of mill'],
      ['ratio', /^5 times or more$/, 'Battle of mill'],
    ] as const) {
      const labels = (await page.locator(`[data-facet=${facet}] option`).allTextContents()).map((one) => one.trim());
      await page.selectOption(`[data-facet=${facet}]`, { index: labels.findIndex((one) => label.test(one)) });
      expect(await shown(), facet).toBe(event);
      expect(await page.textContent('#shown')).toBe('1 of 2 events');
      const value = await page.inputValue(`[data-facet=${facet}]`);
      expect(await page.evaluate('location.hash')).toBe(`#${facet}=${value}`);
      // The address alone brings the same list back.
      await page.reload();
      expect([await shown(), await page.inputValue(`[data-facet=${facet}]`)], facet).toEqual([event, value]);
      await page.selectOption(`[data-facet=${facet}]`, '');
      expect([await shown(), await page.evaluate('location.hash')], facet).toEqual([both, '#events']);
    }
    await page.close();
  });

  it('the mark of a claim and its row are lit together', async () => {
    const page = await open(EVENT);
    const claim = String(await page.evaluate('document.querySelector(".strip a[data-claim]").dataset.claim'));
    await page.focus(`.strip a[data-claim="${claim}"]`);
    const lit = String(await page.evaluate('[...document.querySelectorAll(".lit")].map((part) => part.localName).sort().join()'));
    expect(lit.split(',')).toEqual(expect.arrayContaining(['a', 'tr']));
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
