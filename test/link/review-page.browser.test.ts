/** The page of `link review` as a person meets it: decided by keyboard in a real Chromium, saved, read and applied. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { parseLinks } from '../../src/entry/index.js';
import type { Decisions } from '../../src/link/index.js';
import { folderWith, variorum } from '../support.js';
import { DUMP } from './items.js';

const CHROMIUM = '/usr/bin/chromium';

const ENTRY = `format: 1
id: battle-of-larkmoor-2031
document: { title: Battle of Larkmoor (2031), language: en, sha256: ${'ab'.repeat(32)} }
event: { id: battle-of-larkmoor-2031, label: Battle of Larkmoor (2031), date: 2031-05-04, place: larkmoor, sides: { 1: { actors: [heron-league] } } }
actors:
  - { id: heron-league, name: Heron League }
places:
  - { id: larkmoor, name: Larkmoor, lat: 10.5, long: 20.25 }
`;

describe.skipIf(!existsSync(CHROMIUM))('in Chromium (skipped where /usr/bin/chromium is not there: apt-get install chromium)', () => {
  it('decisions are made by keyboard, stay when the page is opened again, and become rows of links', async () => {
    const cwd = folderWith({ 'entry.yaml': ENTRY, 'dump.json': DUMP });
    const run = async (...args: string[]) => expect(await variorum(args, { cwd })).toMatchObject({ code: 0 });
    await run('link', 'index', 'dump.json', '-o', 'wikidata.index');
    await run('link', 'suggest', 'entry.yaml', '-o', 'links.yaml', '--registry', 'none');
    await run('link', 'review', 'links.yaml', '--table', 'links.html');

    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
    onTestFinished(() => browser.close());
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    const asked: string[] = [];
    const messages: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => messages.push(message.text()));
    const address = `file://${join(cwd, 'links.html')}`;
    await page.goto(address);

    /** Presses Tab until the focus is on an element; it must be reached. */
    const tabTo = async (selector: string) => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
      }
      throw new Error(`${selector} was not reached by Tab`);
    };
    await tabTo('#by');
    await page.keyboard.type('Ada Quill');
    await tabTo('li[data-subject^="event/"] select');
    await page.keyboard.type('Exact');
    await tabTo('li[data-subject^="event/"] .why');
    await page.keyboard.type('the day, and the place');
    await tabTo('li[data-subject^="actor/"] select');
    await page.keyboard.type('Nothing');
    expect(await page.textContent('#state')).toBe('2 of 3 decided');

    // What was decided stays in the browser.
    await page.goto(address);
    expect(await page.textContent('#state')).toBe('2 of 3 decided');
    expect(await page.inputValue('li[data-subject^="event/"] .why')).toBe('the day, and the place');
    const saved = page.waitForEvent('download');
    await tabTo('#save');
    await page.keyboard.press('Enter');
    await (await saved).saveAs(join(cwd, 'links.csv'));
    expect([asked.filter((url) => !/^(?:file|blob):/.test(url)), messages]).toEqual([[], []]);

    await run('link', 'review', 'links.yaml', '--from', 'links.csv');
    const { decisions } = parse(readFileSync(join(cwd, 'links.yaml'), 'utf8')) as Decisions;
    expect(decisions.map(({ decision, by }) => [decision, by])).toEqual([
      ['exact', 'Ada Quill'],
      ['none', 'Ada Quill'],
      ['undecided', undefined],
    ]);
    await run('link', 'apply', 'links.yaml', '--into', 'links.sssom.tsv');
    const rows = parseLinks(readFileSync(join(cwd, 'links.sssom.tsv'), 'utf8')).value?.rows ?? [];
    expect(rows.map((row) => [row.subject_id, row.object_id, row.mapping_justification, row['author_label']])).toEqual([
      [expect.stringMatching(/^actor:/) as string, 'sssom:NoTermFound', 'semapv:ManualMappingCuration', 'Ada Quill'],
      ['event:battle-of-larkmoor-2031', 'wd:Q11', 'semapv:ManualMappingCuration', 'Ada Quill'],
    ]);
  });
});
