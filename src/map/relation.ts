/** How the one who says a figure stands to those it counts: derived from the sides, through the registry's parents. */
import type { OneParty } from '../entry/index.js';
import type { ClaimantRelation } from '../vocabulary/index.js';
import type { Scope } from './scope.js';

/**
 * The relation of the claimants (ids of actors) to the parties counted; undefined without a claimant.
 * Of joint claimants those who belong to a side decide; where they, or those counted, stand on both sides, all that
 * can be said is that a party to the event speaks.
 */
export function claimantRelation(claimants: readonly string[], counted: readonly OneParty[], scope: Scope): ClaimantRelation | undefined {
  if (claimants.length === 0) return undefined;
  const speaking = claimants.flatMap((id) => [...scope.sidesOf({ kind: 'actor', id })]);
  if (speaking.length === 0) return 'notABelligerent';
  const theirs = new Set(counted.flatMap((party) => [...scope.sidesOf(party)]));
  if (theirs.size === 0) return 'partyToEvent';
  const own = speaking.filter((side) => theirs.has(side));
  if (own.length === 0) return 'opposingSide';
  return theirs.size === 1 && own.length === speaking.length ? 'ownSide' : 'partyToEvent';
}
