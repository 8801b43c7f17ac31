/**
 * Rows out of SPARQL 1.1 Query Results TSV, as an engine in WebAssembly gives them: one text instead of an object of the
 * engine for every term of every row, each of which would have to be asked for its parts and freed again. A text comes
 * in, rows of terms of our own go out; a term that comes again is the same object.
 */
import type { Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { xsd } from '../terms/index.js';
import type { Row } from './engine.js';

/** The rows of a table; undefined where something in it is no IRI, blank node or plain literal, so that it has to be asked for otherwise. */
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

/** A part of a text keeps the whole of it in memory; its copy does not. */
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
