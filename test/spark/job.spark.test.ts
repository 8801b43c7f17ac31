/** `spark/job.py` with the real Spark: the same parts with one core and with two, equal to an export; a worker that is killed fails the job. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { battle } from '../wiki/pages.js';
import { CLI, folderWith, ROOT, variorum } from '../support.js';

const VENV = join(ROOT, 'node_modules/.cache/variorum-spark');
const PYSPARK = 'pyspark==4.3.0';

/** Why Spark cannot be had; undefined where it can. */
function noSpark(): string | undefined {
  try {
    const shown = spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr;
    if (!(Number(/version "(\d+)/.exec(shown)?.[1]) >= 17)) return 'there is no Java of version 17 or later';
    if (existsSync(join(VENV, 'bin/spark-submit'))) return undefined;
    mkdirSync(VENV, { recursive: true });
    execFileSync('python3', ['-m', 'venv', VENV], { stdio: 'pipe' });
    execFileSync(join(VENV, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', PYSPARK], { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n')[0];
  }
}
const missing = noSpark();

const TITLES = Array.from({ length: 24 }, (_, index) => `Siege of Ulver ${index + 10}`);
/** Kills the worker at its third line, as long as a file is there. */
const KILL = `let lines = 0; const write = process.stdout.write.bind(process.stdout); process.stdout.write = (...all) => { lines += 1; if (lines === 3) process.kill(process.pid, 'SIGKILL'); return write(...all); };`;

/** A folder with documents, their records and one that is broken, and a worker that can be killed. */
async function prepared(): Promise<{ folder: string; spark: (cores: number, out: string) => { status: number | null; stdout: string; stderr: string } }> {
  const folder = folderWith(Object.fromEntries(TITLES.map((title, index) => [`documents/${index}.wiki`, battle(title, index)])));
  const { stdout } = await variorum(['records', 'documents'], { cwd: folder, env: {} });
  writeFileSync(join(folder, 'records.ndjson'), `${stdout}{"id": "broken"\n`);
  const worker = join(folder, 'worker.sh');
  const hook = `--import 'data:text/javascript,${encodeURIComponent(KILL)}'`;
  writeFileSync(
    worker,
    `#!/bin/sh\nif [ -e '${join(folder, 'kill')}' ]; then exec '${process.execPath}' ${hook} '${CLI}' worker; fi\nexec '${process.execPath}' '${CLI}' worker\n`,
  );
  chmodSync(worker, 0o755);
  const spark = (cores: number, out: string) => {
    const settings = ['spark.ui.enabled=false', 'spark.driver.bindAddress=127.0.0.1', 'spark.driver.host=127.0.0.1', 'spark.task.maxFailures=1'];
    return spawnSync(
      join(VENV, 'bin/spark-submit'),
      [
        '--master',
        `local[${cores}]`,
        ...settings.flatMap((one) => ['--conf', one]),
        join(ROOT, 'spark/job.py'),
        'records.ndjson',
        out,
        '--partitions',
        '4',
        '--worker',
        worker,
      ],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, PYSPARK_PYTHON: join(VENV, 'bin/python') }, maxBuffer: 1e8 },
    );
  };
  return { folder, spark };
}

const partsOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.startsWith('part-'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

it.skipIf(missing !== undefined)(
  `one core and two give the same parts, equal to an export${missing === undefined ? '' : ` (skipped: ${missing})`}`,
  async () => {
    const { folder, spark } = await prepared();
    const [one, two] = [spark(1, 'one'), spark(2, 'two')];
    expect([one.status, two.status, one.stderr.slice(-2000)]).toEqual([0, 0, expect.any(String)]);
    const parts = partsOf(join(folder, 'one/quads'));
    expect(Object.keys(parts).length).toBeGreaterThan(1);
    expect(partsOf(join(folder, 'two/quads'))).toEqual(parts);
    await variorum(['export', 'documents', '-o', 'out', '--formats', 'nq'], { cwd: folder });
    const sorted = execFileSync('sort', [join(folder, 'out/variorum.nq')], { env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8', maxBuffer: 1e9 });
    expect(Object.values(parts).join('')).toBe(sorted);
    expect(Object.values(partsOf(join(folder, 'one/quarantine'))).join('')).toContain('record-line');
    const accounts = Object.values(partsOf(join(folder, 'one/accounts'))).join('');
    expect(JSON.parse(accounts)).toMatchObject({ records: 25, in: 25, out: 25, ok: 24 });
    // Spark writes what a program of Python prints, errors too, to standard output.
    const again = spark(1, 'one');
    expect([again.status === 0, again.stdout]).toEqual([false, expect.stringContaining('has the result of a job')]);
    expect(partsOf(join(folder, 'one/quads'))).toEqual(parts);
  },
);

it.skipIf(missing !== undefined)('a worker that is killed in the middle fails the job, and the run after it is equal', async () => {
  const { folder, spark } = await prepared();
  writeFileSync(join(folder, 'kill'), '');
  const killed = spark(2, 'out');
  expect(killed.status).not.toBe(0);
  expect([existsSync(join(folder, 'out/quads')), existsSync(join(folder, 'out/accounts'))]).toEqual([false, false]);
  rmSync(join(folder, 'kill'));
  expect(spark(2, 'out').status).toBe(0);
  expect(spark(1, 'other').status).toBe(0);
  expect(partsOf(join(folder, 'out/quads'))).toEqual(partsOf(join(folder, 'other/quads')));
});
