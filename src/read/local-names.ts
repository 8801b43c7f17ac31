/** Names of places and people that the registry does not have, and the ids that they get within an entry. */
import { nameKey, registeredNames } from '../entry/index.js';
import { sha256, slug } from '../slug.js';

/** Names that the registry does not have, each with an id of its own: names that differ share none. */
export class LocalNames<T extends { id: string; name: string; aliases?: string[] | undefined }> {
  readonly list: { id: string; name: string }[] = [];
  readonly #known = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(readonly registered: ReadonlyMap<string, T>) {}

  /** The id of a name; one that is nowhere is taken up. */
  idOf(name: string): string {
    const key = nameKey(name) || name;
    const known = registeredNames(this.registered).get(key) ?? this.#known.get(key);
    if (known !== undefined) return known;
    const id =
      [slug(name), slug(`${name} local`)].find((one) => !this.#taken.has(one) && !this.registered.has(one)) ??
      slug(`${slug(name)} ${sha256(name).slice(0, 12)}`);
    this.#known.set(key, id);
    this.#taken.add(id);
    this.list.push({ id, name });
    return id;
  }
}
