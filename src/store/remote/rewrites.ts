/** How stores rewrite literals when they load them. Measured on real servers; `test/stores` holds the list to them. */
import type { Literal } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Rewrite } from './adapter.js';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const { literal, namedNode } = DataFactory;

function rewrite(name: string, apply: Rewrite['apply']): Rewrite {
  return { name, apply };
}

const typed = (value: string, type: string) => literal(value, namedNode(`${XSD}${type}`));

/** Language tags in lower case. */
export const LOWER_CASE_TAGS = rewrite('language tags in lower case', (value) =>
  value.language === '' || value.language === value.language.toLowerCase() ? value : literal(value.value, value.language.toLowerCase()),
);

const INTEGERS = new Set(
  ['integer', 'int', 'long', 'short', 'byte', 'nonNegativeInteger', 'positiveInteger', 'unsignedInt', 'unsignedLong'].map((name) => `${XSD}${name}`),
);

/** Numbers, booleans and fractions of seconds in their canonical form (XML Schema 1.1 part 2, appendix E); integer types become integer. */
export const CANONICAL_VALUES = rewrite('canonical numbers, booleans and times', (value) => {
  const type = value.datatype.value;
  const text = value.value.trim();
  if (INTEGERS.has(type) && /^[+-]?\d+$/.test(text)) return same(value, typed(String(BigInt(text.replace(/^\+/, ''))), 'integer'));
  if (type === `${XSD}decimal` && /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) return same(value, typed(canonicalDecimal(text), 'decimal'));
  if ((type === `${XSD}double` || type === `${XSD}float`) && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text))
    return same(value, literal(canonicalDouble(type === `${XSD}float` ? Math.fround(Number(text)) : Number(text)), value.datatype));
  if (type === `${XSD}boolean` && /^[01]$/.test(text)) return typed(text === '1' ? 'true' : 'false', 'boolean');
  if ((type === `${XSD}dateTime` || type === `${XSD}time`) && /\.\d*0+(?=Z|[+-]|$)/.test(text))
    return same(
      value,
      literal(
        text.replace(/\.(\d*?)0+(?=Z|[+-]|$)/, (_, digits: string) => (digits === '' ? '' : `.${digits}`)),
        value.datatype,
      ),
    );
  return value;
});

function same(before: Literal, after: Literal): Literal {
  return before.equals(after) ? before : after;
}

function canonicalDecimal(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d*)\.?(\d*)$/.exec(text) ?? [];
  const digits = `${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction.replace(/0+$/, '') === '' ? '' : `.${fraction.replace(/0+$/, '')}`}`;
  return sign === '-' && digits !== '0' ? `-${digits}` : digits;
}

/** 0.98 as 9.8E-1. */
function canonicalDouble(number: number): string {
  const [mantissa = '', exponent = ''] = (Object.is(number, -0) ? '-0e0' : number.toExponential()).split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent.replace('+', '')}`;
}

const WKT = 'http://www.opengis.net/ont/geosparql#wktLiteral';
const VIRTUOSO_GEOMETRY = 'http://www.openlinksw.com/schemas/virtrdf#Geometry';

/** Virtuoso's geometries: another datatype, and coordinates of 32 bits. Both are compared to three decimal places. */
export const VIRTUOSO_GEOMETRIES = rewrite('geometries of Virtuoso, compared to three decimal places', (value) =>
  value.datatype.value === WKT || value.datatype.value === VIRTUOSO_GEOMETRY
    ? literal(
        value.value
          .toUpperCase()
          .replace(/\s*([(,)])\s*/g, '$1')
          .replace(/-?\d+(?:\.\d+)?/g, (number) => Number(number).toFixed(3)),
        namedNode(WKT),
      )
    : value,
);

/** Years before year 1 with less than four digits, as Virtuoso writes them. */
export const VIRTUOSO_YEARS = rewrite('years before year 1 without leading zeros', (value) =>
  value.datatype.value.startsWith(XSD) && /^-0+\d/.test(value.value) ? literal(value.value.replace(/^-0+/, '-'), value.datatype) : value,
);

/** Integers of more than 18 digits, which Virtuoso keeps as decimals. */
export const VIRTUOSO_LONG_INTEGERS = rewrite('long integers as decimals', (value) =>
  value.datatype.value === `${XSD}integer` && /\d{19,}/.test(value.value) ? typed(value.value, 'decimal') : value,
);

/** Durations of days and less, which Virtuoso keeps as seconds. */
export const VIRTUOSO_DURATIONS = rewrite('durations in seconds', (value) => {
  if (!/#(?:dayTimeD|d)uration$/.test(value.datatype.value)) return value;
  const [whole, sign = '', days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^(-?)P(?=[\dT])(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(value.value) ?? [];
  const total =
    whole === undefined ? Number(value.value) : Number(`${sign}1`) * (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds));
  return Number.isNaN(total) ? value : literal(String(total), value.datatype);
});

/** Dates and times with a zone, which Blazegraph moves to UTC; a date then loses its zone. */
export const BLAZEGRAPH_ZONES = rewrite('dates and times with a zone moved to UTC', (value) => {
  const [, type = ''] = /XMLSchema#(date|dateTime)$/.exec(value.datatype.value) ?? [];
  const [, day = '', time = 'T00:00:00', zone = ''] = /^(-?\d{4,}-\d\d-\d\d)(T[\d:.]+)?(Z|[+-]\d\d:\d\d)$/.exec(value.value) ?? [];
  const instant = zone === '' ? NaN : Date.parse(`${day}${time}${zone}`);
  if (type === '' || Number.isNaN(instant)) return value;
  const text = new Date(instant).toISOString();
  return same(value, literal(type === 'date' ? text.slice(0, 10) : text.replace(/\.?0*Z$/, 'Z'), value.datatype));
});

/** Composed and decomposed characters, which Blazegraph takes for the same: the text that comes first is kept for both. */
export const BLAZEGRAPH_UNICODE = rewrite('composed and decomposed characters taken for the same', (value) => {
  const composed = value.value.normalize('NFC');
  return composed === value.value ? value : literal(composed, value.language === '' ? value.datatype : value.language);
});
