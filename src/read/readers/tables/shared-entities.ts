/** Actors and places that the rows of a table share: those of the registry by the ids of the data set, else described from the row. */
import type { Actor, ActorReference, PlaceDescription, Registry } from '../../../entry/index.js';
import { sha256, slug } from '../../../slug.js';
import type { IDENTIFIER_SCHEMES } from '../../../vocabulary/index.js';

type Scheme = (typeof IDENTIFIER_SCHEMES)[number]['id'];

/** More places than that are not remembered; what is forgotten is made again. */
const MOST = 20_000;

/** Finds the actors of one scheme of ids in a registry. */
export class ActorsById {
  readonly #known = new Map<string, Actor>();
  readonly #scheme: Scheme;

  constructor(registry: Registry, scheme: Scheme) {
    this.#scheme = scheme;
    for (const actor of registry.actors.values()) {
      const id = actor.identifiers?.[scheme];
      if (id !== undefined) this.#known.set(id, actor);
    }
  }

  /** Returns a reference to an actor, spelled as in the row where the registry spells it otherwise, and its description where the registry has none. */
  find(id: string, name: string, more: Partial<Actor> = {}): { reference: ActorReference; described?: Actor } {
    const known = this.#known.get(id);
    if (known !== undefined) return { reference: known.name === name ? { id: known.id } : { id: known.id, name } };
    const described = { id: `${this.#scheme}-${slug(id)}`, name, ...more, identifiers: { [this.#scheme]: id, ...more.identifiers } };
    return { reference: { id: described.id }, described };
  }
}

/** A place as a row states it, from the smallest to the country. */
export interface StatedPlace {
  name: string | undefined;
  /** Names of the areas that contain it, the smallest first, the country last; undefined where not stated. */
  within: readonly (string | undefined)[];
  lat: number | undefined;
  long: number | undefined;
}

/** Makes places that rows with the same names and coordinates share. */
export class PlacesByName {
  readonly #made = new Map<string, readonly PlaceDescription[]>();

  /** `prefix` begins the ids; `source` says where the coordinates are from. */
  constructor(
    readonly prefix: string,
    readonly source: string,
  ) {}

  /** Returns the place and those that contain it, the smallest first; empty where nothing is stated. */
  of(stated: StatedPlace): readonly PlaceDescription[] {
    const key = [stated.name, ...stated.within, stated.lat, stated.long].join('\n');
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    if (this.#made.size >= MOST) this.#made.clear();
    const made = this.#make(stated);
    this.#made.set(key, made);
    return made;
  }

  #make({ name, within, lat, long }: StatedPlace): readonly PlaceDescription[] {
    const areas = within.filter((one) => one !== undefined);
    // Two spellings of an area are two areas, so that no row changes what another says.
    const idOf = (names: readonly string[]) =>
      [this.prefix, ...[...names].reverse().map(slug), ...(names.length > 1 ? [sha256(names.join('\n')).slice(0, 6)] : [])].join('-');
    const containing: PlaceDescription[] = areas.map((area, index) => ({
      id: idOf(areas.slice(index)),
      name: area,
      ...(index + 1 < areas.length ? { within: idOf(areas.slice(index + 1)) } : {}),
    }));
    if (name === undefined && lat === undefined) return containing;
    const [country = ''] = areas.slice(-1);
    const words = [this.prefix, ...(country === '' ? [] : [slug(country)]), ...(name === undefined ? [] : [slug(name)])].join('-');
    const id = `${words}-${sha256([name, ...areas, lat, long].join('\n')).slice(0, 8)}`;
    const located = lat === undefined || long === undefined ? {} : { lat, long, source: this.source };
    return [
      { id, name: name ?? areas[0] ?? `${lat}, ${long}`, ...(containing[0] === undefined ? {} : { within: containing[0].id }), ...located },
      ...containing,
    ];
  }
}
