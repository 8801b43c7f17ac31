/**
 * An input → a source entry. Documents are decoded, get the metadata of their sidecar, and are drafted. Entries are parsed,
 * and their references and quotes are checked. Problems have the path as the user gave it.
 */
import {
  atPlaces,
  checkEvidence,
  checkReferences,
  documentMetaSchema,
  NO_ENTRY,
  NO_SHA256,
  parseEntry,
  readYaml,
  sidecarSchema,
  updateEntry,
  type DocumentMeta,
  type Entry,
  type Located,
  type Path,
  type Registry,
  type Update,
} from '../entry/index.js';
import { inFile, problem, ProblemError, type Problem, type Result } from '../problem.js';
import {
  decode,
  draftDocument,
  draftEntry,
  entryId,
  readDocument,
  readTitle,
  quoteIndexOf,
  refreshUnclaimed,
  type Coverage,
  type ProposalResult,
  type Reader,
  type SourceText,
} from '../read/index.js';
import { sha256 } from '../slug.js';
import { readBytes } from './files.js';
import { readSidecar } from './sidecar.js';
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

/** The entry that was parsed last, for its id: where it is read in full next, it is not parsed again. A large one takes seconds. */
let lastRead: { sha256: string; entry: ReturnType<typeof parseEntry> } | undefined;

async function identifyBytes(input: Input, bytes: Uint8Array, described: DocumentMeta, maxSize: number | undefined): Promise<Result<IdentifiedInput>> {
  const source = decode(bytes);
  if (!source.value) {
    const emptyEntry = input.kind === 'entry' ? NO_ENTRY : undefined;
    return { problems: source.problems.map((found) => inFile(found.code === 'input-empty' ? { ...found, ...emptyEntry } : found, input.path)) };
  }
  if (input.kind === 'entry') {
    const entry = parseEntry(source.value.text);
    lastRead = { sha256: sha256(bytes), entry };
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

/**
 * The entry of an input, and the text of its document where that is at hand; for a document also its coverage ledger, for an
 * entry whether its quotes were checked.
 */
export type ReadSource = Result<Entry> & { coverage?: Coverage; results?: readonly ProposalResult[]; verified?: boolean; text?: string };

/** Reads an input in full. `edition`: the id of a drafted entry includes its edition. */
export async function readSource(
  input: Input,
  {
    registry,
    described,
    edition,
    maxSize,
    texts,
    reader,
  }: { registry: Registry; described: DocumentMeta; edition: boolean; maxSize?: number; texts?: TextByHash; reader?: Reader | undefined },
): Promise<ReadSource> {
  const bytes = await readBytes(input.path, maxSize);
  if (!bytes.value) return { problems: bytes.problems };
  const atPath = (problems: readonly Problem[]) => problems.map((found) => inFile(found, input.path));
  const source = decode(bytes.value);
  if (!source.value) return { problems: atPath(source.problems) };
  if (input.kind === 'entry') {
    const known = lastRead?.sha256 === sha256(bytes.value) ? lastRead.entry : undefined;
    lastRead = undefined;
    const read = known ?? parseEntry(source.value.text);
    if (!read.value) return { problems: atPath(read.problems) };
    const { data, placeOf } = read.value;
    const references = atPlaces(checkReferences(data, registry), placeOf);
    const text = await texts?.(data.document.sha256);
    const evidence = text === undefined ? [] : atPlaces(checkEvidence(data, text), placeOf);
    const problems = atPath([...atPlaces(missingHash(data), placeOf), ...references, ...evidence, ...missingLicence(data, input.kind)]);
    const verified = text !== undefined;
    return references.some(({ severity }) => severity === 'error')
      ? { problems, verified }
      : { value: data, problems, verified, ...(text === undefined ? {} : { text }) };
  }
  const meta = await sidecarMeta(input.path, described, maxSize);
  if (!meta.value) return { problems: meta.problems };
  const draft = draftEntry(source.value, { registry, meta: meta.value, edition, ...(reader === undefined ? {} : { reader }) });
  if (!draft.value) return { problems: atPath(draft.problems) };
  return {
    value: draft.value,
    text: source.value.text,
    ...(draft.coverage === undefined ? {} : { coverage: draft.coverage }),
    ...(draft.results === undefined ? {} : { results: draft.results }),
    problems: atPath([...draft.problems, ...missingLicence(draft.value, input.kind)]),
  };
}

/** Reads a document again and updates its entry. Also returns the document, for the positions of the changes. */
export async function readForUpdate(
  input: Input,
  existing: { path: string; entry: Located<Entry> },
  { registry, described, maxSize }: { registry: Registry; described: DocumentMeta; maxSize?: number },
): Promise<Result<Update & { source: SourceText }>> {
  const bytes = await readBytes(input.path, maxSize);
  if (!bytes.value) return { problems: bytes.problems };
  const atPath = (problems: readonly Problem[], path = input.path) => problems.map((found) => inFile(found, path));
  const source = decode(bytes.value);
  if (!source.value) return { problems: atPath(source.problems) };
  const meta = await sidecarMeta(input.path, described, maxSize);
  if (!meta.value) return { problems: meta.problems };
  const document = readDocument(source.value, meta.value.title);
  if (!document.value) return { problems: atPath(document.problems) };
  const draft = draftDocument(document.value, { registry, meta: meta.value });
  const problems = atPath([...document.problems, ...draft.problems]);
  const updated = updateEntry(existing.entry, draft.entry, quoteIndexOf(document.value));
  problems.push(...atPath(updated.problems, existing.path));
  if (!updated.value) return { problems };
  const references = checkReferences(updated.value.entry, registry).map(({ found }) => found);
  const written = existing.entry.data.document.sha256 === source.value.sha256 ? parseEntry(updated.value.yaml).value : undefined;
  const evidence = written ? atPlaces(checkEvidence(written.data, source.value.text), written.placeOf) : [];
  problems.push(...atPath([...references, ...evidence, ...missingLicence(updated.value.entry, 'entry')], existing.path));
  const yaml = refreshUnclaimed(updated.value.yaml, updated.value.entry, draft.coverage);
  return { value: { ...updated.value, yaml, source: source.value }, problems };
}

/** Parses `--document key=value`. Problems: `document-field`. */
export function parseDescription(pairs: readonly string[]): Result<DocumentMeta> {
  const problems: Problem[] = [];
  const data: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at <= 0)
      problems.push(
        problem('document-field', `--document ${pair} has no value`, {
          expected: '--document key=value',
          fix: '--document license=https://creativecommons.org/licenses/by-sa/4.0/',
        }),
      );
    else data[pair.slice(0, at)] = pair.slice(at + 1);
  }
  const parsed = documentMetaSchema.safeParse(data);
  if (parsed.success) return problems.length > 0 ? { problems } : { value: parsed.data, problems };
  for (const issue of parsed.error.issues) {
    const what = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.map(String).join('.');
    problems.push(
      problem('document-field', issue.code === 'unrecognized_keys' ? `unknown field ${what}` : `--document ${what}: ${issue.message}`, {
        expected: (issue.code === 'custom' && (issue.params?.['expected'] as string | undefined)) || Object.keys(documentMetaSchema.shape).join(', '),
      }),
    );
  }
  return { problems };
}

