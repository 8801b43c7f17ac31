/** Templates of N-Quads lines. */
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { QuadTemplate } from '../../src/rdf/quad-template.js';

const { namedNode, literal, quad } = DataFactory;
const LABEL = 'http://e.org/label';
const template = new QuadTemplate(
  [
    quad(namedNode('http://e.org/T1'), namedNode(LABEL), literal('T2 and T2', 'en'), namedNode('http://e.org/g')),
    quad(namedNode('http://e.org/T1'), namedNode('http://e.org/p'), literal('T2'), namedNode('http://e.org/g')),
    quad(namedNode('http://e.org/s'), namedNode('http://e.org/p'), namedNode('http://e.org/T12'), namedNode('http://e.org/g')),
  ],
  {
    tokens: ['T1', 'T2', 'T12'],
    kindOf: ({ subject }) => (subject.value.endsWith('/s') ? 'shared' : 'own'),
    shortened: { property: LABEL, shorten: (text) => text.slice(0, 6) },
  },
);

it('fills IRIs and literals, the longest placeholder first', () => {
  expect(template.fill(['a', 'x', 'b'])).toEqual({
    own: '<http://e.org/a> <http://e.org/label> "x and x"@en <http://e.org/g> .\n<http://e.org/a> <http://e.org/p> "x" <http://e.org/g> .\n',
    near: [],
    shared: ['<http://e.org/s> <http://e.org/p> <http://e.org/b> <http://e.org/g> .\n'],
  });
});

it('escapes values, and shortens what is longer or on several lines', () => {
  expect(template.fill(['a', 'x\n"y"', 'b'])?.own).toBe(
    '<http://e.org/a> <http://e.org/label> "x\\n\\"y\\" "@en <http://e.org/g> .\n<http://e.org/a> <http://e.org/p> "x\\n\\"y\\"" <http://e.org/g> .\n',
  );
  expect(template.fill(['a', 'x'.repeat(200), 'b'])?.own).toContain('"xxxxxx"@en');
});

it('does not write characters that it does not know how to escape', () => {
  expect(template.fill(['a', '\u0007', 'b'])).toBeUndefined();
  expect(template.fill(['a', '😀', 'b'])).toBeUndefined();
});
