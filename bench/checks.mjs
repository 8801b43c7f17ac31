// `node bench/checks.mjs [quads]`: SHACL and the check queries on about 100k quads, made from the corpus where it lies
// beside the project, else from the sample. CPU seconds beside wall seconds: on a busy machine read the first.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Graph, readRules } from '../dist/check/index.js';
import { runChecks } from '../dist/check/check-queries.js';
import { ruleTexts } from '../dist/library/bundled-rules.js';
import { valueOf } from '../dist/problem.js';
import { parseRdf } from '../dist/rdf/index.js';
import { oxigraph } from '../dist/store/oxigraph.js';

const wanted = Number(process.argv[2] ?? 100_000);
const root = fileURLToPath(new URL('..', import.meta.url));
const corpus = join(root, '..', 'shared', 'corpus', 'articles');
const names = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.txt')) : [];
const articles = names.length > 0 ? names.sort().map((name) => join(corpus, name)) : [join(root, 'data/samples/port-larkmoor-2031.txt')];

const out = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'export', ...articles, '-o', out, '--formats', 'nq'], { encoding: 'utf8' });
if (status !== 0) throw new Error(stderr);
const all = valueOf(parseRdf(readFileSync(join(out, 'variorum.nq'), 'utf8'), 'nq'));
rmSync(out, { recursive: true, force: true });

// Whole entries, in their order, until there are enough; what entries share comes last in the file, and along.
const graphs = new Map();
for (const quad of all) {
  const { value } = quad.graph;
  if (!graphs.has(value)) graphs.set(value, []);
  graphs.get(value).push(quad);
}
const shared = [...graphs].filter(([name]) => /graph\/(registry|links)$/.test(name)).flatMap(([, quads]) => quads);
const quads = [...shared];
for (const [name, own] of graphs) if (!/graph\/(registry|links)$/.test(name) && quads.length < wanted) quads.push(...own);

const rows = [];
async function measure(name, run) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const found = await run();
  const { user, system } = process.cpuUsage(cpu);
  rows.push([name, found, (performance.now() - start) / 1000, (user + system) / 1e6]);
}

let rules;
await measure('read the rules', async () => {
  rules = await readRules(ruleTexts());
  return '';
});
const { shapes, checks } = rules;
let graph;
await measure('index for SHACL', () => {
  graph = new Graph(quads);
  return '';
});
await measure(`SHACL, ${shapes.size} shapes`, async () => (await shapes.validate(graph)).length);
const engine = oxigraph();
await measure('load into Oxigraph', async () => {
  await engine.load(quads);
  return '';
});
for (const check of checks) await measure(check.code, async () => (await runChecks([check], engine)).length);
const queries = rows.filter(([name]) => name.startsWith('check-'));
const sum = (column) => queries.reduce((total, row) => total + row[column], 0);

console.log(`${quads.length.toLocaleString('en')} quads of ${graphs.size} graphs, Node ${process.version}`);
console.log('seconds'.padEnd(34), 'problems'.padStart(9), 'wall'.padStart(8), 'cpu'.padStart(8));
for (const [name, found, wall, cpu] of [...rows, [`all ${checks.length} check queries`, sum(1), sum(2), sum(3)]])
  console.log(name.padEnd(34), String(found).padStart(9), wall.toFixed(3).padStart(8), cpu.toFixed(3).padStart(8));
