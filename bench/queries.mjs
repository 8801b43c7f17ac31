// `node bench/queries.mjs`: every bundled question on about 100,000 quads, per engine, side by side. The quads are the
// corpus in ../shared, else the sample, repeated under other addresses until there are enough. Machines are noisy: read ratios.
import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const QUADS = Number(process.env.QUADS ?? 100_000);
/** Seconds that one answer may take. */
const LIMIT = Number(process.env.LIMIT ?? 60);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'queries', 'questions');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.rq'))
  .map((name) => name.slice(0, -3));

if (process.argv[2] === 'one') await one(process.argv[3], process.argv[4], Number(process.argv[5]));
else await all();

/** In a process of its own: loads, then asks from a question on, and says each time as a line of JSON. */
async function one(engineName, file, from) {
  const store = await import('../dist/store/index.js');
  const { readRdf } = await import('../dist/rdf/index.js');
  const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
  const engine = await store.ENGINES[engineName].open();
  const start = performance.now();
  const quads = await engine.load(readRdf(createReadStream(file), { format: 'nq' }));
  say({ load: performance.now() - start, quads });
  const values = { day: '2016-08-08', claimant: 'sohr', metric: 'killed', text: 'soldiers' };
  for (const name of names.slice(from)) {
    const query = store.readQueryFile(readFileSync(join(folder, `${name}.rq`), 'utf8')).value;
    const parameters = store.parametersOf(query).value;
    const given = new Map(parameters.filter(({ optional }) => !optional).map((parameter) => [parameter.name, values[parameter.name]]));
    const sparql = store.bind(query.sparql, store.termsOf(parameters, given, ['https://w3id.org/variorum/id/']).value);
    const began = performance.now();
    const answer = await engine.ask(sparql);
    say({ name, ms: performance.now() - began, rows: (answer.rows ?? answer.quads).length, rss: process.memoryUsage().rss });
  }
}

async function all() {
  const out = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  try {
    const file = join(out, 'bench.nq');
    const from = makeData(out, file);
    const engines = {};
    for (const engine of ['oxigraph', 'comunica']) engines[engine] = await time(engine, file);
    const { quads } = engines.oxigraph;
    console.log(`${quads.toLocaleString('en')} quads (${from}), Node ${process.version}, one run each, ms (wall)`);
    console.log('question'.padEnd(28), 'rows'.padStart(8), 'oxigraph'.padStart(10), 'comunica'.padStart(10), '×'.padStart(8));
    const line = (name, rows, one, other) =>
      console.log(
        name.padEnd(28),
        String(rows).padStart(8),
        one.toFixed(0).padStart(10),
        (other === undefined ? `> ${LIMIT} s` : other.toFixed(0)).padStart(10),
        (other === undefined ? '' : (other / one).toFixed(1)).padStart(8),
      );
    line('(reading and loading)', '', engines.oxigraph.load, engines.comunica.load);
    for (const name of names) {
      const [first, second] = [engines.oxigraph.times.get(name), engines.comunica.times.get(name)];
      if (first === undefined) console.log(name.padEnd(28), `oxigraph > ${LIMIT} s`);
      else line(name, first.rows, first.ms, second?.ms);
      if (first && second && first.rows !== second.rows) console.log(`  rows differ: ${first.rows} and ${second.rows}`);
    }
    console.log(`memory at most: oxigraph ${engines.oxigraph.rss} MB, comunica ${engines.comunica.rss} MB`);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Times of an engine; a question that takes too long ends its process, and the next begins anew. */
async function time(engine, file) {
  const result = { times: new Map(), load: 0, quads: 0, rss: 0 };
  for (let next = 0; next < names.length;) {
    const child = spawn(process.execPath, ['--max-old-space-size=6144', fileURLToPath(import.meta.url), 'one', engine, file, String(next)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let timer;
    const wait = (seconds) => {
      clearTimeout(timer);
      timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    };
    wait(600);
    for await (const text of createInterface({ input: child.stdout })) {
      const said = JSON.parse(text);
      if (said.quads !== undefined) {
        if (next === 0) Object.assign(result, { load: said.load, quads: said.quads });
      } else {
        result.times.set(said.name, said);
        result.rss = Math.max(result.rss, Math.round(said.rss / 1e6));
        next = names.indexOf(said.name) + 1;
      }
      wait(LIMIT);
    }
    clearTimeout(timer);
    // Where it ended before the last question, the one it was at took too long.
    next += 1;
  }
  return result;
}

/** Writes the quads; says what they are made of. */
function makeData(out, file) {
  const articles = join(root, '..', 'shared', 'corpus', 'articles');
  const inputs = existsSync(articles)
    ? readdirSync(articles)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(articles, name))
    : [join(root, 'data', 'samples', 'port-larkmoor-2031.txt')];
  spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'export', ...inputs, '-o', out, '--formats', 'nq'], { stdio: 'ignore' });
  const text = readFileSync(join(out, 'variorum.nq'), 'utf8');
  const lines = text.trimEnd().split('\n');
  const made = [];
  for (let copy = 0; made.length < QUADS; copy += 1) {
    const base = copy === 0 ? 'https://w3id.org/variorum/id/' : `https://copy.example/${copy}/`;
    for (const line of lines.slice(0, QUADS - made.length)) made.push(line.replaceAll('https://w3id.org/variorum/id/', base));
  }
  writeFileSync(file, `${made.join('\n')}\n`);
  return `${inputs.length === 1 ? 'the sample' : `${inputs.length} articles of the corpus`}, ${(made.length / lines.length).toFixed(1)} times`;
}
