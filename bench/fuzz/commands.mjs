// Every command on a folder with one input that is wrong and one that is right: the exit code, the words, and what is left.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, expectWhole } from './expectations.mjs';
import { DECISIONS, ROOT, SEEDS } from './seeds.mjs';

const GOOD = readFileSync(join(ROOT, 'data/samples/port-larkmoor-2031.txt'));
const GOOD_HASH = createHash('sha256').update(GOOD).digest('hex');
/** The commands that take a document or an entry, and those that take RDF. */
const DOCUMENTS = [
  ['export', 'CASE', 'good.txt', '-o', 'out', '--formats', 'ttl,jsonld,nq,trig,csv', '--base', 'https://example.org/'],
  ['draft', 'CASE', 'good.txt', '-o', 'drafts'],
  ['draft', 'CASE', '--coverage'],
  ['check', 'CASE', 'good.txt', '--report', 'report.sarif'],
  ['compare', 'CASE', 'good.txt', '--format', 'md'],
  ['site', 'CASE', 'good.txt', '-o', 'site', '--base', 'https://example.org/'],
];
const GRAPHS = [
  ['check', 'CASE', '--report', 'report.json'],
  ['compare', 'CASE', '--all', '--format', 'html'],
  ['query', 'killed', 'CASE', '--format', 'csv'],
  ['site', 'CASE', 'good.txt', '-o', 'site', '--base', 'https://example.org/'],
  ['wikidata', 'CASE', '-o', 'out'],
];
const READ = [
  ['export', 'CASE', 'good.txt', '-o', 'out', '--base', 'https://example.org/'],
  ['records', 'CASE', 'good.txt'],
];
const TABLES = [
  ['export', 'own.csv', '-o', 'out', '--base', 'https://example.org/', '--formats', 'nq,ttl,csv'],
  ['records', 'own.csv'],
];
const BESIDE = [
  ['export', 'good.txt', '-o', 'out', '--registry', 'registry'],
  ['check', 'good.txt', '--registry', 'registry'],
  ['draft', 'good.txt', '-o', 'drafts'],
];
const COMMANDS = {
  ...Object.fromEntries(['entry', 'article', 'wikitext'].map((kind) => [kind, DOCUMENTS])),
  ...Object.fromEntries(['ttl', 'trig', 'nt', 'nq', 'jsonld', 'rdf'].map((kind) => [kind, GRAPHS])),
  ...Object.fromEntries(['actors', 'places', 'links'].map((kind) => [kind, BESIDE])),
  sidecar: BESIDE.map((words) => words.filter((word) => word !== '--registry' && word !== 'registry')),
  project: BESIDE.map((words) => words.filter((word) => word !== '--registry' && word !== 'registry')),
  query: [['query', 'CASE', 'good.nt', '--timeout', '3']],
  wikiExport: READ,
  page: READ,
  proposals: [
    ['draft', 'good.txt', '--proposals', 'CASE'],
    ['draft', 'good.txt', '--proposals', 'CASE', '--coverage'],
  ],
  decisions: [
    ['link', 'review', 'CASE', '--table', 'out/review.csv'],
    ['link', 'review', 'CASE', '--table', 'out/review.html'],
    ['link', 'apply', 'CASE', '--into', 'out/links.sssom.tsv', '--on', '2031-01-01'],
  ],
  clusters: [['registry', 'apply', 'CASE', '--into', 'out', '--dry-run']],
  sheet: [['link', 'review', 'good.decisions.yaml', '--from', 'CASE', '--by', 'Me', '--on', '2031-01-01']],
  dump: [['link', 'index', 'CASE', '-o', 'out/case.index']],
  table: TABLES,
  mapping: TABLES,
  gold: [['evaluate', 'CASE', '--articles', '.']],
};

/** The kinds that some command takes. */
export const COMMAND_KINDS = Object.keys(COMMANDS);

