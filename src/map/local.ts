/**
 * The actors, places and people that an entry brings itself. One that only what is withheld or rejected speaks of stays
 * out: a name is what withholding protects.
 */
import { partiesOf, type Entry, type Party } from '../entry/index.js';
import { describeActor, describePerson, describePlace } from './describe.js';
import { isShown as isWritten, type Kind, type Reviewed, type Scope } from './scope.js';
import type { Sheet } from './graph-builder.js';
import { speakers } from './attribution.js';

/** Written last, when it is known what the rest of the graph mentions. */
export function writeLocals(scope: Scope, sheet: Sheet): void {
  const { actors = [], places = [], people = [] } = scope.entry;
  const hidden = hiddenNames(scope.entry);
  const isShown = (kind: Kind, id: string) => scope.isMentioned(kind, id) || !hidden.has(`${kind} ${id}`);
  const shownActors = actors.filter(({ id }) => isShown('actor', id));
  const shownPlaces = places.filter(({ id }) => isShown('place', id));
  // What a description mentions has to be described as well.
  for (const { parents = [], affiliations = [] } of shownActors) for (const { id } of [...parents, ...affiliations]) scope.node('actor', id);
  for (const { within } of shownPlaces) if (within !== undefined) scope.node('place', within);
  for (const actor of actors) if (isShown('actor', actor.id)) describeActor(actor, scope, sheet);
  for (const place of places) if (isShown('place', place.id)) describePlace(place, scope, sheet);
  for (const person of people) if (isShown('person', person.id)) describePerson(person, scope, sheet);
}

/** `person jane-roe` and so on: what anything hidden speaks of, be it a figure, a fate, a command, a result or an episode. */
function hiddenNames({ claims, fates, episodes, event }: Entry): Set<string> {
  const hidden = <T extends Reviewed>(items: readonly T[] | undefined) => (items ?? []).filter((item) => !isWritten(item));
  const names = {
    actor: [
      ...hidden(claims).flatMap(({ of, by, claimant, via }) => [...actorsOf(of), ...actorsOf(by), ...speakers(claimant), ...(via ?? [])]),
      ...hidden(fates).flatMap(({ by, claimant }) => [...actorsOf(by), ...speakers(claimant)]),
      ...hidden(episodes).flatMap(({ actors, claimant }) => [...(actors ?? []), ...speakers(claimant)]),
      ...hidden(event.commanders).flatMap(({ of }) => actorsOf(of)),
      ...hidden(event.result).flatMap(({ claimant }) => speakers(claimant)),
    ],
    place: [...hidden(claims).flatMap(({ place }) => place ?? []), ...hidden(episodes).flatMap(({ place }) => place ?? [])].map(({ id }) => id),
    person: [...hidden(fates), ...hidden(event.commanders)].map(({ person }) => person),
  };
  return new Set(Object.entries(names).flatMap(([kind, ids]) => ids.map((id) => `${kind} ${id}`)));
}

function actorsOf(party: Party | undefined): string[] {
  return partiesOf(party).flatMap((one) => (one.kind === 'actor' ? [one.id] : []));
}
