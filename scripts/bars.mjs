// Fails where reading falls below its bars: node scripts/bars.mjs ARTICLES GOLD… [--raise|--reset]
// A bar is a measured share minus 0.01, one a measure and set of articles. --raise moves bars up where the share has
// risen, and never down; --reset takes all shares as they are now.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const SETS = 'test/evaluate/sets.json';
const BARS = 'test/evaluate/bars.json';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { raise: { type: 'boolean' }, reset: { type: 'boolean' } } });
const [articles, ...gold] = positionals;
const { stdout, status } = spawnSync(process.execPath, ['dist/cli.js', 'evaluate', ...gold, '--articles', articles, '--sets', SETS, '--format', 'json'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
  maxBuffer: 1e9,
});
if (status !== 0) process.exit(status ?? 1);
const sets = JSON.parse(readFileSync(SETS, 'utf8'));
const bars = JSON.parse(readFileSync(BARS, 'utf8'));
const barOf = (share) => Math.max(0, Math.floor((share - 0.01) * 1000 + 1e-6) / 1000);

let failures = 0;
// Articles in no set ("other") are scored, and have no bars.
for (const { set, articles: measured, measures } of JSON.parse(stdout).filter((row) => sets[row.set])) {
  console.log(`${set}: ${measured} of ${sets[set].length} articles`);
  if (measured < sets[set].length) failures += 1;
  if (values.reset) bars[set] = {};
  const held = (bars[set] ??= {});
  for (const name of new Set([...Object.keys(measures), ...Object.keys(held)])) {
    const share = measures[name];
    if (share !== undefined && (values.reset || values.raise)) held[name] = Math.max(held[name] ?? 0, barOf(share));
    const bar = held[name];
    const isHeld = share !== undefined && bar !== undefined && share >= bar;
    if (!isHeld) failures += 1;
    console.log(`  ${name.padEnd(18)} ${share?.toFixed(3) ?? 'not measured'}  bar ${bar?.toFixed(3) ?? 'missing'}${isHeld ? '' : '  BELOW'}`);
  }
}
if (values.reset || values.raise) writeFileSync(BARS, JSON.stringify(bars, undefined, 2) + '\n');
process.exit(failures > 0 ? 1 : 0);
