/** Whether the name that a gold file has for an actor, and the id that was read, are of one actor: aliases, adjectives, initials and titles. */
import { nameIndex, nameKey, namesOf, type Entry, type Registry } from '../entry/index.js';

/** A source that has no name in the article either: it is read as unnamed, not as the article's own voice. */
export const UNNAMED =
  /^(?:(?:an?|another|one|some|other|several|various|different|unnamed|anonymous)\s+)*(?:sources?|accounts?|reports?|claims?|estimates?|media)$/i;

/** The ids of the actors that a gold file names, written as `said` has them; the names of one actor are equal. */
export function actorNamed(written: string, said: string, entry: Entry, registry: Registry): string {
  const actors = [...(entry.actors ?? []), ...registry.actors.values()].map((actor) => ({
    ...actor,
    aliases: [...(actor.aliases ?? []), ...(actor.adjectives ?? [])],
  }));
  const index = nameIndex(actors);
  const known = (one: string) => index.get(nameKey(one)) ?? index.get(nameKey(one.replace(ONE, '')));
  const exact = known(written);
  if (exact !== undefined) return exact;
  const name = written.replace(ONE, '');
  // "Ukrainian officials" is Ukraine, "pro-government sources" their own.
  const bare = name.replace(BEARERS, '');
  const ids = said.split(' and ');
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

/** Whether one name is another that leaves out a title, a form of state or whose it is, or is its initials: "Quill" for "Mayor Quill", "LHG" for the Lower Harbour Guard. */
function isShortFor(short: string, full: string, titles: RegExp): boolean {
  const initials = full
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
  return (short.length > 1 && short === initials) || (nameKey(short) !== '' && nameKey(short) === nameKey(full.replace(titles, '')));
}
/** What a short name may leave out at the start: a title, a form of state, or an adjective of one of the known actors. */
function leftOut(adjectives: readonly string[]): RegExp {
  const escaped = adjectives.map((adjective) => adjective.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(
    `^(?:${['Mayor', 'Governor', 'President', 'Minister', 'General', 'Colonel', 'Major', 'Captain', "(?:Islamic |Arab |People's )?Republic of(?: the)?", 'Kingdom of(?: the)?', ...escaped].join('|')}) `,
  );
}
const ONE = /^(?:an?|the|one|another)\s+/i;
/** Nouns for those who speak for the actor named before them. */
const BEARERS =
  /(?:\s+(?:officials?|forces|troops|infantry|military|army|government|authorities|sources?|claims?|media|reporters?|journalists?|correspondents?|spokes(?:man|woman|person)))+$/i;

/** Of the actors read as sources, the one that the gold file names without the place: "a resident" is the resident of Ulver. */
function withPlace(name: string, ids: readonly string[], { actors = [] }: Entry): string | undefined {
  const key = nameKey(name.replace(ONE, ''));
  return ids.find((id) => {
    const full = nameKey(actors.find((actor) => actor.id === id)?.name ?? '');
    return PLACED.some((preposition) => full.startsWith(`${key} ${preposition} `));
  });
}
const PLACED: readonly string[] = ['in', 'from', 'at'];
