// `node bench/reading.mjs`: text → entry in memory, one core, after a warm-up, in MB of text a second. The articles of
// ../shared where they are beside the project, else the sample.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRegistry } from '../dist/io/registry-folder.js';
import { valueOf } from '../dist/problem.js';
import { decode, draftEntry } from '../dist/read/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const corpus = join(root, '..', 'shared', 'corpus', 'articles');
const folder = existsSync(corpus) ? corpus : join(root, 'data', 'samples');
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name)));
const { registry } = await loadRegistry();
const bytes = texts.reduce((sum, text) => sum + text.length, 0);

const readAll = () => {
  const begun = process.cpuUsage();
  for (const text of texts) draftEntry(valueOf(decode(text)), { registry });
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
};
const rounds = Math.max(1, Math.ceil(2e6 / bytes));
for (let round = 0; round < rounds; round += 1) readAll();
const seconds = Array.from({ length: 5 }, () => Array.from({ length: rounds }, readAll).reduce((sum, one) => sum + one, 0)).sort((a, b) => a - b);
const megabytes = (bytes * rounds) / 1e6;
console.log(
  `${texts.length} documents, ${(bytes / 1e6).toFixed(2)} MB: ${(megabytes / seconds[2]).toFixed(2)} MB/s median of 5 (${(megabytes / seconds[4]).toFixed(2)}–${(megabytes / seconds[0]).toFixed(2)}), CPU time`,
);
