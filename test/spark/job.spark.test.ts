/**
 * `spark/job.py` with the real Spark, on documents and on rows of a table whose cells have line breaks, with a broken record: the
 * same parts with one core and with two, equal to an export; a worker that is killed fails the job. `npm run test:spark`
 * gives the Python that has pyspark.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { csvText, gedRow } from '../read/readers/tables/table.js';
import { battle } from '../wiki/pages.js';
import { CLI, folderWith, ROOT, variorum, type Run } from '../support.js';

const PYTHON = process.env['SPARK_PYTHON'];
const TITLES = Array.from({ length: 8 }, (_, index) => `Siege of Ulver ${index + 10}`);
const ROWS = Array.from({ length: 12 }, (_, index) =>
  gedRow({ id: String(5000 + index), side_b: `Band ${index % 3}`, source_original: `the mayor,\n"by telephone"\r\nof ${index}` }),
);
/** The files of records, and what they are made of. */
const INPUTS = { 'articles.ndjson': ['documents'], 'rows.ndjson': ['ged.csv', '--dataset-version', '23.1'] };
/** Kills the worker at its third line. */
const KILL = `let lines = 0; const write = process.stdout.write.bind(process.stdout); process.stdout.write = (...all) => { lines += 1; if (lines === 3) process.kill(process.pid, 'SIGKILL'); return write(...all); };`;

type Spark = (cores: number, records: string, out: string) => Promise<Run>;

/** A folder with the records of documents and of a table, one of them broken, and Spark with a worker that is killed as long as the file `kill` is there. */
async function prepared(python: string): Promise<{ folder: string; spark: Spark }> {
  const documents = TITLES.map((title, index) => [`documents/${index}.wiki`, battle(title, index)] as const);
  const folder = folderWith({ ...Object.fromEntries(documents), 'ged.csv': csvText(ROWS) });
  for (const [name, inputs] of Object.entries(INPUTS)) {
    const { stdout } = await variorum(['records', ...inputs], { cwd: folder, env: {} });
    writeFileSync(join(folder, name), `${stdout}{"id": "broken"\n`);
  }
  const worker = join(folder, 'worker.sh');
  const hook = `--import 'data:text/javascript,${encodeURIComponent(KILL)}'`;
  writeFileSync(
    worker,
    `#!/bin/sh\nif [ -e '${join(folder, 'kill')}' ]; then exec '${process.execPath}' ${hook} '${CLI}' worker; fi\nexec '${process.execPath}' '${CLI}' worker\n`,
  );
  chmodSync(worker, 0o755);
  const settings = ['spark.ui.enabled=false', 'spark.driver.bindAddress=127.0.0.1', 'spark.driver.host=127.0.0.1', 'spark.task.maxFailures=1'];
  const spark: Spark = (cores, records, out) =>
    new Promise((resolve, reject) => {
      const options = ['--master', `local[${cores}]`, '--driver-java-options', '-XX:TieredStopAtLevel=1', ...settings.flatMap((one) => ['--conf', one])];
      const job = [join(ROOT, 'spark/job.py'), records, out, '--partitions', '3', '--worker', worker];
      const child = spawn(join(dirname(python), 'spark-submit'), [...options, ...job], { cwd: folder, env: { ...process.env, PYSPARK_PYTHON: python } });
      const texts = { stdout: '', stderr: '' };
      for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text));
      child.on('error', reject);
      child.on('close', (code) => {
        resolve({ code, ...texts });
      });
    });
  return { folder, spark };
}

const partsOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.startsWith('part-'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
const textOf = (folder: string) => Object.values(partsOf(folder)).join('');

/** The lines of an export of the inputs, sorted by bytes. */
async function exported(folder: string, inputs: readonly string[], out: string): Promise<string> {
  await variorum(['export', ...inputs, '-o', out, '--formats', 'nq'], { cwd: folder });
  return execFileSync('sort', [join(folder, out, 'variorum.nq')], { env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8', maxBuffer: 1e9 });
}

it.skipIf(PYTHON === undefined)('one core and two give the parts of an export, and so does a run after one whose worker was killed', async () => {
  const { folder, spark } = await prepared(PYTHON ?? '');
  const partsIn = (out: string) => partsOf(join(folder, out, 'quads'));
  const [articles, rows] = await Promise.all([spark(2, 'articles.ndjson', 'articles'), spark(2, 'rows.ndjson', 'rows')]);
  expect([articles.code, rows.code, articles.stderr.slice(-2000)]).toEqual([0, 0, expect.any(String)]);
  for (const [out, count] of [['articles', TITLES.length] as const, ['rows', ROWS.length] as const]) {
    expect(Object.keys(partsIn(out)).length).toBeGreaterThan(1);
    expect(textOf(join(folder, out, 'quads'))).toBe(await exported(folder, INPUTS[`${out}.ndjson`], `${out}-export`));
    expect(textOf(join(folder, out, 'quarantine'))).toContain('record-line');
    const records = count + 1;
    expect(JSON.parse(textOf(join(folder, out, 'accounts')))).toMatchObject({ records, in: records, out: records, ok: count });
  }
  expect(textOf(join(folder, 'rows/quads'))).toContain(String.raw`the mayor,\n\"by telephone\"\r\nof 11`);

  const before = partsIn('articles');
  writeFileSync(join(folder, 'kill'), '');
  const [killed, again] = await Promise.all([spark(2, 'rows.ndjson', 'killed'), spark(1, 'articles.ndjson', 'articles')]);
  expect(killed.code).not.toBe(0);
  expect([existsSync(join(folder, 'killed/quads')), existsSync(join(folder, 'killed/accounts'))]).toEqual([false, false]);
  // Spark writes what a program of Python prints, errors too, to standard output.
  expect([again.code === 0, again.stdout]).toEqual([false, expect.stringContaining('has the result of a job')]);
  expect(partsIn('articles')).toEqual(before);
  rmSync(join(folder, 'kill'));
  expect((await spark(1, 'rows.ndjson', 'killed')).code).toBe(0);
  expect(partsIn('killed')).toEqual(partsIn('rows'));
});
