// `npm run bench:tables -- [--rows 20000] [--json FILE] [--bar 0.3] [--outside FOLDER]`: rows of UCDP GED → N-Quads on one
// core, beside the limit: the same quads, already in memory, written by the fastest writer of JavaScript that is here. Both in
// one process and by processor time, so that the ratio holds on a busy machine. With --bar, a lower ratio is exit code 1.
// With --outside, programs that map with RML run on ontology/mappings/ucdp.rml.ttl, which covers a part of the columns.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Writer } from 'n3';
import { csvRecords } from '../dist/io/csv-records.js';
import { openTable, readChunk, tableChunks } from '../dist/io/tables.js';
import { RowWriter } from '../dist/library/row-writer.js';
import { EMPTY_REGISTRY } from '../dist/entry/index.js';
import { parseRdf } from '../dist/rdf/index.js';
import { termText } from '../dist/rdf/ntriples.js';
import { valueOf } from '../dist/problem.js';
import { measureOutside } from './tables-outside.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: { rows: { type: 'string', default: '20000' }, json: { type: 'string' }, bar: { type: 'string' }, outside: { type: 'string' } },
});
const rows = Number(options.rows);
const IN_MEMORY = 60_000;
const RUNS = 3;

const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const table = join(folder, 'ged.csv');
const source = writeTable();

/** Repeats the rows of the sample with new ids; where it is not beside the project, made-up rows. */
function writeTable() {
  const sample = join(root, '..', 'shared', 'corpus', 'ucdp', 'ged231_sample_1000.csv');
  const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = existsSync(sample) ? readFileSync(sample, 'utf8') : readFileSync(join(root, 'bench', 'tables-sample.csv'), 'utf8');
  const [header, ...records] = [...csvRecords({ text, line: 1, start: 0 }, ',')].map(({ cells }) => cells);
  const id = header.indexOf('id');
  const lines = [header.join(',')];
  for (let row = 0; row < rows; row += 1) {
    const cells = [...records[row % records.length]];
    cells[id] = String(1_000_000 + row);
    lines.push(cells.map(quoted).join(','));
  }
  writeFileSync(table, `${lines.join('\n')}\n`);
  return existsSync(sample) ? `${records.length} rows of UCDP GED` : `${records.length} made-up rows`;
}

/** Processor seconds of the work, the least of several runs; its result is a number of quads. */
async function measure(work) {
  const seconds = [];
  let quads = 0;
  for (let run = 0; run < RUNS; run += 1) {
    globalThis.gc?.();
    const before = process.cpuUsage();
    quads = await work();
    const { user, system } = process.cpuUsage(before);
    seconds.push((user + system) / 1e6);
  }
  return { quads, seconds: Math.min(...seconds) };
}

const opened = valueOf(await openTable(table, { registry: EMPTY_REGISTRY, described: {}, version: '23.1' }));
const lineCount = (text) => {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

/** Rows → N-Quads: every line of every row, those of shared nodes once. */
async function ours(take) {
  const writer = new RowWriter({ registry: EMPTY_REGISTRY, dataset: opened.description.dataset, input: { kind: 'document' }, version: '0' });
  const read = opened.kind.open(opened.header, opened.description);
  const seen = new Set();
  let quads = 0;
  for await (const chunk of tableChunks(opened)) {
    for (const { value } of readChunk(chunk, opened, read)) {
      if (value === undefined) continue;
      const { own, shared, constant } = writer.lines(value);
      quads += take(own);
      for (const text of [...constant, ...shared]) {
        if (seen.has(text)) continue;
        seen.add(text);
        quads += take(text);
      }
    }
  }
  return quads;
}

const out = Buffer.allocUnsafe(4 * 2 ** 20);
const encoded = (text) => {
  out.write(text);
  return lineCount(text);
};
const result = await measure(() => ours(encoded));

const texts = [];
let held = 0;
await ours((text) => {
  if (held < IN_MEMORY) {
    texts.push(text);
    held += lineCount(text);
  }
  return 0;
});
const quads = valueOf(parseRdf(texts.join(''), 'nq'));
const pieces = Array.from({ length: Math.ceil(quads.length / 500) }, (_, index) => quads.slice(500 * index, 500 * (index + 1)));
const writing = (write) => () => {
  for (const piece of pieces) out.write(write(piece));
  return quads.length;
};
const n3 = new Writer({ format: 'N-Quads' });
const { version: n3Version } = createRequire(import.meta.url)('n3/package.json');
const writers = {
  [`n3 ${n3Version}, Writer.quadsToString`]: writing((piece) => n3.quadsToString(piece)),
  'concatenation of terms (rdf/ntriples)': writing((piece) => {
    let text = '';
    for (const { subject, predicate, object, graph } of piece) text += `${termText(subject)} ${termText(predicate)} ${termText(object)} ${termText(graph)} .\n`;
    return text;
  }),
};
const limits = {};
for (const [name, write] of Object.entries(writers)) limits[name] = await measure(write);

const rate = ({ quads: count, seconds }) => count / seconds;
const [fastest, limit] = Object.entries(limits).sort(([, one], [, other]) => rate(other) - rate(one))[0];
const ratio = rate(result) / rate(limit);
const line = (name, measured) =>
  console.log(
    name.padEnd(48),
    measured.quads.toLocaleString('en').padStart(12),
    measured.seconds.toFixed(2).padStart(9),
    Math.round(rate(measured)).toLocaleString('en').padStart(12),
  );
console.log(
  `${source} repeated to ${rows.toLocaleString('en')} with new ids; Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}; processor time, the least of ${RUNS} runs`,
);
console.log('rows → N-Quads'.padEnd(48), 'quads'.padStart(12), 'seconds'.padStart(9), 'quads/s'.padStart(12));
line('variorum', result);
for (const [name, measured] of Object.entries(limits)) line(`limit: ${name}`, measured);
console.log(`ratio to the limit (${fastest}): ${ratio.toFixed(2)}`);
const outside = options.outside === undefined ? undefined : measureOutside({ folder: options.outside, table, work: folder, rate: rate(result) });

if (options.json !== undefined)
  writeFileSync(
    options.json,
    `${JSON.stringify({ node: process.version, source, rows, variorum: result, limits, fastest, ratio, ...(outside === undefined ? {} : { outside }) }, undefined, 2)}\n`,
  );
if (options.bar !== undefined && ratio < Number(options.bar)) {
  console.log(`below the bar of ${options.bar}`);
  process.exitCode = 1;
}
