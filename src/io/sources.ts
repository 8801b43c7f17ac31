/**
 * An input → a source entry. Documents are decoded, get the metadata of their sidecar, and are drafted. Entries are parsed,
 * and their references and quotes are checked. Problems have the path as the user gave it.
 */
import {
  atPlaces,
  checkEvidence,
  checkReferences,
  NO_ENTRY,
  parseEntry,
  updateEntry,
  type DocumentMeta,
  type Entry,
  type Located,
  type Registry,
  type Update,
} from '../entry/index.js';
import { inFile, type Problem, type Result } from '../problem.js';
import {
  decode,
  draftDocument,
  entryId,
  readDocument,
  readTitle,
  quoteIndexOf,
  refreshUnclaimed,
  type ProposalResult,
  type Reader,
  type SourceText,
} from '../read/index.js';
import { sha256 } from '../slug.js';
import { readBytes } from './files.js';
import { missingLicence, parseEntryOnce, readRecord, type ReaderFor, type ReadRecord, type ReadSource, type SourceRecord } from './records.js';
import { sidecarMeta } from './sidecar.js';
import { type Input } from './inputs.js';
import type { TextByHash } from './texts.js';

/** An input with its entry id, before it is read in full. */
export interface IdentifiedInput {
  input: Input;
  /** The entry id without an edition. */
  id: string;
  /** The entry id with the edition, used if another document has the same title. */
  editionId: string;
  sha256: string;
}

/** Reads as much of an input as is needed for its entry id. */
export async function identifyInput(input: Input, described: DocumentMeta, maxSize?: number): Promise<Result<IdentifiedInput> & { sha256?: string }> {
  const bytes = await readBytes(input.path, maxSize);
  if (!bytes.value) return { problems: bytes.problems };
  return { sha256: sha256(bytes.value), ...(await identifyBytes(input, bytes.value, described, maxSize)) };
}

async function identifyBytes(input: Input, bytes: Uint8Array, described: DocumentMeta, maxSize: number | undefined): Promise<Result<IdentifiedInput>> {
  const source = decode(bytes);
  if (!source.value) {
    const emptyEntry = input.kind === 'entry' ? NO_ENTRY : undefined;
    return {
      problems: source.problems.map((found) => inFile(ofStream(found.code === 'input-empty' ? { ...found, ...emptyEntry } : found, input.path), input.path)),
    };
  }
  if (input.kind === 'entry') {
    const entry = parseEntryOnce(source.value.text);
    const problems = entry.problems.map((found) => inFile(found, input.path));
    return entry.value ? { value: { input, id: entry.value.data.id, editionId: entry.value.data.id, sha256: sha256(bytes) }, problems } : { problems };
  }
  const meta = await sidecarMeta(input.path, described, maxSize);
  if (!meta.value) return { problems: meta.problems };
  const title = readTitle(source.value, meta.value.title);
  if (title.value === undefined) return { problems: title.problems.map((found) => inFile(found, input.path)) };
  const about = { title: title.value, sha256: source.value.sha256 };
  return {
    value: { input, id: entryId(about), editionId: entryId(about, { meta: meta.value, edition: true }), sha256: source.value.sha256 },
    problems: [],
  };
}

/** Standard input has no name that could say otherwise. */
function ofStream(found: Problem, path: string): Problem {
  return path === '-' ? { ...found, message: found.message.replace(', whatever its name says', '') } : found;
}

/** Reads an input in full. `edition`: the id of a drafted entry includes its edition. */
export async function readSource(
  input: Input,
  { registry, reader, ...options }: RecordOptions & { registry: Registry; reader?: Reader | undefined },
): Promise<ReadSource> {
  const { value: record, problems } = await recordOf(input, options);
  return record ? atInput(input, readRecord(record, { registry, reader })) : { problems };
}

export interface RecordOptions {
  /** The metadata of documents, from the command line. */
  described: DocumentMeta;
  edition: boolean;
  maxSize?: number;
  texts?: TextByHash;
}

