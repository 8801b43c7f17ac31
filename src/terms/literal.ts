/**
 * Makes literals and validates them: RDF libraries accept `"abc"^^xsd:integer` silently, and stores treat it differently.
 * Values come in, RDF/JS literals go out; a value without a lexical form throws a TermError.
 */
import type { Literal, NamedNode } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { quoted, TermError } from './iri.js';
import { edtf as edtfTerms, geo, xsd } from './namespaces.js';

/** A text; with a BCP 47 tag a text in that language. */
export function text(value: string, language?: string): Literal {
  if (!value.isWellFormed()) throw new TermError(`${quoted(value)} has half of a surrogate pair`, 'whole Unicode characters');
  // Every format allows it, but most stores cut the text there.
  if (value.includes('\0')) throw new TermError(`${quoted(value)} has the character U+0000`, 'a text without it');
  if (language === undefined) return DataFactory.literal(value);
  if (!/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language)) throw new TermError(`${quoted(language)} is not a language tag`, 'a BCP 47 tag, such as en');
  return DataFactory.literal(value, language.toLowerCase());
}

/** A whole number, exactly. */
export function integer(value: number): Literal {
  if (!Number.isSafeInteger(value)) throw new TermError(`${value} is not a whole number that can be written exactly`, 'a whole number below 2^53');
  // -0 is 0.
  return typed(String(value === 0 ? 0 : value), xsd.integer);
}

/** Yes or no. */
export function boolean(value: boolean): Literal {
  return typed(String(value), xsd.boolean);
}

/** A whole number from 0, as xsd:nonNegativeInteger. */
export function size(value: number): Literal {
  if (!(value >= 0)) throw new TermError(`${value} is not a size`, 'a whole number from 0');
  return typed(integer(value).value, xsd.nonNegativeInteger);
}

/** Bytes in hexadecimal digits, in lower case. */
export function hex(value: string): Literal {
  if (!/^(?:[0-9a-f]{2})*$/.test(value)) throw new TermError(`${quoted(value)} is not hexadecimal`, 'pairs of the digits 0-9 and a-f');
  return typed(value, xsd.hexBinary);
}

/** A decimal number, without an exponent. */
export function decimal(value: number): Literal {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) throw new TermError(`${value} is not a decimal number`, 'a finite number');
  const plain = String(value === 0 ? 0 : value);
  return typed(plain.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : plain, xsd.decimal);
}

/** A floating-point number, as vocabularies of others ask for it. */
export function double(value: number): Literal {
  if (!Number.isFinite(value)) throw new TermError(`${value} is not a number`, 'a finite number');
  return typed(String(value === 0 ? 0 : value).replace('e', 'E'), xsd.double);
}

/** A day of the calendar, `2022-01-20`. */
export function day(value: string): Literal {
  if (!isDay(value)) throw new TermError(`${quoted(value)} is not a calendar day`, 'YYYY-MM-DD');
  return typed(value, xsd.date);
}

/** A moment in UTC, `2022-01-20T10:00:00Z`. */
export function moment(value: string): Literal {
  const [, date, hours, minutes, seconds] = /^(.+)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/.exec(value) ?? [];
  if (date === undefined || !isDay(date) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    throw new TermError(`${quoted(value)} is not a moment`, 'YYYY-MM-DDThh:mm:ssZ');
  return typed(value, xsd.dateTime);
}

/**
 * A date in EDTF. Dates of entries have been parsed already; this rejects text that cannot be EDTF, and days that do not
 * exist.
 */
export function edtf(value: string): Literal {
  const days = value.match(/(?<![\dX-])-?\d{4}-\d\d-\d\d(?!\d)/g) ?? [];
  if (!/^(?=.*[\dX])[\dXYES.~?%/,:TZ+[\]{} -]+$/.test(value) || !days.every(isDay))
    throw new TermError(`${quoted(value)} is not an EDTF date`, '2022-01-20 | 2022-01 | 2022-01-20~ | 2022-01-20/2022-01-30');
  return typed(value, edtfTerms.EDTF);
}

/** A point in WGS 84, longitude first as well-known text has it. */
export function point(long: number, lat: number): Literal {
  if (!(Math.abs(lat) <= 90 && Math.abs(long) <= 180)) throw new TermError(`${lat}, ${long} is not a place on Earth`, 'degrees of latitude and longitude');
  return typed(`POINT(${decimal(long).value} ${decimal(lat).value})`, geo.wktLiteral);
}

/** Whether a text is an xsd:date (without time zone) that exists. */
function isDay(value: string): boolean {
  const [, year, month, dayOfMonth] = /^(-?(?:[1-9]\d{4,}|\d{4}))-(\d\d)-(\d\d)$/.exec(value) ?? [];
  if (year === undefined) return false;
  const [y, m, d] = [Number(year), Number(month), Number(dayOfMonth)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1];
  return length !== undefined && d >= 1 && d <= length;
}

function typed(lexical: string, datatype: NamedNode): Literal {
  return DataFactory.literal(lexical, datatype);
}
