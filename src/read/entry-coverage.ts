/**
 * Builds the coverage ledger of an entry that exists already, such as one completed by a person: the spans that the entry
 * quotes count as read; the document is read again only for its parts and the numbers in it.
 */
import type { Registry } from '../entry/index.js';
import { type Span } from './layout/document.js';
import { readDocument } from './layout/layouts.js';
import { coverageOf, type Coverage } from './coverage.js';
import { draftDocument } from './draft.js';
import { sourceText } from './layout/source-text.js';

/** The evidence of an entry: spans of its document in code points, end exclusive. */
export interface EvidenceSpans {
  claims: readonly Span[];
  /** Spans of everything else that the entry quotes. */
  mapped: readonly Span[];
}

/** Builds the ledger of an entry; undefined if the text has no layout that can be read. */
export function ledgerOf(text: string, { claims, mapped }: EvidenceSpans, registry: Registry): Coverage | undefined {
  const { value: document } = readDocument(sourceText(text));
  if (!document) return undefined;
  const indices = [0];
  for (const character of text) indices.push((indices.at(-1) ?? 0) + character.length);
  const inText = (spans: readonly Span[]) =>
    spans.map(({ start, end }) => document.source.fromOriginal({ start: indices[start] ?? text.length, end: indices[end] ?? text.length }));
  return coverageOf({ document, claims: inText(claims), mapped: inText(mapped), numbers: draftDocument(document, { registry }).numbers });
}
