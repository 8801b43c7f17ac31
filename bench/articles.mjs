// `node bench/articles.mjs [--json FILE] [count …]`: articles exported by one process, 30, 121 and 484 of them by default:
// seconds, seconds of processor, and the memory at most, which must not grow with their number; then the largest number
// again with two jobs. Articles of ../shared where they are beside the project, else the sample; more of them are copies with
// other titles. On a busy machine read the seconds of processor.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const counts = positionals.length > 0 ? positionals.map(Number) : [30, 121, 484];
const most = Math.max(...counts);
const root = fileURLToPath(new URL('..', import.meta.url));
const corpus = join(root, '..', 'shared', 'corpus', 'articles');
const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
const originals = existsSync(corpus)
  ? readdirSync(corpus)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => join(corpus, name))
  : [join(root, 'data', 'samples', 'port-larkmoor-2031.txt')];
const articles = Array.from({ length: most }, (_, index) => {
  const [original, copy] = [originals[index % originals.length], Math.floor(index / originals.length)];
  if (copy === 0) return original;
  const path = join(folder, `${basename(original, '.txt')}-${copy}.txt`);
  writeFileSync(
    path,
    readFileSync(original, 'utf8').replace(/^= (.*) =$/m, (_line, title) => `= ${title} (copy ${copy}) =`),
  );
  return path;
});

/** Exports some of the articles, and returns what it took. */
function measured(count, jobs) {
  const out = join(folder, 'out');
  // The process tells what it used when it ends.
  const told = `import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => process.stderr.write('\\nused ' + JSON.stringify(process.resourceUsage())));`;
  const begun = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(told)}`],
      ...[join(root, 'dist', 'cli.js'), 'export', ...articles.slice(0, count), '-o', out, '--jobs', String(jobs), '--fail-on', 'never'],
    ],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (status !== 0) throw new Error(`export ended with ${status}: ${stderr.slice(-500)}`);
  const seconds = (performance.now() - begun) / 1000;
  const used = JSON.parse(/used (\{.*\})/.exec(stderr)?.[1] ?? '{}');
  const quads = readFileSync(join(out, 'variorum.nq'), 'utf8').split('\n').length - 1;
  rmSync(out, { recursive: true });
  return { articles: count, jobs, seconds, cpu: (used.userCPUTime + used.systemCPUTime) / 1e6, megabytes: used.maxRSS / 1024, quads };
}

console.log('articles'.padStart(8), 'jobs'.padStart(5), 'seconds'.padStart(8), 'processor'.padStart(10), 'MB at most'.padStart(11), 'quads'.padStart(10));
const runs = [];
for (const [count, jobs] of [...counts.map((one) => [one, 1]), ...(availableParallelism() > 1 ? [[most, 2]] : [])]) {
  const run = measured(count, jobs);
  runs.push(run);
  console.log(
    String(count).padStart(8),
    String(jobs).padStart(5),
    run.seconds.toFixed(1).padStart(8),
    run.cpu.toFixed(1).padStart(10),
    run.megabytes.toFixed(0).padStart(11),
    run.quads.toLocaleString('en').padStart(10),
  );
}
rmSync(folder, { recursive: true, force: true });
if (values.json !== undefined) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(values.json, `${JSON.stringify({ variorum: version, node: process.version, cores: availableParallelism(), runs }, undefined, 2)}\n`);
}