/** Runs a command in a folder of its own. Throws where what holds for every input does not. */
export async function commandsOf(dist) {
  const load = (path) => import(new URL(path, dist).href);
  const [{ run }, rdf] = await Promise.all([load('cli/run.js'), load('rdf/index.js')]);
  return async (kind, bytes, random) => {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-fuzz-'));
    const { file } = SEEDS[kind];
    const words = random.pick(COMMANDS[kind]).map((word) => (word === 'CASE' ? file : word));
    const inputs = new Map([[file, bytes]]);
    for (const [name, content] of [
      ['good.txt', GOOD],
      ['good.nt', Buffer.from('<urn:a> <urn:b> "c" .\n')],
    ])
      if (words.includes(name)) inputs.set(name, content);
    if (words.includes('own.csv')) {
      for (const other of ['table', 'mapping']) if (other !== kind) inputs.set(SEEDS[other].file, Buffer.from(SEEDS[other].texts[0]));
    }
    // Decisions are written into their file.
    if (words.includes('good.decisions.yaml')) writeFileSync(join(folder, 'good.decisions.yaml'), DECISIONS);
    if (words.some((word) => word.startsWith('out/'))) mkdirSync(join(folder, 'out'));
    for (const [name, content] of inputs) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const before = process.cwd();
    process.chdir(folder);
    try {
      const { code, stderr } = await output(() => run(words));
      const said = `${words.join(' ')} ends with ${code}: ${stderr.slice(-600)}`;
      expect([0, 1, 2, 3].includes(code), said);
      expect(!/^\s+at .+:\d+:\d+\)?$/m.test(stderr) && !/\b(?:Type|Range|Reference)Error\b/.test(stderr), said);
      expect(code === 0 || stderr.trim() !== '', said);
      for (const [name, content] of inputs) expect(readFileSync(join(folder, name)).equals(content), `${said}: ${name} has changed`);
      for (const made of ['out', 'site', 'drafts', '.']) await expectWhole(join(folder, made === '.' ? 'report' : made), rdf);
      // The right input is not lost because of the wrong one.
      if (words.includes('good.txt') && code !== 2 && kind !== 'proposals' && !BESIDE.includes(words) && kind !== 'sidecar' && kind !== 'project')
        expectGood(folder, words, stderr, said);
    } catch (error) {
      error.message = `${words.join(' ')}: ${error.message}`;
      throw error;
    } finally {
      process.chdir(before);
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

function expectGood(folder, words, stderr, said) {
  if (words[0] === 'export')
    expect(/^nothing was written/m.test(stderr) || readFileSync(join(folder, 'out/variorum.nq'), 'utf8').includes('port-larkmoor'), said);
  // Where the wrong input has its title still, the name of each has its edition.
  const isDraft = (name) =>
    /^battle-of-port-larkmoor-2031(?:--.+)?\.yaml$/.test(name) && readFileSync(join(folder, 'drafts', name), 'utf8').includes(GOOD_HASH);
  if (words[0] === 'draft' && words.includes('-o')) expect(readdirSync(join(folder, 'drafts')).some(isDraft), said);
}

/** What a run writes, and its exit code. */
async function output(work) {
  const [out, err] = [process.stdout.write, process.stderr.write];
  let [stdout, stderr] = ['', ''];
  const into = (add) => (chunk, encoding, done) => {
    add(String(chunk));
    (typeof encoding === 'function' ? encoding : done)?.();
    return true;
  };
  process.stdout.write = into((chunk) => (stdout = (stdout + chunk).slice(-1e6)));
  process.stderr.write = into((chunk) => (stderr = (stderr + chunk).slice(-1e6)));
  process.exitCode = 0;
  try {
    await work();
    return { code: Number(process.exitCode ?? 0), stdout, stderr };
  } finally {
    process.exitCode = 0;
    [process.stdout.write, process.stderr.write] = [out, err];
  }
}
