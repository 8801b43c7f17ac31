/**
 * The actors, places and people that an entry brings itself. One that only withheld or rejected claims speak of stays
 * out: a name is what withholding protects.
 */
import { partiesOf, type Claim } from '../entry/index.js';
import { describeActor, describePerson, describePlace } from './describe.js';
import { reviewStatus, type Kind, type Scope } from './scope.js';
import type { Sheet } from './sheet.js';
import { speakers } from './speech.js';

/** Written last, when it is known what the rest of the graph mentions. */
export function writeLocals(scope: Scope, sheet: Sheet): void {
  const { actors = [], places = [], people = [] } = scope.entry;
  const hidden = new Set((scope.entry.claims ?? []).filter(isHidden).flatMap(namesIn));
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

function isHidden(claim: Claim): boolean {
  const status = reviewStatus(claim);
  return status === 'withheld' || status === 'rejected';
}

function namesIn({ of, by, claimant, via, place }: Claim): string[] {
  const actors = [...partiesOf(of), ...partiesOf(by)].flatMap((party) => (party.kind === 'actor' ? [party.id] : []));
  return [...actors, ...speakers(claimant), ...(via ?? [])].map((id) => `actor ${id}`).concat(place === undefined ? [] : [`place ${place.id}`]);
}