/** The record of an input: its text with the metadata of its sidecar, or the entry with the text of its document where that is at hand. */
export async function recordOf(input: Input, { described, edition, maxSize, texts }: RecordOptions, id: string = input.path): Promise<Result<SourceRecord>> {
  const bytes = await readBytes(input.path, maxSize);
  if (!bytes.value) return { problems: bytes.problems };
  const source = decode(bytes.value);
  if (!source.value) return { problems: source.problems.map((found) => inFile(found, input.path)) };
  // With its byte order mark, which is among the bytes of the digest.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value);
  if (input.kind === 'entry') {
    const hash = texts && parseEntryOnce(source.value.text).value?.data.document.sha256;
    return { value: { kind: 'entry', id, entry: text, text: hash === undefined ? undefined : await texts?.(hash) }, problems: [] };
  }
  const meta = await sidecarMeta(input.path, described, maxSize);
  return meta.value ? { value: { kind: 'document', id, text, meta: meta.value, edition }, problems: [] } : { problems: meta.problems };
}

const LICENCE_FIX = {
  entry: 'write its address under document: in the entry, such as license: https://creativecommons.org/licenses/by-sa/4.0/',
  document:
    'write its address into FILE.meta.yaml, such as license: https://creativecommons.org/licenses/by-sa/4.0/, or give export or draft --document license=https://…',
} as const satisfies Record<Input['kind'], string>;

/** What was read of the record of an input, with the problems at its path; a licence is given in a file. */
export function atInput(input: Input, { sha256: _, problems, ...read }: ReadRecord): ReadSource {
  const fix = LICENCE_FIX[input.kind];
  return { ...read, problems: problems.map((found) => inFile(found.code === 'document-licence' ? { ...found, fix } : found, input.path)) };
}

/** Reads a document again and updates its entry. Also returns the document, for the positions of the changes. */
export async function readForUpdate(
  input: Input,
  existing: { path: string; entry: Located<Entry> },
  { registry, described, maxSize, readerFor }: { registry: Registry; described: DocumentMeta; maxSize?: number; readerFor?: ReaderFor | undefined },
): Promise<Result<Update & { source: SourceText; results?: readonly ProposalResult[] }>> {
  const bytes = await readBytes(input.path, maxSize);
  if (!bytes.value) return { problems: bytes.problems };
  const atPath = (problems: readonly Problem[], path = input.path) => problems.map((found) => inFile(found, path));
  const source = decode(bytes.value);
  if (!source.value) return { problems: atPath(source.problems) };
  const meta = await sidecarMeta(input.path, described, maxSize);
  if (!meta.value) return { problems: meta.problems };
  const document = readDocument(source.value, meta.value.title);
  if (!document.value) return { problems: atPath(document.problems) };
  const made = await readerFor?.(document.value, meta.value);
  const draft = draftDocument(document.value, { registry, meta: meta.value, ...(made === undefined ? {} : { reader: made.reader }) });
  const problems = atPath([...document.problems, ...draft.problems, ...(made?.problems ?? [])]);
  const updated = updateEntry(existing.entry, draft.entry, quoteIndexOf(document.value));
  problems.push(...atPath(updated.problems, existing.path));
  if (!updated.value) return { problems };
  const references = checkReferences(updated.value.entry, registry).map(({ found }) => found);
  const written = existing.entry.data.document.sha256 === source.value.sha256 ? parseEntry(updated.value.yaml).value : undefined;
  const evidence = written ? atPlaces(checkEvidence(written.data, source.value.text), written.placeOf) : [];
  problems.push(...atPath([...references, ...evidence, ...missingLicence(updated.value.entry, LICENCE_FIX.entry)], existing.path));
  const yaml = refreshUnclaimed(updated.value.yaml, updated.value.entry, draft.coverage);
  return { value: { ...updated.value, yaml, source: source.value, ...(draft.results === undefined ? {} : { results: draft.results }) }, problems };
}
