/**
 * The graphs that entries share, the registry and the links, as far as entries use them. A user's own registry is mapped
 * whole, before any entry. Packs may be large: their entities are mapped when the quads of an entry name them, with what these
 * stand on (parent organisations, containing places) and their links.
 */
import type { Quad } from '@rdfjs/types';
import { EMPTY_REGISTRY, originKey, type Link, type Registry, type RegistryList } from '../entry/index.js';
import { escapeRegExp } from '../escape-regexp.js';
import type { Problem } from '../problem.js';
import { DEFAULT_BASE } from '../terms/index.js';
import { mapLinks } from './links.js';
import { mapRegistry } from './registry.js';
import { UsedEntities } from './used-entities.js';

/** A graph with its heading. */
export interface TitledQuads {
  title: string;
  quads: Quad[];
}

export interface SharedGraphsOptions {
  base?: string | undefined;
  /** Whether the links are mapped; true where absent. */
  links?: boolean;
  /** Keeps each triple once, over all that is written; called with the own registry first, before the entries. */
  filter?: (quads: readonly Quad[]) => Quad[];
}

const TITLES = { registry: 'The registry: what entries share', links: 'Links to Wikidata, with their evidence' } as const;
type GraphName = keyof typeof TITLES;
const GRAPHS: readonly GraphName[] = ['registry', 'links'];

const LISTS = { actor: 'actors', place: 'places', person: 'people', event: 'events' } as const satisfies Record<string, RegistryList>;

export class SharedGraphs {
  /** Problems of the own registry and its links. */
  readonly problems: readonly Problem[];
  readonly #own: Record<GraphName, Quad[]>;
  readonly #ofPacks: Record<GraphName, Quad[]> = { registry: [], links: [] };
  readonly #used: UsedEntities;
  readonly #described = new Map<string, Quad[]>();
  readonly #mappedFirst = new Set<string>();
  readonly #rows = new Map<string, Link[]>();
  readonly #address: RegExp;
  readonly #isAboutGraph: (quad: Quad) => boolean;

  constructor(
    readonly registry: Registry,
    readonly options: SharedGraphsOptions = {},
  ) {
    const { filter = (quads) => [...quads], base = DEFAULT_BASE } = options;
    this.#address = new RegExp(`^${escapeRegExp(base)}(actor|place|person|event)/([^/#]+)$`);
    const own = this.#mapped(this.#ownRegistry());
    this.#isAboutGraph = (quad) => quad.subject.value.startsWith(`${base}graph/`);
    this.problems = own.problems;
    this.#own = { registry: filter(own.registry), links: filter(own.links) };
    this.#used = new UsedEntities(this.own);
  }

