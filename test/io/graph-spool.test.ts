/** Triples of many graphs in any order → each graph sorted, in memory and on disk. */
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GraphSpool } from '../../src/io/graph-spool.js';
import { byteString } from '../../src/rdf/triple-lines.js';

const temporary = () => readdirSync(tmpdir()).filter((name) => /^variorum-\w{6}$/.test(name));

it('gives the same graphs for every amount of memory, and leaves no file', async () => {
  const before = temporary();
  const triple = fc.tuple(
    fc.constantFrom('urn:a', 'urn:b', 'urn:c'),
    fc.string({ unit: 'grapheme', minLength: 1 }).map((one) => `${one.replace(/[\r\n]/g, '')} .\n`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(triple, { maxLength: 50 }), fc.integer({ min: 1, max: 300 }), async (triples, memory) => {
      const spool = new GraphSpool(memory);
      for (const [graph, line] of triples) await spool.add(graph, byteString(line));
      const graphs = await spool.finish();
      expect(graphs.map(({ iri }) => iri)).toEqual([...new Set(triples.map(([graph]) => graph))]);
      for (const { iri, triples: count, bytes, read } of graphs) {
        const lines = new Set(triples.filter(([graph]) => graph === iri).map(([, line]) => line));
        const content = await text(read());
        expect([count, bytes]).toEqual([lines.size, Buffer.byteLength(content)]);
        expect(new Set(content.split(/(?<=\n)/).filter((line) => line !== ''))).toEqual(lines);
      }
      await spool.close();
    }),
    { numRuns: 60, seed: 5 },
  );
  expect(temporary().filter((name) => !before.includes(name))).toEqual([]);
  expect(existsSync(tmpdir())).toBe(true);
});
