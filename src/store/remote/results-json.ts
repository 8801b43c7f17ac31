/** SPARQL 1.1 Query Results JSON → an answer. Virtuoso's older `typed-literal` and its table for an ASK are read too. */
import type { Term } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Answer, Row } from '../engine.js';

interface JsonTerm {
  type: string;
  value: string;
  'xml:lang'?: string;
  datatype?: string;
}

interface JsonResults {
  boolean?: boolean;
  head?: { vars?: string[] };
  results?: { bindings?: Record<string, JsonTerm>[] };
}

const VIRTUOSO_ASK = '__ASK_RETVAL';

/** Reads results. Throws a `SyntaxError` for what is not JSON or not results. */
export function readResults(text: string): Answer {
  const { boolean, head, results } = JSON.parse(text) as JsonResults;
  if (typeof boolean === 'boolean') return { kind: 'boolean', value: boolean };
  if (head?.vars !== undefined && !(Array.isArray(head.vars) && head.vars.every((one) => typeof one === 'string')))
    throw new SyntaxError('no names of columns');
  if (!Array.isArray(results?.bindings)) throw new SyntaxError('neither "boolean" nor "results"');
  // Virtuoso 7 answers an ASK with a column of this name, which has no row or the value 0 for false.
  if (head?.vars?.length === 1 && head.vars[0] === VIRTUOSO_ASK) return { kind: 'boolean', value: results.bindings[0]?.[VIRTUOSO_ASK]?.value === '1' };
  return { kind: 'rows', variables: head?.vars ?? [], rows: results.bindings.map(rowOf) };
}

function rowOf(binding: Record<string, JsonTerm>): Row {
  return new Map(Object.entries(binding).map(([name, value]) => [name, termOf(value)]));
}

function termOf({ type, value, 'xml:lang': language, datatype }: JsonTerm): Term {
  if (![value, language ?? '', datatype ?? ''].every((one) => typeof one === 'string')) throw new SyntaxError('a term without a value');
  if (type === 'uri') return DataFactory.namedNode(value);
  if (type === 'bnode') return DataFactory.blankNode(value);
  return DataFactory.literal(value, language ?? (datatype === undefined ? undefined : DataFactory.namedNode(datatype)));
}
