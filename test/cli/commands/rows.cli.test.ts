/** Rows of tables through `records` and `worker`: the quads are those of an export on one machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvText, gedRow } from '../../read/readers/tables/table.js';
import { folderWith, variorum } from '../../support.js';

const BASE = ['--base', 'https://example.org/'];
const GED = csvText([
  gedRow(),
  gedRow({ id: '4712', source_article: '"The Lark,2031-03-02,Mill\nburns";"Heron News,2031-03-03,Two dead"', best: '6' }),
  gedRow({ id: '4713', best: 'x' }),
  gedRow({ id: '4714', side_a: 'Heron League', side_a_new_id: '9' }),
]);
const MAPPING = `format: 1
dataset: { name: marsh, title: Marsh, language: en, revision: "1", license: https://creativecommons.org/licenses/by/4.0/ }
row: { column: No }
event: { id: { column: Incident }, place: { name: { column: Town } } }
claims: [{ metric: killed, count: { column: Killed }, claimant: { column: Who says } }]
`;
const OWN = 'No;Incident;Town;Killed;Who says\n1;Q-17;Brindle Ford;at least 12;Lark News\n2;Q-17;Brindle Ford;7–9;"Reed; Watch"\n';

interface Line {
  id?: string;
  ok?: boolean;
  quads?: string;
  problems?: { message: string }[];
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('rows', () => {
  it.each([
    ['of a data set', { 't.csv': GED }, ['--dataset-version', '23.1'], [], { rows: 4, bad: [['t.csv:5', '"x" in the column best']] }],
    ['of a table of your own', { 't.csv': OWN, 't.csv.mapping.yaml': MAPPING }, [], ['--mapping', 't.csv.mapping.yaml'], { rows: 2, bad: [] }],
  ])('%s give the quads of an export', async (_, files, options, ofWorker, { rows, bad }) => {
    const cwd = folderWith(files);
    await variorum(['export', 't.csv', '-o', 'out', ...BASE, '--formats', 'nq', ...options], { cwd });
    const exported = readFileSync(join(cwd, 'out/variorum.nq'), 'utf8').trimEnd().split('\n');
    const records = await variorum(['records', 't.csv', ...options], { cwd });
    expect(records.code).toBe(0);
    const { stdout } = await variorum(['worker', ...BASE, ...ofWorker], { cwd, input: records.stdout });
    const lines = linesOf(stdout);
    const quads = new Set(lines.flatMap(({ quads: text = '' }) => text.split('\n')).filter((line) => line !== ''));
    expect([...quads].sort()).toEqual([...exported].sort());
    // A cell with a line break is in one row.
    expect(lines.at(-1)).toMatchObject({ in: rows, out: rows, ok: rows - bad.length });
    expect(lines.filter(({ ok }) => ok === false).map(({ id, problems }) => [id, problems?.[0]?.message])).toEqual(bad);
  });

  it('that lack what their table has are refused, one by one', async () => {
    const row = { id: 1, row: ['a'], starts: [0], meta: { title: 'T', sha256: 'ab'.repeat(32), columns: ['A'], dataset: { name: 'marsh', version: '1' } } };
    const input = [row, { ...row, id: 2, starts: [] }].map((one) => `${JSON.stringify(one)}\n`).join('');
    const { stdout, code } = await variorum(['worker', ...BASE], { input });
    expect(code).toBe(0);
    const [unknown, lacking] = linesOf(stdout);
    expect(unknown).toMatchObject({ id: 1, ok: false, problems: [{ code: 'table-mapping' }] });
    expect(lacking).toMatchObject({ id: 2, ok: false, problems: [{ code: 'record-line', message: 'the row lacks what its table has' }] });
  });
});
