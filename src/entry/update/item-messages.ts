/** How messages about an update name an item, its quote and its claimant. */
import type { Claim } from '../schema.js';
import type { Item } from './align.js';

/** Returns a quote for a message; the quote of a withheld claim is left out, since logs may be public. */
export function shownQuote({ value: { review } }: Item, words: string | undefined): string {
  return review?.at(-1)?.status === 'withheld' ? '(withheld)' : `"${words ?? ''}"`;
}

/** Returns the name of an item in a message. */
export function itemName({ kind, value }: Item): string {
  switch (kind) {
    case 'claim':
      return value.id;
    case 'episode':
      return `episode ${value.id}`;
    case 'fate':
      return `fate of ${value.person}: ${value.fate}`;
    case 'commander':
      return `commander ${value.person}`;
    case 'result':
      return 'result';
  }
}

export function claimantPhrase(claimant: Claim['claimant']): string {
  return claimant === undefined ? 'that the document itself states it' : `that ${[claimant].flat().join(' and ')} stated it`;
}
