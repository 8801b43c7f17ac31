/**
 * Cuts an entry into parts that are mapped by themselves: the event with its account, then each claim. Rows of a table have
 * few kinds of events and few kinds of claims, but many combinations of them, so templates are made of parts.
 */
import type { Claim, Entry } from '../entry/index.js';
import { RELATIONS } from './claim.js';

export interface EntryPart {
  /** The entry with this part alone, and with what the mapping of the part looks at. */
  entry: Entry;
  /** Of a claim: the number of claims before it in {@link entry}, which stand for those that it refers to. */
  others: number;
  kind: 'event' | 'claim';
}

/** Returns the parts of an entry, in the order in which the mapping writes them. */
export function entryParts(entry: Entry): EntryPart[] {
  const { event, claims = [] } = entry;
  const parts: EntryPart[] = [{ kind: 'event', entry: { ...entry, claims: [] }, others: 0 }];
  for (const claim of claims) {
    const others = relatedClaims(claim, claims);
    parts.push({ kind: 'claim', entry: { ...entry, event: seenByClaims(event), claims: [...others, claim] }, others: others.length });
  }
  return parts;
}

/** What the mapping of a claim reads of its event. */
function seenByClaims({ id, label, date, sides }: Entry['event']): Entry['event'] {
  return { id, label, ...(date === undefined ? {} : { date }), ...(sides === undefined ? {} : { sides }) };
}

/** What the mapping of a claim reads of the claims that it refers to: that they are there, and their reviews. */
function relatedClaims(claim: Claim, claims: readonly Claim[]): Claim[] {
  const related: Claim[] = [];
  for (const relation of RELATIONS) {
    const other = claim[relation] === undefined ? undefined : claims.find(({ id }) => id === claim[relation]);
    if (other === undefined || other === claim || related.some(({ id }) => id === other.id)) continue;
    const { id, metric, accumulation, method, review } = other;
    const count = { modifier: 'exact', low: 0, high: 0 } as const;
    related.push({
      ...{ id, metric, accumulation, count, at: { section: id, start: 0, end: 0 }, quote: '' },
      ...(method === undefined ? {} : { method }),
      ...(review === undefined ? {} : { review }),
    });
  }
  return related;
}
