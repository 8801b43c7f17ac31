/** Rewrites: what a store changes becomes equal on both sides, and nothing else is touched. */
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import type { Rewrite } from '../../../src/store/remote/adapter.js';
import * as rewrites from '../../../src/store/remote/rewrites.js';

const { literal, namedNode } = DataFactory;
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const typed = (value: string, type: string) => literal(value, namedNode(type.includes(':') ? type : XSD + type));
const rewritten = (rewrite: Rewrite, value: ReturnType<typeof literal>) => rewrite.apply(value);

describe.each([
  ['LOWER_CASE_TAGS', literal('a', 'zh-Hant'), literal('a', 'zh-hant')],
  ['CANONICAL_VALUES', typed('01', 'int'), typed('1', 'integer')],
  ['CANONICAL_VALUES', typed('-0', 'integer'), typed('0', 'integer')],
  ['CANONICAL_VALUES', typed('1.50', 'decimal'), typed('1.5', 'decimal')],
  ['CANONICAL_VALUES', typed('-0.0', 'decimal'), typed('0', 'decimal')],
  ['CANONICAL_VALUES', typed('1', 'boolean'), typed('true', 'boolean')],
  ['CANONICAL_VALUES', typed('2022-01-20T21:00:00.450Z', 'dateTime'), typed('2022-01-20T21:00:00.45Z', 'dateTime')],
  ['CANONICAL_VALUES', typed('2022-01-20T21:00:00.000+03:00', 'dateTime'), typed('2022-01-20T21:00:00+03:00', 'dateTime')],
  [
    'VIRTUOSO_GEOMETRIES',
    typed('POINT(36.099998 36.5)', 'http://www.openlinksw.com/schemas/virtrdf#Geometry'),
    typed('POINT(36.100 36.500)', 'http://www.opengis.net/ont/geosparql#wktLiteral'),
  ],
  ['VIRTUOSO_YEARS', typed('-0480-08-20', 'date'), typed('-480-08-20', 'date')],
  ['VIRTUOSO_LONG_INTEGERS', typed('123456789012345678901', 'integer'), typed('123456789012345678901', 'decimal')],
  ['CANONICAL_VALUES', typed('0.98', 'double'), typed('9.8E-1', 'double')],
  ['CANONICAL_VALUES', typed('-2.50e3', 'float'), typed('-2.5E3', 'float')],
  ['VIRTUOSO_DURATIONS', typed('P3D', 'duration'), typed('259200', 'duration')],
  ['VIRTUOSO_DURATIONS', typed('-PT1H0.5S', 'dayTimeDuration'), typed('-3600.5', 'dayTimeDuration')],
  ['VIRTUOSO_DURATIONS', typed('259200.0', 'duration'), typed('259200', 'duration')],
  ['BLAZEGRAPH_ZONES', typed('2022-01-20+03:00', 'date'), typed('2022-01-19', 'date')],
  ['BLAZEGRAPH_ZONES', typed('2022-01-20T21:00:00+03:00', 'dateTime'), typed('2022-01-20T18:00:00Z', 'dateTime')],
  ['BLAZEGRAPH_UNICODE', literal('Kafe\u0301', 'en'), literal('Kaf\u00e9', 'en')],
] as const)('%s', (name, before, after) => {
  it(`${before.value} ${before.language} → ${after.value} ${after.language}`, () => {
    expect(rewritten(rewrites[name], before)).toEqual(after);
  });

  it('leaves other literals alone', () => {
    const others = [
      literal('a'),
      literal('01'),
      literal('a', 'en'),
      typed('x', 'integer'),
      typed('2022-01-20', 'date'),
      typed('159', 'integer'),
      typed('P1Y', 'duration'),
      typed('INF', 'double'),
    ];
    for (const other of others) expect(rewritten(rewrites[name], other)).toBe(other);
  });
});
