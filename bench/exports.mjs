// `node bench/exports.mjs [EXPORT]`: an export of a wiki, packed with bzip2: what unpacking takes by itself, what reading its
// pages takes by itself (one core), and both together, in MB of XML a second. By default the export of ../shared, packed here.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpacked } from '../dist/io/decompress.js';
import { loadRegistry } from '../dist/io/registry-folder.js';
import { readInputs, WikiExports } from '../dist/io/read-inputs.js';

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

const timed = async (name, work) => {
  const begun = performance.now();
  const result = await work();
  const seconds = (performance.now() - begun) / 1000;
  console.log(`${name}: ${(size / 1e6 / seconds).toFixed(1)} MB/s (${seconds.toFixed(1)} s)`);
  return result;
};
const drained = async (items) => {
  while (!(await items.next()).done);
};
const read = async (path) => {
  const exports = new WikiExports([path]);
  await drained(readInputs({ assigned: [], exports }, { registry, described: {}, maxSize: 10_000_000 }));
  return exports.readings[0].counts.line();
};

let size = 0;
const chunks = [];
for await (const chunk of unpacked(packed)) {
  size += chunk.length;
  chunks.push(chunk);
}
writeFileSync(plain, Buffer.concat(chunks));
await timed('unpacking alone', () => drained(unpacked(packed)));
await read(plain);
await timed('reading alone', () => read(plain));
const line = await timed('both together', () => read(packed));
console.log(line);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
rmSync(folder, { recursive: true });
