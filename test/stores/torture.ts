/** Literals that stores rewrite, lose or refuse: dates before year 1, long integers, zones, language tags, scripts outside ASCII, long texts. */
import { DataFactory } from 'n3';
import type { Quad } from '@rdfjs/types';

const { literal, namedNode, quad } = DataFactory;
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const typed = (value: string, type: string) => literal(value, namedNode(type.includes(':') ? type : `${XSD}${type}`));

const VALUES = [
  ...['-0480-08-20', '0079-08-24', '2022-01-20', '2022-01-20Z', '2022-01-20+03:00'].map((value) => typed(value, 'date')),
  ...['-0480', '2022'].map((value) => typed(value, 'gYear')),
  typed('2022-01', 'gYearMonth'),
  ...['2022-01-20T21:00:00Z', '2022-01-20T21:00:00+03:00', '2022-01-20T21:00:00.450Z'].map((value) => typed(value, 'dateTime')),
  ...['-0480-08-20', '2022-01-20/..', '2022-01-20~', '2022-XX'].map((value) => typed(value, 'http://id.loc.gov/datatypes/edtf/EDTF')),
  ...['0', '01', '159', '-3', '123456789012345678901234567890'].map((value) => typed(value, 'integer')),
  ...['1.5', '1.50', '36.500000', '-0.0'].map((value) => typed(value, 'decimal')),
  ...['0.98', '1', '-2.50E3', 'INF', 'NaN'].map((value) => typed(value, 'double')),
  ...['true', '1'].map((value) => typed(value, 'boolean')),
  typed('P3D', 'duration'),
  ...['en', 'en-GB', 'zh-Hant', 'ar'].map((language) => literal('Quay', language)),
  literal('معركة الرصيف', 'ar'),
  literal('battle at the quay \u{1F986}'),
  literal('Kafe\u0301'),
  literal('Kaf\u00e9'),
  literal('a line\nand another\twith "quotes" and \\ backslash\u2028separator'),
  literal(''),
  literal('x'.repeat(40_000)),
  typed('POINT(40.74 36.5)', 'http://www.opengis.net/ont/geosparql#wktLiteral'),
];

export const TORTURE_GRAPH = 'https://data.example.org/graph/entry/torture';

/** A graph with each of the literals once. */
export function torture(): Quad[] {
  return VALUES.map((value, index) =>
    quad(namedNode(`https://data.example.org/literal/${index}`), namedNode('https://data.example.org/value'), value, namedNode(TORTURE_GRAPH)),
  );
}
