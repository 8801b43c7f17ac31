/**
 * One million triples into a store that runs already: time and memory of `load` and `verify`, beside `curl` sending the same PUTs.
 *
 *     node bench/stores.mjs oxigraph http://127.0.0.1:7878 [triples]
 *
 * The export of the bundled entry and the sample is repeated under other bases. The store must be empty; its graphs stay in it.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [store, url, wanted = '1000000'] = process.argv.slice(2);
const GRAPH_STORES = { oxigraph: '/store?graph=', fuseki: '/data?graph=', rdf4j: '/rdf-graphs/service?graph=' };
if (url === undefined || !(store in GRAPH_STORES)) {
  console.error(`usage: node bench/stores.mjs ${Object.keys(GRAPH_STORES).join('|')} URL [TRIPLES]`);
  process.exit(2);
}
const CLI = join(import.meta.dirname, '../dist/cli.js');
const BAR = 1.3;
const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));

/** Runs a program: seconds, and the most memory it had in MB where /proc says it. */
function run(program, args) {
  const began = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let [errors, memory] = ['', 0];
  child.stderr.on('data', (chunk) => (errors = (errors + chunk).slice(-2000)));
  const timer = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    if (existsSync(status)) memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024);
  }, 100);
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - began) / 1000, memory });
      else reject(new Error(`${program} ${args[0]} ended with ${code}:\n${errors}`));
    });
  });
}

try {
  execFileSync('node', [CLI, 'export', 'data/entries', 'data/samples', '-o', join(folder, 'out'), '--formats', 'nq'], { stdio: 'ignore' });
  const one = readFileSync(join(folder, 'out/variorum.nq'), 'utf8');
  const lines = one.split('\n').length - 1;
  const copies = Math.ceil(Number(wanted) / lines);
  const file = createWriteStream(join(folder, 'all.nq'));
  let config = '';
  for (let copy = 0; copy < copies; copy += 1) {
    const text = one.replaceAll('https://w3id.org/variorum/id/', `https://data.example.org/${copy}/`);
    if (!file.write(text)) await new Promise((resolve) => file.once('drain', resolve));
    const graphs = grouped(text.trimEnd().split('\n'));
    for (const [graph, rows] of graphs) {
      const part = join(folder, `${encodeURIComponent(graph)}.nt`);
      writeFileSync(part, rows.map((row) => row.replace(/ <[^>]*> \.$/, ' .\n')).join(''));
      config += `${config === '' ? '' : 'next\n'}request = PUT\nfail\nsilent\noutput = /dev/null\nheader = "content-type: application/n-triples"\ndata-binary = "@${part}"\nurl = "${url}${GRAPH_STORES[store]}${encodeURIComponent(graph)}"\n`;
    }
  }
  await new Promise((resolve) => file.end(resolve));
  writeFileSync(join(folder, 'curl.config'), config);
  console.log(`${store}: ${(lines * copies).toLocaleString('en')} triples in ${copies} copies`);
  const options = [join(folder, 'all.nq'), '--store', store, '--url', url];
  const load = await run('node', [CLI, 'load', ...options, '--resend']);
  const curl = await run('curl', ['--config', join(folder, 'curl.config')]);
  const verify = await run('node', [CLI, 'verify', ...options]);
  const ratio = load.seconds / curl.seconds;
  for (const [name, { seconds, memory }] of Object.entries({ load, curl, verify }))
    console.log(`${name.padEnd(7)} ${seconds.toFixed(1).padStart(7)} s ${memory.toFixed(0).padStart(6)} MB`);
  console.log(`load / curl: ${ratio.toFixed(2)} (bar ${BAR}) ${ratio <= BAR ? 'held' : 'NOT held'}`);
  process.exitCode = ratio <= BAR ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function graphOf(row) {
  return / <([^>]*)> \.$/.exec(row)[1];
}

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) {
    const graph = graphOf(row);
    if (!groups.has(graph)) groups.set(graph, []);
    groups.get(graph).push(row);
  }
  return groups;
}
