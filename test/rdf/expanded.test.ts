/** Expanded JSON-LD as quads. The suites of the W3C (`test/w3c`) have many more cases. */
import { expect, it } from 'vitest';
import { quadsOfExpanded } from '../../src/rdf/expanded.js';
import { lines } from './reading.js';

const quads = (document: unknown[], more: object = {}) => [...quadsOfExpanded(document, { scope: 's-', ...more })];

it('nodes within nodes, reverse properties, lists, graphs and values', () => {
  const found = quads([
    {
      '@id': 'urn:a',
      '@type': ['urn:T'],
      'urn:p': [{ '@id': 'urn:b', 'urn:q': [{ '@value': 1.5 }, { '@value': 2 }, { '@value': true }, { '@value': 'x', '@language': 'EN' }] }],
      'urn:l': [{ '@list': [{ '@value': 'one' }, { '@id': '_:n' }] }, { '@list': [] }],
      '@reverse': { 'urn:r': [{ '@id': 'urn:c' }] },
      '@graph': [{ '@id': 'urn:d', 'urn:p': [{ '@value': { b: 1, a: [null] }, '@type': '@json' }] }],
    },
  ]);
  const text = lines(found, true).join('\n');
  for (const part of ['urn:c', 'urn:r', '1.5E0', 'urn:T', 'en', JSON.stringify('{"a":[null],"b":1}')]) expect(text).toContain(part);
  expect(found.filter(({ graph }) => graph.value === 'urn:a')).toHaveLength(1);
  expect(found.filter(({ subject }) => subject.termType === 'BlankNode')).toHaveLength(4);
  expect(found).toHaveLength(14);
});

it('what is no RDF is left out or reported', () => {
  const reported: string[] = [];
  const document = [
    {
      '@id': 'urn:a',
      '_:p': [{ '@value': 1 }],
      'urn:p': [{ '@id': 'rel' }, { '@value': 'x', '@type': ['urn:t', 'urn:u'] }, { '@value': 'x', '@language': 'no tag' }],
    },
  ];
  expect(quads(document, { relative: (iri: string) => reported.push(iri), invalid: (message: string) => reported.push(message) })).toHaveLength(1);
  expect(reported).toEqual(['rel', 'a value has several types']);
});
