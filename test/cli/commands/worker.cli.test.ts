/** `variorum worker` and `variorum records`: a line out for each line in, the same quads as `export`, and accounts that agree. In processes, since both are streams. */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportOf } from '../../wiki/exports.js';
import { battle } from '../../wiki/pages.js';
import { folderWith, ownProcess, ROOT, SAMPLE, variorum } from '../../support.js';

interface Line {
  id?: string | number | null;
  ok: boolean | number;
  quads?: string;
  entry?: { id: string; claims?: object[] };
  problems?: { code: string }[];
  in?: number;
  out?: number;
  claims?: number;
  digest?: string;
}
const linesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const sorted = (nquads: string) => [...new Set(nquads.split('\n').filter((line) => line !== ''))].sort();

/** A folder with documents, an entry and an export of a wiki. */
function inputs(): string {
  const folder = folderWith({
    'dump.xml': exportOf(['Raid on Ulver', 'Siege of Ulver'].map((title) => ({ title, text: battle(title, 5) }))),
    'siege.wiki': battle('Siege of Ulver', 1),
  });
  copyFileSync(SAMPLE, join(folder, 'larkmoor.txt'));
  copyFileSync(join(ROOT, 'data/entries/battle-of-al-hasakah-2022.yaml'), join(folder, 'hasakah.yaml'));
  return folder;
}

it('the quads of records are those of an export, with one job and with two', async () => {
  const folder = inputs();
  const records = await ownProcess(['records', '.'], { cwd: folder, input: '' });
  expect([records.code, records.stderr]).toEqual([0, expect.stringContaining('5 records written')]);
  expect(linesOf(records.stdout).map(({ id }) => id)).toEqual([
    'battle-of-al-hasakah-2022',
    'battle-of-port-larkmoor-2031',
    'siege-of-ulver',
    'raid-on-ulver',
    expect.stringMatching(/^siege-of-ulver--/),
  ]);
  const worker = await ownProcess(['worker'], { cwd: folder, input: records.stdout });
  const lines = linesOf(worker.stdout);
  expect([worker.code, lines.map(({ ok }) => ok)]).toEqual([0, [true, true, true, true, true, 5]]);
  for (const jobs of ['1', '2']) expect((await variorum(['export', '.', '-o', `out${jobs}`, '--jobs', jobs], { cwd: folder })).code).toBe(0);
  for (const name of ['variorum.nq', 'variorum.ttl', 'variorum.jsonld', 'claims.csv', 'report.json', 'void.ttl'])
    expect(readFileSync(join(folder, 'out2', name), 'utf8')).toBe(readFileSync(join(folder, 'out1', name), 'utf8'));
  const exported = readFileSync(join(folder, 'out1/variorum.nq'), 'utf8');
  // What two entries say alike of a node that they share is in the graph of the first in an export.
  const byTriple = (all: string[]) => new Set(all.map((line) => line.replace(/ <[^ ]*> \.$/, '')));
  const quads = sorted(lines.map((line) => line.quads ?? '').join(''));
  expect(byTriple(quads)).toEqual(byTriple(sorted(exported)));
  expect(sorted(exported).filter((line) => !quads.includes(line))).toEqual([]);
});

it('of one document, sorted, they are the same lines', async () => {
  const folder = folderWith();
  copyFileSync(SAMPLE, join(folder, 'larkmoor.txt'));
  const { stdout } = await ownProcess(['worker'], { cwd: folder, input: (await ownProcess(['records', 'larkmoor.txt'], { cwd: folder })).stdout });
  await variorum(['export', 'larkmoor.txt', '-o', 'out', '--formats', 'nq'], { cwd: folder });
  expect(
    sorted(
      linesOf(stdout)
        .map(({ quads = '' }) => quads)
        .join(''),
    ),
  ).toEqual(sorted(readFileSync(join(folder, 'out/variorum.nq'), 'utf8')));
});

it('a bad line is a line, never an exit; order and accounts are kept', async () => {
  const good = (id: string) => JSON.stringify({ id, wikitext: battle(`Siege of ${id}`, 5), meta: { title: `Siege of ${id}` } });
  const input = [good('a'), '{"id": "b"', '', '{"id": 3, "text": "\\u0000"}', JSON.stringify({ id: 'big', text: 'x'.repeat(60_000) }), good('e')].join('\n');
  const { code, stdout } = await ownProcess(['worker', '--max-size', '50kB'], { input });
  const lines = linesOf(stdout);
  expect(code).toBe(0);
  expect(lines.slice(0, -1).map(({ id, ok, problems = [] }) => [id, ok, problems[0]?.code])).toEqual([
    ['a', true, expect.any(String)],
    [null, false, 'record-line'],
    [null, false, 'record-line'],
    [3, false, 'input-binary'],
    ['big', false, 'input-size'],
    ['e', true, expect.any(String)],
  ]);
  const digest = ['a', '', '', '3', 'big', 'e'].reduce((sum, id) => sum + BigInt(`0x${createHash('sha256').update(id).digest('hex')}`), 0n) % 2n ** 256n;
  expect(lines.at(-1)).toMatchObject({ in: 6, out: 6, ok: 2, digest: digest.toString(16).padStart(64, '0') });
});

it('with --emit entry a line has the entry, which is a record again', async () => {
  const input = JSON.stringify({ id: 'a', wikitext: battle('Siege of Ulver', 5), meta: { title: 'Siege of Ulver' } });
  const [line, accounts] = linesOf((await ownProcess(['worker', '--emit', 'entry'], { input })).stdout);
  expect([line?.entry?.id, line?.quads, accounts?.quads, accounts?.claims]).toEqual(['siege-of-ulver', undefined, undefined, line?.entry?.claims?.length]);
  const again = JSON.stringify({ id: 'a', entry: JSON.stringify(line?.entry) });
  expect(linesOf((await ownProcess(['worker', '--emit', 'entry'], { input: again })).stdout)[0]).toMatchObject({ ok: true, entry: line?.entry });
});

it('records of what cannot be read are left out, and exit with 3', async () => {
  const cwd = folderWith({ 'a.wiki': battle('Siege of Ulver', 5), 'b.txt': new Uint8Array([0xff, 0xfe, 0x00, 0x01]) });
  const { code, stdout, stderr } = await ownProcess(['records', 'a.wiki', 'b.txt', 'none.txt'], { cwd });
  expect([code, linesOf(stdout).map(({ id }) => id)]).toEqual([3, ['siege-of-ulver']]);
  expect(stderr).toContain('1 record written; 2 inputs could not be read');
});
