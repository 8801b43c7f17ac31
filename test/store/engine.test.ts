/** What every engine does: it takes quads, answers each form of query on the union of its graphs, and fails with a QueryError; of two engines the rows have one order. */
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { comunica, oxigraph, QueryError, type Engine } from '../../src/store/index.js';
import { rowsOf } from './rows.js';

const { literal, namedNode, quad } = DataFactory;
const label = namedNode('urn:label');
const QUADS = [
  quad(namedNode('urn:ford'), label, literal('Brindle Ford'), namedNode('urn:graph:1')),
  quad(namedNode('urn:mill'), label, literal('Old Mill'), namedNode('urn:graph:2')),
];

async function* oneByOne() {
  for (const one of QUADS) yield await Promise.resolve(one);
}

describe.each<[string, () => Promise<Engine>]>([
  ['oxigraph', () => Promise.resolve(oxigraph())],
  ['comunica', () => comunica()],
])('%s', (name, open) => {
  it('counts what it loads, also what streams in', async () => {
    const engine = await open();
    expect(engine.name).toBe(name);
    expect(await engine.load(QUADS)).toBe(2);
    expect(await engine.load(oneByOne())).toBe(2);
    expect(await engine.load([])).toBe(0);
    // The same quads twice are in the store once.
    expect(rowsOf(await engine.ask('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'))).toEqual([['2']]);
  });

  it('answers on the union of all graphs, and on one where the query names it', async () => {
    const engine = await open();
    await engine.load(QUADS);
    expect(rowsOf(await engine.ask('SELECT ?name { ?s <urn:label> ?name } ORDER BY ?name'))).toEqual([['Brindle Ford'], ['Old Mill']]);
    expect(rowsOf(await engine.ask('SELECT ?name { GRAPH <urn:graph:2> { ?s <urn:label> ?name } }'))).toEqual([['Old Mill']]);
  });

  it('answers each form with its kind', async () => {
    const engine = await open();
    await engine.load(QUADS);
    expect(await engine.ask('ASK { <urn:ford> ?p ?o }')).toEqual({ kind: 'boolean', value: true });
    expect(await engine.ask('SELECT ?s ?missing { ?s ?p "Old Mill" }')).toMatchObject({ kind: 'rows', variables: ['s', 'missing'] });
    const answer = await engine.ask('CONSTRUCT { ?s <urn:named> ?o } { ?s <urn:label> ?o }');
    expect(answer.kind === 'quads' && answer.quads.map(({ subject, object }) => `${subject.value} ${object.value}`).sort()).toEqual([
      'urn:ford Brindle Ford',
      'urn:mill Old Mill',
    ]);
  });

  it('fails with a QueryError that has its name', async () => {
    const engine = await open();
    const reason: unknown = await engine.ask('SELECT ?s { ?s ?p ').catch((error: unknown) => error);
    expect(reason).toBeInstanceOf(QueryError);
    expect(reason).toMatchObject({ name: 'QueryError', engine: name });
  });
});

describe('the order of rows', () => {
  const VALUES =
    'VALUES (?a ?b) { ("x" 3) ("x" 1) ("y" 2) ("x" 10) (UNDEF 5) (UNDEF 4) (<http://i> 1) ("😀" 0) ("\uFF5E" 0) (7 1) (7.5 0) ("10"^^<http://www.w3.org/2001/XMLSchema#integer> 0) }';
  it.each([
    ['two keys', `SELECT ?a ?b { ${VALUES} } ORDER BY STR(?a) ?b`],
    ['a key downward', `SELECT ?a ?b { ${VALUES} } ORDER BY DESC(STR(?a)) ?b`],
    ['keys that are no columns', `SELECT ?b { ${VALUES} } ORDER BY STR(?a) DESC(?b)`],
    ['all columns', `SELECT * { ${VALUES} } ORDER BY ?b STR(?a)`],
    ['a part of the rows', `SELECT * { ${VALUES} } ORDER BY STR(?a) ?b LIMIT 3 OFFSET 2`],
    ['distinct rows', `SELECT DISTINCT ?b { ${VALUES} } ORDER BY (?b > 3) ?b`],
    ['groups', `SELECT ?a (SUM(?b) AS ?sum) (COUNT(*) AS ?n) { ${VALUES} FILTER(isLiteral(?a)) } GROUP BY ?a ORDER BY ?n STR(?a)`],
  ])('both engines agree on %s', async (_, sparql) => {
    const [first, second] = await Promise.all([oxigraph(), await comunica()].map(async (engine) => rowsOf(await engine.ask(sparql))));
    expect(second).toEqual(first);
  });
});
