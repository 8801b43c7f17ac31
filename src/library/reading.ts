/** Documents and entries → entries with their problems. */
import type { DocumentMeta, Entry, Registry } from '../entry/index.js';
import { inFile, type Result } from '../problem.js';
import type { Coverage } from '../read/index.js';
import { bundledRegistry } from './registries.js';

export interface ReadDocumentOptions {
  /** The actors, places, people and events that names are looked up in. Default: {@link bundledRegistry}. */
  registry?: Registry;
  /** What the document does not say itself: publisher, licence, revision. It overrides the sidecar of a file. */
  meta?: DocumentMeta;
  /** Whether the id of the entry includes the edition, because several documents have this title. */
  edition?: boolean;
}

export interface ReadEntryOptions {
  /** The registry that the entry refers to. Default: {@link bundledRegistry}. */
  registry?: Registry;
}

/** A drafted entry with its problems, and what was read of each part of the document. */
export type DraftedEntry = Result<Entry> & { coverage?: Coverage };

/**
 * Reads a document and drafts its entry: the event, the sides and the claims with their sources and evidence.
 * `source` is the path of a file, whose sidecar (`article.meta.yaml`) is read too, or the bytes of a document.
 * Does not throw; the problems say what is missing.
 *
 * @example
 * const entry = valueOf(await readDocument('article.txt'));
 * for (const { metric, count, claimant, quote } of entry.claims ?? []) console.log(metric, count.low, count.high, claimant, quote);
 */
export async function readDocument(source: string | Uint8Array, { registry, meta = {}, edition = false }: ReadDocumentOptions = {}): Promise<DraftedEntry> {
  const names = registry ?? (await bundledRegistry());
  if (typeof source === 'string') {
    const { readSource } = await import('../io/sources.js');
    return readSource({ path: source, kind: 'document' }, { registry: names, described: meta, edition });
  }
  const { decode, draftEntry } = await import('../read/index.js');
  const text = decode(source);
  if (!text.value) return { problems: text.problems };
  const { value, problems, coverage } = draftEntry(text.value, { registry: names, meta, edition });
  return { ...(value === undefined ? {} : { value }), ...(coverage === undefined ? {} : { coverage }), problems };
}

/**
 * Reads an entry from YAML: the path of a file, or its bytes. Fields, dates, counts and every reference to an actor, place,
 * person, side, episode or claim are checked; problems have the line and column. Does not throw.
 *
 * @example
 * const entry = valueOf(await readEntry('data/entries/battle-of-al-hasakah-2022.yaml'));
 */
export async function readEntry(source: string | Uint8Array, { registry }: ReadEntryOptions = {}): Promise<Result<Entry>> {
  const [{ atPlaces, checkReferences, parseEntry }, { decode }] = await Promise.all([import('../entry/index.js'), import('../read/layout/source-text.js')]);
  const bytes: Result<Uint8Array> = typeof source === 'string' ? await (await import('../io/files.js')).readBytes(source) : { value: source, problems: [] };
  const named = <T>(result: Result<T>): Result<T> =>
    typeof source === 'string' ? { ...result, problems: result.problems.map((found) => inFile(found, source)) } : result;
  if (!bytes.value) return { problems: bytes.problems };
  const text = decode(bytes.value);
  if (!text.value) return named({ problems: text.problems });
  const read = parseEntry(text.value.text);
  if (!read.value) return named({ problems: read.problems });
  const { data, placeOf } = read.value;
  const references = atPlaces(checkReferences(data, registry ?? (await bundledRegistry())), placeOf);
  return named({ value: data, problems: [...read.problems, ...references] });
}
