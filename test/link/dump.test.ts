import { expect, it } from 'vitest';
import { readDump, type DumpLine } from '../../src/link/dump.js';
import { DUMP, ENTITIES } from './items.js';

async function linesOf(chunks: Iterable<Uint8Array>): Promise<DumpLine[]> {
  const lines: DumpLine[] = [];
  for await (const line of readDump(chunks)) lines.push(line);
  return lines;
}

it.each([1, 7, 64, 100_000])('gives the entities of a dump in pieces of %i bytes', async (size) => {
  const bytes = Buffer.from(DUMP);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
  expect(await linesOf(pieces)).toEqual(ENTITIES.map((entity) => ({ entity })));
});

it('keeps a piece whose memory is used again', async () => {
  const bytes = Buffer.from(DUMP);
  const shared = Buffer.alloc(50);
  function* pieces() {
    for (let from = 0; from < bytes.length; from += 50) {
      const length = bytes.copy(shared, 0, from, from + 50);
      yield shared.subarray(0, length);
    }
  }
  expect(await linesOf(pieces())).toHaveLength(ENTITIES.length);
});

it('reads lines without brackets', async () => {
  expect(await linesOf([Buffer.from('{"id":"Q1"}\n{"id":"Q2"}')])).toEqual([{ entity: { id: 'Q1' } }, { entity: { id: 'Q2' } }]);
});

it('says which line is no JSON, and reads on', async () => {
  const lines = await linesOf([Buffer.from('[\n{"id":"Q1"},\n{"id":\n{"id":"Q2"}\n]\n')]);
  expect(lines).toMatchObject([{ entity: { id: 'Q1' } }, { line: 3, fault: expect.stringContaining('no JSON') as string }, { entity: { id: 'Q2' } }]);
});

it('says that a dump was cut', async () => {
  expect((await linesOf([Buffer.from(DUMP.slice(0, -2))])).at(-1)).toMatchObject({ fault: 'the dump ends before its last line: it was cut' });
});
