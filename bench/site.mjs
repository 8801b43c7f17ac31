// How fast a site is made, how large its pages are, and whether memory stays flat: of data/entries, and of the first 15,
// 30, 60 and all articles of ../shared/corpus where that is. What the store needs for each event is what may grow; the heap
// is held to HEAP in a second run of all articles, which fails where pages are kept.
// node bench/site.mjs [FOLDER]
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const articles = process.argv[2] ?? join(root, '..', 'shared', 'corpus', 'articles');
const LIMIT = 150_000;
/** Megabytes of old objects that a site of any size has to do with. */
const HEAP = 160;
/** Said by the process itself when it ends: no other knows its peak. */
const PEAK = `data:text/javascript,${encodeURIComponent('process.on("exit",()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();console.error("peak "+maxRSS+" cpu "+(userCPUTime+systemCPUTime))})')}`;
const scratch = mkdtempSync(join(tmpdir(), 'variorum-bench-'));

function measure(name, data, options = []) {
  const site = join(scratch, 'site');
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [...options, '--import', PEAK, join(root, 'dist/cli.js'), 'site', data, '-o', site, '--fail-on', 'never'],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr.slice(-2000));
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, bytes: statSync(join(site, path)).size }))
    .sort((one, other) => other.bytes - one.bytes);
  const events = pages.filter(({ path }) => path.startsWith('event/'));
  const mean = pages.reduce((sum, { bytes }) => sum + bytes, 0) / pages.length;
  const over = events.filter(({ bytes }) => bytes > LIMIT);
  // Others use the machine as well, so the time of the processor says more than that of the clock.
  const cpu = Number(/ cpu (\d+)/.exec(stderr)?.[1]) / 1e6;
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
  const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    `${name}: ${pages.length} pages in ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor), ${Math.round(pages.length / cpu)} a second of processor; peak ${Math.round(peak)} MB`,
  );
  console.log(`  mean ${kilo(mean)}, largest ${kilo(pages[0].bytes)} (${pages[0].path}), largest event ${kilo(events[0].bytes)} (${events[0].path})`);
  for (const { path, bytes } of over) console.log(`  over ${kilo(LIMIT)}: ${path} ${kilo(bytes)}`);
  rmSync(site, { recursive: true });
  return Math.round(peak);
}

try {
  const peaks = [['data/entries', measure('data/entries', join(root, 'data/entries'))]];
  const names = existsSync(articles) ? readdirSync(articles).filter((name) => name.endsWith('.txt')) : [];
  for (const most of [15, 30, 60, names.length].filter((count) => count <= names.length && count > 0)) {
    const some = join(scratch, `articles-${most}`);
    mkdirSync(some);
    for (const name of names.slice(0, most)) copyFileSync(join(articles, name), join(some, name));
    peaks.push([`${most} articles`, measure(`${most} articles`, some)]);
    if (most === names.length)
      peaks.push([`${most} articles, heap of ${HEAP} MB`, measure(`${most} articles, heap of ${HEAP} MB`, some, [`--max-old-space-size=${HEAP}`])]);
  }
  console.log(`peak memory: ${peaks.map(([name, peak]) => `${name} ${peak} MB`).join(' · ')}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
