/**
 * Writes the event itself, which accounts share. In the graph of an entry it has only what is a set anyway, and means
 * "at least one account says so": types, places, actors, the larger events it is part of. Dates are in pairs on a sem:Time
 * of each account, since the beginning that one account gives and the end that another gives are no period.
 */
import type { NamedNode } from '@rdfjs/types';
import { parseDate } from '../entry/index.js';
import { concept, fragment, rdf, schema, sem, vr } from '../terms/index.js';
import { writeIdentifiers, writePage } from './entity-descriptions.js';
import type { GraphBuilder } from './graph-builder.js';
import { idAsWords, type MappingContext } from './mapping-context.js';

export function writeEvent(context: MappingContext, builder: GraphBuilder): void {
  const { entry, ids, language } = context;
  const { id, label, page, type, date, place, partOf, sameAs, identifiers } = entry.event;
  const time = hasDay(date) ? fragment(context.account, 'time') : undefined;
  startEvent(id, label, language, context, builder);
  builder
    .continueNode(context.event)
    .link(vr.eventType, ...(type ?? []).map(concept))
    .link(sem.hasPlace, ...(place ?? []).map((one) => context.node('place', one.id)))
    .link(sem.hasActor, ...context.sides.flatMap(([, side]) => side.actors.map((actor) => context.node('actor', actor.id))))
    .link(sem.subEventOf, ...(partOf ?? []).map((one) => ids.event(one.id)))
    .link(sem.hasTime, time)
    .link(schema.sameAs, ...(sameAs ?? []).map((other) => ids.event(other)));
  writePage(context.event, page, builder);
  writeIdentifiers(context.event, identifiers, builder);
  if (time !== undefined) writeTime(time, date, builder, context.account);
  for (const other of sameAs ?? []) startEvent(other, label, language, context, builder);
  for (const { id: larger, name, page: known } of partOf ?? []) {
    startEvent(larger, name ?? idAsWords(larger), name === undefined ? undefined : language, context, builder);
    writePage(ids.event(larger), known, builder);
  }
}

/** Starts an event: its class, and a label unless the registry has one. */
function startEvent(id: string, label: string, language: string | undefined, context: MappingContext, builder: GraphBuilder): void {
  const event = context.ids.event(id);
  if (context.registry.events.has(id)) builder.continueNode(event).link(rdf.type, sem.Event);
  else builder.node(event, [sem.Event], label, language);
}

/** Whether a date has a first or a last possible day; without one there is no time to write. */
export function hasDay(date: string | undefined): boolean {
  const span = date === undefined ? undefined : parseDate(date);
  return span?.earliest !== undefined || span?.latest !== undefined;
}

/** Writes when an event took place, as one account or the registry dates it. The EDTF text is on the account where there is one. */
export function writeTime(time: NamedNode, date: string | undefined, builder: GraphBuilder, account?: NamedNode): void {
  const { earliest, latest } = (date === undefined ? undefined : parseDate(date)) ?? {};
  const label = earliest === latest ? earliest : [earliest && `from ${earliest}`, latest && `to ${latest}`].filter(Boolean).join(' ');
  const node = builder.node(time, [sem.Time], label ?? '', 'en').link(vr.inAccount, account);
  (account === undefined ? node.edtf(vr.date, date) : node).timeStamps(date);
}
