/** The order of terms: what is unbound first, then blank nodes, IRIs and literals; numbers by value. */
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { compareTerms } from '../../src/store/index.js';
import { PREFIXES } from '../../src/terms/index.js';

const { literal, namedNode } = DataFactory;

it('is: unbound, blank, IRIs, literals; numbers by value', () => {
  const integer = namedNode(`${PREFIXES.xsd}integer`);
  const sorted = [undefined, DataFactory.blankNode('z'), namedNode('http://a'), literal('9', integer), literal('10', integer)];
  sorted.forEach((one, index) => sorted.forEach((other, at) => expect(Math.sign(compareTerms(one, other))).toBe(Math.sign(index - at))));
});
