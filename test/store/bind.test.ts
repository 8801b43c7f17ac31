/** Values in a query: whatever they are, they stay values. */
import fc from 'fast-check';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { bind, comunica, variablesOf } from '../../src/store/index.js';
import { oxigraph } from '../../src/store/oxigraph.js';
import { rowsOf } from './rows.js';

const { literal, namedNode, quad } = DataFactory;

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
