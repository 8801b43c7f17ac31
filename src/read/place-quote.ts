/**
 * Finds where words stand in a document, for a person who adds a figure: the cell or sentence that has them, if there is one;
 * else every place, or the sentence that is most like them. There is no guess: a place that is not the only one is chosen by its section or line.
 */
import type { Document } from './layout/document.js';
import { findQuotation } from './quotation.js';
import { unitsOf, type Unit } from './units.js';

/** What narrows down the place: words of the section's name, and a line of the document. */
export interface Narrowing {
  readonly in?: string | undefined;
  readonly near?: number | undefined;
}

/** A cell, sentence or paragraph with the line it begins on. */
export interface QuotePlace {
  readonly unit: Unit;
  readonly line: number;
}

export type QuotePlaces =
  | { readonly kind: 'one'; readonly place: QuotePlace }
  | { readonly kind: 'several'; readonly places: readonly QuotePlace[] }
  /** `nearest` has most of the words; absent where no place has half of them. */
  | { readonly kind: 'none'; readonly nearest?: QuotePlace };

/** Finds the unit of a document in which a quote stands: a cell or sentence, else a paragraph. Of several, `near` takes the nearest line. */
export function placeQuote(document: Document, quote: string, narrowing: Narrowing = {}): QuotePlaces {
  const units = unitsOf(document);
  const section = narrowing.in?.toLowerCase();
  const placed = (unit: Unit): QuotePlace => ({ unit, line: document.source.placeOf(unit.start).line });
  const has = ({ text }: Unit) => findQuotation(text, quote) !== 'absent';
  const inSection = (unit: Unit) => section === undefined || unit.id === section || unit.section.toLowerCase().includes(section);
  const narrow = units.filter((unit) => unit.kind !== 'paragraph' && has(unit) && inSection(unit));
  const found = (narrow.length > 0 ? narrow : units.filter((unit) => has(unit) && inSection(unit))).map(placed);
  const [first, ...others] = found;
  if (!first) {
    const nearest = nearestTo(quote, units);
    return { kind: 'none', ...(nearest ? { nearest: placed(nearest) } : {}) };
  }
  const { near } = narrowing;
  const distances = found.map(({ line }) => Math.abs(line - (near ?? line)));
  const closest = Math.min(...distances);
  const nearest = others.length === 0 ? [first] : near === undefined ? found : found.filter((_, index) => distances[index] === closest);
  return nearest.length === 1 ? { kind: 'one', place: nearest[0]! } : { kind: 'several', places: nearest };
}

/** Finds the cell or sentence with most of the words of a quote, and at least half of them. */
function nearestTo(quote: string, units: readonly Unit[]): Unit | undefined {
  const words = wordsOf(quote);
  let best: { unit: Unit; share: number } | undefined;
  for (const unit of units) {
    if (unit.kind === 'paragraph') continue;
    const there = wordsOf(unit.text);
    const share = [...words].filter((word) => there.has(word)).length / Math.max(1, words.size);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { unit, share };
  }
  return best?.unit;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}+|\d[\d,.]*\d|\d/gu) ?? []);
}
