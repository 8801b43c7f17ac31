/**
 * One document's account of an event: when, where, who stood on which side, under whose command; and the happening
 * that it shares with other accounts.
 */
import { concept, schema, sem, vr } from '../terms/index.js';
import { evidenceOf, writeEvidence } from './evidence.js';
import { inWords, reviewStatus, standing, withheld, type Scope } from './scope.js';
import type { Sheet } from './sheet.js';
import { locations, writeLocations } from './place.js';
import { writeCommandTombstone } from './tombstone.js';

export function writeEvent(scope: Scope, sheet: Sheet): void {
  const { entry, ids, language } = scope;
  const { event } = entry;
  const sides = scope.sides.map(([number]) => ids.side(entry.id, number));
  const commands = (event.commanders ?? []).filter((one) => reviewStatus(one) !== 'rejected').map((commander) => commandNode(commander, scope));

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
  const told = actors.filter(({ name, role, from, to }) => name ?? role ?? from ?? to);
  const commanders = standing(entry.event.commanders).filter(({ of }) => of?.kind === 'side' && of.number === number);

  sheet
    .node(ids.side(entry.id, number), [vr.Side], scope.sideName(number), 'en')
    .integer(vr.sideNumber, number)
    .link(vr.sideKey, key)
    .link(vr.party, ...actors.map(({ id }) => scope.node('actor', id)))
    .link(vr.commander, ...commanders.map(({ person }) => scope.node('person', person)))
    .link(vr.participation, ...told.map(({ id }) => ids.participation(entry.id, number, id)));
  // What the document adds about one member of a side: how it writes the name, in which role, from when to when.
  for (const { id, name, role, from, to } of told) {
    sheet
      .node(ids.participation(entry.id, number, id), [vr.Participation], name ?? scope.name('actor', id), name === undefined ? 'en' : scope.language)
      .link(vr.participant, scope.node('actor', id))
      .link(vr.sideRole, role && concept(role))
      .edtf(vr.from, from)
      .edtf(vr.to, to);
  }
  sheet.node(key, [vr.SideKey], scope.sideKeyName(number), 'en');
}

type Commander = NonNullable<Scope['entry']['event']['commanders']>[number];

/** Who commanded is told at a place of the document too, hence a node with evidence beside `vr:commander`. */
function writeCommands(scope: Scope, sheet: Sheet): void {
  for (const commander of standing(scope.entry.event.commanders)) {
    const node = commandNode(commander, scope);
    const { person, of, role, at, quote } = commander;
    const whom = of === undefined ? '' : scope.partyName(of);
    sheet
      .node(node, [vr.Command], `${scope.name('person', person)}${role === undefined ? '' : `, ${role}`}${whom === '' ? '' : ` (${whom})`}`, scope.language)
      .link(vr.commandedBy, scope.node('person', person))
      .link(vr.commandOf, ...commandedParties(commander, scope))
      .text(vr.role, role, scope.language)
      .text(vr.verbatim, quote, scope.language)
      .link(vr.evidence, evidenceOf(node))
      .link(vr.reviewStatus, concept(reviewStatus(commander)));
    writeEvidence({ of: node, at, quote }, scope, sheet);
  }
  for (const commander of withheld(scope.entry.event.commanders)) writeCommandTombstone(commandNode(commander, scope), sheet);
}

function commandedParties({ of }: Commander, scope: Scope) {
  if (of === undefined || of.kind === 'unstated') return [scope.event];
  return of.kind === 'several' ? of.parties.map((one) => scope.party(one)) : [scope.party(of)];
}

/** The node that says who commanded whom, or its tombstone. */
export function commandNode(commander: Commander, { ids, entry }: Scope) {
  const { person, of } = commander;
  const whom = of === undefined ? 'event' : of.kind === 'side' ? `side-${of.number}` : of.kind === 'actor' ? of.id : of.kind;
  return reviewStatus(commander) === 'withheld' ? ids.withheldCommand(entry.id, `${person}.${whom}`) : ids.command(entry.id, person, whom);
}
