/**
 * One document's account of an event: when, where, who stood on which side, under whose command; and the happening
 * that it shares with other accounts.
 */
import type { NamedNode } from '@rdfjs/types';
import type { ActorReference, Commander } from '../entry/index.js';
import { sha256, slug } from '../slug.js';
import { concept, schema, sem, vr } from '../terms/index.js';
import { distinctParts, period } from './distinct.js';
import { evidenceOf, writeEvidence } from './evidence.js';
import { writeReview } from './review.js';
import { inWords, isWithheld, reviewStatus, standing, withheld, type Scope } from './scope.js';
import type { Sheet } from './graph-builder.js';
import { locations, writeLocations } from './place.js';
import { writeCommandTombstone } from './tombstone.js';

export function writeEvent(scope: Scope, sheet: Sheet): void {
  const { entry, ids, language } = scope;
  const { event } = entry;
  const sides = scope.sides.map(([number]) => ids.side(entry.id, number));
  const commands = told(scope).map(({ node }) => node);

  sheet
    .node(scope.event, [sem.Event], event.label, language)
    .link(vr.accountOf, scope.happening)
    .link(vr.toldIn, scope.document)
    .link(vr.eventType, ...(event.type ?? []).map(concept))
    .happened(event.date)
    .link(sem.hasPlace, ...(event.place ?? []).map(({ id }) => scope.node('place', id)))
    .link(vr.location, ...locations(event.place, scope))
    .link(sem.subEventOf, ...(event.partOf ?? []).map(({ id }) => ids.happening(id)))
    .link(vr.side, ...sides)
    .link(sem.hasActor, ...scope.sides.flatMap(([, side]) => side.actors.map(({ id }) => scope.node('actor', id))))
    .link(vr.command, ...commands);
  writeHappening(event.id, event.label, language, scope, sheet);
  sheet.more(scope.happening).link(schema.sameAs, ...(event.sameAs ?? []).map((id) => ids.happening(id)));
  for (const id of event.sameAs ?? []) writeHappening(id, event.label, language, scope, sheet);
  for (const { id, name } of event.partOf ?? []) writeHappening(id, name ?? inWords(id), name === undefined ? undefined : language, scope, sheet);
  writeLocations(event.place, scope, sheet);
  for (const [number] of scope.sides) writeSide(number, scope, sheet);
  writeCommands(scope, sheet);
}

/** What accounts share. Where the registry describes it, only the registry does. */
function writeHappening(id: string, label: string, language: string | undefined, scope: Scope, sheet: Sheet): void {
  if (!scope.registry.events.has(id)) sheet.node(scope.ids.happening(id), [vr.Happening], label, language);
}

function writeSide(number: number, scope: Scope, sheet: Sheet): void {
  const { entry, ids } = scope;
  const actors = scope.side(number)?.actors ?? [];
  const key = ids.sideKey(entry.event.id, scope.sideKey(number));
  const participations = participationsOf(number, scope);
  const commanders = standing(entry.event.commanders).filter(({ of }) => of?.kind === 'side' && of.number === number);

  sheet
    .node(ids.side(entry.id, number), [vr.Side], scope.sideName(number), 'en')
    .integer(vr.sideNumber, number)
    .link(vr.sideKey, key)
    .link(vr.party, ...actors.map(({ id }) => scope.node('actor', id)))
    .link(vr.commander, ...commanders.map(({ person }) => scope.node('person', person)))
    .link(vr.participation, ...participations.map(({ node }) => node));
  // What the document adds about one member of a side: how it writes the name, in which role, from when to when.
  for (const { node, actor } of participations) {
    const { id, name, role, from, to } = actor;
    sheet
      .node(node, [vr.Participation], name ?? scope.name('actor', id), name === undefined ? 'en' : scope.language)
      .link(vr.participant, scope.node('actor', id))
      .link(vr.sideRole, role && concept(role))
      .edtf(vr.from, from)
      .edtf(vr.to, to);
  }
  sheet.node(key, [vr.SideKey], scope.sideKeyName(number), 'en');
}

/** The members of a side of whom the document says more than that they are on it; one that is told of twice has two nodes. */
export function participationsOf(number: number, scope: Scope): { node: NamedNode; actor: ActorReference }[] {
  const { entry, ids } = scope;
  const actors = (scope.side(number)?.actors ?? []).filter(({ name, role, from, to }) => name ?? role ?? from ?? to);
  const parts = distinctParts(actors, [
    ({ id }) => [id],
    ({ role, from, to }) => [role ?? 'belligerent', ...period(from, to)],
    (actor) => [sha256(JSON.stringify(actor)).slice(0, 8)],
  ]);
  return actors.map((actor, index) => ({ node: ids.participation(entry.id, number, ...(parts[index] ?? [])), actor }));
}

/** Who commanded is told at a place of the document too, hence a node with evidence beside `vr:commander`. */
function writeCommands(scope: Scope, sheet: Sheet): void {
  for (const { commander, node } of told(scope)) {
    const { person, of, role, at, quote } = commander;
    if (isWithheld(commander)) {
      writeCommandTombstone(node, sheet);
      continue;
    }
    const whom = of === undefined ? '' : scope.partyName(of);
    const written = sheet
      .node(node, [vr.Command], `${scope.name('person', person)}${role === undefined ? '' : `, ${role}`}${whom === '' ? '' : ` (${whom})`}`, scope.language)
      .link(vr.commandedBy, scope.node('person', person))
      .link(vr.commandOf, ...commandedParties(commander, scope))
      .text(vr.role, role, scope.language)
      .text(vr.verbatim, quote, scope.language)
      .link(vr.evidence, evidenceOf(node));
    writeReview(commander, written);
    writeEvidence({ of: node, at, quote }, scope, sheet);
  }
}

/** The commands that are written, each with its node or that of its tombstone. */
function told(scope: Scope): { commander: Commander; node: NamedNode }[] {
  const nodes = commandNodes(scope);
  return (scope.entry.event.commanders ?? []).flatMap((commander, index) => {
    const node = nodes[index];
    return node === undefined || reviewStatus(commander) === 'rejected' ? [] : [{ commander, node }];
  });
}

function commandedParties({ of }: Commander, scope: Scope) {
  if (of === undefined || of.kind === 'unstated') return [scope.event];
  return of.kind === 'several' ? of.parties.map((one) => scope.party(one)) : [scope.party(of)];
}

/** The nodes that say who commanded whom, or their tombstones, in the order of the entry; one who had two roles has two nodes. */
export function commandNodes(scope: Scope): NamedNode[] {
  const { entry, ids } = scope;
  const commanders = entry.event.commanders ?? [];
  const open = commanders.filter((one) => !isWithheld(one));
  const parts = distinctParts(open, [
    ({ person, of }) => [person, whomOf(of)],
    ({ role }) => [role === undefined ? 'no-role' : slug(role)],
    ({ quote, at }) => [sha256([quote, at.section].join('\n')).slice(0, 8)],
    ({ at }) => [String(at.start)],
  ]);
  const known = new Map(open.map((commander, index) => [commander, ids.command(entry.id, ...(parts[index] ?? []))]));
  return commanders.map((commander) => known.get(commander) ?? ids.withheldCommand(entry.id, withheld(commanders).indexOf(commander) + 1));
}

function whomOf(of: Commander['of']): string {
  if (of === undefined) return 'event';
  return of.kind === 'side' ? `side-${of.number}` : of.kind === 'actor' ? of.id : of.kind;
}
