/** Tables in files: what they are of, and their rows with lines. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import { openTable, readChunk, tableChunks } from '../../src/io/tables.js';
import { csvText, gedRow } from '../read/readers/tables/table.js';
import { folderWith } from '../support.js';

const OPTIONS = { registry: EMPTY_REGISTRY, described: {} };

async function rowsOf(path: string) {
  const table = (await openTable(path, OPTIONS)).value!;
  const read = table.kind.open(table.header, table.description);
  const found = [];
  for await (const chunk of tableChunks(table)) found.push(...readChunk(chunk, table, read));
  return found.map(({ line, value, problems }) => [line, value?.entry.event.id ?? problems[0]?.message]);
}

it('reads rows, and not the tags of HDX', async () => {
  const [head = '', ...rows] = csvText([gedRow({ source_original: 'one\ntwo' }), gedRow({ id: '4712' })]).split(/(?<=\n)(?=id|\d{4},)/);
  const tags = `${head
    .trim()
    .split(',')
    .map((_, index) => (index === 1 ? '#event+type' : ''))
    .join(',')}\n`;
  const path = join(folderWith({ 't.csv': head + tags + rows.join('') }), 't.csv');
  expect(await rowsOf(path)).toEqual([
    [3, 'ucdp-ged-4711'],
    [5, 'ucdp-ged-4712'],
  ]);
});

it('reads a packed table as it reads the table', async () => {
  const text = csvText([gedRow(), gedRow({ id: '4712' })]);
  const folder = folderWith({ 't.csv': text });
  writeFileSync(join(folder, 't.csv.gz'), gzipSync(text));
  expect(await rowsOf(join(folder, 't.csv.gz'))).toEqual(await rowsOf(join(folder, 't.csv')));
});

it('says what is wrong with a row', async () => {
  const folder = folderWith({ 't.csv': `${csvText([gedRow({ best: 'x' })])}1,2\n` });
  expect(await rowsOf(join(folder, 't.csv'))).toEqual([
    [2, '"x" in the column best'],
    [3, `the row has 2 cells, and the header ${Object.keys(gedRow()).length}`],
  ]);
});

it('takes the version from the options, the sidecar, or the hash of the file', async () => {
  const folder = folderWith({ 't.csv': csvText([gedRow()]) });
  const path = join(folder, 't.csv');
  const plain = await openTable(path, OPTIONS);
  expect(plain.value?.description.dataset.version).toBe(plain.value?.description.document.sha256.slice(0, 12));
  expect(plain.problems.map(({ code }) => code)).toEqual(['table-version']);
  writeFileSync(join(folder, 't.meta.yaml'), 'revision: "23.1"\n');
  expect((await openTable(path, OPTIONS)).value?.description.dataset).toEqual({ name: 'ucdp-ged', version: '23.1' });
  expect((await openTable(path, { ...OPTIONS, version: '24.1' })).value?.description.document.title).toBe('UCDP GED 24.1');
});

it('says that a file is missing or empty', async () => {
  const folder = folderWith({ 't.csv': '' });
  expect((await openTable(join(folder, 'no.csv'), OPTIONS)).problems[0]?.code).toBe('input-missing');
  expect((await openTable(join(folder, 't.csv'), OPTIONS)).problems[0]?.code).toBe('input-empty');
});
