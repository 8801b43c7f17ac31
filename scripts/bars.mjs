// Fails where reading falls below its bars: node scripts/bars.mjs ARTICLES GOLD…
import { spawnSync } from 'node:child_process';

const BARS = {
  infobox: { precision: 0.97, recall: 0.97 },
  prose: { precision: 0.9, recall: 0.85 },
  fields: { claimant: 0.95, of: 0.93, accumulation: 0.9, modifier: 0.95, dates: 0.85 },
};

const [articles, ...gold] = process.argv.slice(2);
const { stdout, status } = spawnSync(process.execPath, ['dist/cli.js', 'evaluate', ...gold, '--articles', articles, '--format', 'json'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);
const overall = JSON.parse(stdout).at(-1);
let below = 0;
const hold = (name, value, bar) => {
  if (value < bar) below += 1;
  console.log(`${name.padEnd(22)} ${value.toFixed(3)}  bar ${bar.toFixed(2)}${value < bar ? '  BELOW' : ''}`);
};
for (const part of ['infobox', 'prose']) for (const [measure, bar] of Object.entries(BARS[part])) hold(`${part} ${measure}`, overall[part][measure], bar);
for (const [field, bar] of Object.entries(BARS.fields)) hold(field, overall.fields[field].share, bar);
process.exit(below > 0 ? 1 : 0);
