/** Exports as inputs: which pages are articles about events, and why the others are not read. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pagesIn, PageCounts, type ExportReading, type PageInput } from '../../src/io/wiki-export.js';
import { exportOf } from '../wiki/exports.js';
import { battle } from '../wiki/pages.js';
import { folderWith } from '../support.js';

async function read(bytes: string | Uint8Array, maxText = 1e6): Promise<{ pages: PageInput[]; reading: ExportReading }> {
  const path = join(folderWith(), 'export');
  writeFileSync(path, bytes);
  const reading: ExportReading = { counts: new PageCounts(), problems: [] };
  const pages: PageInput[] = [];
  for await (const page of pagesIn(path, { described: {}, maxText, reading })) pages.push(page);
  return { pages, reading };
}

const PAGES = [
  { title: 'Siege of Ulver', text: battle('Siege of Ulver', 12) },
  { title: 'Raid: Ulver', text: battle('Raid on Ulver', 3).replace('Infobox military conflict', 'Infobox_Military Conflict <!-- x -->') },
  { title: 'Ulver', text: "'''Ulver''' is a town. {{Infobox settlement}}" },
  { title: 'Ulver siege', text: '#REDIRECT [[Siege of Ulver]]', redirect: 'Siege of Ulver' },
  { title: 'Talk:Siege of Ulver', text: battle('x', 1), namespace: 1 },
  { title: 'User:A', text: battle('x', 1), namespace: 2 },
  { title: 'Data', text: '{}', model: 'json' },
  { title: 'Long', text: battle('x'.repeat(2_000), 1) },
];

it('the articles about events come out as documents with their metadata; the others are counted', async () => {
  const { pages, reading } = await read(exportOf(PAGES), 2_000);
  expect(pages.map(({ title }) => title)).toEqual(['Siege of Ulver', 'Raid: Ulver']);
  expect(pages[1]?.meta).toEqual({
    title: 'Raid: Ulver',
    language: 'en',
    publisher: 'Larkpedia',
    url: 'https://wiki.example.org/wiki/Raid:_Ulver',
    revision: '2',
    published: '2031-05-06',
    snapshot: 'larkwiki',
  });
  expect(pages[0]?.source.text).toBe(PAGES[0]?.text);
  expect(reading.problems).toEqual([]);
  expect(reading.counts.line()).toBe(
    '2 of 8 pages read; not read: 1 redirects, 1 talk pages, 1 pages of other namespaces than articles, 1 pages that are no wikitext, 1 pages larger than --max-size, 1 pages without an infobox of an event',
  );
});

it('gzip is unpacked, whatever the name', async () => {
  const { pages } = await read(gzipSync(exportOf(PAGES)));
  expect(pages.map(({ title }) => title)).toEqual(['Siege of Ulver', 'Raid: Ulver', 'Long']);
});

it('of a damaged export what comes before is read, and the problem says where it ends', async () => {
  const text = exportOf(PAGES);
  const cut = await read(text.slice(0, text.indexOf('Talk:')));
  expect(cut.pages).toHaveLength(2);
  expect(cut.reading.problems).toMatchObject([{ code: 'wiki-export', place: { line: expect.any(Number) as number } }]);
  const packed = gzipSync(text);
  expect((await read(packed.subarray(0, packed.length - 20))).reading.problems).toMatchObject([{ code: 'wiki-export' }]);
});

it('a file that is not there is a problem', async () => {
  const reading: ExportReading = { counts: new PageCounts(), problems: [] };
  for await (const _ of pagesIn('/no/such/file', { described: {}, maxText: 1, reading }));
  expect(reading.problems).toMatchObject([{ code: 'input-missing' }]);
});
