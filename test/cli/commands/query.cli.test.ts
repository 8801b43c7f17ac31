/** `variorum query` as people call it: what it lists, answers, explains and refuses, and with which exit code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import { DataFactory } from 'n3';
import { parse } from 'oxigraph';
import { describe, expect, it } from 'vitest';
import { ANSWER_FORMATS, formatAnswer } from '../../../src/cli/query/answer-formats.js';
import { FORMATS, SYNTAX_NAMES, writeGraph } from '../../../src/rdf/index.js';
import { ENGINE_NAMES, type Answer } from '../../../src/store/index.js';
import { fictionalGraph } from '../../questions/graphs.js';
import { write } from '../../rdf/reading.js';
import { endpoint } from '../../store/endpoint.js';
import { folderWith, ROOT, variorum } from '../../support.js';

const quads = fictionalGraph();
const NQ = await write(FORMATS.nq, [{ title: '', quads }]);
const TTL = await write(FORMATS.ttl, [{ title: '', quads }]);
const data = (more: Record<string, string | Uint8Array> = {}) => folderWith({ 'out/variorum.nq': NQ, ...more });
const claims =
  'PREFIX vr: <https://w3id.org/variorum/ontology#>\nSELECT ?claim ?low { ?claim a vr:QuantityClaim OPTIONAL { ?claim vr:low ?low } } ORDER BY ?claim';

describe('without arguments', () => {
  it('lists the questions, with what they take', async () => {
    const { code, stdout, stderr } = await variorum(['query']);
    expect(code).toBe(0);
    expect(stdout).toContain('killed\n  Who says what about the dead of each side?\n');
    expect(stdout).toContain('  -p claimant=sohr: the source (id, such as sohr)');
    expect(stderr).toMatch(/^\d+ questions; to run one: variorum query NAME DATA\n$/);
  });
});

describe('an answer', () => {
  it('is CSV off a terminal, and the last line says what was evaluated', async () => {
    const cwd = data();
    const { code, stdout, stderr } = await variorum(['query', 'said-by', 'out', '-p', 'claimant=marsh-observatory'], { cwd });
    expect(code).toBe(0);
    const [header, ...rows]: string[][] = parseCsv(stdout);
    expect(header).toContain('words');
    expect(rows.map((row) => row[header!.indexOf('words')])).toContain('159 killed');
    expect(stdout).toMatch(/\r\n$/);
    expect(stderr).toMatch(new RegExp(`${rows.length} rows; evaluated: [\\d,]+ quads of 1 file, with oxigraph\n$`));
  });

  it('is the same from every file, folder and stream', async () => {
    const cwd = data({
      'a.trig': await write(FORMATS.trig, [{ title: '', quads }]),
      'b.ttl': TTL,
      'c.jsonld': await write(FORMATS.jsonld, [{ title: '', quads }]),
      'd.nt': writeGraph(quads, 'nt', { title: '' }),
      'e.nq.gz': gzipSync(NQ),
      'folder/variorum.ttl.gz': gzipSync(TTL),
      'claims.rq': claims,
    });
    const { stdout: expected } = await variorum(['query', 'claims.rq', 'out'], { cwd });
    expect(expected.split('\n').length).toBeGreaterThan(5);
    for (const path of ['a.trig', 'b.ttl', 'c.jsonld', 'd.nt', 'e.nq.gz', 'folder'])
      expect(await variorum(['query', 'claims.rq', path], { cwd })).toMatchObject({ code: 0, stdout: expected });
    expect(await variorum(['query', 'claims.rq', '-', '--from', 'ttl'], { cwd, input: TTL })).toMatchObject({ code: 0, stdout: expected });
    expect(await variorum(['query', 'claims.rq', 'out', '--engine', 'comunica'], { cwd })).toMatchObject({ code: 0, stdout: expected });
  });

  it('of several files is that of all of them', async () => {
    const cwd = data({ 'x.nt': '<http://a> <http://b> "c" .', 'n.rq': 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }' });
    const count = async (...paths: string[]) => Number((await variorum(['query', 'n.rq', ...paths], { cwd })).stdout.split('\r\n')[1]);
    expect(await count('out', 'x.nt')).toBe((await count('out')) + 1);
  });

  it('JSON is that of the standard', async () => {
    const { stdout } = await variorum(['query', 'events', 'out', '--format', 'json'], { cwd: data() });
    const { head, results } = JSON.parse(stdout) as { head: { vars: string[] }; results: { bindings: Record<string, unknown>[] } };
    expect(head.vars).toEqual(['happened', 'date', 'place', 'document', 'publisher', 'license', 'account', 'event']);
    expect(results.bindings[0]).toMatchObject({
      happened: { type: 'literal', value: 'Battle of Brindle Ford, as told in Battle of Brindle Ford', 'xml:lang': 'en' },
      date: { type: 'literal', value: '2031-03-01/2031-03-09', datatype: 'http://id.loc.gov/datatypes/edtf/EDTF' },
      account: { type: 'uri', value: 'https://w3id.org/variorum/id/account/battle-of-brindle-ford' },
      event: { type: 'uri', value: 'https://w3id.org/variorum/id/event/battle-of-brindle-ford' },
    });
  });

  it('a table shortens IRIs, and puts numbers to the right', async () => {
    const { stdout } = await variorum(['query', 'killed', 'out', '--format', 'table'], { cwd: data() });
    expect(stdout).toMatch(/^happened +party/);
    expect(stdout).toContain('claim:battle-of-brindle-ford/killed-side-1-per-observatory');
    expect(stdout).toContain('vr:exact');
  });

  it('a constructed graph is Turtle, or N-Triples', async () => {
    const cwd = data();
    const day = ['query', 'one-day', 'out', '-p', 'day=2031-03-02'];
    const { stdout: turtle, stderr } = await variorum(day, { cwd });
    const { stdout: triples } = await variorum([...day, '--format', 'nt'], { cwd });
    const lines = (text: string, format: string) =>
      parse(text, { format })
        .map((quad) => quad.toString())
        .sort();
    expect(lines(turtle, 'text/turtle')).toEqual(lines(triples, 'application/n-triples'));
    expect(turtle).toContain('# What is reported about one day');
    expect(stderr).toMatch(/^\d+ triples; evaluated/);
  });

  it('yes or no', async () => {
    const cwd = data({ 'ask.rq': 'ASK { ?s ?p ?o }' });
    expect((await variorum(['query', 'ask.rq', 'out'], { cwd })).stdout).toBe('true\n');
    expect(JSON.parse((await variorum(['query', 'ask.rq', 'out', '--format', 'json'], { cwd })).stdout)).toEqual({ head: {}, boolean: true });
  });

  it('an id means the IRI under the base of the data', async () => {
    const cwd = folderWith({ 'x.nq': NQ.replaceAll('https://w3id.org/variorum/id/', 'https://other.example/') });
    const { stdout } = await variorum(['query', 'said-by', 'x.nq', '-p', 'claimant=marsh-observatory'], { cwd });
    expect(stdout).toContain('https://other.example/claim/');
  });

  it('an id that the data does not know is said', async () => {
    const { code, stderr } = await variorum(['query', 'said-by', 'out', '-p', 'claimant=x> <http://evil> .'], { cwd: data() });
    expect(code).toBe(0);
    expect(stderr).toContain('the data has no such actor\n0 rows');
  });
});

describe('--explain', () => {
  it('shows the question, what it takes, and the query as it is bound', async () => {
    const { code, stdout, stderr } = await variorum(['query', 'said-by', '--explain', '-p', 'claimant=sohr']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^What does one source claim\?\n\nParameters:\n {2}-p claimant=sohr/);
    expect(stdout).toContain('<https://w3id.org/variorum/id/actor/sohr>');
  });

  it('shows it as it is written where nothing is bound', async () => {
    const { stdout } = await variorum(['query', 'said-by', '--explain']);
    expect(stdout).toContain(readFileSync(join(ROOT, 'queries/questions/said-by.rq'), 'utf8'));
  });
});

describe('what is wrong', () => {
  it.each([
    [['query', 'kiled', 'out'], 2, 'no question is called "kiled"; did you mean killed'],
    [['query', 'gone.rq', 'out'], 2, 'gone.rq: no such file'],
    [['query', 'killed'], 2, 'no data given'],
    [['query', 'said-by', 'out'], 2, 'the query asks for claimant'],
    [['query', 'killed', 'out', '-p', 'side=1'], 2, 'the query has no parameter "side"'],
    [['query', 'killed', 'out', '-p', 'event'], 2, 'expected -p name=value'],
    [['query', 'killed', 'out', '-p', 'event=a', '-p', 'event=b'], 2, '-p event is given twice'],
    [['query', 'covering-a-day', 'out', '-p', 'day=yesterday'], 2, '"yesterday" is not a calendar day'],
    [['query', 'killed', 'out', '--format', 'ttl'], 2, 'cannot be written as ttl; --format takes table, csv, tsv, json'],
    [['query', 'killed', 'out', '--engine', 'jena'], 2, 'Allowed choices are oxigraph, comunica'],
    [['query', 'killed', 'out', '--engine', 'oxigraph', '--source', 'http://127.0.0.1:9/'], 2, 'oxigraph cannot use the network'],
    [['query', 'killed', 'out', '--base', 'https://x.example'], 2, 'not an address that ends in /'],
    [['query', 'killed', '--source', 'file:///etc/passwd'], 2, 'not an address that starts with http'],
    [['query', 'service.rq', 'out'], 2, 'the query uses http://127.0.0.1:9/; to allow it: --service http://127.0.0.1:9/'],
    [['query', 'service.rq', 'out', '--engine', 'comunica'], 2, 'to allow it: --service http://127.0.0.1:9/'],
    [['query', 'bad.rq', 'out'], 2, 'bad.rq:2:13: error[query-syntax]: the prefix x: is not declared'],
    [['query', 'unbound.rq', 'out'], 2, 'unbound.rq:2:19: error[query-syntax]: the SELECT contains a variable that is unbound'],
    [['query', 'killed', 'gone'], 3, 'gone: error[input-missing]'],
    [['query', 'killed', 'empty'], 3, 'empty: error[input-directory]: the folder has no export'],
    [['query', 'killed', 'entry.yaml'], 3, 'try: variorum export entry.yaml -o out'],
    [['query', 'killed', '-'], 3, 'the syntax of standard input is not given'],
    [['query', 'killed', '--source', 'http://127.0.0.1:9/sparql'], 4, 'http://127.0.0.1:9/sparql does not answer'],
  ])('%j ends with %i', async (args, expected, words) => {
    const cwd = data({
      'bad.rq': '# What?\nASK { ?s ?x x:y }',
      'unbound.rq': 'SELECT ?s (COUNT(*) AS ?n)\nWHERE { ?s ?p ?o }',
      'service.rq': 'SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }',
      'entry.yaml': 'format: 1\n',
      'empty/readme.md': 'nothing',
    });
    const { code, stdout, stderr } = await variorum(args, { cwd });
    expect(stderr).toContain(words);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  });

  it('a file that breaks off is not in the answer, the others are', async () => {
    const broken = '<http://a> <http://b> "c" .\n'.repeat(50_000) + '<http://a> oops .\n';
    const cwd = data({ 'broken.nt': broken, 'n.rq': 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }' });
    const { stdout: expected } = await variorum(['query', 'n.rq', 'out'], { cwd });
    const { code, stdout, stderr } = await variorum(['query', 'n.rq', 'broken.nt', 'out'], { cwd });
    expect({ code, stdout }).toEqual({ code: 3, stdout: expected });
    expect(stderr).toContain('broken.nt:50001:12: error[graph-syntax]');
    expect(stderr).toMatch(/not evaluated: 1 input that could not be read\n$/);
  });
});

describe('over the network, where it is named', () => {
  it('an endpoint answers instead of files, or with them', async () => {
    const { url } = await endpoint(quads);
    const cwd = folderWith({ 'claims.rq': claims, 'out/variorum.nq': NQ });
    const { stdout: expected } = await variorum(['query', 'claims.rq', 'out'], { cwd });
    const { code, stdout, stderr } = await variorum(['query', 'claims.rq', '--source', url], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expected });
    expect(stderr).toMatch(new RegExp(`; evaluated: [\\d,]+ triples of ${url}\n$`));
    const both = await variorum(['query', 'claims.rq', 'out', '--source', url], { cwd });
    expect(both).toMatchObject({ code: 0, stderr: expect.stringContaining(`of 1 file and ${url}, with comunica`) as string });
  });

  it('SERVICE joins with an endpoint', async () => {
    const lark = DataFactory.namedNode('https://w3id.org/variorum/id/actor/daily-lark');
    const { url } = await endpoint([DataFactory.quad(lark, DataFactory.namedNode('http://e/founded'), DataFactory.literal('1897'))]);
    const cwd = data({ 's.rq': `SELECT ?n ?f { ?a <http://www.w3.org/2000/01/rdf-schema#label> ?n . SERVICE <${url}> { ?a <http://e/founded> ?f } }` });
    expect(await variorum(['query', 's.rq', 'out', '--service', url], { cwd })).toMatchObject({ code: 0, stdout: 'n,f\r\nDaily Lark,1897\r\n' });
  });
});

describe('a table', () => {
  const row = (cells: Record<string, string>) => new Map(Object.entries(cells).map(([name, value]) => [name, DataFactory.literal(value)]));
  const answer = (...rows: Record<string, string>[]): Answer => ({ kind: 'rows', variables: Object.keys(rows[0] ?? {}), rows: rows.map(row) });
  const show = (given: Answer, width?: number) => formatAnswer(given, 'table', { bases: [], title: '', width });

  it('is wrapped on a terminal only', () => {
    const given = answer({ id: 'a', words: 'some words that are longer than the terminal is wide' });
    expect(show(given)).toBe('id  words\na   some words that are longer than the terminal is wide\n');
    expect(show(given, 30)).toBe('id  words\na   some words that are longer\n    than the terminal is wide\n');
  });

  it('becomes a list where there is no room for columns', () => {
    expect(show(answer({ first: 'a long text', second: 'another one', third: 'and a third' }), 20)).toBe(
      'first   a long text\nsecond  another one\nthird   and a third\n',
    );
  });

  it('shows what would move the cursor', () => expect(show(answer({ x: '\u001B[2Jgone\n\u202Eback' }))).toBe('x\n\uFFFD[2Jgone \uFFFDback\n'));

  it('CSV takes no formula', () =>
    expect(formatAnswer(answer({ x: '=1+1', y: 'a,"b"' }), 'csv', { bases: [], title: '' })).toBe('x,y\r\n\'=1+1,"a,""b"""\r\n'));
});

it('the names in --help are those of the tables', async () => {
  const { stdout } = await variorum(['query', '--help']);
  const text = stdout.replace(/\s+/g, ' ');
  for (const names of [ENGINE_NAMES, SYNTAX_NAMES, ANSWER_FORMATS]) expect(text).toContain(`(choices: ${names.map((name) => `"${name}"`).join(', ')})`);
});

it('--help loads nothing of RDF', async () => {
  const cwd = folderWith({
    'watch.mjs': "import { register } from 'node:module'; register('./hook.mjs', import.meta.url);",
    'hook.mjs':
      "import { writeSync } from 'node:fs'; export async function resolve(name, context, next) { if (/^(?:n3|oxigraph|@traqula|jsonld|@comunica)/.test(name)) writeSync(2, `LOADED ${name}\\n`); return next(name, context); }",
  });
  for (const args of [['--help'], ['query', '--help']]) expect((await variorum(args, { node: ['--import', `file://${cwd}/watch.mjs`] })).stderr).toBe('');
});

describe('the graphs and the terms of an answer', () => {
  const files = () =>
    folderWith({
      'g.trig': '@prefix : <http://example.org/> . :a :lost 1 . GRAPH :g1 { :a :lost 2 . :b :lost 02 } GRAPH :g2 { :a :lost 2 . :c :lost 9 }',
      'from.rq': 'PREFIX : <http://example.org/> SELECT (SUM(?o) AS ?n) FROM :g1 { ?s :lost ?o }',
      'named.rq': 'PREFIX : <http://example.org/> SELECT (COUNT(*) AS ?n) FROM NAMED :g1 { GRAPH ?g { ?s ?p ?o } }',
      'absent.rq': 'PREFIX : <http://example.org/> SELECT (COUNT(*) AS ?n) FROM :g9 { ?s ?p ?o }',
      'terms.rq': 'PREFIX : <http://example.org/> CONSTRUCT { :b :lost ?o } { :b :lost ?o }',
      'deep.rq': `SELECT * ${'{'.repeat(2000)} ?s ?p ?o ${'}'.repeat(2000)}`,
      'many.rq': `SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(${Array.from({ length: 3000 }, (_, at) => `?o = ${at}`).join(' || ')}) }`,
    });

  it.each(ENGINE_NAMES)('%s obeys FROM and FROM NAMED', async (engine) => {
    const cwd = files();
    const answer = async (name: string) => (await variorum(['query', name, 'g.trig', '--engine', engine], { cwd })).stdout;
    expect(await Promise.all(['from.rq', 'named.rq', 'absent.rq'].map(answer))).toEqual(['n\r\n4\r\n', 'n\r\n2\r\n', 'n\r\n0\r\n']);
  });

  it('terms stay as the data writes them, and the last line says which engine answered', async () => {
    const { code, stdout, stderr } = await variorum(['query', 'terms.rq', 'g.trig', '--format', 'nt'], { cwd: files() });
    expect(code).toBe(0);
    expect(stdout).toBe('<http://example.org/b> <http://example.org/lost> "02"^^<http://www.w3.org/2001/XMLSchema#integer> .\n');
    expect(stderr).toContain('with comunica (not oxigraph: it depends on how numbers or dates are written)');
  });

  it('thousands of conditions are answered; a query nested too deeply is refused with what to do', async () => {
    const cwd = files();
    expect(await variorum(['query', 'many.rq', 'g.trig'], { cwd })).toMatchObject({ code: 0, stdout: 'n\r\n4\r\n' });
    for (const engine of ENGINE_NAMES) {
      const { code, stdout, stderr } = await variorum(['query', 'deep.rq', 'g.trig', '--engine', engine], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^deep\.rq.*: error\[query-syntax\]: .*nested/);
      expect(stderr).not.toMatch(/^ {4}at /m);
    }
  });
});

it('a misspelt term of the vocabulary is a warning with its place, and the query still runs', async () => {
  const cwd = data({ 'claims.rq': claims.replace('vr:low', 'vr:lowest').replace('QuantityClaim', 'Quantityclaim') });
  const { code, stdout, stderr } = await variorum(['query', 'claims.rq', 'out'], { cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'claim,low\r\n' });
  expect(stderr).toContain('claims.rq:2:34: warning[query-unknown-term]: vr:Quantityclaim is not a term of the vocabulary');
  expect(stderr).toContain('did you mean vr:QuantityClaim?');
});
