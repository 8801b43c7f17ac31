/** How messages about an update name an item, its quote and its claimant. */
import type { Claim } from '../schema.js';
import type { Item } from './align.js';

/** Words as a message shows them; those of a withheld claim do not get into one, which may end in a public log. */
export function shownQuote({ value: { review } }: Item, words: string | undefined): string {
  return review?.at(-1)?.status === 'withheld' ? '(withheld)' : `"${words ?? ''}"`;
}

/** What an item is called in a message. */
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
  return claimant === undefined ? 'that the document itself says so' : `that ${[claimant].flat().join(' and ')} said so`;
}
