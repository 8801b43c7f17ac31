/** Terms that would break a file of RDF are refused before anything is written. */
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { ProblemError } from '../../src/problem.js';
import { writableQuads } from '../../src/rdf/writable-terms.js';

const { quad, namedNode, literal, blankNode } = DataFactory;
const [a, p] = [namedNode('urn:a'), namedNode('urn:p')];

it('quads that can be written come back as they are', () => {
  const quads = [quad(a, p, literal('> <urn:x> .', 'en')), quad(a, p, a, namedNode('urn:g'))];
  expect(writableQuads(quads)).toBe(quads);
});

it.each([
  ['an IRI with a bracket', quad(a, p, namedNode('urn:x> <urn:y'))],
  ['an IRI of a graph with a space', quad(a, p, a, namedNode('urn:g h'))],
  ['a datatype with a space', quad(a, p, literal('1', namedNode('urn:x y')))],
  ['a blank node', quad(blankNode('x'), p, a)],
])('%s is refused', (_, bad) => {
  expect(() => writableQuads([quad(a, p, a), bad])).toThrow(ProblemError);
});

it('every bad term is named, each once', () => {
  const bad = namedNode('urn:x y');
  try {
    writableQuads([quad(bad, p, bad), quad(a, namedNode('urn:<'), bad)]);
    expect.unreachable();
  } catch (error) {
    expect((error as ProblemError).problems.map(({ code }) => code)).toEqual(['graph-term', 'graph-term']);
  }
});
