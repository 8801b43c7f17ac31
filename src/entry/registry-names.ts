/**
 * Finds entities of a registry by name. A name that several have is resolved only by order of registries or by size: the
 * registry named first has precedence, and a town is found before far smaller places of its name. Else it leads nowhere.
 */

/** Something with a name: an actor, a place, a person, an event. */
export interface Named {
  id: string;
  name: string;
  aliases?: string[] | undefined;
  /** Of a place, where a gazetteer has it. */
  population?: number | undefined;
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
export function namesOf({ name, aliases }: Pick<Named, 'name' | 'aliases'>): string[] {
  return [name, ...(aliases ?? [])];
}

/** The place of an entity's registry among those named, from 0; by entity, since ids may be the same. */
const precedences = new WeakMap<object, number>();

/** Records that an entity is from the registry at this place among those named. */
export function setPrecedence(item: object, precedence: number): void {
  precedences.set(item, precedence);
}

/** Returns the entities of the registry that was named first. */
function ofFirstRegistry<T extends object>(items: readonly T[]): readonly T[] {
  if (items.length < 2) return items;
  const first = Math.min(...items.map((item) => precedences.get(item) ?? 0));
  return items.filter((item) => (precedences.get(item) ?? 0) === first);
}

/** A place of so many people, and so many times larger than the others of its name, is the one that a bare name refers to. */
const TOWN = 10_000;
const TIMES_LARGER = 10;

/** Returns the one entity that a name refers to; undefined where several have it and none stands out. */
export function onlyOf(items: readonly Named[]): Named | undefined {
  const [one, ...others] = ofFirstRegistry(items);
  if (one === undefined || others.every(({ id }) => id === one.id)) return one;
  const bySize = [one, ...others].sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
  const [largest, next] = bySize;
  const size = largest?.population ?? 0;
  return size >= TOWN && size >= TIMES_LARGER * (next?.population ?? 0) ? largest : undefined;
}

/** Builds an index from {@link nameKey} to id. A name that several share is left out, unless {@link onlyOf} finds the one. */
export function nameIndex(items: Iterable<Named>): Map<string, string> {
  const byName = new Map<string, Named[]>();
  for (const item of items) {
    for (const key of new Set(namesOf(item).map(nameKey))) {
      const before = byName.get(key);
      if (before === undefined) byName.set(key, [item]);
      else before.push(item);
    }
  }
  const index = new Map<string, string>();
  for (const [key, sharing] of byName) {
    const one = onlyOf(sharing);
    if (one !== undefined) index.set(key, one.id);
  }
  return index;
}

const indices = new WeakMap<ReadonlyMap<string, Named>, ReadonlyMap<string, string>>();

/** Returns the {@link nameIndex} of one list of a registry, built once. */
export function registeredNames(registered: ReadonlyMap<string, Named>): ReadonlyMap<string, string> {
  const index = indices.get(registered) ?? nameIndex(registered.values());
  indices.set(registered, index);
  return index;
}