/** The metadata of a document: its sidecar, overridden by the command line. */
export async function sidecarMeta(path: string, described: DocumentMeta, maxSize?: number): Promise<Result<DocumentMeta>> {
  try {
    const sidecar = path === '-' ? undefined : await readSidecar(path, maxSize);
    if (!sidecar) return { value: described, problems: [] };
    const read = readYaml(sidecar.text, sidecarSchema);
    if (!read.value) return { problems: read.problems.map((found) => inFile(found, sidecar.path)) };
    const { pageId: _, timestamp: __, ...stated } = read.value.data;
    return { value: { ...stated, ...described }, problems: [] };
  } catch (error) {
    // A sidecar that cannot be read is a problem of its document only.
    if (error instanceof ProblemError) return { problems: [...error.problems] };
    throw error;
  }
}

/** The problem of an entry made by `new` whose document hash is still missing. */
function missingHash({ document }: Entry): { path: Path; found: Problem }[] {
  if (document.sha256 !== NO_SHA256) return [];
  const fix = 'write the SHA-256 of the document there; variorum new TITLE --for DOCUMENT prints it';
  return [{ path: ['document', 'sha256'], found: problem('document-field', 'the entry has no document hash', { severity: 'warning', fix }) }];
}

function missingLicence({ document }: Entry, kind: Input['kind']): Problem[] {
  if (document.license !== undefined) return [];
  const fix =
    kind === 'entry'
      ? 'write its address under document: in the entry, such as license: https://creativecommons.org/licenses/by-sa/4.0/'
      : 'write its address into FILE.meta.yaml, such as license: https://creativecommons.org/licenses/by-sa/4.0/, or give export or draft --document license=https://…';
  return [problem('document-licence', 'the document has no licence', { fix })];
}
