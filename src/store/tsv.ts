/**
 * Parses SPARQL 1.1 Query Results TSV: an engine in WebAssembly returns one text instead of an object for every term, which
 * would have to be read and freed one by one. A text comes in, rows of RDF/JS terms go out; equal terms are one object.
 */
import type { Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { xsd } from '../terms/index.js';
import type { Row } from './engine.js';

/** Returns the rows of a table; undefined where a cell is not an IRI, a blank node or a plain literal. */
export function rowsOfTsv(text: string): Row[] | undefined {
  const [head = '', ...lines] = text.split('\n');
  if (lines.pop() !== '' || head === '') return undefined;
  const variables = head.split('\t').map((name) => copied(name.slice(1)));
  const known = new Map<string, Term>();
  const rows: Row[] = [];
  for (const line of lines) {
    const cells = line.split('\t');
    if (cells.length !== variables.length) return undefined;
    const row = new Map<string, Term>();
    for (const [index, cell] of cells.entries()) {
      if (cell === '') continue;
      let term = known.get(cell);
      if (term === undefined) {
        term = termOf(copied(cell));
        if (term === undefined) return undefined;
        known.set(cell, term);
      }
      row.set(variables[index] ?? '', term);
    }
    rows.push(row);
  }
  return rows;
}

/** Copies a part of a text, which would otherwise keep the whole text in memory. */
function copied(part: string): string {
  return Buffer.from(part).toString();
}

const NUMBERS: readonly (readonly [RegExp, (typeof xsd)['integer' | 'decimal' | 'boolean']])[] = [
  [/^[+-]?\d+$/, xsd.integer],
  [/^[+-]?\d*\.\d+$/, xsd.decimal],
  [/^(?:true|false)$/, xsd.boolean],
];

function termOf(cell: string): Term | undefined {
  if (/^<[^<>"]*>$/.test(cell)) return DataFactory.namedNode(cell.slice(1, -1));
  if (cell.startsWith('_:')) return DataFactory.blankNode(cell.slice(2));
  if (!cell.startsWith('"')) {
    const datatype = NUMBERS.find(([form]) => form.test(cell))?.[1];
    return datatype && DataFactory.literal(cell, datatype);
  }
  const end = cell.lastIndexOf('"');
  const [value, rest] = [unescaped(cell.slice(1, end)), cell.slice(end + 1)];
  if (rest === '') return DataFactory.literal(value);
  if (/^@[A-Za-z]+(?:-[A-Za-z0-9]+)*$/.test(rest)) return DataFactory.literal(value, rest.slice(1));
  const [, datatype] = /^\^\^<([^<>"]*)>$/.exec(rest) ?? [];
  return datatype === undefined ? undefined : DataFactory.literal(value, DataFactory.namedNode(datatype));
}

const ESCAPED: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\(.)/gs, (_, mark: string) => ESCAPED[mark] ?? mark) : text;
}
