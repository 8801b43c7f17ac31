/**
 * Writes the actors, places and people that an entry defines itself. One that only withheld or rejected items mention is
 * left out, since withholding protects names.
 */
import { partiesOf, type Entry, type Party } from '../entry/index.js';
import { describeActor, describePerson, describePlace } from './entity-descriptions.js';
import { isShown as isWritten, type EntityKind, type Reviewed, type MappingContext } from './mapping-context.js';
import type { GraphBuilder } from './graph-builder.js';
import { namedClaimants } from './attribution.js';

/** Writes local entities; must be called last, when it is known what the rest of the graph mentions. */
export function writeLocalEntities(context: MappingContext, builder: GraphBuilder): void {
  const { actors = [], places = [], people = [] } = context.entry;
  const hidden = hiddenNames(context.entry);
  const isShown = (kind: EntityKind, id: string) => context.isMentioned(kind, id) || !hidden.has(`${kind} ${id}`);
  const shownActors = actors.filter(({ id }) => isShown('actor', id));
  const shownPlaces = places.filter(({ id }) => isShown('place', id));
  // What a description mentions must be described too.
  for (const { parents = [], affiliations = [] } of shownActors) for (const { id } of [...parents, ...affiliations]) context.node('actor', id);
  for (const { within } of shownPlaces) if (within !== undefined) context.node('place', within);
  for (const actor of actors) if (isShown('actor', actor.id)) describeActor(actor, context, builder);
  for (const place of places) if (isShown('place', place.id)) describePlace(place, context, builder);
  for (const person of people) if (isShown('person', person.id)) describePerson(person, context, builder);
}

/** Writes all that an entry describes, whether something mentions it or not. It is not for output: names may be withheld. */
export function writeAllLocalEntities(context: MappingContext, builder: GraphBuilder): void {
  const { actors = [], places = [], people = [] } = context.entry;
  for (const actor of actors) describeActor(actor, context, builder);
  for (const place of places) describePlace(place, context, builder);
  for (const person of people) describePerson(person, context, builder);
}

/** Returns what hidden figures, fates, commands, results and episodes mention, as `person jane-roe`. */
function hiddenNames({ claims, fates, episodes, event }: Entry): Set<string> {
  const hidden = <T extends Reviewed>(items: readonly T[] | undefined) => (items ?? []).filter((item) => !isWritten(item));
  const names = {
    actor: [
      ...hidden(claims).flatMap(({ of, by, claimant, via }) => [...actorIdsOf(of), ...actorIdsOf(by), ...namedClaimants(claimant), ...(via ?? [])]),
      ...hidden(fates).flatMap(({ by, claimant }) => [...actorIdsOf(by), ...namedClaimants(claimant)]),
      ...hidden(episodes).flatMap(({ actors, claimant }) => [...(actors ?? []).map(({ id }) => id), ...namedClaimants(claimant)]),
      ...hidden(event.commanders).flatMap(({ of }) => actorIdsOf(of)),
      ...hidden(event.result).flatMap(({ claimant }) => namedClaimants(claimant)),
    ],
    place: [...hidden(claims).flatMap(({ place }) => place ?? []), ...hidden(episodes).flatMap(({ place }) => place ?? [])].map(({ id }) => id),
    person: [...hidden(fates), ...hidden(event.commanders)].map(({ person }) => person),
  };
  return new Set(Object.entries(names).flatMap(([kind, ids]) => ids.map((id) => `${kind} ${id}`)));
}

function actorIdsOf(party: Party | undefined): string[] {
  return partiesOf(party).flatMap((one) => (one.kind === 'actor' ? [one.id] : []));
}
