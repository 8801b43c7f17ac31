/** What Oxigraph changes in literals, found by asking it. */
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { hasRewritten, isBeyond, isRewritten, rewritten } from '../../src/store/rewriting.js';

const typed = (value: string, type: string) =>
  DataFactory.literal(value, DataFactory.namedNode(type.includes(':') ? type : `http://www.w3.org/2001/XMLSchema#${type}`));

describe('a literal', () => {
  it.each([
    ['01', 'integer', '1 integer'],
    ['-0', 'integer', '0 integer'],
    ['5', 'nonNegativeInteger', '5 integer'],
    ['1.0', 'decimal', '1 decimal'],
    ['-0.0', 'decimal', '0 decimal'],
    ['.5', 'decimal', '0.5 decimal'],
    ['1e3', 'double', '1000 double'],
    ['1', 'boolean', 'true boolean'],
    ['2022-01-20-00:00', 'date', '2022-01-20Z date'],
    ['2022-01-20T24:00:00', 'dateTime', '2022-01-21T00:00:00 dateTime'],
    ['PT24H', 'duration', 'P1D duration'],
  ])('%s of %s is kept as %s', (value, type, kept) => {
    const literal = rewritten(typed(value, type));
    expect(`${literal.value} ${literal.datatype.value.replace(/.*#/, '')}`).toBe(kept);
    expect(isRewritten(typed(value, type))).toBe(true);
  });

  it.each([
    ['1', 'integer'],
    ['-12', 'integer'],
    ['36.5', 'decimal'],
    ['-0.5', 'decimal'],
    ['36', 'decimal'],
    ['true', 'boolean'],
    ['2022-01-20', 'date'],
    ['2022-01-20T10:00:00Z', 'dateTime'],
    ['0431', 'gYear'],
    ['many', 'integer'],
    ['0007', 'http://example.org/code'],
    ['2022-01~', 'http://id.loc.gov/datatypes/edtf/EDTF'],
  ])('%s of %s stays', (value, type) => {
    expect(isRewritten(typed(value, type))).toBe(false);
    expect(rewritten(typed(value, type)).equals(typed(value, type))).toBe(true);
  });

  it('with language or of a triple term', () => {
    const [a, p] = [DataFactory.namedNode('urn:a'), DataFactory.namedNode('urn:p')];
    expect(isRewritten(DataFactory.literal('01', 'en'))).toBe(false);
    expect(hasRewritten(DataFactory.quad(a, p, DataFactory.quad(a, p, typed('01', 'integer')) as never))).toBe(true);
    expect(hasRewritten(DataFactory.quad(a, p, a))).toBe(false);
  });
});

it('numbers that Oxigraph cannot calculate with', () => {
  expect([typed('1234567890123456789', 'integer'), typed('-1234567890123456789', 'long'), typed('0.1234567890123456789', 'decimal')].every(isBeyond)).toBe(
    true,
  );
  expect([typed('0000000000000000000007', 'integer'), typed('123456789012345678', 'integer'), typed('many, many, many, many', 'integer')].some(isBeyond)).toBe(
    false,
  );
});
