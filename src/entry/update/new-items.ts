/**
 * The items that only the new draft has: their ids, their references, and what they name. An entry, a draft in the ids of
 * the entry and their alignment come in; items ready to be appended go out. `update.ts` writes them.
 */
import { sha256 } from '../../slug.js';
import { claimIds } from '../claim-id.js';
import { partiesOf, type Party } from '../party.js';
import type { Claim, Entry } from '../schema.js';
import type { Alignment, Item, Kind } from './align.js';

/** The values of new items, by kind, in the order of the draft. */
export type NewItems = Record<Kind, Item['value'][]>;

export type NamedEntities = Record<'sides' | 'actors' | 'people' | 'places', Set<string>>;

/** Gives the new items of a draft ids that the entry does not use, and points their references at the items of the entry. */
export function newItems(entry: Entry, draft: Entry, alignment: Alignment): NewItems {
  const { added, pairs, covered } = alignment;
  const idOf = new Map<string, string>();
  const key = (kind: Kind, id: string) => `${kind} ${id}`;
  for (const { item, drafted } of pairs) if ('id' in item.value && 'id' in drafted.value) idOf.set(key(item.kind, drafted.value.id), item.value.id);
  for (const [drafted, item] of covered) {
    if (!('id' in item.value) || !('id' in drafted.value)) continue;
    // A day that several episodes cover is not one of them.
    const several = item.kind === 'episode' && (entry.episodes ?? []).filter(({ at }) => at.section === item.value.at.section).length > 1;
    if (!several || !(drafted.kind === 'episode' && drafted.value.type?.includes('day'))) idOf.set(key(item.kind, drafted.value.id), item.value.id);
  }

  const values: Record<Kind, Item['value'][]> = { claim: [], episode: [], fate: [], commander: [], result: [] };
  const episodeIds = new Set(entry.episodes?.map(({ id }) => id));
  const days = new Map((draft.episodes ?? []).map(({ id, date }) => [id, date]));
  for (const { kind, value } of added) {
    if (kind === 'episode') {
      const id = firstUnusedId([value.id, `${value.id}-${sha256(`${value.quote ?? ''}\n${value.at.section}`).slice(0, 4)}`], episodeIds);
      idOf.set(key(kind, value.id), id);
      values.episode.push({ ...value, id });
    } else if (kind !== 'claim') values[kind].push(value);
  }
  const claims = added
    .flatMap((item) => (item.kind === 'claim' ? [item.value] : []))
    .map((claim): Claim => {
      const { about, ...rest } = claim;
      if (about === undefined) return claim;
      const episode = idOf.get(key('episode', about));
      const covers = claim.covers ?? (claim.accumulation === 'increment' && episode === undefined ? days.get(about) : undefined);
      return { ...rest, ...(episode === undefined ? {} : { about: episode }), ...(covers === undefined ? {} : { covers }) };
    });
  for (const [index, id] of newIds(entry.claims ?? [], claims).entries()) {
    const claim = claims[index]!;
    idOf.set(key('claim', claim.id), id);
    claims[index] = { ...claim, id };
  }
  values.claim = claims.map((claim) => {
    const { subsetOf, ...rest } = claim;
    const whole = subsetOf === undefined ? undefined : idOf.get(key('claim', subsetOf));
    return { ...rest, ...(whole === undefined ? {} : { subsetOf: whole }) };
  });
  return values;
}

/** The side numbers and the ids of actors, people and places that items name. */
export function namedEntities(items: NewItems): NamedEntities {
  const named: NamedEntities = { sides: new Set<string>(), actors: new Set<string>(), people: new Set<string>(), places: new Set<string>() };
  const party = (one: Party | undefined) => {
    for (const each of partiesOf(one)) {
      if (each.kind === 'side') named.sides.add(String(each.number));
      else named.actors.add(each.id);
    }
  };
  for (const value of Object.values(items).flat()) {
    if ('of' in value) party(value.of);
    if ('by' in value) party(value.by);
    if ('claimant' in value) for (const id of [value.claimant ?? []].flat()) named.actors.add(id);
    if ('via' in value) for (const id of value.via ?? []) named.actors.add(id);
    if ('actors' in value) for (const { id } of value.actors ?? []) named.actors.add(id);
    if ('person' in value) named.people.add(value.person);
    if ('place' in value) for (const { id } of [value.place ?? []].flat()) named.places.add(id);
  }
  return named;
}

/** Returns ids for new claims, as `claimIds` makes them among all claims; none is used in the entry. */
function newIds(existing: readonly Claim[], claims: readonly Claim[]): string[] {
  const taken = new Set(existing.map(({ id }) => id));
  const ids = claimIds([...existing, ...claims]).slice(existing.length);
  return ids.map((id, index) => {
    const { quote, at } = claims[index]!;
    const hash = sha256(`${quote}\n${at.section}\n${at.start}`);
    return firstUnusedId([id, ...[4, 8, 16, 64].map((digits) => `${id}-${hash.slice(0, digits)}`)], taken);
  });
}

/** Returns the first of several ids that is not used, and marks it as used. */
function firstUnusedId(ids: readonly string[], taken: Set<string>): string {
  let id = ids.find((one) => !taken.has(one));
  for (let more = ids.at(-1) ?? ''; id === undefined; more = `${more}-${sha256(more).slice(0, 4)}`) if (!taken.has(more)) id = more;
  taken.add(id);
  return id;
}
