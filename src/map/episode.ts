/** What happened within the event: each episode as a node, and the claim that it took place. */
import { concept, dcterms, sem, vr } from '../terms/index.js';
import { locations, writeLocations } from './place.js';
import { standing, type Scope } from './scope.js';
import { clipped, type Sheet } from './graph-builder.js';

export function writeEpisodes(scope: Scope, sheet: Sheet): void {
  for (const { id, type, date, place, actors, summary } of standing(scope.entry.episodes)) {
    sheet
      .node(scope.ids.episode(scope.entry.id, id), [vr.Episode], summary, scope.language)
      .text(dcterms.description, summary === clipped(summary) ? undefined : summary, scope.language)
      .link(sem.subEventOf, scope.event)
      .link(vr.eventType, ...(type ?? []).map(concept))
      .happened(date)
      .link(sem.hasPlace, ...(place ?? []).map((one) => scope.node('place', one.id)))
      .link(vr.location, ...locations(place, scope))
      .link(sem.hasActor, ...(actors ?? []).map((actor) => scope.node('actor', actor)));
    writeLocations(place, scope, sheet);
  }
}
