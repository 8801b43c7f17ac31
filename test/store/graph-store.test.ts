/** The store of the default engine: its datasets, its blank nodes, and what it refuses. What it answers: `engine.test.ts`. */
import { DataFactory, Parser } from 'n3';
import { expect, it } from 'vitest';
import { QueryError } from '../../src/store/index.js';
import { GraphStore } from '../../src/store/graph-store.js';

it('gives back every quad, with its graph and the label of its blank node', () => {
  const store = new GraphStore();
  const quads = new Parser({ format: 'application/n-quads', blankNodePrefix: '' }).parse('_:x <urn:p> "1" <urn:g> .\n<urn:a> <urn:p> _:x .\n');
  quads.forEach((quad) => store.add(quad));
  expect(quads.every((quad) => store.has(quad))).toBe(true);
  const back = [...store.quads()];
  expect(back).toHaveLength(2);
  expect(quads.every((quad) => back.some((one) => one.equals(quad)))).toBe(true);
});

it('gives back what was added, not the union that it keeps where a triple is in several graphs', () => {
  const store = new GraphStore();
  const added = new Parser({ format: 'application/trig' }).parse('@prefix : <urn:> . :a :p 1 . GRAPH :g { :a :p 2 } GRAPH :h { :a :p 2 }');
  added.forEach((quad) => store.add(quad));
  const count = () => store.query('SELECT * { ?s ?p ?o }', undefined);
  expect(count()).toHaveLength(2);
  const [later] = new Parser().parse('<urn:a> <urn:p> 3 .');
  store.add(later!);
  expect(count()).toHaveLength(3);
  const back = [...store.quads()];
  expect(back).toHaveLength(4);
  expect([...added, later!].every((quad) => back.some((one) => one.equals(quad)))).toBe(true);
});

it('fails with a QueryError', () => {
  const store = new GraphStore();
  store.add(DataFactory.quad(DataFactory.namedNode('urn:a'), DataFactory.namedNode('urn:p'), DataFactory.literal('1')));
  expect(() => store.query('SELECT ?s { ?s <no> }', undefined)).toThrow(QueryError);
  // The graphs of a merge are gone when its query has failed.
  expect(() => store.query('SELECT ?s { ?s <no> }', { default: ['urn:g', 'urn:h'], named: [] })).toThrow(QueryError);
  expect(store.query('SELECT ?g { GRAPH ?g { ?s ?p ?o } }', undefined)).toEqual([]);
});
