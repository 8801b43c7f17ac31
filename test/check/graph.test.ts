/** A graph laid over another. */
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { Graph } from '../../src/check/index.js';

const { quad, namedNode, literal } = DataFactory;

const [a, b, p] = ['urn:a', 'urn:b', 'urn:p'].map((iri) => namedNode(iri)) as [
  ReturnType<typeof namedNode>,
  ReturnType<typeof namedNode>,
  ReturnType<typeof namedNode>,
];

describe('a graph', () => {
  it('holds each triple once, whatever graphs it is in', () => {
    const graph = new Graph([quad(a, p, b), quad(a, p, b, namedNode('urn:g')), quad(a, p, literal('urn:b'))]);
    expect(graph.size).toBe(2);
    expect([graph.find(a, p).length, graph.find(null, p, b).length, graph.find(null, null, literal('urn:b')).length, graph.find(b).length]).toEqual([
      2, 1, 1, 0,
    ]);
  });

  it('asks what lies beside it, and does not walk it', () => {
    const graph = new Graph([quad(a, p, b)], new Graph([quad(b, p, a), quad(a, p, a)]));
    expect([graph.find(b, p).length, graph.find(a, p).length, graph.find(null, p).length, [...graph].length]).toEqual([1, 2, 1, 1]);
  });

  it('forgets what is deleted', () => {
    const graph = new Graph([quad(a, p, b), quad(b, p, b)]);
    expect(graph.find(null, p, b)).toHaveLength(2);
    graph.delete(quad(a, p, b)).delete(quad(a, p, a));
    expect([graph.size, graph.find(a).length, graph.find(null, p, b).length, graph.has(quad(a, p, b)), graph.has(quad(b, p, b))]).toEqual([
      1,
      0,
      1,
      false,
      true,
    ]);
  });
});
