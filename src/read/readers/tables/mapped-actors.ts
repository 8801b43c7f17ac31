/** Actors that a mapped table names: those of the mapping and of the registry by their names, else new ones, described by their name alone. */
import { nameIndex, nameKey, registeredNames, type Actor, type Registry } from '../../../entry/index.js';
import { sha256, slug } from '../../../slug.js';

/** More names than that are not remembered; they are looked up again. */
const MOST = 20_000;

export class MappedActors {
  readonly #own: ReadonlyMap<string, Actor>;
  readonly #ownNames: ReadonlyMap<string, string>;
  readonly #found = new Map<string, Actor>();

  /** `prefix` begins the ids of new actors. */
  constructor(
    readonly registry: Registry,
    own: readonly Actor[],
    readonly prefix: string,
  ) {
    this.#own = new Map(own.map((actor) => [actor.id, actor]));
    this.#ownNames = nameIndex(own);
  }

  /** The id of an actor by its name. */
  named(name: string): string {
    return this.#describe(name).id;
  }

  /** The descriptions of actors that the registry lacks, with those that they belong to. */
  described(ids: Iterable<string>): Actor[] {
    const all = new Map<string, Actor>();
    const add = (id: string) => {
      const actor = this.#own.get(id) ?? this.#found.get(id);
      if (actor === undefined || this.registry.actors.has(id) || all.has(id)) return;
      all.set(id, actor);
      for (const { id: other } of [...(actor.parents ?? []), ...(actor.affiliations ?? [])]) add(other);
    };
    for (const id of ids) add(id);
    return [...all.values()];
  }

  #describe(name: string): { id: string } {
    const key = nameKey(name);
    const known = this.#ownNames.get(key) ?? registeredNames(this.registry.actors).get(key);
    if (known !== undefined) return { id: known };
    const actor = { id: nameId(this.prefix, name), name };
    if (this.#found.size >= MOST) this.#found.clear();
    this.#found.set(actor.id, actor);
    return actor;
  }
}

/** The id of something that has only a name: two names of one slug are distinguished by their hash. */
export function nameId(prefix: string, name: string): string {
  const plain = slug(name);
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain === words ? `${prefix}-${plain}` : `${prefix}-${plain}-${sha256(name).slice(0, 6)}`;
}
