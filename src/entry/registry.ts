/**
 * Reads the registry, which entries share: actors, places, people, events, and links to Wikidata. The texts of its files
 * come in, a {@link Registry} goes out; names are looked up in it. What is not in it is local to an entry.
 */
import { z } from 'zod';
import { inFile, problem, type Problem, type Result } from '../problem.js';
import { parseLinks, type Links } from './links.js';
import { actorSchema, eventSchema, personSchema, placeSchema, type Actor, type Person, type PlaceDescription, type RegistryEvent } from './schema.js';
import { isBlankYaml, readYaml } from './yaml.js';

export interface Registry {
  actors: ReadonlyMap<string, Actor>;
  places: ReadonlyMap<string, PlaceDescription>;
  people: ReadonlyMap<string, Person>;
  events: ReadonlyMap<string, RegistryEvent>;
  links: Links;
}

export const EMPTY_REGISTRY: Registry = { actors: new Map(), places: new Map(), people: new Map(), events: new Map(), links: { metadata: {}, rows: [] } };

/** The names of the files of a registry folder. */
export const REGISTRY_FILES = ['actors.yaml', 'places.yaml', 'people.yaml', 'events.yaml', 'links.sssom.tsv'] as const;
export type RegistryFiles = Partial<Record<(typeof REGISTRY_FILES)[number], string>>;

/** Reads a registry; problems carry the name of their file. An absent file is empty. */
export function readRegistry(files: RegistryFiles): Result<Registry> {
  const problems: Problem[] = [];
  const list = <T extends { id: string }>(name: keyof RegistryFiles, schema: z.ZodType<T>): Map<string, T> => {
    const text = files[name];
    if (text === undefined || isBlankYaml(text)) return new Map();
    const read = readYaml(text, z.array(schema));
    problems.push(...read.problems.map((found) => inFile(found, name)));
    const byId = new Map<string, T>();
    read.value?.data.forEach((item, index) => {
      if (byId.has(item.id))
        problems.push(
          problem('entry-duplicate-id', `the id ${item.id} is used twice`, { place: { file: name, ...withoutText(read.value?.placeOf([index])) } }),
        );
      byId.set(item.id, item);
    });
    return byId;
  };
  const actors = list('actors.yaml', actorSchema);
  const places = list('places.yaml', placeSchema);
  const people = list('people.yaml', personSchema);
  const events = list('events.yaml', eventSchema);
  const links = parseLinks(files['links.sssom.tsv'] ?? '');
  problems.push(...links.problems.map((found) => inFile(found, 'links.sssom.tsv')));

  const missing = (file: string, id: string, what: string) =>
    problems.push(problem('entry-reference', `${id} refers to ${what}, which is not in the registry`, { place: { file } }));
  for (const actor of actors.values()) {
    for (const { id } of [...(actor.parents ?? []), ...(actor.affiliations ?? [])]) if (!actors.has(id)) missing('actors.yaml', actor.id, id);
  }
  for (const place of places.values()) if (place.within !== undefined && !places.has(place.within)) missing('places.yaml', place.id, place.within);
  for (const event of events.values()) for (const id of event.partOf ?? []) if (!events.has(id)) missing('events.yaml', event.id, id);

  return { value: { actors, places, people, events, links: links.value ?? EMPTY_REGISTRY.links }, problems };
}

/**
 * Normalises a name for comparison: without accents, case, quotes and a leading article, "U.S." as "us".
 * `al-` and `Al ` are equal.
 */
export function nameKey(name: string): string {
  // Most names are one plain word.
  if (/^[A-Za-z0-9]*$/.test(name)) return name.toLowerCase();
  return (/^[ -~]*$/.test(name) ? name : name.normalize('NFKD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replace(/['’‘ʼʻ`´".]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** Returns the name and the aliases. */
export function namesOf({ name, aliases }: { name: string; aliases?: string[] | undefined }): string[] {
  return [name, ...(aliases ?? [])];
}

/** Builds an index from {@link nameKey} to id; where two share a name, the first keeps it. */
export function nameIndex(items: Iterable<{ id: string; name: string; aliases?: string[] | undefined }>): Map<string, string> {
  const index = new Map<string, string>();
  for (const item of items) {
    for (const name of namesOf(item)) {
      const key = nameKey(name);
      if (!index.has(key)) index.set(key, item.id);
    }
  }
  return index;
}

type Named = Parameters<typeof namesOf>[0] & { id: string };
const indices = new WeakMap<ReadonlyMap<string, Named>, ReadonlyMap<string, string>>();

/** Returns the {@link nameIndex} of one list of a registry, built once. */
export function registeredNames(registered: ReadonlyMap<string, Named>): ReadonlyMap<string, string> {
  const index = indices.get(registered) ?? nameIndex(registered.values());
  indices.set(registered, index);
  return index;
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

function withoutText(place: { file?: string; line?: number; column?: number; text?: string } | undefined) {
  const { text: _, ...rest } = place ?? {};
  return rest;
}
