// What the packs share about names: slugs, unique ids, and aliases that only one entity has.
import { nameKey } from '../../dist/entry/index.js';
import { slug } from '../../dist/slug.js';

/** Returns the names without doubles (as they are compared) and without the first, which is the preferred one. */
export function aliasesOf(name, others) {
  const seen = new Set([nameKey(name)]);
  return others.filter((one) => {
    const key = nameKey(one);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Drops the aliases that are a name or an alias of another item too: they identify neither. */
export function withUniqueAliases(items) {
  const owners = new Map();
  for (const { id, name, aliases = [] } of items)
    for (const one of [name, ...aliases]) owners.set(nameKey(one), (owners.get(nameKey(one)) ?? new Set()).add(id));
  return items.map(({ aliases = [], ...item }) => ordered({ ...item, aliases: aliases.filter((one) => owners.get(nameKey(one)).size === 1) }));
}

/** An item with its fields in the order of the entry schema, without empty ones. */
export function ordered(item) {
  const order = ['id', 'name', 'aliases', 'kind', 'adjectives', 'identifiers', 'within', 'precision', 'lat', 'long', 'population', 'source', 'note'];
  const isFull = (value) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(order.filter((key) => isFull(item[key])).map((key) => [key, item[key]]));
}

/** Gives ids: the slug of the name, with the source's own id after it where two items would share it. */
export function idsFor(items, isPlain = () => true) {
  const bySlug = groupBy(items, ({ name }) => slug(name));
  return items.map((item) => {
    const rivals = bySlug.get(slug(item.name)).filter(isPlain);
    return rivals.length === 1 && rivals[0] === item ? slug(item.name) : `${slug(item.name)}-${item.key}`;
  });
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
