/** Tables in chunks of whole records: the same records, whatever the size of a chunk. */
import { expect, it } from 'vitest';
import { csvChunks } from '../../src/io/csv-chunks.js';
import { csvRecords } from '../../src/io/csv-records.js';

// eslint-disable-next-line @typescript-eslint/require-await -- a stream
async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function recordsOf(text: string, size: number) {
  const found = [];
  for await (const chunk of csvChunks(pieces(text, size), () => ',', size)) found.push(...csvRecords(chunk, ','));
  return found;
}

const TABLE = `id,text\n${Array.from({ length: 40 }, (_, index) => `${index},"line\n""${index}"", 😀 é"\n`).join('')}41,5" gun\n42,end`;

it.each([7, 40, 64, 1000])('has the same records in pieces of %i', async (size) => {
  expect(await recordsOf(TABLE, size)).toEqual(await recordsOf(TABLE, 100_000));
});

it('drops a byte order mark, which is no character of the text', async () => {
  expect((await recordsOf('\uFEFFa,b\n', 3))[0]).toEqual({ line: 1, cells: ['a', 'b'], starts: [0, 2] });
});

it('loses one line to a quote that is never closed', async () => {
  const found = await recordsOf('a,b\n1,"open\n2,x\n3,y\n', 1000);
  expect(found.map(({ cells, fault }) => fault ?? cells.join())).toEqual(['a,b', 'a quote is not closed', '2,x', '3,y']);
});

it('refuses bytes that are not UTF-8', async () => {
  const bytes = (async function* () {
    yield await Promise.resolve(Uint8Array.from([0x61, 0xe9, 0x0a]));
  })();
  await expect(csvChunks(bytes, () => ',').next()).rejects.toMatchObject({ problems: [{ code: 'input-encoding' }] });
});
