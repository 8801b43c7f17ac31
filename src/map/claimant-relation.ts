/** How the one who says a figure stands to those it counts: derived from the sides, through the registry's parents. */
import type { Actor, OneParty } from '../entry/index.js';
import type { ClaimantRelation } from '../vocabulary/index.js';
import type { MappingContext } from './mapping-context.js';

/**
 * Those who stand by: of them it can be said that they are no party where no side lists them. Of a ministry, a commander
 * or a person it cannot, since a list may leave out somebody who belongs to a side.
 */
const INDEPENDENT_KINDS: ReadonlySet<Actor['kind']> = new Set<Actor['kind']>(['monitor', 'media', 'organization']);

/**
 * The relation of the claimants (ids of actors) to the parties counted; undefined without a claimant, and where it is
 * not known: they are on no side, and not all of a kind that stands by.
 * Of joint claimants those who belong to a side decide; where they, or those counted, stand on both sides, all that
 * can be said is that a party to the event speaks.
 */
export function claimantRelation(claimants: readonly string[], counted: readonly OneParty[], context: MappingContext): ClaimantRelation | undefined {
  if (claimants.length === 0) return undefined;
  const claimantSides = claimants.flatMap((id) => [...context.sidesOf({ kind: 'actor', id })]);
  if (claimantSides.length === 0) return claimants.every((id) => INDEPENDENT_KINDS.has(context.kindOf(id))) ? 'notABelligerent' : undefined;
  const countedSides = new Set(counted.flatMap((party) => [...context.sidesOf(party)]));
  if (countedSides.size === 0) return 'partyToEvent';
  const sharedSides = claimantSides.filter((side) => countedSides.has(side));
  if (sharedSides.length === 0) return 'opposingSide';
  return countedSides.size === 1 && sharedSides.length === claimantSides.length ? 'ownSide' : 'partyToEvent';
}
