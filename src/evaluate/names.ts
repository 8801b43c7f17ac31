/** Matches the names of actors in gold files with the ids that were read, by aliases, adjectives, initials and titles. */
import { nameIndex, nameKey, namesOf, type Entry, type Registry } from '../entry/index.js';

/** Matches a source that the article does not name: it is read as `unnamed`, which differs from no claimant. */
export const UNNAMED =
  /^(?:(?:an?|another|one|some|other|several|various|different|unnamed|anonymous)\s+)*(?:sources?|accounts?|reports?|claims?|estimates?|media)$/i;

/** Finds the ids of the actors that a gold file names. `read`: the ids that were read, joined by "and"; a name that matches one of them returns it. */
export function actorNamed(written: string, read: string, entry: Entry, registry: Registry): string {
  const actors = [...(entry.actors ?? []), ...registry.actors.values()].map((actor) => ({
    ...actor,
    aliases: [...(actor.aliases ?? []), ...(actor.adjectives ?? [])],
  }));
  const index = nameIndex(actors);
  const known = (one: string) => index.get(nameKey(one)) ?? index.get(nameKey(one.replace(ONE, '')));
  const exact = known(written);
  if (exact !== undefined) return exact;
  const name = written.replace(ONE, '');
  // "Ukrainian officials" are Ukraine; "pro-government sources" are a source of their own.
  const bare = name.replace(REPRESENTATIVES, '');
  const ids = read.split(' and ');
  for (const joint of [name, bare]) {
    const names = joint.split(/\s*(?:,|\/|&|\band\b)\s*/);
    const each = names.map((one) => known(one) ?? withPlace(one, ids, entry));
    if (names.length > 1 && each.every((one) => one !== undefined)) return each.join(' and ');
  }
  const start = index.get(nameKey(bare));
  if (start !== undefined) return start;
  const titles = leftOut(actors.flatMap(({ adjectives = [] }) => adjectives));
  const byName = ids.find((id) =>
    actors.some((actor) => actor.id === id && namesOf(actor).some((full) => isShortFor(name, full, titles) || isShortFor(full, name, titles))),
  );
  return byName ?? withPlace(name, ids, entry) ?? name;
}

/** Checks whether one name is another without its title, form of state or demonym, or is its initials: "Quill" for "Mayor Quill", "LHG" for the Lower Harbour Guard. */
function isShortFor(short: string, full: string, titles: RegExp): boolean {
  const initials = full
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
  return (short.length > 1 && short === initials) || (nameKey(short) !== '' && nameKey(short) === nameKey(full.replace(titles, '')));
}
/** Matches what a short name may leave out at the start: a title, a form of state, or an adjective of a known actor. */
function leftOut(adjectives: readonly string[]): RegExp {
  const escaped = adjectives.map((adjective) => adjective.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(
    `^(?:${['Mayor', 'Governor', 'President', 'Minister', 'General', 'Colonel', 'Major', 'Captain', "(?:Islamic |Arab |People's )?Republic of(?: the)?", 'Kingdom of(?: the)?', ...escaped].join('|')}) `,
  );
}
const ONE = /^(?:an?|the|one|another)\s+/i;
/** Nouns for representatives of the actor named before them. */
const REPRESENTATIVES =
  /(?:\s+(?:officials?|forces|troops|infantry|military|army|government|authorities|sources?|claims?|media|reporters?|journalists?|correspondents?|spokes(?:man|woman|person)))+$/i;

/** Finds the source read that the gold file names without its place: "a resident" is the resident of Ulver. */
function withPlace(name: string, ids: readonly string[], { actors = [] }: Entry): string | undefined {
  const key = nameKey(name.replace(ONE, ''));
  return ids.find((id) => {
    const full = nameKey(actors.find((actor) => actor.id === id)?.name ?? '');
    return PLACED.some((preposition) => full.startsWith(`${key} ${preposition} `));
  });
}
const PLACED: readonly string[] = ['in', 'from', 'at'];
