/**
 * What the parts of one mapping share: the entry, the registry, and how ids become nodes and names. An id that the
 * entry lists itself is local (`actor/{entry}/{id}`), any other is the registry's (`actor/{id}`).
 */
import type { NamedNode } from '@rdfjs/types';
import {
  ancestors,
  partiesOf,
  type Actor,
  type Claim,
  type Entry,
  type Episode,
  type OneParty,
  type Party,
  type Person,
  type PlaceDescription,
  type Registry,
  type Side,
} from '../entry/index.js';
import type { Identifiers } from '../terms/index.js';
import type { ReviewStatus } from '../vocabulary/index.js';

export type EntityKind = 'actor' | 'place' | 'person';

export class MappingContext {
  readonly event: NamedNode;
  readonly happening: NamedNode;
  readonly document: NamedNode;
  /** The language of the document: its title, labels and quotes are in it. */
  readonly language: string;
  /** The sides by the number the document gives them, lowest first. */
  readonly sides: readonly (readonly [number: number, side: Side])[];
  readonly #local: Record<EntityKind, Map<string, Actor | PlaceDescription | Person>>;
  readonly #actors: ReadonlyMap<string, Actor>;
  readonly #episodes: Map<string, Episode>;
  readonly #withheld: readonly Reviewed[];
  readonly #mentioned = new Set<string>();
  readonly #sidesOf = new Map<string, ReadonlySet<number>>();

  constructor(
    readonly entry: Entry,
    readonly registry: Registry,
    readonly ids: Identifiers,
  ) {
    this.event = ids.event(entry.id);
    this.happening = ids.happening(entry.event.id);
    this.document = ids.document(entry.document);
    this.language = entry.document.language;
    this.sides = Object.entries(entry.event.sides ?? {})
      .map(([number, side]) => [Number(number), side] as const)
      .sort(([one], [other]) => one - other);
    this.#local = { actor: byId(entry.actors), place: byId(entry.places), person: byId(entry.people) };
    this.#actors = entry.actors === undefined ? registry.actors : new Map([...registry.actors, ...byId(entry.actors)]);
    this.#episodes = byId(entry.episodes);
    this.#withheld = [entry.event.result, entry.fates, entry.episodes, entry.claims].flatMap((items) => withheldItems<Reviewed>(items));
  }

  /** The node of an actor, a place or a person. */
  node(kind: EntityKind, id: string): NamedNode {
    this.#mentioned.add(`${kind} ${id}`);
    return this.ids[kind](id, this.isLocal(kind, id) ? { entry: this.entry.id } : {});
  }

  isLocal(kind: EntityKind, id: string): boolean {
    return this.#local[kind].has(id);
  }

  /** Whether {@link node} has been asked for it: whether something in the graph speaks of it. */
  isMentioned(kind: EntityKind, id: string): boolean {
    return this.#mentioned.has(`${kind} ${id}`);
  }

