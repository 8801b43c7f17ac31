/** Leaves claims out of an entry by what was decided about them: `agreed` ones were read by the rules or by two readers, `checked` ones by a person. */
import type { Claim, Entry } from '../entry/index.js';
import { RELATIONS } from './claim.js';
import { reviewStatus } from './mapping-context.js';

/** The values of `export --only`. */
export type ClaimState = 'agreed' | 'checked' | 'proposed';

const STATE_OF = { drafted: 'agreed', checked: 'checked', proposed: 'proposed' } as const;

/** Returns the entry with the claims in some states, and those rejected or withheld as they are; and how many claims were left out. */
export function withClaimsIn(entry: Entry, states: ReadonlySet<ClaimState>): { entry: Entry; leftOut: number } {
  const claims = entry.claims ?? [];
  const kept = claims.filter((claim) => {
    const status = reviewStatus(claim);
    return status === 'rejected' || status === 'withheld' || states.has(STATE_OF[status]);
  });
  if (kept.length === claims.length) return { entry, leftOut: 0 };
  const ids = new Set(kept.map(({ id }) => id));
  const { claims: _, ...rest } = entry;
  return {
    entry: { ...rest, ...(kept.length === 0 ? {} : { claims: kept.map((claim) => withoutRelationsToOthers(claim, ids)) }) },
    leftOut: claims.length - kept.length,
  };
}

/** Drops the relations of a claim to claims that are not kept. */
function withoutRelationsToOthers(claim: Claim, ids: ReadonlySet<string>): Claim {
  const lost = RELATIONS.filter((relation) => claim[relation] !== undefined && !ids.has(claim[relation]));
  if (lost.length === 0) return claim;
  return Object.fromEntries(Object.entries(claim).filter(([field]) => !lost.includes(field as never))) as Claim;
}
