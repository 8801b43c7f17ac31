/** Query files and their headers, syntax errors at their places, parameters as terms, columns and order. */
import { DataFactory } from 'n3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../src/problem.js';
import {
  bind,
  compareTerms,
  comunica,
  describeParameter,
  oxigraph,
  parametersOf,
  parseQuery,
  problemOfEngine,
  readQueryFile,
  servicesOf,
  termsOf,
  variablesOf,
  type Answer,
} from '../../src/store/index.js';
import { DEFAULT_BASE, PREFIXES } from '../../src/terms/index.js';

const { literal, namedNode, quad } = DataFactory;
const rowsOf = (answer: Answer) =>
  answer.kind === 'rows' ? answer.rows.map((row) => answer.variables.map((name) => row.get(name)?.value)) : expect.fail(answer.kind);

describe('readQueryFile', () => {
  it('reads the question and the fields of the header', () => {
    const text =
      '# Who says what?\n# More of it, in a sentence: with a colon.\n# code: claim-evidence\n# param claimant: actor — who (id, such as sohr)\n\nSELECT ?claimant { ?s ?p ?claimant } # code: not this\n';
    const { value, problems } = readQueryFile(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'who');
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ name: 'who', title: 'Who says what?', sparql: text });
    expect([...value!.fields]).toEqual([
      ['code', 'claim-evidence'],
      ['param claimant', 'actor — who (id, such as sohr)'],
    ]);
  });

  it('takes a query without a header', () => {
    expect(readQueryFile('ASK { ?s ?p ?o }').value).toMatchObject({ title: '' });
    expect(readQueryFile('# severity: error\nASK { ?s ?p ?o }').value).toMatchObject({ title: '', fields: new Map([['severity', 'error']]) });
  });
});

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

describe('columns', () => {
  it.each([
    ['SELECT ?b (1 AS ?a) { ?b ?c ?d }', ['b', 'a']],
    ['SELECT * { ?s ?p ?o . OPTIONAL { ?s ?q ?r } FILTER(?z) MINUS { ?m ?n ?k } BIND(1 AS ?c) }', ['s', 'p', 'o', 'q', 'r', 'c']],
    [
      'SELECT * { GRAPH ?g { ?s ?p ?o } { SELECT ?in ?out { ?in ?x ?out } } UNION { VALUES (?v) { (1) } } } VALUES ?w { 1 }',
      ['g', 's', 'p', 'o', 'in', 'out', 'v', 'w'],
    ],
  ])('%s', (sparql, columns) => expect(variablesOf(sparql)).toEqual(columns));

  it('only rows have them', () => expect(variablesOf('ASK { ?s ?p ?o }')).toBeUndefined());
});

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
    ['event', 'a-battle', 'https://x.example/event/a-battle'],
    ['happening', 'a-battle', 'https://x.example/happening/a-battle'],
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

const HOSTILE = [
  '"',
  "'",
  '"""',
  '\\',
  '\\"',
  '\\u0022',
  '} } #',
  '?s ?p ?o',
  '> <http://evil> .',
  '<http://evil>',
  '"@en',
  '"^^<http://evil>',
  '\n} DELETE WHERE { ?s ?p ?o',
  '$1$&',
  '{{claimant}}',
  'قلعة 😀',
  '\u202E',
  ' ',
  '%00',
  '\t',
];

describe('a value stays a value', () => {
  const predicate = namedNode('http://e/p');
  const data = [
    quad(namedNode('http://e/secret'), predicate, literal('secret')),
    ...HOSTILE.map((text, index) => quad(namedNode(`http://e/${index}`), predicate, literal(text))),
  ];
  const sparql = 'SELECT ?s { ?s <http://e/p> ?text }';

  it.each(HOSTILE)('%j', async (text) => {
    const bound = bind(sparql, new Map([['text', [literal(text)]]]));
    for (const engine of [oxigraph(), await comunica()]) {
      await engine.load(data);
      expect(rowsOf(await engine.ask(bound))).toEqual([[`http://e/${HOSTILE.indexOf(text)}`]]);
    }
  });

  it('whatever it is', () => {
    const columns = variablesOf(sparql);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(text.isWellFormed() && !text.includes('\0'));
        const bound = bind(sparql, new Map([['text', [literal(text)]]]));
        expect(variablesOf(bound)).toEqual(columns);
      }),
    );
  });

  it('what is no IRI is not bound', () => {
    expect(() => bind(sparql, new Map([['text', [namedNode('http://a> <http://evil> .')]]]))).toThrow('is not an IRI');
    expect(() => bind(sparql, new Map([['text', [literal('a', namedNode('http://a> <b'))]]]))).toThrow('is not an IRI');
    expect(() => bind(sparql, new Map([['text', [DataFactory.variable('s')]]]))).toThrow('no value of a parameter');
  });

  it('several terms are tried', async () => {
    const engine = oxigraph();
    await engine.load(data);
    const answer = await engine.ask(bind(`${sparql} ORDER BY ?s`, new Map([['text', [literal('"'), literal('secret')]]])));
    expect(rowsOf(answer)).toEqual([['http://e/0'], ['http://e/secret']]);
  });

  it('a query without values is left as it is', () => expect(bind('# mine\nASK { ?s ?p ?o }', new Map())).toBe('# mine\nASK { ?s ?p ?o }'));

  it('a query that binds the variable itself is refused, and not changed in silence', () => {
    expect(() => bind('SELECT ?s { ?s ?p ?o BIND(1 AS ?text) }', new Map([['text', [literal('a')]]]))).toThrow('cannot be written again');
  });

  it.each([
    'ASK { ?s ?p ?text }',
    'PREFIX e: <http://e/>\nCONSTRUCT WHERE { ?s e:p ?text }',
    'CONSTRUCT { ?s ?p [ ?q ?text ] } WHERE { ?s ?p ?text }',
    'DESCRIBE ?text',
    'SELECT ?s { SELECT ?s ?text { ?s ?p ?text } LIMIT 1 }',
    'SELECT ?s { ?s ?p ?text } GROUP BY ?s HAVING (COUNT(*) > 1) (COUNT(*) < 3)',
    "SELECT * { ?s <a>/(<b>|^<c>)*/!(<d>|^<e>) ?text ; a [], (1 2.5 -3e0 true '''x\ny'''@EN-gb) FILTER NOT EXISTS { ?s ?q ?text } MINUS { ?s ?r \"\\\"\" } } VALUES (?s ?p) { (UNDEF 1) }",
  ])('%s is asked with a value', async (query) => {
    const bound = bind(query, new Map([['text', [literal('"\\', 'EN')]]]));
    expect(bound).toContain('VALUES ?text');
    const engine = oxigraph();
    await engine.load(data);
    await engine.ask(`BASE <http://e/>\n${bound}`);
  });
});

describe('order', () => {
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

  it('unbound, blank, IRIs, literals; numbers by value', () => {
    const integer = namedNode(`${PREFIXES.xsd}integer`);
    const sorted = [undefined, DataFactory.blankNode('z'), namedNode('http://a'), literal('9', integer), literal('10', integer)];
    sorted.forEach((one, index) => sorted.forEach((other, at) => expect(Math.sign(compareTerms(one, other))).toBe(Math.sign(index - at))));
  });
});
