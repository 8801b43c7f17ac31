/**
 * Records: a document, an entry or a row of a table as one value that needs no file beside it, a line of NDJSON for
 * `variorum worker`. A record comes in; an entry with its problems goes out. The files of `export` are read by way of the same
 * function, so that a document gives the same entry on one machine and on many.
 */
import { z } from 'zod';
import {
  atPlaces,
  checkEvidence,
  checkReferences,
  documentSchema,
  NO_SHA256,
  parseEntry,
  sidecarSchema,
  type DocumentMeta,
  type Entry,
  type Located,
  type Path,
  type Registry,
} from '../entry/index.js';
import { problem, type Problem, type Result } from '../problem.js';
import { decode, draftEntry, type Coverage, type Document, type ProposalResult, type Reader } from '../read/index.js';
import { sha256 } from '../slug.js';

/** A document: `text` is the whole text of its file, with a byte order mark where the file has one. */
interface DocumentRecord {
  kind: 'document';
  id: string;
  text: string;
  meta: DocumentMeta;
  /** Whether the id of the entry includes the edition, because another document has the same title. */
  edition: boolean;
}

/** An entry as YAML. `text` is that of its document, in which its quotes are looked up. */
interface EntryRecord {
  kind: 'entry';
  id: string;
  entry: string;
  text?: string | undefined;
}

export type SourceRecord = DocumentRecord | EntryRecord;

/** A row of a table: its cells, the code points of the file at which they begin, and what all rows of the table share. */
export interface RowRecord {
  kind: 'row';
  id: string;
  row: string[];
  starts: number[];
  columns: string[];
  dataset: { name: string; version: string };
  document: Entry['document'];
}

/**
 * The entry of a record, and the text of its document where that is at hand; for a document also its coverage ledger, for an
 * entry whether its quotes were checked.
 */
export type ReadSource = Result<Entry> & { coverage?: Coverage; results?: readonly ProposalResult[]; verified?: boolean; text?: string };

/** A record that was read. `sha256` is that of the bytes of the document or entry. */
export type ReadRecord = ReadSource & { sha256: string };

const id = z.union([z.string(), z.int()]);
/** What `meta` of a row has besides. */
const tableFields = {
  sha256: documentSchema.shape.sha256.optional(),
  columns: z.array(z.string()).optional(),
  dataset: z.strictObject({ name: z.string().min(1), version: z.string().min(1) }).optional(),
};
const fields = {
  text: z.string().optional(),
  wikitext: z.string().optional(),
  entry: z.string().optional(),
  row: z.array(z.string()).min(1).optional(),
  starts: z.array(z.int().min(0)).optional(),
  meta: sidecarSchema.extend(tableFields).optional(),
  edition: z.boolean().optional(),
};
const recordSchema = z.object({ id, ...fields });
const KNOWN = new Set(['id', ...Object.keys(fields)]);

/** A line of NDJSON as a record. The id is there whenever the line has one. */
export interface ParsedLine extends Result<SourceRecord | RowRecord> {
  /** As it is in the line; null where it has none. */
  id: string | number | null;
}

const A_ROW = 'as many starts and meta.columns as cells, and title, sha256 and dataset of meta, as variorum records writes them';
const EXPECTED = '{"id": "…", "text": "…", "meta": {…}}: one of text, wikitext, entry and row';

/** Parses a line of NDJSON. Problems: `record-line`; `document-field` for a field of `meta`. Does not throw. */
export function parseRecord(line: string): ParsedLine {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    return { id: null, problems: [problem('record-line', `the line is not JSON: ${(error as Error).message}`, { expected: EXPECTED })] };
  }
  const read = recordSchema.safeParse(data);
  const named = z.object({ id }).safeParse(data).data?.id ?? null;
  if (!read.success) return { id: named, problems: read.error.issues.map(problemOf) };
  const { text, wikitext, entry, row, starts, meta: all = {}, edition = false } = read.data;
  const { columns, dataset, sha256: digest, ...meta } = all;
  const problems = Object.keys(data as object)
    .filter((key) => !KNOWN.has(key))
    .map((key) => problem('record-line', `the field ${key} is not read`, { severity: 'warning', expected: [...KNOWN].join(', ') }));
  const base = { id: String(read.data.id) };
  if (text !== undefined && wikitext !== undefined)
    return { id: named, problems: [...problems, problem('record-line', 'the record has both text and wikitext', { expected: EXPECTED })] };
  if (row !== undefined) {
    const { pageId: _, timestamp: __, title, language = 'en', date: ___, place: ____, ...described } = meta;
    if (starts?.length !== row.length || columns?.length !== row.length || dataset === undefined || digest === undefined || title === undefined)
      return { id: named, problems: [...problems, problem('record-line', 'the row lacks what its table has', { expected: A_ROW })] };
    const about = { ...described, title, language, sha256: digest };
    return { id: named, value: { ...base, kind: 'row', row, starts, columns, dataset, document: about }, problems };
  }
  const document = text ?? wikitext;
  if (entry !== undefined) return { id: named, value: { ...base, kind: 'entry', entry, text: document }, problems };
  if (document === undefined)
    return { id: named, problems: [...problems, problem('record-line', 'the record has neither text, wikitext, entry nor row', { expected: EXPECTED })] };
  const { pageId: _, timestamp: __, ...stated } = meta;
  return { id: named, value: { ...base, kind: 'document', text: document, meta: stated, edition }, problems };
}

