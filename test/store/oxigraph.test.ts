/** Oxigraph in process: rows as text where possible, terms as they are, and its refusals. */
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { QueryError } from '../../src/store/index.js';
import { oxigraph } from '../../src/store/oxigraph.js';

const { literal, namedNode, quad } = DataFactory;
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const [ford, label] = [namedNode('urn:ford'), namedNode('urn:label')];

it('gives each row its terms, without those that are not bound', async () => {
  const engine = oxigraph();
  await engine.load([quad(ford, label, literal('Furt\t"am" Rohr\n', 'de')), quad(ford, namedNode('urn:deaths'), literal('7', namedNode(`${XSD}integer`)))]);
  const rows = await engine.select!('SELECT ?name ?deaths { { <urn:ford> <urn:label> ?name } UNION { <urn:ford> <urn:deaths> ?deaths } } ORDER BY ?deaths');
  expect(rows.map((row) => [...row.keys()])).toEqual([['name'], ['deaths']]);
  expect(rows[0]?.get('name')).toMatchObject({ termType: 'Literal', value: 'Furt\t"am" Rohr\n', language: 'de' });
  expect(rows[1]?.get('deaths')).toMatchObject({ value: '7', datatype: { value: `${XSD}integer` } });
});

it('counts quads, and answers on the union of their graphs', async () => {
  const engine = oxigraph();
  const quads = ['1', '2'].map((number) => quad(ford, label, literal(number), namedNode(`urn:graph:${number}`)));
  expect(await engine.load(quads)).toBe(2);
  expect((await engine.select!('SELECT ?n { ?s ?p ?n } ORDER BY ?n')).map((row) => row.get('n')?.value)).toEqual(['1', '2']);
});

it('gives values where rows are asked for fast, and what the data writes beside them', async () => {
  const engine = oxigraph();
  await engine.load([quad(ford, label, literal('01', namedNode(`${XSD}integer`)))]);
  const [row] = await engine.select!('SELECT ?n { ?s ?p ?n }');
  const value = row?.get('n');
  expect(value?.value).toBe('1');
  expect(engine.asWritten!('urn:ford', 'urn:label', value!).map((term) => term.value)).toEqual(['01']);
  expect(engine.asWritten!('urn:ford', 'urn:other', value!)).toEqual([value]);
});

it('says which engine answered in its place, and why', async () => {
  const engine = oxigraph();
  await engine.load([quad(ford, label, literal('01', namedNode(`${XSD}integer`)))]);
  expect((await engine.ask('SELECT ?n { ?s ?p ?n }')).by).toEqual({ engine: 'comunica', reason: 'it depends on how numbers or dates are written' });
  expect((await engine.ask('SELECT (COUNT(?n) AS ?count) { ?s ?p ?n }')).by).toBeUndefined();
});

it('gives the terms of what was added after it was asked', async () => {
  const engine = oxigraph();
  const count = async () => (await engine.ask('SELECT ?n { ?s ?p ?n }')) as { rows: readonly ReadonlyMap<string, { value: string }>[] };
  const number = (value: string) => quad(ford, label, literal(value, namedNode(`${XSD}integer`)));
  await engine.load([number('01')]);
  expect((await count()).rows).toHaveLength(1);
  await engine.load([number('1'), number('01')]);
  expect((await count()).rows.map((row) => row.get('n')?.value).sort()).toEqual(['01', '1']);
});

it('does not change data', async () => {
  const engine = oxigraph();
  await engine.load([quad(ford, label, literal('Brindle Ford'))]);
  await expect(engine.ask('DELETE WHERE { ?s ?p ?o }')).rejects.toThrow();
  expect(await engine.ask('ASK { ?s ?p ?o }')).toEqual({ kind: 'boolean', value: true });
});

it('does not follow SERVICE', async () => {
  await expect(oxigraph().ask('SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }')).rejects.toThrow(QueryError);
});
