/** Which queries depend on how a literal is written. */
import { describe, expect, it } from 'vitest';
import { rewritingIn } from '../../src/store/exactness.js';
import { isRewritten } from '../../src/store/rewriting.js';
import { parseQuery } from '../../src/store/syntax.js';

const asked = (sparql: string, comparable = true) =>
  rewritingIn(parseQuery(`PREFIX : <urn:> ${sparql}`).value!, { properties: new Set(['urn:low']), comparable, isRewritten }) !== undefined;

describe('does not depend on it', () => {
  it.each([
    'SELECT ?s { ?s :low ?o }',
    'SELECT ?o { ?s :high ?o }',
    'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }',
    'SELECT (COUNT(?o) AS ?n) (SUM(?o) AS ?sum) { ?s :low ?o }',
    'SELECT ?s { ?s :low ?o FILTER(?o > 1.0 && !(?o = 07)) } ORDER BY ?o',
    'SELECT ?s { ?s ?p "text" }',
    'SELECT ?s { ?s ?p [] }',
    'SELECT ?s (SUM(?o) AS ?n) { ?s :low ?o } GROUP BY ?s HAVING (SUM(?o) > 1)',
    'SELECT (GROUP_CONCAT(DISTINCT STR(?s)) AS ?t) { ?s :high ?o }',
    'ASK { ?s :low ?o }',
    'CONSTRUCT { ?s a :X } { ?s :low ?o }',
    'CONSTRUCT WHERE { ?s :high ?o }',
    'SELECT ?s { ?s :high/:wide ?o }',
  ])('%s', (sparql) => expect(asked(sparql)).toBe(false));
});

describe('depends on it', () => {
  it.each([
    'SELECT ?o { ?s :low ?o }',
    'SELECT * { ?s ?p ?o }',
    'SELECT ?s { ?s :low 7 }',
    'SELECT ?s { ?s :low ?o . ?t :high ?o }',
    'SELECT ?s { ?s :low ?o FILTER(STR(?o) = "07") }',
    'SELECT (STRLEN(STR(?o)) + 1 AS ?n) { ?s :low ?o }',
    'SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s :low ?o }',
    'SELECT (MIN(?o) AS ?n) { ?s :low ?o }',
    'SELECT ?n { ?s :low ?o BIND(?o AS ?n) }',
    'SELECT ?s { VALUES ?o { 7 } ?s :low ?o }',
    'SELECT (COUNT(*) AS ?n) { ?s :low ?o } GROUP BY ?o',
    'SELECT ?o { ?o ^:low ?s }',
    'SELECT ?o { ?s !:high ?o }',
    'SELECT (07 AS ?n) { }',
    'SELECT ?s { ?s :high "07"^^<http://www.w3.org/2001/XMLSchema#int> }',
    'CONSTRUCT { ?s :x ?o } { ?s :low ?o }',
    'CONSTRUCT WHERE { ?s :low ?o }',
    'DESCRIBE ?s { ?s :high ?o }',
    'SELECT (GROUP_CONCAT(DISTINCT ?s) AS ?t) { ?s :high ?o }',
  ])('%s', (sparql) => expect(asked(sparql)).toBe(true));

  it('a count, where two literals became one', () => {
    expect(asked('SELECT (COUNT(*) AS ?n) { ?s :low ?o }', false)).toBe(true);
    expect(asked('SELECT (COUNT(*) AS ?n) { ?s :high ?o }', false)).toBe(false);
  });
});
