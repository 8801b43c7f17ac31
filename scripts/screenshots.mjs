// The pictures of pages that the documents show: the site of data/entries is made, and four of its pages are taken in Chromium.
// node scripts/screenshots.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = [
  ['home', 'index.html', 'header'],
  ['event', 'event/battle-of-al-hasakah-2022.html', 'header'],
  ['actor', 'actor/sohr.html', 'h1'],
  ['claim', 'claim/battle-of-al-hasakah-2022/killed-side-1-per-sohr.html', 'header'],
];

const folder = mkdtempSync(join(tmpdir(), 'variorum-screenshots-'));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'site', join(root, 'data/entries'), '-o', join(folder, 'site')], { stdio: 'ignore' });
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1060, height: 720 }, reducedMotion: 'reduce' });
  for (const [name, path, from] of PICTURES) {
    await page.goto(`file://${join(folder, 'site', path)}`);
    await page.evaluate((selector) => globalThis.document.querySelector(selector)?.scrollIntoView(), from);
    await page.screenshot({ path: join(root, `docs/images/${name}.png`) });
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
