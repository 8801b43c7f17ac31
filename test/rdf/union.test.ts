/** Triples tripleDeduplicator: in the union of the graphs of a block, and in a whole export. */
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { tripleDeduplicator, tripleKey, union } from '../../src/rdf/union.js';
import { DEFAULT_BASE } from '../../src/terms/index.js';

const { quad, namedNode, literal } = DataFactory;
const [a, p, g, h] = [namedNode('urn:a'), namedNode('urn:p'), namedNode('urn:g'), namedNode('urn:h')];

it('the union has a triple of two graphs tripleDeduplicator, in the order in which it first comes, without a graph', () => {
  const triples = union([quad(a, p, literal('2'), g), quad(a, p, literal('1'), g), quad(a, p, literal('2'), h)]);
  expect(triples.map(({ object, graph }) => [object.value, graph.termType])).toEqual([
    ['2', 'DefaultGraph'],
    ['1', 'DefaultGraph'],
  ]);
});

it('a literal differs by its language and its datatype, and from an IRI of the same text', () => {
  const objects = [literal('urn:x'), literal('urn:x', 'en'), literal('urn:x', namedNode('urn:type')), namedNode('urn:x')];
  expect(new Set(objects.map((object) => tripleKey(quad(a, p, object)))).size).toBe(4);
});

describe('of a whole export', () => {
  it('what entries share is kept in the first block, and what is of one entry in each', () => {
    const filter = tripleDeduplicator();
    const about = (path: string) => quad(namedNode(DEFAULT_BASE + path), p, a);
    const [shared, own] = [about('document/ford-gazette/1'), about('claim/e/killed')];
    expect([filter([shared, own]).length, filter([shared, own]).map(({ subject }) => subject.value)]).toEqual([2, [own.subject.value]]);
  });
});