  /** The quads of the own registry and its links: what is there before any entry. */
  get own(): Quad[] {
    return GRAPHS.flatMap((name) => this.#own[name]);
  }

  /**
   * Takes note of the quads of an entry, and returns the descriptions of the entities of packs that they use: all of them,
   * and those among them that no earlier entry used.
   */
  use(quads: readonly Quad[]): { all: Quad[]; added: Quad[] } {
    this.#used.add(quads);
    if (this.registry.origins === undefined) return { all: [], added: [] };
    const keys = new Set(quads.flatMap(({ subject, object }) => [this.#keyOf(subject.value), this.#keyOf(object.value)]).filter((key) => key !== undefined));
    const added: Quad[] = [];
    const all = [...this.#closure(keys)].flatMap((key) => {
      const known = this.#described.get(key);
      if (known !== undefined) return known;
      const one = this.#describe(key);
      added.push(...one.added);
      return one.all;
    });
    // What an entity of a pack refers to may be of the own registry.
    this.#used.add(added.filter((quad) => !this.#isAboutGraph(quad)));
    return { all, added };
  }

  /** The graphs, as far as they were used. */
  blocks(): TitledQuads[] {
    return GRAPHS.map((name) => ({ title: TITLES[name], quads: distinct([...this.#used.of(this.#own[name]), ...this.#ofPacks[name]]) })).filter(
      ({ quads }) => quads.length > 0,
    );
  }

  #describe(key: string): { all: Quad[]; added: Quad[] } {
    const { filter = (quads) => [...quads] } = this.options;
    const [list = 'actors', id = ''] = key.split(' ') as [RegistryList, string];
    const mapped = this.#mapped({
      ...EMPTY_REGISTRY,
      [list]: new Map([[id, this.registry[list].get(id)]]),
      packs: this.registry.origins?.get(key) ?? [],
      origins: new Map([[key, this.registry.origins?.get(key) ?? []]]),
      links: { metadata: this.registry.links.metadata, rows: this.#rows.get(key) ?? [] },
    });
    // What is said of the graphs themselves is said again for each entity, and written once.
    const written = GRAPHS.map((name) => {
      const about = mapped[name].filter(this.#isAboutGraph);
      const quads = distinct([...filter(mapped[name].filter((quad) => !this.#isAboutGraph(quad))), ...about]);
      this.#ofPacks[name].push(...quads);
      return quads;
    });
    const one = { all: [...mapped.registry, ...mapped.links], added: written.flat() };
    this.#described.set(key, one.all);
    return one;
  }

  #mapped(registry: Registry): Record<GraphName, Quad[]> & { problems: Problem[] } {
    const { base, links = true } = this.options;
    const entities = mapRegistry(registry, { base, whole: this.registry });
    const linked = links && registry.links.rows.length > 0 ? mapLinks(registry.links, { base }) : { quads: [], problems: [] };
    return { registry: entities.quads, links: linked.quads, problems: [...entities.problems, ...linked.problems] };
  }

  /** The own registry, with what it refers to in packs; the links of the other entities of packs are put aside. */
  #ownRegistry(): Registry {
    const { origins, links, own: described, ownLicence, ...registry } = this.registry;
    if (origins === undefined) return this.registry;
    const keys = (list: RegistryList) => [...registry[list].keys()].map((id) => originKey(list, id));
    const own = this.#closure(
      new Set(
        Object.values(LISTS)
          .flatMap(keys)
          .filter((key) => !this.#isOfPack(key)),
      ),
    );
    for (const key of own) this.#mappedFirst.add(key);
    const rows = links.rows.filter((row) => {
      const [, kind = '', id = ''] = /^(actor|place|person|event):(.+)$/.exec(row.subject_id) ?? [];
      const key = kind === '' ? '' : originKey(LISTS[kind as keyof typeof LISTS], id);
      if (!this.#isOfPack(key)) return true;
      this.#rows.set(key, [...(this.#rows.get(key) ?? []), row]);
      return false;
    });
    const part = <T>(list: RegistryList, items: ReadonlyMap<string, T>) => new Map([...items].filter(([id]) => own.has(originKey(list, id))));
    return {
      actors: part('actors', registry.actors),
      places: part('places', registry.places),
      people: part('people', registry.people),
      events: part('events', registry.events),
      links: { ...links, rows },
      ...(described === undefined ? {} : { own: described, ownLicence }),
      packs: [...new Set([...own].flatMap((key) => origins.get(key) ?? []))],
      origins: new Map([...own].flatMap((key) => (origins.has(key) ? [[key, origins.get(key) ?? []] as const] : []))),
    };
  }

  /** Whether an entity is mapped only when it is used: all that describe it are packs, and the own registry does not refer to it. */
  #isOfPack(key: string): boolean {
    return this.registry.origins?.has(key) === true && this.registry.own?.has(key) !== true && !this.#mappedFirst.has(key);
  }

  /** The entity of a pack that a node is, if it is one. */
  #keyOf(node: string): string | undefined {
    const [, kind, id = ''] = this.#address.exec(node) ?? [];
    if (kind === undefined) return undefined;
    const key = originKey(LISTS[kind as keyof typeof LISTS], id);
    return this.#isOfPack(key) ? key : undefined;
  }

  /** Adds what entities stand on. */
  #closure(keys: Set<string>): Set<string> {
    const { actors, places, events } = this.registry;
    for (const key of keys) {
      const [list, id = ''] = key.split(' ');
      const others: [RegistryList, string | undefined][] =
        list === 'actors'
          ? [...(actors.get(id)?.parents ?? []), ...(actors.get(id)?.affiliations ?? [])].map((one) => ['actors', one.id])
          : list === 'places'
            ? [['places', places.get(id)?.within]]
            : (events.get(id)?.partOf ?? []).map((one) => ['events', one]);
      // A set that grows while it is gone through is gone through to its end.
      for (const [kind, other] of others) if (other !== undefined && this.#isOfPack(originKey(kind, other))) keys.add(originKey(kind, other));
    }
    return keys;
  }
}

/** The graphs that quads use, of a registry that is used once. */
export function sharedBy(quads: readonly Quad[], registry: Registry, options: SharedGraphsOptions = {}): { quads: Quad[]; problems: readonly Problem[] } {
  const shared = new SharedGraphs(registry, options);
  shared.use(quads);
  return { quads: shared.blocks().flatMap((block) => block.quads), problems: shared.problems };
}

/** The quads, each triple once. */
function distinct(quads: readonly Quad[]): Quad[] {
  const seen = new Set<string>();
  return quads.filter(({ subject, predicate, object }) => {
    const key = `${subject.value} ${predicate.value} ${object.termType} ${object.value} ${object.termType === 'Literal' ? object.language : ''}`;
    return !seen.has(key) && seen.add(key);
  });
}
