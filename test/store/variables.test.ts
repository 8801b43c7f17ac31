/** The columns of a query, and the variables that it mentions. */
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/problem.js';
import { variablesOf } from '../../src/store/variables.js';

describe('columns', () => {
  it.each([
    ['in the order they are named', 'SELECT ?b (COUNT(?a) AS ?n) { ?a ?p ?b } GROUP BY ?b', ['b', 'n']],
    ['of *: in the order of the text', 'SELECT * { ?s <urn:p> ?o . OPTIONAL { ?o <urn:q> ?x } }', ['s', 'o', 'x']],
    ['of *: not what only a filter or a minus mentions', 'SELECT * { ?s <urn:p> 1 . MINUS { ?s <urn:q> ?gone } }', ['s']],
    ['of *: what a subquery selects', 'SELECT * { { SELECT ?a { ?a <urn:p> ?b } } }', ['a']],
    ['in the order they are named, a constant too', 'SELECT ?b (1 AS ?a) { ?b ?c ?d }', ['b', 'a']],
    [
      'of *: what the pattern can bind',
      'SELECT * { ?s ?p ?o . OPTIONAL { ?s ?q ?r } FILTER(?z) MINUS { ?m ?n ?k } BIND(1 AS ?c) }',
      ['s', 'p', 'o', 'q', 'r', 'c'],
    ],
    [
      'of *: graphs, unions and values',
      'SELECT * { GRAPH ?g { ?s ?p ?o } { SELECT ?in ?out { ?in ?x ?out } } UNION { VALUES (?v) { (1) } } } VALUES ?w { 1 }',
      ['g', 's', 'p', 'o', 'in', 'out', 'v', 'w'],
    ],
    ['none of an ASK', 'ASK { ?s ?p ?o }', undefined],
    ['none of a CONSTRUCT', 'CONSTRUCT { ?s <urn:p> ?o } { ?s <urn:p> ?o }', undefined],
  ])('%s', (_, sparql, columns) => {
    expect(variablesOf(sparql)).toEqual(columns);
  });

  it('a syntax error is a problem', () => expect(() => variablesOf('SELECT ?a {')).toThrow(ProblemError));
});
