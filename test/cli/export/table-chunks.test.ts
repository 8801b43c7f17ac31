/** Chunks of a table, converted each by itself. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ChunkConverter, type ConvertedChunk, type TableToConvert } from '../../../src/cli/export/table-chunks.js';
import { EMPTY_REGISTRY } from '../../../src/entry/index.js';
import { csvChunks } from '../../../src/io/csv-chunks.js';
import type { CsvChunk } from '../../../src/io/csv-records.js';
import { openTable } from '../../../src/io/tables.js';
import { csvText, gedRow } from '../../read/readers/tables/table.js';

const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ROWS = Array.from({ length: 30 }, (_, index) =>
  gedRow({ id: String(4711 + index), best: index === 7 ? 'x' : String(index), side_a: `Side ${index % 3} é` }),
);
const path = join(folder, 'ged.csv');
writeFileSync(path, csvText(ROWS));

async function tableOf(more: Partial<TableToConvert> = {}): Promise<TableToConvert> {
  const { header, delimiter, kind, description } = (await openTable(path, { registry: EMPTY_REGISTRY, described: {}, version: '23.1' })).value!;
  const defaults = { base: 'https://example.org/', generatedAt: undefined, lines: true, quads: false, csv: false, stopOnError: false };
  return { header, delimiter, kind: { name: kind.name }, description, ...defaults, ...more };
}

async function chunksOf(size: number): Promise<CsvChunk[]> {
  const chunks: CsvChunk[] = [];
  async function* bytes() {
    yield await Promise.resolve(Buffer.from(csvText(ROWS)));
  }
  for await (const chunk of csvChunks(bytes(), () => ',', size)) chunks.push(chunk);
  return chunks;
}

/** The lines of chunks as they are written where all shared lines are kept once. */
function textOf(chunks: readonly ConvertedChunk[]): string {
  const seen = new Set<string>();
  let text = '';
  for (const { rows, bytes } of chunks) {
    let from = 0;
    for (const { shared, end } of rows) {
      for (const { key, text: lines } of shared) {
        if (!seen.has(key)) text += lines;
        seen.add(key);
      }
      text += Buffer.from(bytes.subarray(from, end)).toString('utf8');
      from = end;
    }
  }
  return text;
}

it('gives the same lines however the table is cut, and whichever converter takes a chunk', async () => {
  const table = await tableOf();
  const [whole, ...none] = await chunksOf(1_000_000);
  expect(none).toEqual([]);
  const expected = textOf([(await ChunkConverter.open(table)).convert(whole!)]);
  const converters = [await ChunkConverter.open(table), await ChunkConverter.open(table)];
  const small = (await chunksOf(1000)).map((chunk, index) => converters[index % 2]!.convert(chunk, new ArrayBuffer(64)));
  expect(small.length).toBeGreaterThan(5);
  expect(textOf(small)).toBe(expected);
  for (const { rows, bytes, counts } of small) {
    const own = Buffer.from(bytes.subarray(0, rows.at(-1)?.end ?? 0)).toString('utf8');
    expect(counts.triples).toBe(own.split('\n').length - 1);
  }
});

it('counts bad rows, and stops at the first where it is told to', async () => {
  const [chunk] = await chunksOf(1_000_000);
  const all = (await ChunkConverter.open(await tableOf())).convert(chunk!);
  expect([all.rows.length, all.bad.map(({ line }) => line)]).toEqual([29, [9]]);
  const first = (await ChunkConverter.open(await tableOf({ stopOnError: true }))).convert(chunk!);
  expect([first.rows.length, first.bad.map(({ line }) => line)]).toEqual([7, [9]]);
});

it('makes quads for other formats, and for the rows of the sample', async () => {
  const [chunk] = await chunksOf(1_000_000);
  const { rows } = (await ChunkConverter.open(await tableOf({ lines: false, quads: true, csv: true }))).convert(chunk!);
  expect(rows.every(({ quads, isSampled }) => isSampled && (quads?.own.length ?? 0) > 100)).toBe(true);
  expect(rows[0]?.quads?.csv.trimEnd().split('\n')).toHaveLength(3);
});
