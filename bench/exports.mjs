// `node bench/exports.mjs [EXPORT]`: an export of a wiki, packed with bzip2: what unpacking takes by itself, what reading its
// pages takes by itself (one core), and both together, in MB of XML a second. The three are measured in turn, so that other
// work on the machine slows all of them, and the best of three rounds counts, of wall-clock and of processor time. Both together
// take as long as the slower one where a core is free for each; how many processor seconds they take of those of the two by
// themselves says whether something is done twice, also on a machine that is busy. Then the pages ten times over, with ids of their own: the memory must not grow with them. By default the export of
// ../shared, packed here.
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpacked } from '../dist/io/decompress.js';
import { loadRegistry } from '../dist/io/registry-folder.js';
import { readInputs, WikiExports } from '../dist/io/read-inputs.js';

const ROUNDS = 3;
const TIMES = 10;
const shared = fileURLToPath(new URL('../../shared/corpus/wikitext/enwiki_106pages.xml', import.meta.url));
const given = process.argv[2];
if (given === undefined && !existsSync(shared)) {
  console.log('nothing was measured: name an export, packed with bzip2');
  process.exit();
}
const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
const packed = given ?? join(folder, 'export.xml.bz2');
if (given === undefined) writeFileSync(packed, execFileSync('bzip2', ['-c', shared], { maxBuffer: 1e9 }));
const plain = join(folder, 'export.xml');
const { registry } = await loadRegistry();

const drained = async (items) => {
  while (!(await items.next()).done);
};
/** Reads an export; returns what it says of its pages, and the most memory that was held after a page, in MB. */
const read = async (path) => {
  const exports = new WikiExports([path]);
  let most = 0;
  const pages = readInputs({ assigned: [], exports }, { registry, described: {}, maxSize: 10_000_000 });
  while (!(await pages.next()).done) most = Math.max(most, process.memoryUsage().rss / 1e6);
  return { line: exports.readings[0].counts.line(), memory: Math.round(most) };
};

const chunks = [];
for await (const chunk of unpacked(packed)) chunks.push(chunk);
const text = Buffer.concat(chunks);
writeFileSync(plain, text);

const WAYS = {
  'unpacking alone': () => drained(unpacked(packed)),
  'reading alone': () => read(plain),
  'both together': () => read(packed),
};
// What is compiled while it first runs is not measured.
const { line } = await read(plain);
const best = {};
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, work] of Object.entries(WAYS)) {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(used);
    const [wall, processor] = [(performance.now() - begun) / 1000, (user + system) / 1e6];
    const before = best[name] ?? { wall: Infinity, processor: Infinity };
    best[name] = { wall: Math.min(before.wall, wall), processor: Math.min(before.processor, processor) };
  }
for (const [name, { wall, processor }] of Object.entries(best))
  console.log(`${name}: ${(text.length / 1e6 / wall).toFixed(1)} MB/s (${wall.toFixed(1)} s, ${processor.toFixed(1)} s of processors)`);
const { 'unpacking alone': unpacking, 'reading alone': reading, 'both together': together } = best;
console.log(`both together reach ${(Math.max(unpacking.wall, reading.wall) / together.wall).toFixed(2)} of the slower one`);
console.log(`both together take ${(together.processor / (unpacking.processor + reading.processor)).toFixed(2)} of the processor seconds of the two`);
console.log(line);

// The same pages again, as if they were others.
const long = join(folder, 'long.xml');
const whole = text.toString('utf8');
const [from, to] = [whole.indexOf('<page>'), whole.lastIndexOf('</mediawiki>')];
writeFileSync(long, whole.slice(0, from));
for (let time = 0; time < TIMES; time += 1)
  appendFileSync(
    long,
    whole
      .slice(from, to)
      .replace(/<title>([^<]*)<\/title>/g, `<title>$1 (${time})</title>`)
      .replace(/<id>(\d+)<\/id>/g, (_, id) => `<id>${Number(id) + time * 1e10}</id>`),
  );
appendFileSync(long, whole.slice(to));
execFileSync('bzip2', ['-f', long]);
const once = await read(packed);
const often = await read(`${long}.bz2`);
console.log(`memory: ${once.memory} MB, of ${TIMES} times as many pages ${often.memory} MB (${often.line})`);
rmSync(folder, { recursive: true });
