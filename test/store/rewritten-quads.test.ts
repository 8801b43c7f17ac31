/** The quads whose literals Oxigraph rewrites: what it has in their place, and when two became one. */
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { GraphStore } from '../../src/store/graph-store.js';
import { RewrittenQuads } from '../../src/store/rewritten-quads.js';

const integer = (value: string) => DataFactory.literal(value, DataFactory.namedNode('http://www.w3.org/2001/XMLSchema#integer'));
const [s, p] = [DataFactory.namedNode('urn:s'), DataFactory.namedNode('urn:p')];
const stating = (value: string) => DataFactory.quad(s, p, integer(value));

it('the store has a value in their place; they stay as written', () => {
  const [store, aside] = [new GraphStore(), new RewrittenQuads()];
  aside.add(stating('01'));
  aside.add(stating('01'));
  aside.moveTo(store);
  expect(store.has(stating('1'))).toBe(true);
  expect(aside.replaces(stating('1'))).toBe(true);
  expect(aside.comparable).toBe(true);
  expect([...aside.properties]).toEqual(['urn:p']);
  expect([...aside.quads()]).toHaveLength(1);
  expect(aside.asWritten('urn:s', 'urn:p', integer('1'))).toEqual([integer('01')]);
  expect(aside.asWritten('urn:s', 'urn:p', s)).toEqual([s]);
});

it('what the data has itself is not in the place of another', () => {
  const [store, aside] = [new GraphStore(), new RewrittenQuads()];
  store.add(stating('1'));
  aside.add(stating('01'));
  aside.moveTo(store);
  expect([aside.replaces(stating('1')), aside.comparable]).toEqual([false, false]);
  const later = new RewrittenQuads();
  later.add(stating('02'));
  later.moveTo(store);
  later.meet(stating('2'));
  expect([later.replaces(stating('2')), later.comparable]).toEqual([false, false]);
});

it('a number that cannot be calculated with is not comparable', () => {
  const aside = new RewrittenQuads();
  aside.add(stating('12345678901234567890'));
  expect(aside.comparable).toBe(false);
});
