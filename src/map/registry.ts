/** What entries share, as one graph that is always written whole: actors, places, people and happenings. */
import type { Registry } from '../entry/index.js';
import { DEFAULT_BASE, sem, skos, vr } from '../terms/index.js';
import { describeActor, describePerson, describePlace, writeAliases, type References } from './describe.js';
import { withIdentifiers } from './entry.js';
import { writeSharedLicence } from './provenance.js';
import { inWords } from './scope.js';
import { Sheet, type Mapped } from './graph-builder.js';

/** Maps a registry into `graph/registry`, in the order of its files. */
export function mapRegistry(registry: Registry, { base = DEFAULT_BASE }: { base?: string | undefined } = {}): Mapped {
  return withIdentifiers(base, (ids) => {
    const sheet = new Sheet(ids.graph.registry());
    const lists = { actor: registry.actors, place: registry.places, person: registry.people };
    const references: References = { node: (kind, id) => ids[kind](id), name: (kind, id) => lists[kind].get(id)?.name ?? inWords(id) };
    for (const actor of registry.actors.values()) describeActor(actor, references, sheet);
    for (const place of registry.places.values()) describePlace(place, references, sheet);
    for (const person of registry.people.values()) describePerson(person, references, sheet);
    for (const { id, name, aliases, date, partOf, note } of registry.events.values()) {
      sheet
        .node(ids.happening(id), [vr.Happening], name, 'en')
        .happened(date)
        .link(sem.subEventOf, ...(partOf ?? []).map((one) => ids.happening(one)))
        .text(skos.note, note, 'en');
      writeAliases(ids.happening(id), aliases, sheet);
    }
    const beside = writeSharedLicence('The registry', registry.links.metadata['license'], sheet, ids.graph.provenance.registry());
    return { quads: [...sheet.quads, ...beside.quads], problems: [...sheet.problems, ...beside.problems] };
  });
}
