/**
 * One million triples into a store that runs already: time and memory of `load` and `verify`, beside `curl` sending the same PUTs.
 *
 *     node bench/stores.mjs oxigraph http://127.0.0.1:7878 [triples]
 *
 * The export of the bundled entry and the sample is repeated under other bases. `curl` fills the store; then both replace what is
 * there, which is the same work for the store. Memory is flat: `load` of a tenth of the data is measured too. The graphs stay.
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
  const tenth = createWriteStream(join(folder, 'tenth.nq'));
  let config = '';
  for (let copy = 0; copy < copies; copy += 1) {
    const text = one.replaceAll('https://w3id.org/variorum/id/', `https://data.example.org/${copy}/`);
    if (copy < copies / 10) tenth.write(text);
    if (!file.write(text)) await new Promise((resolve) => file.once('drain', resolve));
    const graphs = grouped(text.trimEnd().split('\n'));
    for (const [graph, rows] of graphs) {
      const part = join(folder, `${encodeURIComponent(graph)}.nt`);
      writeFileSync(part, rows.map((row) => row.replace(/ <[^>]*> \.$/, ' .\n')).join(''));
      config += `${config === '' ? '' : 'next\n'}request = PUT\nfail\nsilent\noutput = /dev/null\nheader = "content-type: application/n-triples"\ndata-binary = "@${part}"\nurl = "${url}${GRAPH_STORES[store]}${encodeURIComponent(graph)}"\n`;
    }
  }
  for (const one of [file, tenth]) await new Promise((resolve) => one.end(resolve));
  writeFileSync(join(folder, 'curl.config'), config);
  console.log(`${store}: ${(lines * copies).toLocaleString('en')} triples in ${copies} copies`);
  const options = (file) => [file, '--store', store, '--url', url];
  const curl = () => run('curl', ['--config', join(folder, 'curl.config')]);
  const rows = {
    'curl, into what is empty': await curl(),
    'load of a tenth': await run('node', [CLI, 'load', ...options(join(folder, 'tenth.nq')), '--resend']),
    'load, replacing': await run('node', [CLI, 'load', ...options(join(folder, 'all.nq')), '--resend']),
    'curl, replacing': await curl(),
    verify: await run('node', [CLI, 'verify', ...options(join(folder, 'all.nq'))]),
  };
  for (const [name, { seconds, memory }] of Object.entries(rows))
    console.log(`${name.padEnd(25)} ${seconds.toFixed(1).padStart(7)} s ${memory.toFixed(0).padStart(6)} MB`);
  const ratio = rows['load, replacing'].seconds / rows['curl, replacing'].seconds;
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
