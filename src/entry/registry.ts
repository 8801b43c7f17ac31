/**
 * Reads the registry, which entries share: actors, places, people, events, and links to Wikidata. The texts of its files
 * come in, a {@link Registry} goes out; `registry-names.ts` finds names in it, `merge-registries.ts` makes one of several.
 * What is not in it is local to an entry.
 */
import { z } from 'zod';
import { inFile, problem, type Place, type Problem, type Result } from '../problem.js';
import { parseLinks, type Links } from './links.js';
import { actorSchema, eventSchema, personSchema, placeSchema, type Actor, type Person, type PlaceDescription, type RegistryEvent } from './schema.js';
import { PACK_FILE, parsePack, type Pack } from './pack.js';
import { readJsonLines, type LocatedItems } from './json-lines.js';
import { isBlankYaml, readYaml } from './yaml.js';

export interface Registry {
  actors: ReadonlyMap<string, Actor>;
  places: ReadonlyMap<string, PlaceDescription>;
  people: ReadonlyMap<string, Person>;
  events: ReadonlyMap<string, RegistryEvent>;
  links: Links;
  /** The pack that it is; of several registries in one, those among them that are packs. */
  packs?: readonly Pack[];
  /** The packs that an entity is from, by {@link originKey}. */
  origins?: ReadonlyMap<string, readonly Pack[]>;
  /** The entities that a registry describes which is no pack, by {@link originKey}; absent where there is no pack. */
  own?: ReadonlySet<string>;
  /** The licence of those, where their table of links states one. */
  ownLicence?: unknown;
}

export type RegistryList = 'actors' | 'places' | 'people' | 'events';

/** The key of an entity in {@link Registry.origins}. */
export function originKey(list: RegistryList, id: string): string {
  return `${list} ${id}`;
}

export const EMPTY_REGISTRY: Registry = { actors: new Map(), places: new Map(), people: new Map(), events: new Map(), links: { metadata: {}, rows: [] } };

/** The names of the files of a registry folder that people edit. */
export const REGISTRY_FILES = ['actors.yaml', 'places.yaml', 'people.yaml', 'events.yaml', 'links.sssom.tsv'] as const;

/** The names of all files that a registry folder may have: lists in JSON lines, too, which are read faster, and what makes it a pack. */
export const ALL_REGISTRY_FILES = [...REGISTRY_FILES, 'actors.jsonl', 'places.jsonl', 'people.jsonl', 'events.jsonl', PACK_FILE] as const;
export type RegistryFiles = Partial<Record<(typeof ALL_REGISTRY_FILES)[number], string>>;

export interface ReadRegistryOptions {
  /** Whether it is one of several, so that it may refer to what the others describe: {@link missingReferences} tells then. */
  partOfSeveral?: boolean;
}

/** Reads a registry; problems carry the name of their file. An absent file is empty. */
export function readRegistry(files: RegistryFiles, { partOfSeveral = false }: ReadRegistryOptions = {}): Result<Registry> {
  const problems: Problem[] = [];
  const list = <T extends { id: string }>(name: RegistryList, schema: z.ZodType<T>): Map<string, T> => {
    const byId = new Map<string, T>();
    for (const file of [`${name}.yaml`, `${name}.jsonl`] as const) {
      const text = files[file];
      if (text === undefined) continue;
      const read = file.endsWith('.jsonl') ? readJsonLines(text, schema) : readYamlList(text, schema);
      problems.push(...read.problems.map((found) => inFile(found, file)));
      for (const { item, place } of read.items) {
        if (byId.has(item.id)) problems.push(problem('entry-duplicate-id', `the id ${item.id} is used twice`, { place: { file, ...place() } }));
        byId.set(item.id, item);
      }
    }
    return byId;
  };
  const actors = list('actors', actorSchema);
  const places = list('places', placeSchema);
  const people = list('people', personSchema);
  const events = list('events', eventSchema);
  const links = parseLinks(files['links.sssom.tsv'] ?? '');
  problems.push(...links.problems.map((found) => inFile(found, 'links.sssom.tsv')));

  const pack = files[PACK_FILE] === undefined ? undefined : parsePack(files[PACK_FILE]);
  problems.push(...(pack?.problems.map((found) => inFile(found, PACK_FILE)) ?? []));

  const value = { actors, places, people, events, links: links.value ?? EMPTY_REGISTRY.links };
  if (!partOfSeveral) problems.push(...missingReferences(value, { files }));
  return { value: pack?.value === undefined ? value : { ...value, ...originsIn(value, pack.value) }, problems };
}

/** What entities of a registry refer to that is not in it, nor in the one that several make. Problems: `entry-reference`. */
export function missingReferences(registry: Registry, { files, whole = registry }: { files: RegistryFiles; whole?: Registry }): Problem[] {
  const check = (list: RegistryList, id: string, references: readonly (string | undefined)[]) =>
    references.flatMap((other) => {
      if (other === undefined || whole[list].has(other)) return [];
      const file = files[`${list}.yaml`] === undefined && files[`${list}.jsonl`] !== undefined ? `${list}.jsonl` : `${list}.yaml`;
      return problem('entry-reference', `${id} refers to ${other}, which is not in the registry`, { place: { file } });
    });
  return [
    ...[...registry.actors.values()].flatMap(({ id, parents = [], affiliations = [] }) =>
      check(
        'actors',
        id,
        [...parents, ...affiliations].map((one) => one.id),
      ),
    ),
    ...[...registry.places.values()].flatMap(({ id, within }) => check('places', id, [within])),
    ...[...registry.events.values()].flatMap(({ id, partOf = [] }) => check('events', id, partOf)),
  ];
}

function originsIn(registry: Registry, pack: Pack): Pick<Registry, 'packs' | 'origins'> {
  const packs = [pack];
  const keys = (['actors', 'places', 'people', 'events'] as const).flatMap((list) => [...registry[list].keys()].map((id) => originKey(list, id)));
  return { packs, origins: new Map(keys.map((key) => [key, packs])) };
}

/** Reads a list in YAML; a file of comments is an empty list. */
function readYamlList<T>(text: string, schema: z.ZodType<T>): LocatedItems<T> {
  if (isBlankYaml(text)) return { items: [], problems: [] };
  const { value, problems } = readYaml(text, z.array(schema));
  return { items: (value?.data ?? []).map((item, index) => ({ item, place: () => withoutText(value?.placeOf([index])) })), problems };
}

/** Returns the organisations an actor belongs to, nearest first, each once; cycles end. */
export function ancestors(id: string, actors: ReadonlyMap<string, Actor>): string[] {
  const found: string[] = [];
  const queue = [id];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const parent of actors.get(next)?.parents ?? []) {
      if (parent.id === id || found.includes(parent.id)) continue;
      found.push(parent.id);
      queue.push(parent.id);
    }
  }
  return found;
}

function withoutText(place: (Place & { text?: string }) | undefined): Place {
  const { text: _, ...rest } = place ?? {};
  return rest;
}
