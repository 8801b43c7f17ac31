/**
 * Makes one registry of several: a user's own and packs. Entities of equal ids are one: the registry named first decides
 * single values, and names are added up. Where registries disagree — about an id, or about whose name it is — a problem says
 * so and which of them is followed.
 */
import { problem, type Problem } from '../problem.js';
import type { Link, Links } from './links.js';
import type { Pack } from './pack.js';
import { EMPTY_REGISTRY, originKey, type Registry, type RegistryList } from './registry.js';
import { nameKey, namesOf, setPrecedence, type Named } from './registry-names.js';
import type { Actor, PlaceDescription } from './schema.js';

/** A registry with the name that messages use for it: its folder, or the name of its pack. */
export interface NamedRegistry {
  name: string;
  registry: Registry;
}

/** Any entity of a registry. */
type Entity = Named & Partial<Omit<Actor & PlaceDescription, keyof Named | 'id'>>;

const LISTS = ['actors', 'places', 'people', 'events'] as const satisfies readonly RegistryList[];

/** More disagreements than this are counted and not listed. */
const MAX_LISTED = 20;

/** Makes one registry of several, in their order of precedence. Problems: `registry-disagreement`, a warning. */
export function mergeRegistries(parts: readonly NamedRegistry[]): { registry: Registry; problems: Problem[] } {
  const [only, ...others] = parts;
  if (only === undefined || others.length === 0) return { registry: only?.registry ?? EMPTY_REGISTRY, problems: [] };
  const found: Problem[] = [];
  const merged = Object.fromEntries(LISTS.map((list) => [list, mergeList(list, parts, found)]));
  const packs = parts.flatMap(({ registry }) => registry.packs ?? []);
  const registry = {
    ...(merged as unknown as Pick<Registry, RegistryList>),
    links: mergeLinks(parts),
    packs,
    origins: mergeOrigins(parts),
    own: ownKeys(parts),
    ownLicence: parts.find(({ registry: one }) => one.packs === undefined && one.links.metadata['license'] !== undefined)?.registry.links.metadata['license'],
  };
  const rest = found.length - MAX_LISTED;
  const more = rest > 0 ? [problem('registry-disagreement', `there are ${rest.toLocaleString('en')} more disagreements between the registries`)] : [];
  return { registry, problems: [...found.slice(0, MAX_LISTED), ...more] };
}

function mergeList(list: RegistryList, parts: readonly NamedRegistry[], found: Problem[]): Map<string, Entity> {
  const merged = new Map<string, Owned>();
  const owners = new Map<string, Owned>();
  for (const [precedence, from] of parts.entries()) {
    const own = [...(from.registry[list] as ReadonlyMap<string, Entity>).values()];
    for (const entity of own) {
      const before = merged.get(entity.id);
      if (before !== undefined) found.push(...disagreements(before, { entity, from }));
      const one = before === undefined ? { ...entity } : mergeEntities(before.entity, entity);
      setPrecedence(one, before === undefined ? precedence : parts.indexOf(before.from));
      merged.set(entity.id, { entity: one, from: before?.from ?? from });
    }
    // A name within one registry is its own affair; across registries somebody chose the order.
    for (const entity of precedence === 0 ? [] : own) found.push(...contestedNames(entity, from, owners));
    for (const entity of own) for (const name of namesOf(entity)) if (!owners.has(nameKey(name))) owners.set(nameKey(name), { entity, from });
  }
  return new Map([...merged].map(([id, { entity }]) => [id, entity]));
}

/** The fields that a pack may give as single values, and that mean the same thing only if they agree. */
const SINGLE = ['kind', 'precision', 'within', 'date', 'description'] as const;

/** Coordinates farther apart than this, in degrees, are two places. */
const SAME_PLACE = 0.1;

interface Owned {
  entity: Entity;
  from: NamedRegistry;
}

/** What two registries say differently about one id. */
function disagreements(first: Owned, second: Owned): Problem[] {
  const [one, other] = [first.entity, second.entity] as [Entity & Record<string, unknown>, Entity & Record<string, unknown>];
  const differing = (what: string, a: string, b: string) =>
    problem('registry-disagreement', `${one.id}: ${what} is ${a} in ${first.from.name}, and ${b} in ${second.from.name}; the first is used`, {
      place: { file: second.from.name },
      fix: `if these are two things, give the one in ${first.from.name} another id`,
    });
  const found: Problem[] = [];
  const keys = new Set(namesOf(one).map(nameKey));
  if (!namesOf(other).some((name) => keys.has(nameKey(name)) || keys.has(nameKey(name.replace(/^Government of | \(.*\)$/g, '')))))
    found.push(differing('the name', `“${one.name}”`, `“${other.name}”`));
  for (const field of SINGLE) {
    const [a, b] = [one[field], other[field]];
    if (typeof a === 'string' && typeof b === 'string' && a !== b) found.push(differing(field, a, b));
  }
  if (one.lat !== undefined && other.lat !== undefined && one.long !== undefined && other.long !== undefined)
    if (Math.abs(one.lat - other.lat) > SAME_PLACE || Math.abs(one.long - other.long) > SAME_PLACE)
      found.push(differing('the position', `${one.lat}, ${one.long}`, `${other.lat}, ${other.long}`));
  for (const [scheme, value] of Object.entries(other.identifiers ?? {})) {
    const own = one.identifiers?.[scheme as keyof typeof one.identifiers];
    if (own !== undefined && own !== value) found.push(differing(scheme, own, value));
  }
  return found;
}