/** The line of a row, with its line end. */
export function rowLine({ id, row, starts, columns, dataset, document }: RowRecord): string {
  return `${JSON.stringify({ id, row, starts, meta: { ...document, columns, dataset } })}\n`;
}

/** The line of a record, with its line end. */
export function recordLine(record: SourceRecord): string {
  const { id, text } = record;
  if (record.kind === 'entry') return `${JSON.stringify({ id, entry: record.entry, text })}\n`;
  const meta = Object.keys(record.meta).length > 0 ? { meta: record.meta } : {};
  return `${JSON.stringify({ id, text, ...meta, ...(record.edition ? { edition: true } : {}) })}\n`;
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  const [field, ...path] = issue.path.map(String);
  if (field === undefined) return problem('record-line', 'the line is not an object', { expected: EXPECTED });
  if (field !== 'meta')
    return problem('record-line', field === 'id' ? 'the record has no id that is a text or a whole number' : `${field}: ${issue.message}`, {
      expected: EXPECTED,
    });
  const expected = Object.keys({ ...sidecarSchema.shape, ...tableFields }).join(', ');
  if (issue.code === 'unrecognized_keys') return problem('document-field', `meta has the unknown field ${issue.keys.join(', ')}`, { expected });
  const [name = 'meta'] = path;
  const described = issue.code === 'custom' ? (issue.params?.['expected'] as string | undefined) : undefined;
  return problem('document-field', `${name}: ${issue.message}`, { expected: described ?? expected });
}

/** The entry that was parsed last: where it is read in full next, it is not parsed again. A large one takes seconds. */
let lastParsed: { yaml: string; entry: Result<Located<Entry>> } | undefined;

/** Parses an entry, and keeps it until the next one is parsed or read in full. */
export function parseEntryOnce(yaml: string): Result<Located<Entry>> {
  if (lastParsed?.yaml !== yaml) lastParsed = { yaml, entry: parseEntry(yaml) };
  return lastParsed.entry;
}

/** Makes the reader of a document, and says what went wrong about it. */
export type ReaderFor = (document: Document, meta: DocumentMeta) => Promise<{ reader: Reader; problems: readonly Problem[] }>;

/** Reads a record in full. Does not throw; problems have no file. */
export function readRecord(record: SourceRecord, { registry, reader }: { registry: Registry; reader?: Reader | undefined }): ReadRecord {
  const bytes = Buffer.from(record.kind === 'entry' ? record.entry : record.text);
  const source = decode(bytes);
  const digest = sha256(bytes);
  if (!source.value) return { sha256: digest, problems: source.problems };
  if (record.kind === 'entry') {
    const parsed = parseEntryOnce(source.value.text);
    lastParsed = undefined;
    return { sha256: digest, ...readEntry(parsed, { registry, text: record.text }) };
  }
  const draft = draftEntry(source.value, { registry, meta: record.meta, edition: record.edition, ...(reader === undefined ? {} : { reader }) });
  if (!draft.value) return { sha256: digest, problems: draft.problems };
  return {
    sha256: digest,
    value: draft.value,
    text: source.value.text,
    ...(draft.coverage === undefined ? {} : { coverage: draft.coverage }),
    ...(draft.results === undefined ? {} : { results: draft.results }),
    problems: [...draft.problems, ...missingLicence(draft.value)],
  };
}

/** Checks the references of an entry, and its quotes where the text of its document is at hand. An entry with a broken reference is none. */
function readEntry(read: Result<Located<Entry>>, { registry, text }: { registry: Registry; text: string | undefined }): ReadSource {
  if (!read.value) return { problems: read.problems };
  const { data, placeOf } = read.value;
  const references = atPlaces(checkReferences(data, registry), placeOf);
  const evidence = text === undefined ? [] : atPlaces(checkEvidence(data, text), placeOf);
  const problems = [...atPlaces(missingHash(data), placeOf), ...references, ...evidence, ...missingLicence(data)];
  const verified = text !== undefined;
  return references.some(({ severity }) => severity === 'error')
    ? { problems, verified }
    : { value: data, problems, verified, ...(text === undefined ? {} : { text }) };
}

/** The problem of an entry made by `new` whose document hash is still missing. */
function missingHash({ document }: Entry): { path: Path; found: Problem }[] {
  if (document.sha256 !== NO_SHA256) return [];
  const fix = 'write the SHA-256 of the document there; variorum new TITLE --for DOCUMENT prints it';
  return [{ path: ['document', 'sha256'], found: problem('document-field', 'the entry has no document hash', { severity: 'warning', fix }) }];
}

/** The problem of a document without a licence; `fix` says where to write it. */
export function missingLicence({ document }: Entry, fix = 'write its address into the record: "meta": {"license": "https://…"}'): Problem[] {
  return document.license === undefined ? [problem('document-licence', 'the document has no licence', { fix })] : [];
}
