/** The graphs that a query names, read from its parsed form. */
import { expect, it } from 'vitest';
import { datasetOf, withoutDataset } from '../../src/store/dataset.js';
import { QueryError } from '../../src/store/index.js';
import { parseQuery } from '../../src/store/syntax.js';

const parsed = (sparql: string) => parseQuery(sparql).value!;

it('prefixes and the base are resolved; comments and texts name nothing', () => {
  const query = 'BASE <http://example.org/> PREFIX g: <urn:g/> SELECT * FROM g:a FROM <b> FROM g:a FROM NAMED <urn:c> { ?s ?p "FROM <urn:d>" } # FROM <urn:e>';
  expect(datasetOf(parsed(query))).toEqual({ default: ['urn:g/a', 'http://example.org/b'], named: ['urn:c'] });
  expect(datasetOf(parsed('SELECT * { ?s ?p "FROM <urn:d>" }'))).toBeUndefined();
  expect(() => datasetOf(parsed('SELECT * FROM <b> { ?s ?p ?o }'))).toThrow(QueryError);
});

it('a query is written without them', () => {
  const text = withoutDataset(parsed('SELECT ?s FROM <urn:a> FROM NAMED <urn:b> { GRAPH ?g { ?s ?p ?o } }'));
  expect(datasetOf(parsed(text))).toBeUndefined();
  expect(text).toContain('GRAPH');
});
