/**
 * Which party an actor of a document belongs to, by what the document says: its own name ("Ostlandish Ministry of Defence",
 * "opposition sources"), the office that the text gives it ("Ostland's president Ada Brook"), the words beside its name ("the
 * opposition group Marsh Network"), or the place of its office ("the mayor of Dunmere", where Dunmere is in Ostland). The
 * actors, the sides and the text come in; the actors go out with affiliations, each with the document and its words as the
 * source. What ties an actor to two sides ties it to none.
 */
import type { Actor } from '../../entry/index.js';
import { textSections, type Document } from '../layout/document.js';
import { partyByDescription } from './by-description.js';
import { partyByName } from './by-name.js';
import { partyByOffice } from './by-office.js';
import { partyByPlace } from './by-place.js';
import { partiesOf, type SideMembers } from './member-names.js';

/** Adds the affiliations of those actors on no side that the document ties to a member of one side. */
export function withAffiliations(actors: readonly Actor[], sides: SideMembers, document: Document): Actor[] {
  const parties = partiesOf(sides);
  if (parties.names.length === 0) return [...actors];
  const listed = new Set([...sides.values()].flatMap((members) => members.map(({ id }) => id)));
  const text = textSections(document)
    .flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text))
    .join('\n');
  return actors.map((actor) => {
    if (listed.has(actor.id) || actor.affiliations !== undefined) return actor;
    const found =
      partyByName(actor, parties) ??
      partyByOffice(actor, parties, text) ??
      partyByDescription(actor, parties, text) ??
      partyByPlace(actor, parties, text, document);
    if (found === undefined) return withKind(actor);
    const kind = actor.kind ?? found.kind;
    return { ...actor, ...(kind === undefined ? {} : { kind }), affiliations: [{ id: found.id, source: `${document.title}: “${found.words}”` }] };
  });
}

/** Marks activists of whom no party is known as such. */
function withKind(actor: Actor): Actor {
  return actor.kind === undefined && /^(?:local |several |some )?activists?(?: |$)/i.test(actor.name) ? { ...actor, kind: 'activists' } : actor;
}
