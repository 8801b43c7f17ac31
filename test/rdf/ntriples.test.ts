/** Canonical N-Triples: escapes, refusals, and that their sorted lines are what RDFC-1.0 hashes. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { DataFactory } from 'n3';
import { canonize } from 'rdf-canonize';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/problem.js';
import { tripleLine } from '../../src/rdf/ntriples.js';
import { parseRdf } from '../../src/rdf/index.js';

const { blankNode, literal, namedNode, quad } = DataFactory;
const [one, property] = [namedNode('http://example.org/1'), namedNode('http://example.org/p')];

describe('a line', () => {
  it.each([
    [literal('159 killed', 'en'), '"159 killed"@en'],
    [literal('a "b" \\ c\n\t\r\b\f\u007f\u2028é\u{1F986}'), '"a \\"b\\" \\\\ c\\n\\t\\r\\b\\f\\u007F\u2028é\u{1F986}"'],
    [literal('1', namedNode('http://www.w3.org/2001/XMLSchema#integer')), '"1"^^<http://www.w3.org/2001/XMLSchema#integer>'],
    [literal('plain', namedNode('http://www.w3.org/2001/XMLSchema#string')), '"plain"'],
    [namedNode('http://example.org/é'), '<http://example.org/é>'],
  ])('writes an object', (object, text) => {
    expect(tripleLine(quad(one, property, object))).toBe(`<http://example.org/1> <http://example.org/p> ${text} .\n`);
  });

  it.each([
    ['the subject of <http://example.org/p>', quad(blankNode('b'), property, one)],
    ['<http://example.org/p> of <http://example.org/1>', quad(one, property, blankNode('b'))],
  ])('refuses a blank node: %s', (where, triple) => {
    expect(() => tripleLine(triple)).toThrow(ProblemError);
    expect(() => tripleLine(triple)).toThrow(where);
  });

  it('refuses an IRI that would add a statement', () => {
    expect(() => tripleLine(quad(one, property, namedNode('http://example.org/> <b> <c> . <d')))).toThrow(ProblemError);
  });
});

it('sorted, are the canonical form of RDFC-1.0', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => literal(text.replace(/[\ud800-\udfff]/gu, ''))),
    fc.string().map((text) => literal(text, 'en')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 20 }), async (values) => {
      const quads = values.map((object, index) => quad(namedNode(`http://example.org/${index % 5}`), property, object));
      const lines = [...new Set(quads.map(tripleLine))].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      const canonical = await canonize(quads, { algorithm: 'RDFC-1.0', format: 'application/n-quads' });
      const hash = (text: string) => createHash('sha256').update(text).digest('hex');
      expect(hash(lines.join(''))).toBe(hash(canonical));
      // And they can be read back.
      expect(parseRdf(lines.join(''), 'nt').value).toHaveLength(lines.length);
    }),
    { numRuns: 60, seed: 7 },
  );
});
