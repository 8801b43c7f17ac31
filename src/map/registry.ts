/** Maps the registry to one graph: actors, places, people and events. Of it, what entries use is written (`used-entities.ts`). */
import type { Registry } from '../entry/index.js';
import { DEFAULT_BASE, fragment, sem, skos } from '../terms/index.js';
import { writeCodes } from './codes.js';
import { describeActor, describePerson, describePlace, writeAliases, writePage, type EntityReferences } from './entity-descriptions.js';
import { withIdentifiers } from './entry.js';
import { hasDay, writeTime } from './event.js';
import { writeSharedLicence } from './provenance.js';
import { idAsWords } from './mapping-context.js';
import { GraphBuilder, type MappingResult } from './graph-builder.js';

/** Maps a registry into `graph/registry`, in the order of its files. */
export function mapRegistry(registry: Registry, { base = DEFAULT_BASE }: { base?: string | undefined } = {}): MappingResult {
  return withIdentifiers(base, (ids) => {
    const builder = new GraphBuilder(ids.graph.registry());
    const lists = { actor: registry.actors, place: registry.places, person: registry.people };
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
    writeCodes(builder.quads, builder);
    const provenanceBuilder = writeSharedLicence(
      { label: 'The registry', license: registry.links.metadata['license'] },
      builder,
      ids.graph.provenance.registry(),
    );
    return { quads: [...builder.quads, ...provenanceBuilder.quads], problems: [...builder.problems, ...provenanceBuilder.problems] };
  });
}
