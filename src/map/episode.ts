/** Writes the episodes of the event; `statement.ts` writes the claims that they took place. */
import type { NamedNode } from '@rdfjs/types';
import type { Participant } from '../entry/index.js';
import { concept, dcterms, sem, vr } from '../terms/index.js';
import { locationNodes, writeLocations } from './location.js';
import { shownItems, type MappingContext } from './mapping-context.js';
import { truncated, type GraphBuilder } from './graph-builder.js';

export function writeEpisodes(context: MappingContext, builder: GraphBuilder): void {
  for (const { id, type, date, place, actors, summary } of shownItems(context.entry.episodes)) {
    builder
      .node(context.ids.episode(context.entry.id, id), [vr.Episode, sem.Event], summary, context.language)
      .text(dcterms.description, summary === truncated(summary) ? undefined : summary, context.language)
      .link(sem.subEventOf, context.event)
      .link(vr.inAccount, context.account)
      .link(vr.eventType, ...(type ?? []).map(concept))
      .edtf(vr.date, date)
      .timeStamps(date)
      .link(sem.hasPlace, ...(place ?? []).map((one) => context.node('place', one.id)))
      .link(vr.location, ...locationNodes(place, context))
      .link(sem.hasActor, ...(actors ?? []).map((actor) => context.node('actor', actor.id)))
      .link(vr.doneBy, ...inRole('agent', actors, context))
      .link(vr.directedAt, ...inRole('target', actors, context));
    writeLocations(place, context, builder);
  }
}

function inRole(role: Participant['role'], actors: readonly Participant[] = [], context: MappingContext): NamedNode[] {
  return actors.filter((actor) => actor.role === role).map(({ id }) => context.node('actor', id));
}
