/** Gives ids to the names of places and people that are not in the registry; the ids are local to an entry. */
import { nameKey, registeredNames } from '../entry/index.js';
import { sha256, slug } from '../slug.js';

/** The names that are not in the registry, each with an id of its own; different names never share one. */
export class LocalNames<T extends { id: string; name: string; aliases?: string[] | undefined }> {
  readonly list: { id: string; name: string }[] = [];
  readonly #known = new Map<string, string>();
  readonly #usedIds = new Set<string>();

  constructor(readonly registered: ReadonlyMap<string, T>) {}

  /** Looks up the id of a name, in the registry and then here; adds an unknown name. */
  idOf(name: string): string {
    const key = nameKey(name) || name;
    const known = registeredNames(this.registered).get(key) ?? this.#known.get(key);
    if (known !== undefined) return known;
    const id =
      [slug(name), slug(`${name} local`)].find((one) => !this.#usedIds.has(one) && !this.registered.has(one)) ??
      slug(`${slug(name)} ${sha256(name).slice(0, 12)}`);
    this.#known.set(key, id);
    this.#usedIds.add(id);
    this.list.push({ id, name });
    return id;
  }
}
