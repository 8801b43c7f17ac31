/**
 * Writes one document's account of an event, complete in itself: date, places, sides and commanders. `event.ts` writes the
 * event that it shares with other accounts.
 */
import type { NamedNode } from '@rdfjs/types';
import { parseDate, type ActorReference, type Commander } from '../entry/index.js';
import { sha256, slug } from '../slug.js';
import { category, concept, prov, vr } from '../terms/index.js';
import { distinctIdParts, periodIdParts } from './distinct-ids.js';
import { evidenceOf, writeEvidence } from './evidence.js';
import { writeReview } from './review.js';
import { isWithheld, reviewStatus, shownItems, withheldItems, type MappingContext } from './mapping-context.js';
import type { GraphBuilder } from './graph-builder.js';
import { locationNodes, writeLocations } from './location.js';
import { writeCommandTombstone } from './tombstone.js';

export function writeAccount(context: MappingContext, builder: GraphBuilder): void {
  const { entry, ids, language } = context;
  const { label, type, categories, date, inferred = [], place, partOf } = entry.event;
  const span = date === undefined ? undefined : parseDate(date);
  const sides = context.sides.map(([number]) => ids.side(entry.id, number));
  const commands = writtenCommands(context).map(({ node }) => node);

  builder
    // eslint-disable-next-line plain-words/plain-prose -- the label of accounts is part of the contract
    .node(context.account, [vr.Account, prov.Entity], `${label}, as told in ${entry.document.title}`, language)
    .link(vr.accountOf, context.event)
    .link(prov.wasDerivedFrom, context.document)
    .link(vr.eventType, ...(type ?? []).map(concept))
    .link(vr.category, ...(categories ?? []).map(category))
    .edtf(vr.date, date)
    .day(vr.coversFrom, span?.earliest)
    .day(vr.coversTo, span?.latest)
    .link(vr.inferredProperty, ...inferred.map((field) => INFERRED_PROPERTIES[field]))
    .link(vr.place, ...(place ?? []).map(({ id }) => context.node('place', id)))
    .link(vr.location, ...locationNodes(place, context))
    .link(vr.partOf, ...(partOf ?? []).map(({ id }) => ids.event(id)))
    .link(vr.side, ...sides)
    .link(vr.command, ...commands);
  writeLocations(place, context, builder);
  for (const [number] of context.sides) writeSide(number, context, builder);
  writeCommands(context, builder);
}

/** The property of each field that may be inferred. */
const INFERRED_PROPERTIES = { date: vr.date } as const;

function writeSide(number: number, context: MappingContext, builder: GraphBuilder): void {
  const { entry, ids } = context;
  const actors = context.side(number)?.actors ?? [];
  const key = ids.sideKey(entry.event.id, context.sideKey(number));
  const participations = participationsOf(number, context);
  const commanders = shownItems(entry.event.commanders).filter(({ of }) => of?.kind === 'side' && of.number === number);

  builder
    .node(ids.side(entry.id, number), [vr.Side], context.sideName(number), 'en')
    .integer(vr.sideNumber, number)
    .link(vr.sideKey, key)
    .link(vr.party, ...actors.map(({ id }) => context.node('actor', id)))
    .link(vr.commander, ...commanders.map(({ person }) => context.node('person', person)))
    .link(vr.participation, ...participations.map(({ node }) => node));
  // What the document adds about one member of a side: spelling, role, dates.
  for (const { node, actor } of participations) {
    const { id, name, role, from, to } = actor;
    builder
      .node(node, [vr.Participation], name ?? context.name('actor', id), name === undefined ? 'en' : context.language)
      .link(vr.participant, context.node('actor', id))
      .link(vr.sideRole, role && concept(role))
      .edtf(vr.from, from)
      .edtf(vr.to, to);
  }
  builder.node(key, [vr.SideKey], context.sideKeyName(number), 'en');
}

/** Returns the members of a side with a spelling, a role or dates; a member that is listed twice has two nodes. */
export function participationsOf(number: number, context: MappingContext): { node: NamedNode; actor: ActorReference }[] {
  const { entry, ids } = context;
  const actors = (context.side(number)?.actors ?? []).filter(({ name, role, from, to }) => name ?? role ?? from ?? to);
  const parts = distinctIdParts(actors, [
    ({ id }) => [id],
    ({ role, from, to }) => [role ?? 'belligerent', ...periodIdParts(from, to)],
    (actor) => [sha256(JSON.stringify(actor)).slice(0, 8)],
  ]);
  return actors.map((actor, index) => ({ node: ids.participation(entry.id, number, ...(parts[index] ?? [])), actor }));
}

/** Writes commands: a commander has evidence in the document, hence a node in addition to `vr:commander`. */
function writeCommands(context: MappingContext, builder: GraphBuilder): void {
  for (const { commander, node } of writtenCommands(context)) {
    const { person, of, role, at, quote } = commander;
    if (isWithheld(commander)) {
      writeCommandTombstone(node, builder);
      continue;
    }
    const whom = of === undefined ? '' : context.partyName(of);
    const written = builder
      .node(node, [vr.Command], `${context.name('person', person)}${role === undefined ? '' : `, ${role}`}${whom === '' ? '' : ` (${whom})`}`, context.language)
      .link(vr.commandedBy, context.node('person', person))
      .link(vr.commandOf, ...commandedParties(commander, context))
      .text(vr.role, role, context.language)
      .text(vr.verbatim, quote, context.language)
      .link(vr.evidence, evidenceOf(node));
    writeReview(commander, written);
    writeEvidence({ of: node, at, quote }, context, builder);
  }
}

/** Returns the commands to write, each with its node or that of its tombstone. */
function writtenCommands(context: MappingContext): { commander: Commander; node: NamedNode }[] {
  const nodes = commandNodes(context);
  return (context.entry.event.commanders ?? []).flatMap((commander, index) => {
    const node = nodes[index];
    return node === undefined || reviewStatus(commander) === 'rejected' ? [] : [{ commander, node }];
  });
}

function commandedParties({ of }: Commander, context: MappingContext) {
  if (of === undefined || of.kind === 'unstated') return [context.event];
  return of.kind === 'several' ? of.parties.map((one) => context.party(one)) : [context.party(of)];
}

/** Returns the nodes of commands, or their tombstones, in the order of the entry; a commander with two roles has two nodes. */
export function commandNodes(context: MappingContext): NamedNode[] {
  const { entry, ids } = context;
  const commanders = entry.event.commanders ?? [];
  const open = commanders.filter((one) => !isWithheld(one));
  const parts = distinctIdParts(open, [
    ({ person, of }) => [person, commandedIdPart(of)],
    ({ role }) => [role === undefined ? 'no-role' : slug(role)],
    ({ quote, at }) => [sha256([quote, at.section].join('\n')).slice(0, 8)],
    ({ at }) => [String(at.start)],
  ]);
  const known = new Map(open.map((commander, index) => [commander, ids.command(entry.id, ...(parts[index] ?? []))]));
  return commanders.map((commander) => known.get(commander) ?? ids.withheldCommand(entry.id, withheldItems(commanders).indexOf(commander) + 1));
}

function commandedIdPart(of: Commander['of']): string {
  if (of === undefined) return 'event';
  return of.kind === 'side' ? `side-${of.number}` : of.kind === 'actor' ? of.id : of.kind;
}
