// `node bench/articles.mjs`: the articles of ../shared exported as one process, 30, 60 and all of them: seconds, and the
// memory that must not grow with their number. Where they are not beside the project, the sample, again and again.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const corpus = join(root, '..', 'shared', 'corpus', 'articles');
const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
const articles = existsSync(corpus)
  ? readdirSync(corpus)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(corpus, name))
  : Array.from({ length: 120 }, (_, index) => {
      const copy = join(folder, `sample-${index}.txt`);
      copyFileSync(join(root, 'data', 'samples', 'port-larkmoor-2031.txt'), copy);
      return copy;
    });

console.log('articles'.padStart(8), 'seconds'.padStart(8), 'MB at most'.padStart(11), 'quads'.padStart(9));
for (const count of [30, 60, articles.length]) {
  const out = join(folder, `out-${count}`);
  // The process tells its own peak when it ends.
  const told = `process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))`;
  const begun = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(told)}`, join(root, 'dist', 'cli.js'), 'export', ...articles.slice(0, count), '-o', out],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  if (status !== 0) throw new Error(`export ended with ${status}: ${stderr.slice(-500)}`);
  const seconds = (performance.now() - begun) / 1000;
  const quads = readFileSync(join(out, 'variorum.nq'), 'utf8').split('\n').length - 1;
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
  console.log(String(count).padStart(8), seconds.toFixed(1).padStart(8), peak.toFixed(0).padStart(11), quads.toLocaleString('en').padStart(9));
}
rmSync(folder, { recursive: true, force: true });
