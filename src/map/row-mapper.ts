/**
 * Maps the entries of the rows of one table. Rows share actors and places, which the registry may lack: they are described
 * in its graph. The same mapper maps a row, and a row of placeholders, of which templates are made.
 */
import type { NamedNode, Quad } from '@rdfjs/types';
import { EMPTY_REGISTRY, partiesOf, type Actor, type Entry, type PlaceDescription, type Registry } from '../entry/index.js';
import type { Problem } from '../problem.js';
import { DEFAULT_BASE, identifiers, type Identifiers } from '../terms/index.js';
import { mapEntry } from './entry.js';
import { entryParts, type EntryPart } from './entry-parts.js';
import { placeholdersOf, variablesOf, type SharedNames, type Variables } from './entry-variables.js';
import type { MappingResult } from './graph-builder.js';
import type { Run } from './provenance.js';
import { ACRONYM, idAsWords } from './mapping-context.js';
import { mapRegistry } from './registry.js';

/** What a row says, with the actors and places that the registry lacks. */
export interface RowToMap {
  entry: Entry;
  actors: readonly Actor[];
  places: readonly PlaceDescription[];
}

export interface RowMapperOptions extends Run {
  registry: Registry;
  base?: string | undefined;
  dataset: { name: string; version: string };
}

/** More places than that are forgotten. */
const MOST = 20_000;

export class RowMapper {
  readonly ids: Identifiers;
  readonly #options: RowMapperOptions;
  readonly #registry: Registry & { actors: Map<string, Actor>; places: Map<string, PlaceDescription> };

  constructor(options: RowMapperOptions) {
    const { registry, base = DEFAULT_BASE } = options;
    this.#options = options;
    this.ids = identifiers(base);
    this.#registry = { ...registry, actors: new Map(registry.actors), places: new Map(registry.places) };
  }

  /** The registry with the actors and places of the rows. */
  get registry(): Registry {
    return this.#registry;
  }

  /** Takes note of the actors and places of a row, which the mapping needs the names of. */
  know({ actors, places }: RowToMap): void {
    const { registry } = this.#options;
    for (const actor of actors) if (!registry.actors.has(actor.id)) this.#registry.actors.set(actor.id, actor);
    if (this.#registry.places.size > registry.places.size + MOST) this.#registry.places = new Map(registry.places);
    for (const place of places) if (!registry.places.has(place.id)) this.#registry.places.set(place.id, place);
  }

  /** Maps the entry of a row, whose actors and places are known. */
  map(entry: Entry, registry: Registry = this.#registry): MappingResult {
    return mapEntry(entry, { ...this.#options, registry, referencesChecked: true });
  }

  /** The parts of an entry with their shapes and values; undefined where one has no shape, or the registry describes the events. */
  parts(entry: Entry): (EntryPart & Variables)[] | undefined {
    const { event } = entry;
    if ([event, ...(event.partOf ?? [])].some(({ id }) => this.#registry.events.has(id))) return undefined;
    const parts: (EntryPart & Variables)[] = [];
    for (const part of entryParts(entry)) {
      const variables = variablesOf(part.entry, this.ids, this.#names);
      if (variables === undefined) return undefined;
      parts.push({ ...part, ...variables });
    }
    return parts;
  }

  /** The quads of a part with placeholders, which come with them in the order of its values; `before`: those that are not of the part. */
  template({ entry, others, kind }: EntryPart): { quads: Quad[]; before: Quad[]; tokens: string[]; entry: Entry } {
    const { entry: placed, tokens, actors, places } = placeholdersOf(entry, this.ids);
    const known = new Map(this.#registry.actors);
    for (const [id, { name, shortName }] of actors) known.set(id, { id, name, aliases: [shortName] });
    const registry = { ...this.#registry, actors: known, places: new Map([...places].map(([id, name]) => [id, { id, name }])) };
    const before = kind === 'event' ? [] : this.map({ ...placed, claims: (placed.claims ?? []).slice(0, others) }, registry).quads;
    return { quads: this.map(placed, registry).quads, before, tokens, entry: placed };
  }

  /** Describes an actor or a place that the registry lacks, in the graph of the registry; nothing where the registry has it. */
  describe(list: 'actors' | 'places', item: Actor | PlaceDescription): { quads: Quad[]; problems: Problem[] } {
    if (this.#options.registry[list].has(item.id)) return { quads: [], problems: [] };
    return mapRegistry({ ...EMPTY_REGISTRY, [list]: new Map([[item.id, item]]) }, { base: this.#options.base, whole: this.#registry });
  }

  /** The nodes of actors and places of the registry that an entry names, of which descriptions are written where the registry is. */
  nodesOf({ event, claims = [] }: Entry): NamedNode[] {
    const members = Object.values(event.sides ?? {}).flatMap((side) => side.actors.map(({ id }) => id));
    const named = claims.flatMap(({ claimant, via = [], of, by }) => [
      ...[claimant ?? []].flat(),
      ...via,
      ...[...partiesOf(of), ...partiesOf(by)].flatMap((one) => (one.kind === 'actor' ? [one.id] : [])),
    ]);
    const { registry } = this.#options;
    const actors = [...new Set([...members, ...named])].filter((id) => registry.actors.has(id)).map((id) => this.ids.actor(id));
    return [...actors, ...(event.place ?? []).filter(({ id }) => registry.places.has(id)).map(({ id }) => this.ids.place(id))];
  }

  readonly #names: SharedNames = {
    name: (kind, id) => (kind === 'actor' ? this.#registry.actors : this.#registry.places).get(id)?.name ?? idAsWords(id),
    shortName: (id) => this.#shortName(id),
  };

  /** As the mapping names it in labels: an acronym where the actor has one. */
  #shortName(id: string): string {
    const { name = idAsWords(id), aliases = [] } = this.#registry.actors.get(id) ?? {};
    return aliases.find((alias) => ACRONYM.test(alias)) ?? name;
  }
}
