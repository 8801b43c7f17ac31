/** Derives the relation of a claimant to the parties counted from the sides and the registry's parents. */
import type { Actor, OneParty } from '../entry/index.js';
import type { RelationToCounted } from '../vocabulary/index.js';
import type { MappingContext } from './mapping-context.js';

/**
 * Kinds of actors that are independent where no side lists them. A ministry, a commander or a person may belong to a side
 * that does not list them.
 */
const INDEPENDENT_KINDS: ReadonlySet<Actor['kind']> = new Set<Actor['kind']>(['monitor', 'media', 'organization']);

/**
 * Returns the relation of the claimants (ids of actors) to the parties counted; undefined without a claimant and where
 * unknown: no claimant is on a side, and not all are of an independent kind.
 * For joint claimants, those who belong to a side decide. Where they or the parties counted are on both sides, the relation
 * is that of a party about others.
 */
export function relationToCounted(claimants: readonly string[], counted: readonly OneParty[], context: MappingContext): RelationToCounted | undefined {
  if (claimants.length === 0) return undefined;
  const claimantSides = claimants.flatMap((id) => [...context.sidesOf({ kind: 'actor', id })]);
  if (claimantSides.length === 0) return claimants.every((id) => INDEPENDENT_KINDS.has(context.kindOf(id))) ? 'nonParty' : undefined;
  const countedSides = new Set(counted.flatMap((party) => [...context.sidesOf(party)]));
  if (countedSides.size === 0) return 'partyAboutOthers';
  const sharedSides = claimantSides.filter((side) => countedSides.has(side));
  if (sharedSides.length === 0) return 'opposingSide';
  return countedSides.size === 1 && sharedSides.length === claimantSides.length ? 'ownSide' : 'partyAboutOthers';
}
