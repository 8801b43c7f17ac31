/**
 * The ledger of an entry that was not drafted just now, such as one that a person has finished: what the entry rests on
 * counts as read, and the document is read only to know its parts and the numbers in it.
 */
import type { Registry } from '../entry/index.js';
import { type Span } from './layout/document.js';
import { readDocument } from './layout/plain.js';
import { coverageOf, type Coverage } from './coverage.js';
import { draftDocument } from './draft.js';
import { sourceText } from './layout/source-text.js';

/** What an entry rests on: spans of its document in code points, the end exclusive. */
export interface EvidenceSpans {
  claims: readonly Span[];
  /** Of everything else that was taken from the document. */
  mapped: readonly Span[];
}

/** The ledger; undefined where the text is no article. */
export function ledgerOf(text: string, { claims, mapped }: EvidenceSpans, registry: Registry): Coverage | undefined {
  const { value: document } = readDocument(sourceText(text));
  if (!document) return undefined;
  const indices = [0];
  for (const character of text) indices.push((indices.at(-1) ?? 0) + character.length);
  const inText = (spans: readonly Span[]) => spans.map(({ start, end }) => ({ start: indices[start] ?? text.length, end: indices[end] ?? text.length }));
  return coverageOf({ document: document, claims: inText(claims), mapped: inText(mapped), numbers: draftDocument(document, { registry }).numbers });
}
