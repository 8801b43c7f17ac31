/** Rows that an engine gives as one text are those that it gives as terms, whatever the terms hold. */
import fc from 'fast-check';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { oxigraph } from '../../src/store/oxigraph.js';
import { rowsOfTsv } from '../../src/store/tsv.js';

const { literal, namedNode, quad } = DataFactory;
const iri = (name: string) => namedNode(`https://example.org/${name}`);
const text = fc.string({ unit: 'grapheme-composite', maxLength: 30 }).filter((one) => one.isWellFormed());
const value = fc.oneof(
  text.map((one) => literal(one)),
  text.map((one) => literal(one, 'ar')),
  text.map((one) => literal(one, iri('datatype'))),
  fc.integer().map((one) => literal(String(one), namedNode('http://www.w3.org/2001/XMLSchema#integer'))),
  fc.constantFrom('\t', '\n', '\\', '"', '"\\"\t^^<x>\r\n@en').map((one) => literal(one)),
  fc.nat(9).map((one) => iri(`node-${one}`)),
);

describe('rows as text', () => {
  it('come back as they were loaded, for any terms', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 6 }), async (values) => {
        const engine = oxigraph();
        await engine.load(values.map((one, index) => quad(iri(`s${index}`), iri('p'), one)));
        const rows = (await engine.select?.('SELECT ?s ?o WHERE { ?s <https://example.org/p> ?o } ORDER BY ?s')) ?? [];
        expect(rows.map((row) => row.get('o')?.equals(values[Number(/\d+$/.exec(row.get('s')?.value ?? '')?.[0])]))).toEqual(values.map(() => true));
      }),
    );
  });

  it('leave out what is not bound, and a term that comes again is one', () => {
    const rows = rowsOfTsv('?a\t?b\n<https://example.org/x>\t\n<https://example.org/x>\t7\n') ?? [];
    expect(rows.map((row) => row.has('b'))).toEqual([false, true]);
    expect(rows[0]?.get('a')).toBe(rows[1]?.get('a'));
  });

  it('are asked for otherwise where a term is none of ours', () => {
    expect(rowsOfTsv('?a\n<<( <a:b> <a:c> <a:d> )>>\n')).toBeUndefined();
    expect(rowsOfTsv('?a\n1.5E0\n')).toBeUndefined();
  });
});
