/**
 * Derives the relation of a claimant to the parties counted. What a claimant belongs to comes from the sides, the
 * registry's parents, affiliations of the entry and the registry, and the commanders that the document lists. Drafted
 * entries have the affiliations of organs and office-holders; in others they are recognised by their names
 * (`entry/party-organ.ts`). Nothing known is no relation; being on no list is never independence.
 */
import { organOf, type Actor, type OneParty } from '../entry/index.js';
import type { RelationToCounted } from '../vocabulary/index.js';
import type { MappingContext } from './mapping-context.js';
import { sideNames } from './side-names.js';

/**
 * Kinds of actors that are independent where no side lists them and nothing affiliates them with one. A ministry, a
 * commander or a person may belong to a side that does not list them.
 */
const INDEPENDENT_KINDS: ReadonlySet<Actor['kind']> = new Set<Actor['kind']>(['monitor', 'media', 'organization']);

/** Kinds of actors that are affiliated with a party, where they are, and do not speak for it. */
const OUTSIDE_KINDS: ReadonlySet<Actor['kind']> = new Set<Actor['kind']>([...INDEPENDENT_KINDS, 'activists']);

/**
 * Returns the relation of the claimants (ids of actors) to the parties counted; undefined without a claimant and where
 * unknown: no claimant is on a side, and not all are of an independent kind.
 * For joint claimants, those who belong to a side decide. Where they or the parties counted are on both sides, the relation
 * is that of a party about others.
 */
export function relationToCounted(claimants: readonly string[], counted: readonly OneParty[], context: MappingContext): RelationToCounted | undefined {
  if (claimants.length === 0) return undefined;
  const affiliations = claimants.map((id) => affiliationOf(id, context));
  const claimantSides = affiliations.flatMap(({ sides }) => [...sides]);
  if (claimantSides.length === 0) {
    if (affiliations.some(({ affiliated }) => affiliated)) return 'affiliatedWithParty';
    return claimants.every((id) => INDEPENDENT_KINDS.has(context.kindOf(id))) ? 'nonParty' : undefined;
  }
  const countedSides = new Set(counted.flatMap((party) => [...context.sidesOf(party)]));
  if (countedSides.size === 0) return 'partyAboutOthers';
  const sharedSides = claimantSides.filter((side) => countedSides.has(side));
  if (sharedSides.length === 0) return 'opposingSide';
  return countedSides.size === 1 && sharedSides.length === claimantSides.length ? 'ownSide' : 'partyAboutOthers';
}

interface Affiliation {
  /** The sides it belongs to, as a member, a part or an organ. */
  sides: ReadonlySet<number>;
  /** Whether it is affiliated with a party on a side, without being part of it: a party's medium or agency. */
  affiliated: boolean;
}

function affiliationOf(id: string, context: MappingContext): Affiliation {
  const listed = context.sidesOf({ kind: 'actor', id });
  if (listed.size > 0) return { sides: listed, affiliated: false };
  // A monitor or a medium is known to be no organ, whatever its name begins with.
  const isIndependent = INDEPENDENT_KINDS.has(context.kindOf(id));
  const registered = new Set(context.affiliationsOf(id).flatMap((party) => [...context.sidesOf({ kind: 'actor', id: party })]));
  // An office-holder or a ministry speaks for its side; a medium, an agency or an activist is affiliated with it.
  if (registered.size > 0) return OUTSIDE_KINDS.has(context.kindOf(id)) ? { sides: NO_SIDES, affiliated: true } : { sides: registered, affiliated: false };
  const commanded = context.commandsFor(id);
  if (commanded.size > 0 && !isIndependent) return { sides: commanded, affiliated: false };
  const organ = OUTSIDE_KINDS.has(context.kindOf(id)) ? undefined : organOf(context.name('actor', id), sideNames(context));
  if (organ === undefined) return { sides: NO_SIDES, affiliated: false };
  return organ.kind === 'medium' ? { sides: NO_SIDES, affiliated: true } : { sides: new Set([organ.side]), affiliated: false };
}

const NO_SIDES: ReadonlySet<number> = new Set();
