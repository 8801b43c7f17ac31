/** Actors, places and people: described alike whether the registry has them or an entry brings its own. */
import type { NamedNode } from '@rdfjs/types';
import type { Actor, Person, PlaceDescription } from '../entry/index.js';
import { concept, dcterms, fragment, geo, org, schema, sem, skos, vr, wgs84 } from '../terms/index.js';
import type { Sheet } from './sheet.js';

/** How an id that a description mentions becomes a node, and how it is called. */
export interface References {
  node(kind: 'actor' | 'place' | 'person', id: string): NamedNode;
  name(kind: 'actor' | 'place' | 'person', id: string): string;
}

export function describeActor(actor: Actor, references: References, sheet: Sheet): void {
  const { id, name, aliases, kind, parents = [], affiliations = [], note } = actor;
  const subject = references.node('actor', id);
  const dated = parents.filter(isSourced);
  const told = affiliations.filter(isSourced);
  const nodeOf = (relation: string, other: string) => fragment(subject, `${relation}-${other}`);
  sheet
    .node(subject, [sem.Actor], name, 'en')
    .link(vr.actorKind, kind && concept(kind))
    .link(org.subOrganizationOf, ...parents.map((parent) => references.node('actor', parent.id)))
    .link(org.hasMembership, ...dated.map((parent) => nodeOf('parent', parent.id)))
    .link(vr.affiliatedWith, ...affiliations.map((one) => references.node('actor', one.id)))
    .link(vr.affiliation, ...told.map((one) => nodeOf('affiliation', one.id)))
    .text(skos.note, note, 'en');
  writeAliases(subject, aliases, sheet);
  // Since when, until when and according to whom need a node each.
  for (const [relation, type, list] of [['parent', org.Membership, dated] as const, ['affiliation', vr.Affiliation, told] as const]) {
    for (const { id: other, from, to, source } of list) {
      sheet
        .node(nodeOf(relation, other), [type], `${name} – ${references.name('actor', other)}`, 'en')
        .link(org.organization, references.node('actor', other))
        .edtf(vr.from, from)
        .edtf(vr.to, to)
        .source(dcterms.source, source);
    }
  }
}

export function describePlace(place: PlaceDescription, references: References, sheet: Sheet): void {
  const { id, name, aliases, within, precision, lat, long, source, note } = place;
  const subject = references.node('place', id);
  const geometry = lat === undefined || long === undefined ? undefined : fragment(subject, 'geometry');
  sheet
    .node(subject, [sem.Place], name, 'en')
    .link(geo.sfWithin, within === undefined ? undefined : references.node('place', within))
    .link(vr.precision, precision && concept(precision))
    .decimal(wgs84.lat, lat)
    .decimal(wgs84.long, long)
    .link(geo.hasGeometry, geometry)
    .source(dcterms.source, source)
    .text(skos.note, note, 'en');
  writeAliases(subject, aliases, sheet);
  if (geometry !== undefined && lat !== undefined && long !== undefined)
    sheet.node(geometry, [geo.Geometry], `${lat}, ${long}`, 'en').point(geo.asWKT, long, lat);
}

export function describePerson({ id, name, aliases, description, note }: Person, references: References, sheet: Sheet): void {
  const subject = references.node('person', id);
  sheet.node(subject, [schema.Person], name, 'en').text(dcterms.description, description, 'en').text(skos.note, note, 'en');
  writeAliases(subject, aliases, sheet);
}

/** Aliases are in whatever language they are in, so they carry no tag. */
export function writeAliases(subject: NamedNode, aliases: readonly string[] | undefined, sheet: Sheet): void {
  for (const alias of aliases ?? []) sheet.more(subject).text(skos.altLabel, alias);
}

function isSourced(relation: { from?: string | undefined; to?: string | undefined; source?: string | undefined }): boolean {
  return relation.from !== undefined || relation.to !== undefined || relation.source !== undefined;
}
