/**
 * A record → an entry → quads: the one way from a document or an entry to its graph, which `export`, with any number of jobs,
 * and `worker` take. Nothing is remembered from one record to the next.
 */
import type { Quad } from '@rdfjs/types';
import type { Entry, Registry } from '../entry/index.js';
import { version } from '../io/package.js';
import { readRecord, type ReadRecord, type SourceRecord } from '../io/records.js';
import { mapEntry, withClaimsIn, type ClaimState } from '../map/index.js';
import type { Problem } from '../problem.js';

export interface ConvertOptions {
  registry: Registry;
  base?: string | undefined;
  /** When it runs (xsd:dateTime in UTC), only where SOURCE_DATE_EPOCH gives it. */
  generatedAt?: string | undefined;
  /** The states of the claims that are mapped; all where absent. */
  only?: readonly ClaimState[] | undefined;
}

/** What a record became: the entry with the problems of reading, and its quads with those of mapping. */
export interface Converted {
  read: ReadRecord;
  mapped?: Mapped;
}

/** A graph: the entry it was made from, the number of claims that `only` left out, and what mapping found. */
export interface Mapped {
  entry: Entry;
  leftOut: number;
  quads: Quad[];
  problems: readonly Problem[];
}

/** Reads a record and maps its entry. Does not throw for what a record says. */
export function convertRecord(record: SourceRecord, { registry, base, generatedAt, only }: ConvertOptions): Converted {
  const read = readRecord(record, { registry });
  if (read.value === undefined) return { read };
  const input = { kind: record.kind, sha256: read.sha256 };
  const { entry, leftOut } = only === undefined ? { entry: read.value, leftOut: 0 } : withClaimsIn(read.value, new Set(only));
  const { quads, problems } = mapEntry(entry, { registry, base, input, version: version(), generatedAt, referencesChecked: true });
  return { read, mapped: { entry, leftOut, quads, problems } };
}
