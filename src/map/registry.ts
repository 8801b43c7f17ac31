/** Maps the registry to one graph: actors, places, people and events. Of it, what entries use is written (`used-entities.ts`). */
import { originKey, type Pack, type Registry } from '../entry/index.js';
import { DEFAULT_BASE, dcterms, fragment, schema, sem, skos, type Identifiers } from '../terms/index.js';
import { writeCodes } from './codes.js';
import { describeActor, describePerson, describePlace, writeAliases, writePage, type EntityReferences } from './entity-descriptions.js';
import { withIdentifiers } from './entry.js';
import { hasDay, writeTime } from './event.js';
import { writeSharedLicence } from './provenance.js';
import { idAsWords } from './mapping-context.js';
import { GraphBuilder, type MappingResult } from './graph-builder.js';

export interface RegistryMappingOptions {
  base?: string | undefined;
  /** The registry that a part is mapped of: it has the names of what is referred to. */
  whole?: Registry;
}

/** Maps a registry into `graph/registry`, in the order of its files. */
export function mapRegistry(registry: Registry, { base = DEFAULT_BASE, whole = registry }: RegistryMappingOptions = {}): MappingResult {
  return withIdentifiers(base, (ids) => {
    const builder = new GraphBuilder(ids.graph.registry());
    const lists = { actor: whole.actors, place: whole.places, person: whole.people };
    const references: EntityReferences = { node: (kind, id) => ids[kind](id), name: (kind, id) => lists[kind].get(id)?.name ?? idAsWords(id) };
    for (const actor of registry.actors.values()) describeActor(actor, references, builder);
    for (const place of registry.places.values()) describePlace(place, references, builder);
    for (const person of registry.people.values()) describePerson(person, references, builder);
    for (const { id, name, aliases, page, date, partOf, note } of registry.events.values()) {
      builder
        .node(ids.event(id), [sem.Event], name, 'en')
        .link(sem.subEventOf, ...(partOf ?? []).map((one) => ids.event(one)))
        .link(sem.hasTime, hasDay(date) ? fragment(ids.event(id), 'time') : undefined)
        .text(skos.note, note, 'en');
      writeAliases(ids.event(id), aliases, builder);
      writePage(ids.event(id), page, builder);
      if (hasDay(date)) writeTime(fragment(ids.event(id), 'time'), date, builder);
    }
    writePacks(registry, { ids, builder });
    writeCodes(builder.quads, builder);
    const provenanceBuilder = writeSharedLicence({ label: 'The registry', licences: licencesOf(registry) }, builder, ids.graph.provenance.registry());
    return { quads: [...builder.quads, ...provenanceBuilder.quads], problems: [...builder.problems, ...provenanceBuilder.problems] };
  });
}

/** The licence of the own registry, if any of its entities is there, and those of the packs. */
function licencesOf(registry: Registry): unknown[] {
  const keys = (['actors', 'places', 'people', 'events'] as const).flatMap((list) => [...registry[list].keys()].map((id) => originKey(list, id)));
  const hasOwn = registry.origins === undefined || keys.some((key) => registry.origins?.has(key) !== true || registry.own?.has(key) === true);
  return [
    ...(hasOwn ? [registry.own === undefined ? registry.links.metadata['license'] : registry.ownLicence] : []),
    ...(registry.packs ?? []).map(({ licence }) => licence),
  ];
}

/** Writes which packs entities are from, and each pack with its licence: who uses an entity must name its source. */
function writePacks({ origins, packs = [] }: Registry, { ids, builder }: { ids: Identifiers; builder: GraphBuilder }): void {
  const nodes = { actors: ids.actor, places: ids.place, people: ids.person, events: ids.event };
  for (const [key, from] of origins ?? []) {
    const [list = '', id = ''] = key.split(' ');
    builder.continueNode(nodes[list as keyof typeof nodes](id)).link(schema.isPartOf, ...from.map((pack) => ids.pack(pack.id)));
  }
  for (const pack of packs) writePack(pack, { ids, builder });
}

function writePack({ id, title, licence, attribution, sources, note }: Pack, { ids, builder }: { ids: Identifiers; builder: GraphBuilder }): void {
  const node = builder
    .node(ids.pack(id), [schema.Dataset], title, 'en')
    .externalIri(dcterms.license, licence)
    .text(schema.creditText, attribution)
    .text(skos.note, note, 'en');
  for (const { url, title: source } of sources) node.source(dcterms.source, url ?? source);
}