  /** The usual name, or the id in words where nobody gives one. */
  name(kind: EntityKind, id: string): string {
    const shared = { actor: this.registry.actors, place: this.registry.places, person: this.registry.people }[kind];
    return (this.#local[kind].get(id) ?? shared.get(id))?.name ?? idAsWords(id);
  }

  /** A name for labels: an acronym where the actor has one ("SOHR"). */
  shortName(actor: string): string {
    const aliases = this.#actors.get(actor)?.aliases ?? [];
    return aliases.find((alias) => /^[A-Z][A-Za-z]?[A-Z]{1,5}$/.test(alias)) ?? this.name('actor', actor);
  }

  /** What kind of actor the entry or the registry says it is; undefined where nobody says it. */
  kindOf(actor: string): Actor['kind'] {
    return this.#actors.get(actor)?.kind;
  }

  episode(id: string | undefined): Episode | undefined {
    return id === undefined ? undefined : this.#episodes.get(id);
  }

  /** The node of a figure; that of its tombstone where it is withheld. */
  claim(claim: Claim): NamedNode {
    return this.tombstone(claim) ?? this.ids.claim(this.entry.id, claim.id);
  }

  /**
   * The tombstone of a result, a fate, an episode or a figure that is withheld; undefined where it is not. They are
   * numbered: whatever else an address could be made of is in the entry, and can be guessed from names and tried out.
   * So one more that is withheld may renumber the others, which point to nothing that anybody could look up.
   */
  tombstone(item: Reviewed): NamedNode | undefined {
    const number = this.#withheld.indexOf(item) + 1;
    return number === 0 ? undefined : this.ids.withheld(this.entry.id, number);
  }

  /** How tables call a claim: by its id, which may name a person, unless it is withheld. */
  claimName(claim: Claim): string {
    return this.tombstone(claim) === undefined ? claim.id : this.claim(claim).value.replace(/^.*\//, '');
  }

  /** Another claim of the entry; none where that is rejected, since nothing would stand behind it. */
  otherClaim(id: string | undefined): Claim | undefined {
    const claim = id === undefined ? undefined : this.entry.claims?.find((one) => one.id === id);
    return claim === undefined || reviewStatus(claim) === 'rejected' ? undefined : claim;
  }

  /** The id of an episode that may be pointed to; none where it is rejected or withheld. */
  shownEpisode(id: string | undefined): string | undefined {
    const episode = this.episode(id);
    return episode === undefined || isShown(episode) ? id : undefined;
  }

  side(number: number): Side | undefined {
    return this.sides.find(([one]) => one === number)?.[1];
  }

  /** What sides are called across entries: their key, else their first actor. */
  sideKey(number: number): string {
    const side = this.side(number);
    return side?.key ?? side?.actors[0]?.id ?? `side-${number}`;
  }

  /** "YPG, Asayish, SDF, …": the first three of a side, as the document writes them where it is known. */
  sideName(number: number): string {
    const names = (this.side(number)?.actors ?? []).map(({ id, name }) => name ?? this.shortName(id));
    return names.length === 0 ? `side ${number}` : [...names.slice(0, 3), ...(names.length > 3 ? ['…'] : [])].join(', ');
  }

  /** The name that a side has across entries: that of the actor whose id is its key; never a bare key where no party is listed. */
  sideKeyName(number: number): string {
    const key = this.sideKey(number);
    const listed = (this.side(number)?.actors.length ?? 0) > 0;
    return listed || this.#local.actor.has(key) || this.registry.actors.has(key) ? this.name('actor', key) : `side ${number} (no party listed)`;
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
   * The sides a party belongs to. An actor belongs to the side that lists it, an organisation it is part of, or a part
   * of it: the ministry speaks for the army, and the army is not a stranger to its ministry.
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
    // Being listed by name says more than kinship.
    return new Set((direct.length > 0 ? direct : this.sides.filter(([, side]) => side.actors.some(belongs))).map(([number]) => number));
  }
}

/** What people decided last about a claim, or about anything else that quotes; `drafted` until they do. */
export function reviewStatus({ review }: Reviewed): ReviewStatus {
  return review?.at(-1)?.status ?? 'drafted';
}

/** What people may have decided about. */
export interface Reviewed {
  review?: { status: ReviewStatus }[] | undefined;
}

/** Whether something is written in full: it is neither rejected nor withheld. */
export function isShown(item: Reviewed): boolean {
  const status = reviewStatus(item);
  return status !== 'rejected' && status !== 'withheld';
}

/** Episodes, fates, commanders and results that nobody rejected or withheld. */
export function shownItems<T extends Reviewed>(items: readonly T[] | undefined): T[] {
  return (items ?? []).filter(isShown);
}

/** Those that leave a tombstone. */
export function withheldItems<T extends Reviewed>(items: readonly T[] | undefined): T[] {
  return (items ?? []).filter(isWithheld);
}

export function isWithheld(item: Reviewed): boolean {
  return reviewStatus(item) === 'withheld';
}

/** `al-hasakah` as "al hasakah": better than nothing where an id is all there is. */
export function idAsWords(id: string): string {
  return id.replace(/-+/g, ' ');
}

function byId<T extends { id: string }>(items: readonly T[] | undefined): Map<string, T> {
  return new Map((items ?? []).map((item) => [item.id, item]));
}
