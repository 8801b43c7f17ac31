/** A store as the dataset of a query: which quads each graph has, and each triple of a default graph once. */
import type { Term } from '@rdfjs/types';
import { DataFactory, Parser, Store } from 'n3';
import { expect, it } from 'vitest';
import { GraphView } from '../../src/store/graph-view.js';

const store = new Store(new Parser({ format: 'application/trig' }).parse('@prefix : <urn:> . :a :p 1 . GRAPH :g { :a :p 2 . :b :p 2 } GRAPH :h { :a :p 2 }'));
const [defaultGraph, g, h] = [DataFactory.defaultGraph(), DataFactory.namedNode('urn:g'), DataFactory.namedNode('urn:h')];

it.each([
  ['no FROM', undefined, { default: 3, any: 4, g: 2, h: 1 }],
  ['FROM two', { default: ['urn:g', 'urn:h'], named: [] }, { default: 2, any: 0, g: 0, h: 0 }],
  ['FROM NAMED', { default: [], named: ['urn:h'] }, { default: 0, any: 1, g: 0, h: 1 }],
])('%s', (_, dataset, expected) => {
  const view = new GraphView(store, dataset);
  const count = (graph?: Term) => [...view.match(undefined, undefined, undefined, graph)].length;
  expect(count(defaultGraph)).toBe(expected.default);
  // Without FROM NAMED quads of the default graph match too; who asks leaves them out.
  expect(count(undefined)).toBe(expected.any);
  expect([count(g), count(h)]).toEqual([expected.g, expected.h]);
  expect(view.countQuads(undefined, undefined, undefined, h)).toBe(expected.h);
});
