/** Quads as text for an engine: read back they are the same, whatever their terms. */
import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { DataFactory, Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { groupedTexts } from '../../src/store/grouped-texts.js';

const { quad, namedNode, literal, defaultGraph } = DataFactory;
const iris = fc
  .oneof(fc.constantFrom('a', 'b#c', 'd?e=f', 'é', 'x\u00ADy', 'p%20q', "it's", '(1)', '😀'), fc.stringMatching(/^[a-z]{1,3}$/))
  .map((end) => namedNode(`https://example.org/${end}`));
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('"', '\\', 'a\nb', '\r', '\t', '\u0000', '\u007F', '\u2028', '{<>}', "'"),
);
const literals = fc.oneof(
  texts.map((text) => literal(text)),
  fc.tuple(texts, fc.constantFrom('en', 'ar-sy', 'zh-hant')).map(([text, language]) => literal(text, language)),
  fc.tuple(texts, iris).map(([text, type]) => literal(text, type)),
);
const quads = fc.array(fc.record({ subject: iris, predicate: iris, object: fc.oneof(iris, literals), graph: fc.oneof(iris, fc.constant(defaultGraph())) }), {
  maxLength: 12,
});
const keys = (all: readonly Quad[]) => [...new Set(all.map((one) => JSON.stringify(one)))].sort();

describe('groupedTexts', () => {
  it('says what the quads say', () => {
    fc.assert(
      fc.property(quads, (parts) => {
        const given = parts.map(({ subject, predicate, object, graph }) => quad(subject, predicate, object, graph));
        const { trig, others } = groupedTexts(given);
        const read = [...new Parser({ format: 'application/trig' }).parse(trig), ...new Parser({ format: 'application/n-quads' }).parse(others)];
        expect(keys(read)).toEqual(keys(given));
      }),
      { numRuns: 300 },
    );
  });

  it('writes a subject once, and apart what cannot stand as it is', () => {
    const node = (name: string) => namedNode(`https://example.org/${name}`);
    const [s, p, g] = [node('s'), node('p'), node('g')] as const;
    const { trig, others } = groupedTexts([quad(s, p, literal('one'), g), quad(s, p, literal('two\n'), g), quad(s, p, literal('3', 'en'), g)]);
    expect(trig).toBe('<https://example.org/g>{<https://example.org/s><https://example.org/p> "one";<https://example.org/p> "3"@en.}\n');
    expect(others).toBe('<https://example.org/s> <https://example.org/p> "two\\n" <https://example.org/g> .\n');
    expect(groupedTexts([])).toEqual({ trig: '', others: '' });
  });
});
