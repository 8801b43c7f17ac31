/** Quads on their way to another thread: as texts, from which the same quads are read. */
import fc from 'fast-check';
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { pack, unpack } from '../../src/rdf/quad-transfer.js';

const { quad, namedNode, literal } = DataFactory;
const [a, p] = [namedNode('urn:a'), namedNode('urn:p')];

it('brings every term over', () => {
  const text = fc.string({ unit: 'binary' });
  const term = fc.oneof(
    fc.webUrl().map((url) => namedNode(url)),
    text.map((value) => literal(value)),
    fc.tuple(text, fc.constantFrom('en', 'ar-SY')).map(([value, language]) => literal(value, language)),
    fc.tuple(text, fc.webUrl()).map(([value, url]) => literal(value, namedNode(url))),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(term, fc.option(fc.webUrl()))), (values) => {
      const sent = values.map(([value, graph]) => quad(a, p, value, graph === null ? undefined : namedNode(graph)));
      const back = unpack(structuredClone(pack(sent)));
      expect(back.length === sent.length && back.every((one, index) => one.equals(sent[index]))).toBe(true);
    }),
  );
});
