/** The parameters of a query: read from its header, and their values as terms. */
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../src/problem.js';
import { describeParameter, parametersOf, readQueryFile, termsOf } from '../../src/store/index.js';
import { DEFAULT_BASE, PREFIXES } from '../../src/terms/index.js';

const QUERY =
  '# Who?\n# param claimant: actor — who\n# param day?: date — when\nSELECT ?s ?claimant { ?s <http://e/p> ?claimant . FILTER(!BOUND(?day) || ?day > "2000-01-01"^^<http://www.w3.org/2001/XMLSchema#date>) }';

describe('parameters', () => {
  const file = valueOf(readQueryFile(QUERY));
  const parameters = valueOf(parametersOf(file));

  it('are read from the header', () => {
    expect(parameters).toEqual([
      { name: 'claimant', type: 'actor', optional: false, description: 'who' },
      { name: 'day', type: 'date', optional: true, description: 'when' },
    ]);
    expect(parameters.map(describeParameter)).toEqual(['-p claimant=sohr: who', '-p day=2022-01-22 (may be left out): when']);
  });

  it.each([
    ['# param x: actor — who\nASK { ?s ?p ?o }', 'the query has no variable ?x', 1],
    ['# Q\n# param s: thing — who\nASK { ?s ?p ?o }', 'there is no type "thing" of parameters', 2],
    ['# Q\n# param 1s: actor — who\nASK { ?s ?p ?o }', '"param 1s" names no parameter', 2],
  ])('%j cannot be', (text, message, line) => {
    expect(parametersOf(valueOf(readQueryFile(text))).problems).toMatchObject([{ code: 'query-syntax', message, place: { line } }]);
  });

  it.each([
    [{}, 'the query asks for claimant'],
    [{ claimant: 'a', who: 'b' }, 'the query has no parameter "who"'],
    [{ claimant: 'a', day: '2022-02-30' }, '-p day: "2022-02-30" is not a calendar day'],
    [{ claimant: 'http://a b' }, '-p claimant: "http://a b" is not an IRI'],
  ])('%j is refused, with what the query takes', (given, message) => {
    const { value, problems } = termsOf(parameters, new Map(Object.entries(given)), [DEFAULT_BASE]);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'query-parameter', message }]);
    expect(problems[0]?.expected).toBeTruthy();
  });

  it.each([
    ['actor', 'sohr', 'https://x.example/actor/sohr'],
    ['actor', 'an-entry/sohr', 'https://x.example/actor/an-entry/sohr'],
    ['actor', 'https://other.example/a', 'https://other.example/a'],
    ['account', 'a-battle', 'https://x.example/account/a-battle'],
    ['event', 'a-battle', 'https://x.example/event/a-battle'],
    ['place', 'a', 'https://x.example/place/a'],
    ['person', 'a', 'https://x.example/person/a'],
    ['metric', 'killed', `${PREFIXES.vr}killed`],
    ['iri', 'urn:x:y', 'urn:x:y'],
    ['text', '"; DROP', '"; DROP'],
    ['integer', '-07', '-7'],
    ['date', '2022-01-22', '2022-01-22'],
  ] as const)('%s %s', (type, value, expected) => {
    const terms = valueOf(termsOf([{ name: 'x', type, optional: false, description: '' }], new Map([['x', value]]), ['https://x.example/']));
    expect(terms.get('x')?.map((term) => term.value)).toEqual([expected]);
  });

  it('an id stands for the IRI under each base of the data', () => {
    const terms = valueOf(termsOf(parameters, new Map([['claimant', 'a']]), ['http://a/', 'http://b/']));
    expect(terms.get('claimant')?.map(({ value }) => value)).toEqual(['http://a/actor/a', 'http://b/actor/a']);
  });
});
