/**
 * The context of one mapping: the entry, the registry, and the resolution of ids to nodes and names. An id that the entry
 * defines itself is local (`actor/{entry}/{id}`), any other is the registry's (`actor/{id}`).
 */
import type { NamedNode } from '@rdfjs/types';
import {
  ancestors,
  isRunOfNames,
  partiesOf,
  type Actor,
  type Claim,
  type Entry,
  type Episode,
  type OneParty,
  type Page,
  type Party,
  type Person,
  type PlaceDescription,
  type Registry,
  type Side,
} from '../entry/index.js';
import { isSamePerson, personKey } from '../person-name.js';
import type { Identifiers } from '../terms/index.js';
import type { ReviewStatus } from '../vocabulary/index.js';

/** A short name: "SOHR". */
export const ACRONYM = /^[A-Z][A-Za-z]?[A-Z]{1,5}$/;

/** How many members name a side. */
const SIDE_NAMES = 3;

/** The key of a drafted side whose main party could not be read. */
const UNNAMED = 'unnamed';

export type EntityKind = 'actor' | 'place' | 'person';

export class MappingContext {
  readonly event: NamedNode;
  readonly account: NamedNode;
  readonly document: NamedNode;
  /** The language of the document: its title, labels and quotes are in it. */
  readonly language: string;
  /** The sides by the number the document gives them, lowest first. */
  readonly sides: readonly (readonly [number: number, side: Side])[];
  /** Whether the entry is a row of a table, whose figures are cells: numbers alone. */
  readonly isRow: boolean;
  readonly #local: Record<EntityKind, Map<string, Actor | PlaceDescription | Person>>;
  readonly #actors: ReadonlyMap<string, Actor>;
  readonly #episodes: Map<string, Episode>;
  readonly #withheld: ReadonlyMap<Reviewed, number>;
  #claims: ReadonlyMap<string, Claim> | undefined;
  readonly #mentioned = new Set<string>();
  readonly #sources = new Set<string>();
  #commanders: ReadonlyMap<string, ReadonlySet<number>> | undefined;
  readonly #sidesOf = new Map<string, ReadonlySet<number>>();

  constructor(
    readonly entry: Entry,
    readonly registry: Registry,
    readonly ids: Identifiers,
    { isRow = false }: { isRow?: boolean } = {},
  ) {
    this.isRow = isRow;
    this.event = ids.event(entry.event.id);
    this.account = ids.account(entry.id);
    this.document = ids.document(entry.document);
    this.language = entry.document.language;
    this.sides = Object.entries(entry.event.sides ?? {})
      .map(([number, side]) => [Number(number), side] as const)
      .sort(([one], [other]) => one - other);
    this.#local = { actor: byId(entry.actors), place: byId(entry.places), person: byId(entry.people) };
    this.#actors = entry.actors === undefined ? registry.actors : new Map([...registry.actors, ...byId(entry.actors)]);
    this.#episodes = byId(entry.episodes);
    const withheld = [entry.event.result, entry.fates, entry.episodes, entry.claims].flatMap((items) => withheldItems<Reviewed>(items));
    this.#withheld = new Map(withheld.map((item, index) => [item, index + 1]));
  }

  /** Returns the node of an actor, a place or a person. */
  node(kind: EntityKind, id: string): NamedNode {
    this.#mentioned.add(`${kind} ${id}`);
    return this.ids[kind](id, this.isLocal(kind, id) ? { entry: this.entry.id, page: this.pageOf(kind, id) } : {});
  }

  /** Returns the page of a wiki by which entries know that they mean the same; undefined for what the registry has. */
  pageOf(kind: EntityKind, id: string): Page | undefined {
    return this.#local[kind].get(id)?.page;
  }

  isLocal(kind: EntityKind, id: string): boolean {
    return this.#local[kind].has(id);
  }

  /** Whether something in the graph mentions it: whether {@link node} was called for it. */
  isMentioned(kind: EntityKind, id: string): boolean {
    return this.#mentioned.has(`${kind} ${id}`);
  }

  /** Returns the node of an actor that is the source of a claim. */
  source(id: string): NamedNode {
    this.#sources.add(id);
    return this.node('actor', id);
  }

  /** Whether {@link source} was called for it. */
  isSource(id: string): boolean {
    return this.#sources.has(id);
  }

