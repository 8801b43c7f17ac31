/** Values, qualifiers and references in words, for the sheets. */
import { STATEMENT_PROPERTIES, WIKIDATA_PROPERTIES } from '../vocabulary/index.js';
import type { Property, Snak, Value } from './statement.js';

const LABELS: ReadonlyMap<string, string> = new Map([...WIKIDATA_PROPERTIES, ...STATEMENT_PROPERTIES].map(({ id, label }) => [id, label]));

/** "number of deaths (P1120)". */
export function propertyInWords(property: Property): string {
  return `${LABELS.get(property) ?? property} (${property})`;
}

/** "12 (10 to 14)", "Ostland (Q…)", "2031-03-02". */
export function valueInWords(value: Value): string {
  switch (value.kind) {
    case 'item':
      return value.label === value.id ? value.id : `${value.label} (${value.id})`;
    case 'quantity':
      return value.bounds === undefined ? String(value.amount) : `${value.amount} (${value.bounds.low} to ${value.bounds.high})`;
    case 'time':
      return value.date;
    case 'text':
      return `“${value.text}” (${value.language})`;
    case 'url':
      return value.url;
  }
}

/** "statement supported by (P3680): Marsh Observatory (Q…)". */
export function snakInWords({ property, value }: Snak): string {
  return `${propertyInWords(property)}: ${valueInWords(value)}`;
}
