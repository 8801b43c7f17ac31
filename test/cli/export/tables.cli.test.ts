/** Tables through `variorum export`, as a process: what is written, refused and counted. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { acledRow, csvText, gedRow } from '../../read/readers/tables/table.js';
import { folderWith, variorum } from '../../support.js';

const BASE = ['--base', 'https://example.org/'];

it('writes the rows of a table into the graph of its version, in every format', async () => {
  const cwd = folderWith({ 'ged.csv': csvText([gedRow(), gedRow({ id: '4712', best: '6', low: '7', high: '7' })]) });
  const { code, stderr } = await variorum(['export', 'ged.csv', '-o', 'out', ...BASE, '--dataset-version', '23.1', '--formats', 'nq,ttl,jsonld,csv,trig'], {
    cwd,
  });
  expect(stderr).not.toContain('shape-violation');
  expect(stderr).toContain('ged.csv: 2 rows, 6 claims (ucdp-ged 23.1)');
  expect(code).toBe(0);
  const nquads = readFileSync(join(cwd, 'out/variorum.nq'), 'utf8');
  expect(nquads).toContain('<https://example.org/graph/dataset/ucdp-ged/23.1>');
  expect(readFileSync(join(cwd, 'out/claims.csv'), 'utf8').split('\n')).toHaveLength(8);
  expect(readFileSync(join(cwd, 'out/void.ttl'), 'utf8')).toContain('creativecommons.org/licenses/by/4.0/');
});

it('leaves bad rows out, with their lines', async () => {
  const cwd = folderWith({ 'ged.csv': csvText([gedRow({ best: 'x' }), gedRow()]) });
  const { code, stderr } = await variorum(['export', 'ged.csv', '-o', 'out', ...BASE, '--dataset-version', '23.1', '--formats', 'nq'], { cwd });
  expect(code).toBe(3);
  expect(stderr).toContain('ged.csv:2: error[table-row]: "x" in the column best');
  expect(stderr).toContain('1 row, 3 claims (ucdp-ged 23.1); 1 row could not be read');
});

it('stops at the first bad row where it is told to', async () => {
  const cwd = folderWith({ 'ged.csv': csvText([gedRow(), gedRow({ best: 'x' }), gedRow({ id: '4712' })]) });
  const { code, stderr } = await variorum(['export', 'ged.csv', '-o', 'out', ...BASE, '--dataset-version', '23.1', '--formats', 'nq', '--stop-on-error'], {
    cwd,
  });
  expect(code).toBe(3);
  expect(stderr).toContain('1 row, 3 claims (ucdp-ged 23.1); 1 row could not be read; the rest, from line 3 on, was not read: it stopped at the first bad row');
  const [table] = (JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')) as { inputs: unknown[] }).inputs;
  expect(table).toMatchObject({ rows: 1, bad: 1, end: { line: 3 } });
});

it('writes the same bytes with several threads as with one, in every format', async () => {
  const rows = Array.from({ length: 200 }, (_, index) =>
    gedRow({ id: String(index), best: index % 90 === 50 ? 'x' : String(index), side_b: `Band ${index % 7}` }),
  );
  const cwd = folderWith({ 'ged.csv': csvText(rows) });
  const args = ['export', 'ged.csv', ...BASE, '--dataset-version', '23.1', '--formats', 'nq,ttl,csv'];
  const one = await variorum([...args, '-o', 'one'], { cwd });
  const several = await variorum([...args, '-o', 'several', '--jobs', '3'], { cwd });
  expect([one.code, several.code]).toEqual([3, 3]);
  expect(several.stderr).toBe(one.stderr.replaceAll('one/', 'several/'));
  for (const name of readdirSync(join(cwd, 'one')))
    expect(readFileSync(join(cwd, 'several', name)).equals(readFileSync(join(cwd, 'one', name))), name).toBe(true);
});

it('says in void.ttl how many triples there are, those that rows share too', async () => {
  const cwd = folderWith({ 'ged.csv': csvText(['1', '2', '3'].map((id) => gedRow({ id, side_b: `Band ${id}` }))) });
  await variorum(['export', 'ged.csv', '-o', 'out', ...BASE, '--dataset-version', '23.1', '--formats', 'nq'], { cwd });
  const lines = readFileSync(join(cwd, 'out/variorum.nq'), 'utf8').trimEnd().split('\n');
  const counted = readFileSync(join(cwd, 'out/void.ttl'), 'utf8');
  expect(counted).toContain(`void:triples ${lines.length}`);
  const inGraph = lines.filter((line) => line.endsWith(' <https://example.org/graph/dataset/ucdp-ged/23.1> .')).length;
  expect(counted).toContain(`void:triples ${inGraph}`);
});

it('says from where on a table that is not UTF-8 was not read, and counts no row for it', async () => {
  const cwd = folderWith({});
  // Longer than what is read at once, so that its beginning is there when the byte that is wrong comes.
  const text = csvText(Array.from({ length: 1200 }, (_, index) => gedRow({ id: String(index + 1) })));
  writeFileSync(join(cwd, 'ged.csv'), Buffer.concat([Buffer.from(text), Buffer.from([0xe9, 0x0a])]));
  const { code, stderr } = await variorum(['export', 'ged.csv', '-o', 'out', ...BASE, '--dataset-version', '23.1', '--formats', 'nq'], { cwd });
  expect(code).toBe(3);
  expect(stderr).toMatch(/error\[input-encoding\]: the table is not UTF-8/);
  expect(stderr).toMatch(/ged\.csv: [\d,]+ rows, [\d,]+ claims \(ucdp-ged 23\.1\); the rest, from line \d+ on, was not read: the table is not UTF-8/);
  expect(stderr).not.toContain('could not be read');
});

it('says that ACLED cannot be passed on', async () => {
  const cwd = folderWith({ 'acled.csv': csvText([acledRow()]), 'variorum.yaml': 'title: T\nlicence: https://creativecommons.org/licenses/by/4.0/\n' });
  const args = ['export', 'acled.csv', '-o', 'out', ...BASE, '--dataset-version', '2031', '--formats', 'nq'];
  const refused = await variorum(args, { cwd });
  expect(refused.stderr).toContain('error[table-terms]: the output cannot be under https://creativecommons.org/licenses/by/4.0/');
  const folder = folderWith({ 'acled.csv': csvText([acledRow()]) });
  const alone = await variorum(args, { cwd: folder });
  expect(alone.stderr).toContain('not redistributable');
  expect(readFileSync(join(folder, 'out/void.ttl'), 'utf8')).toMatch(/dcterms:rights .*"Not redistributable: /s);
  const license = 'https://creativecommons.org/licenses/by/4.0/';
  const stated = await variorum([...args, '--document', `license=${license}`], { cwd: folderWith({ 'acled.csv': csvText([acledRow()]) }) });
  const beside = folderWith({ 'acled.csv': csvText([acledRow()]), 'acled.csv.meta.yaml': `license: ${license}\n` });
  for (const { code, stderr } of [stated, await variorum(args, { cwd: beside })]) {
    expect(stderr).toContain('error[table-terms]: the output cannot be under https://creativecommons.org/licenses/by/4.0/');
    expect(code).toBe(2);
  }
  expect(alone.code).toBe(0);
});
