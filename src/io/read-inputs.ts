/**
 * Inputs with their entry ids, and then the pages of exports of wikis → entries one by one, in that order. A page has the id
 * of its title; where that is taken, also its revision.
 */
import type { DocumentMeta, Registry } from '../entry/index.js';
import { inFile, problem, type Problem, type Result } from '../problem.js';
import { decode, entryId, readDocument, type Reader } from '../read/index.js';
import type { AssignedId } from './entry-ids.js';
import type { Input } from './inputs.js';
import { readRecord, type ReaderFor, type ReadRecord, type ReadSource, type SourceRecord } from './records.js';
import { atInput, recordOf } from './sources.js';
import type { TextByHash } from './texts.js';
import { pagesIn, type PageInput, type WikiExports } from './wiki-export.js';

/** An entry that was read, or what kept it from being read. */
export interface ReadInput {
  id: string;
  input: Input;
  sha256: string;
  read: ReadSource;
  /** The title of the page of an export. */
  page?: string;
}

/** An input or a page with its record, before it is read; or what keeps it from being read. */
export interface InputRecord extends Omit<ReadInput, 'read'> {
  record: Result<SourceRecord>;
  /** Whether it is the first page of its export. */
  isFirst?: boolean;
}

export interface RecordsInOptions {
  described: DocumentMeta;
  maxSize: number;
  texts?: TextByHash;
}

/** Where records come from: `more` are those that were made of other files. */
export interface RecordSources {
  assigned: readonly AssignedId[];
  exports: WikiExports;
  more?: readonly InputRecord[];
}

/** The records of inputs, then those of the pages of exports. An export that is damaged ends there, with a problem in its reading. */
export async function* recordsIn(
  { assigned, exports, more = [] }: RecordSources,
  { described, maxSize, texts }: RecordsInOptions,
): AsyncGenerator<InputRecord, void, undefined> {
  const taken = new Set<string>();
  for (const { source, id, withEdition } of assigned) {
    taken.add(id);
    const record = await recordOf(source.input, { described, edition: withEdition, maxSize, ...(texts === undefined ? {} : { texts }) }, id);
    yield { id, input: source.input, sha256: source.sha256, record };
  }
  for (const one of more) {
    const clash = problem('entry-clash', `two inputs make the entry ${one.id}; the first is kept`, { place: { file: one.input.path } });
    yield taken.has(one.id) ? { ...one, record: { problems: [clash] } } : one;
    taken.add(one.id);
  }
  for (const reading of exports.readings)
    for await (const page of pagesIn(reading.path, { described, maxText: maxSize, reading }))
      yield recordOfPage(page, { path: reading.path, taken, isFirst: reading.counts.read === 1 });
}

/** Reads inputs, then the pages of exports. `readerFor` makes the reader of each document. */
export async function* readInputs(
  inputs: RecordSources,
  { registry, readerFor, ...options }: RecordsInOptions & { registry: Registry; readerFor?: ReaderFor | undefined },
): AsyncGenerator<ReadInput, void, undefined> {
  for await (const one of recordsIn(inputs, options)) {
    const { value: record } = one.record;
    const made = record && readerFor ? await readerOf(record, readerFor) : undefined;
    const read = record && readRecord(record, { registry, reader: made?.reader });
    yield withRead(one, read && { ...read, problems: [...read.problems, ...(made?.problems ?? [])] });
  }
}

async function readerOf(record: SourceRecord, readerFor: ReaderFor): Promise<{ reader?: Reader; problems: readonly Problem[] }> {
  const source = record.kind === 'document' ? decode(Buffer.from(record.text)).value : undefined;
  const document = record.kind === 'document' && source ? readDocument(source, record.meta.title).value : undefined;
  return record.kind === 'document' && document ? readerFor(document, record.meta) : { problems: [] };
}

/** An input with what was read of its record; problems have its path. */
export function withRead({ record, isFirst = false, ...one }: InputRecord, read: ReadRecord | undefined): ReadInput {
  const { input, page } = one;
  if (record.value === undefined || read === undefined) return { ...one, read: { problems: record.problems } };
  if (page === undefined) return { ...one, read: atInput(input, read) };
  // Line numbers are those of the page, of which a file may hold many.
  const ofPage = read.problems.filter(({ code }) => code !== 'document-licence');
  const problems = ofPage.map((found) => inFile({ ...found, message: `${page}: ${found.message}` }, input.path));
  // Said once: it is the same for all.
  if (isFirst && record.value.kind === 'document' && record.value.meta.license === undefined)
    problems.push(
      problem('document-licence', 'the export does not state the licence of its pages', {
        place: { file: input.path },
        fix: 'give it with --document license=https://…, such as https://creativecommons.org/licenses/by-sa/4.0/ for Wikipedia',
      }),
    );
  const { sha256: _, ...rest } = read;
  return { ...one, read: { ...rest, problems } };
}

function recordOfPage({ title, source, meta }: PageInput, { path, taken, isFirst }: { path: string; taken: Set<string>; isFirst: boolean }): InputRecord {
  const about = { title, sha256: source.sha256 };
  const plain = entryId(about);
  const edition = taken.has(plain);
  const id = edition ? entryId(about, { meta, edition }) : plain;
  const page = { id, input: { path, kind: 'document' as const }, sha256: source.sha256, page: title, isFirst };
  if (taken.has(id)) {
    const clash = problem('entry-clash', `the page "${title}" has the entry id ${id} of another one`, { place: { file: path } });
    return { ...page, record: { problems: [clash] } };
  }
  taken.add(id);
  return { ...page, record: { value: { kind: 'document', id, text: source.original, meta, edition }, problems: [] } };
}
