/** Syntax errors of queries at their line and column, and what a parsed query tells. */
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../src/problem.js';
import { parseQuery, problemOfEngine, readQueryFile, servicesOf } from '../../src/store/index.js';
import { oxigraph } from '../../src/store/oxigraph.js';

const WRONG: [query: string, line: number | undefined, column: number | undefined, message: string][] = [
  ['# ?\nSELECT * WHERE { ?s ?p ?o ', 2, 26, 'the query ends too early'],
  ['SELECT ?s\nWHERE {\n  "é😀" a x:y }', 3, 10, 'the prefix x: is not declared'],
  ['# x:y\nPREFIX a: <http://x:y>\nSELECT ?s { ?s a "x:y", x:y }', 3, 25, 'the prefix x: is not declared'],
  ['SELEC ?s', 1, 1, '"SELEC" is not expected here'],
  ['SELECT ?s WHERE { ?s a <http://é> . BIND(1 AS ?s) }', 1, 47, 'variable used to bind is already bound: ?s'],
  ['SELECT ?x WHERE {\n ?x a ?y . "é😀" }', 2, 17, '"}" is not expected here'],
  ['PREFIX a: <x y>\nSELECT * { ?s a a:b }', 1, 11, '"<x" is not expected here'],
  ['PREFIX a: <http://x>\nSELECT * { ?s a a:b . } }', 2, 25, '"}" is not expected here'],
  ['SELECT * { ?s a }\nFILTER(?s = §)', 1, 17, '"}" is not expected here'],
  ['SELECT * { ?s ?p "\\u0041\\U0001F600\\u0022", §x }', 1, 44, '"§x" is not expected here'],
  ['SELECT * { ?s ?p "not closed }', 1, 18, '"\\"not" is not expected here'],
  ['SELECT ?a\n (COUNT(?b) AS ?n) ?b { ?a ?p ?b } GROUP BY ?a', 2, 20, 'projection of ungrouped variable: ?b'],
  ['SELECT ?a ?b { ?a ?p ?b } GROUP BY ?a }', 1, 39, '"}" is not expected here'],
  ['SELECT ?a ?a { ?s ?p ?o }', 1, 11, 'variable used more than once in SELECT clause: ?a'],
  ['SELECT ?a (STR(?b) AS ?c) { ?a ?p ?b } GROUP BY ?a', 1, 35, 'use of ungrouped variable in projection of operation: ?b'],
  ['DELETE WHERE { ?s ?p ?o }', undefined, undefined, 'this changes data; here questions are asked'],
  ['PREFIX a: <http://a>\nLOAD a:b', undefined, undefined, 'this changes data; here questions are asked'],
  ['INSERT DATA { <http://a> <http://b> 1 }', undefined, undefined, 'this changes data; here questions are asked'],
  ['# nothing', undefined, undefined, 'there is no query in the text'],
  ['', undefined, undefined, 'there is no query in the text'],
];

it.each(WRONG)('%j is refused at its place', (query, line, column, message) => {
  const { value, problems } = readQueryFile(query);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'query-syntax', message }]);
  expect([problems[0]?.place?.line, problems[0]?.place?.column]).toEqual([line, column]);
});

it('what only an engine refuses has its place too', async () => {
  const sparql = 'SELECT ?s (COUNT(*) AS ?n)\nWHERE { ?s ?p ?o }';
  const message = await oxigraph()
    .ask(sparql)
    .then(
      () => '',
      (error: Error) => error.message,
    );
  expect(problemOfEngine(message, sparql)).toMatchObject({ place: { line: 2 }, message: 'the SELECT contains a variable that is unbound' });
  expect(problemOfEngine('out of memory', sparql)).toBeUndefined();
});

describe('servicesOf', () => {
  it('gives whole IRIs, wherever they are named', () => {
    const prologue = 'BASE <http://b/>\nPREFIX e: <http://e/>\n';
    const query = parseQuery(`${prologue}SELECT * { SERVICE e:x\\-y { ?s ?p ?o } OPTIONAL { SERVICE SILENT <z> { ?s ?p ?o } } SERVICE ?any { ?s ?p ?o } }`);
    expect(servicesOf(valueOf(query))).toEqual(['http://e/x-y', 'http://b/z']);
  });
});