  /** Returns the sources that the registry describes, sorted. */
  sharedSources(): string[] {
    return [...this.#sources].filter((id) => !this.isLocal('actor', id)).sort();
  }

  /** Returns the usual name, or the id as words where there is none. */
  name(kind: EntityKind, id: string): string {
    const shared = { actor: this.registry.actors, place: this.registry.places, person: this.registry.people }[kind];
    return (this.#local[kind].get(id) ?? shared.get(id))?.name ?? idAsWords(id);
  }

  /** A name for labels: an acronym where the actor has one ("SOHR"). */
  shortName(actor: string): string {
    const aliases = this.#actors.get(actor)?.aliases ?? [];
    return aliases.find((alias) => ACRONYM.test(alias)) ?? this.name('actor', actor);
  }

  /** Returns the kind of an actor in the entry or the registry; undefined where unknown. */
  kindOf(actor: string): Actor['kind'] {
    return this.#actors.get(actor)?.kind;
  }

  /** Returns the parties that the entry or the registry affiliates an actor with. */
  affiliationsOf(actor: string): string[] {
    return (this.#actors.get(actor)?.affiliations ?? []).map(({ id }) => id);
  }

  /** Returns the name, the aliases and the adjectives of an actor. */
  namesOf(actor: string): string[] {
    const { aliases = [], adjectives = [] } = this.#actors.get(actor) ?? {};
    return [this.name('actor', actor), ...aliases, ...adjectives];
  }

  /** Returns the sides that list a person of the name of an actor as a commander; a name on two sides is on none. */
  commandsFor(actor: string): ReadonlySet<number> {
    this.#commanders ??= commanderSides(this);
    const name = personKey(this.name('actor', actor));
    const sides = [...this.#commanders].filter(([commander]) => isSamePerson(name, commander)).flatMap(([, on]) => [...on]);
    return new Set(new Set(sides).size === 1 ? sides : []);
  }

  episode(id: string | undefined): Episode | undefined {
    return id === undefined ? undefined : this.#episodes.get(id);
  }

  /** Returns the node of a figure, or of its tombstone where it is withheld. */
  claim(claim: Claim): NamedNode {
    return this.tombstone(claim) ?? this.ids.claim(this.entry.id, claim.id);
  }

  /**
   * Returns the tombstone of a withheld result, fate, episode or figure; undefined where it is not withheld. Tombstones are
   * numbered: an address made from the content of the entry could be guessed from names. Withholding one more item may
   * renumber the others.
   */
  tombstone(item: Reviewed): NamedNode | undefined {
    const number = this.#withheld.get(item);
    return number === undefined ? undefined : this.ids.withheld(this.entry.id, number);
  }

  /** Returns the name of a claim in tables: its id, which may name a person, unless it is withheld. */
  claimName(claim: Claim): string {
    return this.tombstone(claim) === undefined ? claim.id : this.claim(claim).value.replace(/^.*\//, '');
  }

  /** Returns another claim of the entry; undefined where it is rejected and so not in the graph. */
  otherClaim(id: string | undefined): Claim | undefined {
    if (id === undefined) return undefined;
    // Of two with one id, the first.
    this.#claims ??= byId(this.entry.claims?.toReversed());
    const claim = this.#claims.get(id);
    return claim === undefined || reviewStatus(claim) === 'rejected' ? undefined : claim;
  }

  /** Returns the id of an episode; undefined where it is rejected or withheld. */
  shownEpisode(id: string | undefined): string | undefined {
    const episode = this.episode(id);
    return episode === undefined || isShown(episode) ? id : undefined;
  }

  side(number: number): Side | undefined {
    return this.sides.find(([one]) => one === number)?.[1];
  }

  /** Returns the key of a side across entries: its `key`, else its first actor. */
  sideKey(number: number): string {
    const side = this.side(number);
    return side?.key ?? side?.actors[0]?.id ?? `side-${number}`;
  }

  /** "YPG, Asayish, SDF and others": the first three actors of a side, in the document's spelling where known. */
  sideName(number: number): string {
    const names = (this.side(number)?.actors ?? []).map(({ id, name }) => asName(name ?? this.shortName(id)));
    if (names.length === 0) return `side ${number}`;
    const shown = names.length > SIDE_NAMES ? [...names.slice(0, SIDE_NAMES), 'others'] : names;
    return shown.length === 1 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
  }

  /** Returns the name of a side across entries: its members, never one for all; where none is listed, the actor whose id is its key, or "no party listed". */
  sideKeyName(number: number): string {
    const key = this.sideKey(number);
    // Those who are listed apart from a main party that could not be read do not name the side.
    if (key === UNNAMED) return `side ${number} (main party not listed)`;
    if ((this.side(number)?.actors.length ?? 0) > 0) return this.sideName(number);
    return this.#local.actor.has(key) || this.registry.actors.has(key) ? this.name('actor', key) : `side ${number} (no party listed)`;
  }

  party(party: OneParty): NamedNode {
    return party.kind === 'side' ? this.ids.side(this.entry.id, party.number) : this.node('actor', party.id);
  }

  partyName(party: Party): string {
    return partiesOf(party)
      .map((one) => (one.kind === 'side' ? this.sideName(one.number) : this.shortName(one.id)))
      .join('; ');
  }

  /**
   * Returns the sides a party belongs to. An actor belongs to a side that lists it, an organisation it is part of, or a part
   * of it: a ministry belongs to the side of its army, and an army to the side of its ministry.
   */
  sidesOf(party: OneParty): ReadonlySet<number> {
    if (party.kind === 'side') return new Set([party.number]);
    const known = this.#sidesOf.get(party.id);
    if (known) return known;
    const found = this.#findSides(party);
    this.#sidesOf.set(party.id, found);
    return found;
  }

  #findSides(party: { id: string }): ReadonlySet<number> {
    const lineage = new Set([party.id, ...ancestors(party.id, this.#actors)]);
    const belongs = ({ id }: { id: string }) => lineage.has(id) || ancestors(id, this.#actors).includes(party.id);
    const direct = this.sides.filter(([, side]) => side.actors.some(({ id }) => id === party.id));
    // A direct listing takes precedence over related organisations.
    return new Set((direct.length > 0 ? direct : this.sides.filter(([, side]) => side.actors.some(belongs))).map(([number]) => number));
  }
}

/** By name of a commander: the sides that list them. */
function commanderSides(context: MappingContext): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const { person, of } of shownItems(context.entry.event.commanders)) {
    const name = personKey(context.name('person', person));
    if (of?.kind === 'side' && name !== '') found.set(name, (found.get(name) ?? new Set<number>()).add(of.number));
  }
  return found;
}

/** A name as one of several members; several names that a document runs together are marked as such. */
function asName(name: string): string {
  return isRunOfNames(name) ? `“${name}” (several names)` : name;
}

/** Returns the last review status of a claim or another quoting item; without one `drafted`, or `proposed` where only another reader than the rules read it. */
export function reviewStatus({ review, reader = [] }: Reviewed): ReviewStatus {
  return review?.at(-1)?.status ?? (reader.length === 1 && reader[0]?.id !== 'rules' ? 'proposed' : 'drafted');
}

/** An item that may have reviews, and readers. */
export interface Reviewed {
  review?: { status: ReviewStatus }[] | undefined;
  reader?: { id: string }[] | undefined;
}

/** Whether something is written in full: it is neither rejected nor withheld. */
export function isShown(item: Reviewed): boolean {
  const status = reviewStatus(item);
  return status !== 'rejected' && status !== 'withheld';
}

/** Returns the items that are neither rejected nor withheld. */
export function shownItems<T extends Reviewed>(items: readonly T[] | undefined): T[] {
  return (items ?? []).filter(isShown);
}

/** Returns the withheld items, which leave a tombstone. */
export function withheldItems<T extends Reviewed>(items: readonly T[] | undefined): T[] {
  return (items ?? []).filter(isWithheld);
}

export function isWithheld(item: Reviewed): boolean {
  return reviewStatus(item) === 'withheld';
}

/** Returns `al-hasakah` as "al hasakah", for ids without a name. */
export function idAsWords(id: string): string {
  return id.replace(/-+/g, ' ');
}

function byId<T extends { id: string }>(items: readonly T[] | undefined): Map<string, T> {
  return new Map((items ?? []).map((item) => [item.id, item]));
}
