/** Describes actors, places and people, from the registry and from entries alike. */
import type { NamedNode } from '@rdfjs/types';
import { pageAddress, type Actor, type Page, type Person, type PlaceDescription } from '../entry/index.js';
import { sha256 } from '../slug.js';
import { concept, dcterms, fragment, geo, org, rdfs, schema, sem, skos, vr, wgs84 } from '../terms/index.js';
import { IDENTIFIER_SCHEMES } from '../vocabulary/index.js';
import { distinctIdParts, periodIdParts } from './distinct-ids.js';
import type { GraphBuilder } from './graph-builder.js';

/** Resolves an id in a description to its node and its name. */
export interface EntityReferences {
  node(kind: 'actor' | 'place' | 'person', id: string): NamedNode;
  name(kind: 'actor' | 'place' | 'person', id: string): string;
  /** Whether an actor is known to be the source of a claim. */
  isSource?(actor: string): boolean;
}

export function describeActor(actor: Actor, references: EntityReferences, builder: GraphBuilder): void {
  const { id, name, kind, parents = [], affiliations = [], identifiers, note } = actor;
  const subject = references.node('actor', id);
  const membershipNodes = qualifiedRelations('parent', subject, parents);
  const affiliationNodes = qualifiedRelations('affiliation', subject, affiliations);
  builder
    .node(subject, references.isSource?.(id) ? [sem.Actor, sem.Authority] : [sem.Actor], labelOf(actor), 'en')
    .link(vr.actorKind, kind && concept(kind))
    .link(org.subOrganizationOf, ...parents.map((parent) => references.node('actor', parent.id)))
    .link(org.hasMembership, ...membershipNodes.map(({ node }) => node))
    .link(vr.affiliatedWith, ...affiliations.map((one) => references.node('actor', one.id)))
    .link(vr.affiliation, ...affiliationNodes.map(({ node }) => node))
    .text(skos.note, note, 'en');
  writeNames(subject, actor, builder);
  writeIdentifiers(subject, identifiers, builder);
  // Relations with dates or a source need a node.
  for (const [type, list] of [[org.Membership, membershipNodes] as const, [vr.Affiliation, affiliationNodes] as const]) {
    for (const { node, id: other, from, to, source } of list) {
      builder
        .node(node, [type], `${name} – ${references.name('actor', other)}`, 'en')
        .link(org.organization, references.node('actor', other))
        .edtf(vr.from, from)
        .edtf(vr.to, to)
        .source(dcterms.source, source);
    }
  }
}

export function describePlace(place: PlaceDescription, references: EntityReferences, builder: GraphBuilder): void {
  const { id, within, precision, lat, long, source, identifiers, note } = place;
  const subject = references.node('place', id);
  const geometry = lat === undefined || long === undefined ? undefined : fragment(subject, 'geometry');
  builder
    .node(subject, [sem.Place], labelOf(place), 'en')
    .link(geo.sfWithin, within === undefined ? undefined : references.node('place', within))
    .link(vr.precision, precision && concept(precision))
    .decimal(wgs84.lat, lat)
    .decimal(wgs84.long, long)
    .link(geo.hasGeometry, geometry)
    .source(dcterms.source, source)
    .text(skos.note, note, 'en');
  writeNames(subject, place, builder);
  writeIdentifiers(subject, identifiers, builder);
  if (geometry !== undefined && lat !== undefined && long !== undefined)
    builder.node(geometry, [geo.Geometry], `${lat}, ${long}`, 'en').point(geo.asWKT, long, lat);
}

export function describePerson(person: Person, references: EntityReferences, builder: GraphBuilder): void {
  const subject = references.node('person', person.id);
  builder.node(subject, [schema.Person], labelOf(person), 'en').text(dcterms.description, person.description, 'en').text(skos.note, person.note, 'en');
  writeNames(subject, person, builder);
}

/** Returns the label of what entries may share: the title of its page, which is the same in each, else its name. */
function labelOf({ name, page }: Pick<Actor, 'name' | 'page'>): string {
  return page?.title ?? name;
}

/** Writes the names that are not the label, and the address of the page. */
function writeNames(subject: NamedNode, entity: Pick<Actor, 'name' | 'aliases' | 'page'>, builder: GraphBuilder): void {
  const { name, aliases = [], page } = entity;
  writeAliases(
    subject,
    [name, ...aliases].filter((one) => one !== labelOf(entity)),
    builder,
  );
  writePage(subject, page, builder);
}

/** Writes the page of a wiki that is about a node. */
export function writePage(subject: NamedNode, page: Page | undefined, builder: GraphBuilder): void {
  builder.continueNode(subject).externalIri(schema.mainEntityOfPage, page && pageAddress(page));
}

/** Writes aliases. Their language is unknown, so they have no language tag. */
export function writeAliases(subject: NamedNode, aliases: readonly string[] | undefined, builder: GraphBuilder): void {
  for (const alias of aliases ?? []) builder.continueNode(subject).text(skos.altLabel, alias);
}

/** Writes what other lists call an entity: `ucdp-actor:118`, and the address of that where the list has addresses. */
export function writeIdentifiers(subject: NamedNode, identifiers: Actor['identifiers'], builder: GraphBuilder): void {
  for (const scheme of IDENTIFIER_SCHEMES) {
    const value = identifiers?.[scheme.id];
    if (value === undefined) continue;
    builder.continueNode(subject).text(schema.identifier, `${scheme.id}:${value}`);
    if ('address' in scheme) builder.continueNode(subject).externalIri(rdfs.seeAlso, `${scheme.address}${encodeURIComponent(value)}`);
  }
}

type Relation = NonNullable<Actor['parents']>[number];

/** Returns the relations with dates or a source; a relation with two periods has two nodes. */
function qualifiedRelations(name: string, subject: NamedNode, relations: readonly Relation[]): (Relation & { node: NamedNode })[] {
  const sourced = relations.filter(({ from, to, source }) => from !== undefined || to !== undefined || source !== undefined);
  const parts = distinctIdParts(sourced, [({ id }) => [id], ({ from, to }) => periodIdParts(from, to), ({ source = '' }) => [sha256(source).slice(0, 8)]]);
  return sourced.map((relation, index) => ({ ...relation, node: fragment(subject, `${name}-${(parts[index] ?? []).join('.')}`) }));
}
