// `npm run bench`: whole processes, side by side in one run, and what an export is made of. Machines are noisy: read ratios.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist', 'cli.js');
const seed = join(root, '..', 'shared', 'seed', 'battle-of-al-hasakah-2022.txt');
const document = existsSync(seed) ? seed : join(root, 'data', 'samples', 'port-larkmoor-2031.txt');
const out = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
const RUNS = 7;

/** Seconds of wall time of each run, all commands in turn so that a slow spell of the machine hits all alike. */
function time(commands) {
  const seconds = new Map(Object.keys(commands).map((name) => [name, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, args] of Object.entries(commands)) {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
      if (status !== 0) throw new Error(`${name} ended with ${status}`);
      seconds.get(name).push((performance.now() - start) / 1000);
    }
  }
  return new Map([...seconds].map(([name, values]) => [name, values.sort((a, b) => a - b)]));
}

const load = (...packages) => ['-e', packages.map((name) => `await import(${JSON.stringify(name)});`).join(''), '--input-type=module'];
const room = (name) => new URL(`../dist/${name}/index.js`, import.meta.url).href;
const timed = time({
  'empty node': ['-e', ''],
  'variorum --help': [cli, '--help'],
  'export of one article': [cli, 'export', document, '-o', out],
  '  loading read (wink-nlp)': load(room('read')),
  '  loading map and rdf (n3, jsonld)': load(room('map'), room('rdf')),
  '  draft of it, to YAML': [cli, 'draft', document],
});
const base = timed.get('empty node')[Math.floor(RUNS / 2)];
console.log(`${document === seed ? 'the seed article' : 'the sample article'}, Node ${process.version}, ${RUNS} runs each`);
console.log('seconds (wall)'.padEnd(36), 'min'.padStart(8), 'median'.padStart(8), 'max'.padStart(8), '× empty node'.padStart(14));
for (const [name, values] of timed) {
  const median = values[Math.floor(RUNS / 2)];
  console.log(
    name.padEnd(36),
    values[0].toFixed(3).padStart(8),
    median.toFixed(3).padStart(8),
    values.at(-1).toFixed(3).padStart(8),
    (median / base).toFixed(1).padStart(14),
  );
}

// Triples a quantity claim, evidence included: everything whose subject is the claim or hangs on it.
const triples = new Map();
const quantity = new Set();
for (const line of readFileSync(join(out, 'variorum.nq'), 'utf8').split('\n')) {
  const [subject, predicate, object] = line.split(' ');
  if (!/\/claim\//.test(subject ?? '')) continue;
  const claim = subject.slice(1, -1).split('#')[0];
  triples.set(claim, (triples.get(claim) ?? 0) + 1);
  if (predicate?.endsWith('#type>') && object?.endsWith('#QuantityClaim>')) quantity.add(claim);
}
const counts = [...quantity].map((claim) => triples.get(claim) ?? 0);
console.log(
  `\n${counts.length} quantity claims: ${(counts.reduce((sum, count) => sum + count, 0) / counts.length).toFixed(1)} triples each, ${Math.max(...counts)} at most`,
);
rmSync(out, { recursive: true, force: true });
