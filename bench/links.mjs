// How long a name takes in an offline index of a million labels: node bench/links.mjs [LABELS]. Fails above 50 ms.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { IndexWriter, ItemIndex } from '../dist/link/index/item-index.js';

const LABELS = Number(process.argv[2] ?? 1_000_000);
const LIMIT = 50;
const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
const path = join(folder, 'index');

/** Made-up names whose words are as uneven as those of a language: few are frequent. */
const word = (seed) => {
  let number = Math.floor(Math.abs(Math.sin(seed) * 1e6) ** 1.2) % 40_000;
  let text = '';
  do {
    text += 'klmnrstvb'[number % 9] + 'aeiou'[number % 5];
    number = Math.floor(number / 11);
  } while (number > 0);
  return text;
};
const TYPES = ['Battle of', 'Siege of', 'Raid on', 'Clashes in', 'Offensive of'];
const nameOf = (at) =>
  `${TYPES[at % TYPES.length]} ${word(at)} ${at % 3 === 0 ? word(at * 7 + 1) : ''}${at % 11 === 0 ? ` (${1900 + (at % 120)})` : ''}`.trim();

try {
  const begun = performance.now();
  const writer = new IndexWriter(path);
  for (let at = 1; at <= LABELS; at += 1)
    writer.add({
      id: `Q${at}`,
      label: nameOf(at),
      names: [],
      types: [],
      kinds: ['event'],
      sitelinks: {},
      dates: [],
      places: [],
      countries: [],
      parents: [],
      participants: [],
    });
  writer.finish({ sources: 'bench', languages: 'en', types: '' });
  console.log(
    `${LABELS.toLocaleString('en')} labels indexed in ${((performance.now() - begun) / 1000).toFixed(1)} s, ${(statSync(path).size / 1e6).toFixed(0)} MB`,
  );
  const index = new ItemIndex(path);
  const times = [];
  for (let at = 0; at < 400; at += 1) {
    const seed = 1 + ((at * 7919) % LABELS);
    // Names as they are, with a word that no item has, of frequent words only, and of nothing.
    const name = [nameOf(seed), `${nameOf(seed)} zzz`, `Battle of ${word(seed)}`, `Battle of the ${word(seed)} ${word(seed + 1)} and ${word(seed + 2)}`][
      at % 4
    ];
    const start = performance.now();
    index.byName(name);
    times.push(performance.now() - start);
  }
  index.close();
  times.sort((one, other) => one - other);
  const [median, p99, worst] = [0.5, 0.99, 1].map((share) => times[Math.min(times.length - 1, Math.floor(share * times.length))]);
  console.log(`a name: median ${median.toFixed(1)} ms, 99th percentile ${p99.toFixed(1)} ms, slowest ${worst.toFixed(1)} ms (limit ${LIMIT} ms)`);
  if (p99 > LIMIT) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
