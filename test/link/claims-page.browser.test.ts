/** A review from end to end: an entry is drafted, its page is decided on by keyboard in a real Chromium, and what it saves is carried out. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEntry } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';
import { ARTICLE } from '../read/gate-article.js';
import { folderWith, variorum } from '../support.js';

const CHROMIUM = '/usr/bin/chromium';
const ENTRY = 'battle-of-brindle-ford-2031.yaml';

describe.skipIf(!existsSync(CHROMIUM))('in Chromium (skipped where /usr/bin/chromium is not there: apt-get install chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  });
  afterAll(() => browser?.close());

  it('a person decides by keyboard, saves, and the entry has the decisions', async () => {
    const cwd = folderWith({ 'ford.txt': ARTICLE });
    const run = async (...args: string[]) => {
      const { code, stderr, stdout } = await variorum([...args, '--registry', 'none'], { cwd });
      expect({ args, code, stderr }).toMatchObject({ code: 0 });
      return { stderr, stdout };
    };
    await run('draft', 'ford.txt', '-o', '.');
    await run('review', ENTRY, '--text', 'ford.txt', '-o', 'review.html');

    const looked = await browser.newPage({ viewport: { width: 360, height: 800 }, bypassCSP: true });
    await looked.goto(`file://${join(cwd, 'review.html')}`);
    await looked.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const found = await looked.evaluate<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>('axe.run()');
    expect(found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual(
      [],
    );
    await looked.close();

    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('request', (request) => messages.push(...(request.url().startsWith('file:') || request.url().startsWith('blob:') ? [] : [request.url()])));
    await page.goto(`file://${join(cwd, 'review.html')}`);

    await page.fill('#by', 'A. Editor');
    await page.keyboard.press('Escape');
    const subject = (at: number) => page.locator('#claims > li').nth(at).getAttribute('data-subject');
    // The first is accepted, the second rejected with a reason, the third corrected and accepted, and the fourth left.
    await page.keyboard.press('a');
    await page.keyboard.press('r');
    await page.locator('#claims > li').nth(1).locator('.why').fill('of another day');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.locator('#claims > li').nth(2).locator('[data-field=count]').fill('12..14');
    await page.locator('#claims > li').nth(2).locator('[data-field=claimant]').fill('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    expect(await page.textContent('#state')).toMatch(/^3 of \d+ decided$/);
    expect(await page.locator('mark.current').count()).toBeGreaterThan(0);

    // What is decided is there when the page is opened again.
    await page.reload();
    expect(await page.textContent('#state')).toMatch(/^3 of \d+ decided$/);
    const ids = (await Promise.all([0, 1, 2, 3].map(subject))).map((one) => one!.split('/').at(-1)!);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
    expect(download.suggestedFilename()).toBe('battle-of-brindle-ford-2031.decisions.json');
    await download.saveAs(join(cwd, 'decisions.json'));
    await page.close();
    expect(messages).toEqual([]);

    const { stderr } = await run('draft', 'ford.txt', '--update', ENTRY, '--decisions', 'decisions.json', '--in-place');
    expect(stderr).toContain('2 checked, 1 of them corrected, 1 rejected, 0 withheld');
    const { claims = [] } = valueOf(parseEntry(readFileSync(join(cwd, ENTRY), 'utf8'))).data;
    const [accepted, rejected, corrected, left] = ids.map((id) => claims.find((claim) => claim.id === id)!);
    const signed = { by: 'A. Editor', on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string };
    expect(accepted!.review).toEqual([{ status: 'checked', ...signed }]);
    expect(rejected).toMatchObject({ note: 'of another day', review: [{ status: 'rejected', ...signed }] });
    expect(corrected).toMatchObject({ count: { low: 12, high: 14 }, review: [{ status: 'checked', ...signed }] });
    expect(corrected!.claimant).toBeUndefined();
    expect(left!.review).toBeUndefined();
    const again = await run('draft', 'ford.txt', '--update', ENTRY, '--decisions', 'decisions.json', '--in-place');
    expect(again.stderr).toMatch(/3 were carried out before[^]*0 new, 0 changed, 0 gone/);
  });
});
