/** What an engine in a thread is asked, and what it answers: terms are sent as texts, errors as what they are made of. */
import type { Term } from '@rdfjs/types';
import { termFromId, termToId } from 'n3';
import { pack, unpack } from '../rdf/quad-transfer.js';
import type { ComunicaOptions } from './comunica.js';
import { QueryError, RemoteError, type Answer } from './engine.js';
import type { EngineName } from './engines.js';

/** What a thread is started with. */
export interface ThreadData {
  name: EngineName;
  options: ComunicaOptions;
}

/** Packed quads to load, or a query. */
export type ThreadRequest = { load: string[] } | { ask: string };

/** An answer without objects: a row is its variables and terms in turn. */
type PackedAnswer = (
  | { kind: 'rows'; variables: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'quads'; quads: readonly string[] }
) &
  Pick<Answer, 'by'>;

/** An error whose class the other thread knows again; any other is sent as it is. */
type PackedError = { query: { engine: string; message: string } } | { remote: string } | { other: unknown };

export type ThreadReply = { loaded: number } | { answer: PackedAnswer } | { error: PackedError };

/** Packs an answer for another thread. */
export function packAnswer(answer: Answer): PackedAnswer {
  const { by } = answer;
  if (answer.kind === 'boolean') return { kind: 'boolean', value: answer.value, by };
  if (answer.kind === 'quads') return { kind: 'quads', quads: pack(answer.quads), by };
  const rows = answer.rows.map((row) => Array.from(row, ([variable, term]) => [variable, termToId(term as never)]).flat());
  return { kind: 'rows', variables: answer.variables, rows, by };
}

/** Unpacks an answer; equal terms are one object. */
export function unpackAnswer(packed: PackedAnswer): Answer {
  const by = packed.by === undefined ? {} : { by: packed.by };
  if (packed.kind === 'boolean') return { kind: 'boolean', value: packed.value, ...by };
  if (packed.kind === 'quads') return { kind: 'quads', quads: unpack(packed.quads), ...by };
  const terms = new Map<string, Term>();
  const termOf = (id: string): Term => {
    const known = terms.get(id) ?? termFromId(id);
    terms.set(id, known);
    return known;
  };
  const rows = packed.rows.map((cells) => {
    const row = new Map<string, Term>();
    for (let at = 0; at < cells.length; at += 2) row.set(cells[at] ?? '', termOf(cells[at + 1] ?? ''));
    return row;
  });
  return { kind: 'rows', variables: packed.variables, rows, ...by };
}

export function packError(error: unknown): PackedError {
  if (error instanceof QueryError) return { query: { engine: error.engine, message: error.message } };
  return error instanceof RemoteError ? { remote: error.message } : { other: error };
}

export function unpackError(packed: PackedError): unknown {
  if ('query' in packed) return new QueryError(packed.query.engine, packed.query.message);
  return 'remote' in packed ? new RemoteError(packed.remote) : packed.other;
}