/** The names of an entity that an earlier registry gives to another one. */
function contestedNames(entity: Entity, from: NamedRegistry, owners: ReadonlyMap<string, Owned>): Problem[] {
  return namesOf(entity).flatMap((name) => {
    const owner = owners.get(nameKey(name));
    if (owner === undefined || owner.entity.id === entity.id) return [];
    return problem('registry-disagreement', `“${name}” is ${owner.entity.id} in ${owner.from.name}, and ${entity.id} in ${from.name}; the first is used`, {
      place: { file: from.name },
      fix: `if these are the same, give the one in ${owner.from.name} the id ${entity.id}`,
    });
  });
}

/** Merges two descriptions of one id: the first decides single values; names, relations and identifiers are added up. */
function mergeEntities(first: Entity, second: Entity): Entity {
  const located = first.lat === undefined ? second : first;
  const one = { ...second, ...withoutEmpty(first) } as Entity;
  const aliases = distinctNames([...namesOf(first), ...namesOf(second)], nameKey(first.name));
  const adjectives = distinctNames([...(first.adjectives ?? []), ...(second.adjectives ?? [])]);
  const identifiers = { ...second.identifiers, ...first.identifiers };
  const all = {
    ...one,
    aliases,
    adjectives,
    identifiers,
    parents: distinctRelations(first.parents, second.parents),
    affiliations: distinctRelations(first.affiliations, second.affiliations),
    // Coordinates, their precision and their source are one statement.
    ...{ lat: located.lat, long: located.long, precision: located.precision ?? one.precision, source: located.source },
  };
  return withoutEmpty(all);
}

function distinctNames(names: readonly string[], preferred?: string): string[] {
  const seen = new Set(preferred === undefined ? [] : [preferred]);
  return names.filter((name) => !seen.has(nameKey(name)) && seen.add(nameKey(name)));
}

function distinctRelations<T>(first: readonly T[] = [], second: readonly T[] = []): T[] {
  const seen = new Set<string>();
  return [...first, ...second].filter((one) => !seen.has(JSON.stringify(one)) && seen.add(JSON.stringify(one)));
}

function withoutEmpty<T extends object>(item: T): T {
  const isEmpty = (value: unknown) =>
    value === undefined || (Array.isArray(value) && value.length === 0) || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(item).filter(([, value]) => !isEmpty(value))) as T;
}

/** The head of the first table that has rows or a head; all rows, each subject, predicate and object once. Prefixes are those of all. */
function mergeLinks(parts: readonly NamedRegistry[]): Links {
  const tables = parts.map(({ registry }) => registry.links).filter(({ rows, metadata }) => rows.length > 0 || Object.keys(metadata).length > 0);
  const rows = new Map<string, Link>();
  for (const { rows: own } of tables)
    for (const row of own) {
      const key = [row.subject_id, row.predicate_id, row.object_id].join(' ');
      if (!rows.has(key)) rows.set(key, row);
    }
  const maps = tables.map(({ metadata }) => metadata['curie_map']).filter((map) => typeof map === 'object' && map !== null);
  const prefixes = Object.assign({}, ...maps.reverse()) as Record<string, unknown>;
  return { metadata: { ...tables[0]?.metadata, ...(maps.length === 0 ? {} : { curie_map: prefixes }) }, rows: [...rows.values()] };
}

function ownKeys(parts: readonly NamedRegistry[]): Set<string> {
  const own = parts.filter(({ registry }) => registry.packs === undefined);
  return new Set(own.flatMap(({ registry }) => LISTS.flatMap((list) => [...registry[list].keys()].map((id) => originKey(list, id)))));
}

function mergeOrigins(parts: readonly NamedRegistry[]): ReadonlyMap<string, readonly Pack[]> {
  const origins = new Map<string, readonly Pack[]>();
  for (const { registry } of parts) {
    for (const [key, packs] of registry.origins ?? []) origins.set(key, [...(origins.get(key) ?? []), ...packs]);
  }
  return origins;
}
