/** What every engine does: it takes quads, answers each form of query on the union of its graphs, and fails with a QueryError; of two engines the rows have one order. */
import type { Term } from '@rdfjs/types';
import { DataFactory, Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { comunica, QueryError, type Engine } from '../../src/store/index.js';
import { oxigraph } from '../../src/store/oxigraph.js';
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

/** A triple of the default graph, one that two graphs have, and one of each graph. */
const TRIG = '@prefix : <urn:> . :a :lost 1 . GRAPH :g1 { :a :lost 2 . :b :lost 2 } GRAPH :g2 { :a :lost 2 . :c :lost 9 }';

describe.each<[string, () => Promise<Engine>]>([
  ['oxigraph', () => Promise.resolve(oxigraph())],
  ['comunica', () => comunica()],
])('the dataset of a query: %s', (_, open) => {
  const opened = async () => {
    const engine = await open();
    await engine.load(new Parser({ format: 'application/trig' }).parse(TRIG));
    return engine;
  };
  const SUM = '(SUM(?o) AS ?n)';
  it.each([
    ['none: the union, a triple of several graphs once', `SELECT ${SUM} { ?s :lost ?o }`, '14'],
    ['one graph', `SELECT ${SUM} FROM :g1 { ?s :lost ?o }`, '4'],
    ['several, merged', `SELECT ${SUM} FROM :g1 FROM <urn:g2> { ?s :lost ?o }`, '13'],
    ['one that is not there', `SELECT ${SUM} FROM :g9 { ?s :lost ?o }`, '0'],
    ['the same one twice', `SELECT ${SUM} FROM :g1 FROM :g1 { ?s :lost ?o }`, '4'],
    ['FROM, and GRAPH, which sees nothing then', `SELECT ${SUM} FROM :g1 { GRAPH ?g { ?s :lost ?o } }`, '0'],
    ['FROM NAMED, whose default graph is empty', `SELECT ${SUM} FROM NAMED :g1 { ?s :lost ?o }`, '0'],
    ['FROM NAMED and GRAPH', `SELECT ${SUM} FROM NAMED :g1 { GRAPH ?g { ?s :lost ?o } }`, '4'],
    ['FROM NAMED and another GRAPH', `SELECT ${SUM} FROM NAMED :g1 { GRAPH :g2 { ?s :lost ?o } }`, '0'],
    ['both', `SELECT ${SUM} FROM :g1 FROM :g2 FROM NAMED :g2 { ?s :lost 2 GRAPH ?g { ?t :lost ?o } }`, '22'],
    ['the word in a comment and a text', `SELECT ${SUM} { ?s :lost ?o FILTER(STR(?o) != "FROM <urn:g1>") } # FROM :g1`, '14'],
    ['a subquery', `SELECT ?n FROM :g2 { { SELECT ${SUM} { ?s :lost ?o } } }`, '11'],
    ['a relative address', `BASE <http://example.org/> SELECT ${SUM} FROM <g> { ?s :lost ?o }`, '0'],
  ])('%s', async (_case, sparql, sum) => {
    const engine = await opened();
    expect(rowsOf(await engine.ask(`PREFIX : <urn:> ${sparql}`))).toEqual([[sum]]);
    // It is of this query only.
    expect(rowsOf(await engine.ask('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'))).toEqual([['4']]);
    expect(rowsOf(await engine.ask('SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g'))).toEqual([['urn:g1'], ['urn:g2']]);
  });

  it('each form of query', async () => {
    const engine = await opened();
    expect(await engine.ask('ASK FROM <urn:g9> { ?s ?p ?o }')).toMatchObject({ value: false });
    expect(await engine.ask('ASK FROM <urn:g1> { <urn:a> ?p ?o }')).toMatchObject({ value: true });
    for (const sparql of ['CONSTRUCT { ?s ?p ?o } FROM <urn:g2> { ?s ?p ?o }', 'CONSTRUCT FROM <urn:g2> WHERE { ?s ?p ?o }'])
      expect(await engine.ask(sparql)).toMatchObject({ quads: { length: 2 } });
    expect(await engine.ask('DESCRIBE <urn:a> FROM <urn:g2>')).toMatchObject({ quads: { length: 1 } });
  });

  it('a relative graph without a base is refused', async () => {
    await expect((await opened()).ask('SELECT * FROM <g1> { ?s ?p ?o }')).rejects.toThrow('no BASE');
  });

  it('what is added later is in the union too, once', async () => {
    const engine = await opened();
    const count = async () => rowsOf(await engine.ask('SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'));
    expect(await count()).toEqual([['4']]);
    await engine.load(new Parser({ format: 'application/trig' }).parse('GRAPH <urn:g3> { <urn:c> <urn:lost> 9 . <urn:d> <urn:lost> 1 }'));
    expect(await count()).toEqual([['5']]);
  });
});

const XSD = 'http://www.w3.org/2001/XMLSchema#';
/** Forms that an engine which keeps values would change. */
const WRITTEN = [
  ['01', 'integer'],
  ['+5', 'integer'],
  ['1.50', 'decimal'],
  ['1e3', 'double'],
  ['1', 'boolean'],
  ['00042', 'int'],
  ['20000', 'nonNegativeInteger'],
  ['2022-01-20+00:00', 'date'],
  ['2022-01-20T10:00:00.000+03:00', 'dateTime'],
  ['P1Y12M', 'duration'],
  ['12345678901234567890123', 'integer'],
  ['1.1234567890123456789012345', 'decimal'],
  ['0431', 'gYear'],
] as const;

describe.each<[string, () => Promise<Engine>]>([
  ['oxigraph', () => Promise.resolve(oxigraph())],
  ['comunica', () => comunica()],
])('the terms of the data: %s', (_, open) => {
  const opened = async () => {
    const engine = await open();
    await engine.load(WRITTEN.map(([value, type]) => quad(namedNode('urn:s'), namedNode('urn:v'), literal(value, namedNode(XSD + type)))));
    await engine.load([quad(namedNode('urn:s'), namedNode('urn:w'), literal('7', namedNode(`${XSD}integer`)))]);
    return engine;
  };
  const all = WRITTEN.map(([value, type]) => `${value} ${XSD}${type}`).sort();
  const written = (term?: Term) => (term?.termType === 'Literal' ? `${term.value} ${term.datatype.value}` : '');

  it('are in rows and in graphs as they were', async () => {
    const engine = await opened();
    for (const sparql of [
      'SELECT ?o { ?s <urn:v> ?o }',
      'SELECT * { ?s ?p ?o FILTER(?p != <urn:w>) }',
      'SELECT ?o { ?o ^<urn:v> ?s }',
      'SELECT ?o { ?s !<urn:w> ?o }',
    ]) {
      const answer = await engine.ask(sparql);
      expect(answer.kind === 'rows' && answer.rows.map((row) => written(row.get('o'))).sort(), sparql).toEqual(all);
    }
    for (const sparql of [
      'CONSTRUCT { ?s <urn:x> ?o } { ?s <urn:v> ?o }',
      'CONSTRUCT WHERE { ?s <urn:v> ?o }',
      'CONSTRUCT { ?s <urn:v> ?o } WHERE { ?s ?p ?o FILTER(?p = <urn:v>) }',
    ]) {
      const answer = await engine.ask(sparql);
      expect(answer.kind === 'quads' && answer.quads.map(({ object }) => written(object)).sort(), sparql).toEqual(all);
    }
  });

  it.each([
    ['counted', 'SELECT (COUNT(*) AS ?n) { ?s <urn:v> ?o }', '13'],
    ['compared', 'SELECT (COUNT(*) AS ?n) { ?s <urn:v> ?o FILTER(?o > 5 && isNumeric(?o)) }', '4'],
    ['read as text', 'SELECT (STR(?o) AS ?t) { ?s <urn:v> ?o FILTER(?o = 42) }', '00042'],
    ['asked for their type', 'SELECT (DATATYPE(?o) AS ?t) { ?s <urn:v> ?o FILTER(?o = 42) }', `${XSD}int`],
    ['matched as terms', 'SELECT (COUNT(*) AS ?n) { ?s <urn:v> 42 }', '0'],
    ['of the query', `SELECT ("00042"^^<${XSD}int> AS ?t) { }`, '00042'],
    ['of the query, in VALUES', 'SELECT ?t { VALUES ?t { 01 } }', '01'],
    ['that no pattern can match', 'SELECT ?o { ?s <urn:w> ?o }', '7'],
  ])('%s', async (_case, sparql, expected) => {
    expect(rowsOf(await (await opened()).ask(sparql))).toEqual([[expected]]);
  });

  it('different terms of one value stay two', async () => {
    const engine = await open();
    await engine.load(['1', '01', '001'].map((value) => quad(namedNode('urn:s'), namedNode('urn:v'), literal(value, namedNode(`${XSD}integer`)))));
    expect(rowsOf(await engine.ask('SELECT (COUNT(*) AS ?n) (SUM(?o) AS ?sum) { ?s <urn:v> ?o }'))).toEqual([['3', '3']]);
    expect(rowsOf(await engine.ask('SELECT ?o { ?s <urn:v> ?o } ORDER BY STR(?o)'))).toEqual([['001'], ['01'], ['1']]);
  });

  it('are concatenated, whatever they are', async () => {
    const engine = await opened();
    const texts = async (sparql: string) =>
      rowsOf(await engine.ask(sparql))[0]?.[0]
        ?.split(' ')
        .sort();
    expect(await texts('SELECT (GROUP_CONCAT(?o) AS ?all) { ?s <urn:v> ?o }')).toEqual(WRITTEN.map(([value]) => value).sort());
    expect(await texts('SELECT (GROUP_CONCAT(?p) AS ?all) { ?s ?p 7 }')).toEqual(['urn:w']);
    expect(await texts('SELECT (GROUP_CONCAT(DISTINCT ?s) AS ?all) { ?s ?p ?o }')).toEqual(['urn:s']);
    expect(await texts('SELECT (GROUP_CONCAT(?x) AS ?all) { VALUES ?x { "a"@en "b" 3 <urn:x> } }')).toEqual(['3', 'a', 'b', 'urn:x']);
  });

  it('a chain of hundreds of conditions is answered', async () => {
    const chain = Array.from({ length: 400 }, (_value, index) => `?o = ${index}`).join(' || ');
    expect(rowsOf(await (await opened()).ask(`SELECT (COUNT(*) AS ?n) { ?s <urn:w> ?o FILTER(${chain}) }`))).toEqual([['1']]);
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
