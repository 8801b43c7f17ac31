/**
 * What of one reading of a document is what of another: the items of an entry that quote (claims, episodes, fates,
 * commanders, results) are found again in the document as it is now, and paired with what a new reading has drafted.
 * Nothing is changed here; `update.ts` does that.
 */
import { countSlug } from '../count.js';
import { formatParty, UNSTATED, type Party } from '../party.js';
import type { At, Claim, Commander, Entry, Episode, FateStatement, ResultStatement } from '../schema.js';
import type { Path } from '../yaml.js';

/** Where words stand in a document. */
export interface Words {
  /** The names of its sections. */
  sections: ReadonlySet<string>;
  /** Every place of some words, in the order of the text. */
  find(words: string): readonly At[];
}

interface Kinds {
  claim: Claim;
  episode: Episode;
  fate: FateStatement;
  commander: Commander;
  result: ResultStatement;
}
export type Kind = keyof Kinds;

/** The lists of an entry that quote its document: what they hold, and their paths. */
export const LISTS: Record<Kind, Path> = {
  commander: ['event', 'commanders'],
  result: ['event', 'result'],
  fate: ['fates'],
  episode: ['episodes'],
  claim: ['claims'],
};
const KINDS = Object.keys(LISTS) as Kind[];

/** One thing that an entry says with its words and their place. */
export type Item = { [K in Kind]: { kind: K; index: number; path: Path; value: Kinds[K] } }[Kind];

/** Everything in an entry that quotes, list by list. */
function itemsOf(entry: Entry): Item[] {
  const { commanders, result } = entry.event;
  const lists = { commander: commanders, result, fate: entry.fates, episode: entry.episodes, claim: entry.claims };
  return KINDS.flatMap((kind) => (lists[kind] ?? []).map((value, index) => ({ kind, index, path: [...LISTS[kind], index], value }) as Item));
}

/** The notes an item carries when its words have gone: rejected for that, or rejected or withheld before. */
export const GONE = 'not in the document any more';
export const GONE_TOO = 'gone from the document';
const MARK = new RegExp(`(?:^|; )(${GONE}|${GONE_TOO}) \\(sha256 [0-9a-f]{12}\\)$`);

/** How an earlier update marked an item as gone, where nobody has written a note since. */
export function goneMark({ value: { note, review } }: Item): typeof GONE | typeof GONE_TOO | undefined {
  const mark = MARK.exec(note ?? '')?.[1];
  if (mark === GONE_TOO) return mark;
  return mark === GONE && review?.at(-1)?.status === 'rejected' ? mark : undefined;
}

function isMarkedGone(item: Item): boolean {
  return goneMark(item) !== undefined;
}

export interface Alignment {
  /** The items of the entry. */
  items: readonly Item[];
  /** Where the words of each item of the entry stand now; absent where they do not. */
  placeOf: ReadonlyMap<Item, At>;
  /** The items of the entry and what is drafted of the same. */
  pairs: readonly { item: Item; drafted: Item }[];
  /** What is drafted and told by the entry already, in other words or another division. */
  told: ReadonlyMap<Item, Item>;
  /** What is drafted and new. */
  fresh: readonly Item[];
}

/** Pairs the items of an entry with those of a new draft. `changed`: the document is another edition than the entry's. */
export function align(entry: Entry, draft: Entry, { words, changed }: { words: Words; changed: boolean }): Alignment {
  const items = itemsOf(entry);
  const drafted = itemsOf(draft);
  const placeOf = locate(items, drafted, { words, changed });
  const pairs: Alignment['pairs'][number][] = [];
  const told = new Map<Item, Item>();
  const fresh: Item[] = [];
  const sections = groups(items, (item) => `${item.kind}\n${(placeOf.get(item) ?? item.value.at).section}`);
  for (const [key, news] of groups(drafted, (item) => `${item.kind}\n${item.value.at.section}`)) {
    const here = sections.get(key) ?? [];
    const paired = pairUp(here, news, placeOf);
    const taken = new Set(paired.values());
    pairs.push(...[...paired].map(([one, item]) => ({ item, drafted: one })));
    for (const one of news) {
      if (paired.has(one)) continue;
      const teller =
        here.find((item) => tells(item, one, { placeOf, drafted: taken.has(item) })) ??
        items.find((item) => isSameOffice(item, one) && placeOf.has(item) && !isMarkedGone(item));
      if (teller) told.set(one, teller);
      else fresh.push(one);
    }
  }
  fresh.sort((one, other) => drafted.indexOf(one) - drafted.indexOf(other));
  return { items, placeOf, pairs, told, fresh };
}

/** Finds the words of every item in the document: in the same section, in the same order, as near as can be. */
function locate(items: readonly Item[], drafted: readonly Item[], { words, changed }: { words: Words; changed: boolean }): Map<Item, At> {
  const placeOf = new Map<Item, At>();
  const drafts = groups(drafted, wordsKey);
  const alike = [...groups(items, wordsKey)].map(([key, group]) => {
    const { at, quote } = group[0]!.value;
    const found = quote === undefined ? [] : words.find(quote);
    const isThere = words.sections.has(at.section);
    const here = found.filter(({ section }) => section === at.section);
    // A section that was renamed or dissolved: words that stand only once must be the same.
    const elsewhere = isThere || found.length !== 1 ? [] : found.filter(({ section }) => isInfobox(section) === isInfobox(at.section));
    const places = distinct([...here, ...elsewhere, ...(drafts.get(key) ?? []).map(({ value }) => value.at)]);
    return { quote, section: at.section, isThere, places, live: group.filter((item) => !isMarkedGone(item)), gone: group.filter(isMarkedGone) };
  });
  // Those whose section is there come first: they have the better right to a place.
  alike.sort((one, other) => Number(other.isThere) - Number(one.isThere));

  // How far the text around has moved: told by words that stand once in both editions.
  const anchors = alike
    .flatMap(({ live, places: [place, ...others] }) => {
      const [start, ...more] = startsOf(live);
      return start !== undefined && place && more.length + others.length === 0 ? [{ start, by: place.start - start }] : [];
    })
    .sort((one, other) => one.start - other.start);

  const taken = new Set<string>();
  const settle = (group: readonly Item[], places: readonly At[], quote: string, shift: (start: number) => number) => {
    const free = places.filter(({ start }) => !taken.has(`${start} ${quote}`));
    const starts = startsOf(group);
    const matched = matchInOrder(
      starts.map(shift),
      free.map(({ start }) => start),
    );
    for (const item of group) {
      const place = free[matched[starts.indexOf(item.value.at.start)] ?? -1];
      if (place) placeOf.set(item, place);
    }
  };
  const take = (group: readonly Item[], quote: string) => {
    for (const item of group) if (placeOf.has(item)) taken.add(`${placeOf.get(item)?.start} ${quote}`);
  };
  for (const { quote, isThere, places, live } of alike) {
    if (!changed || (quote === undefined && isThere)) for (const item of live) placeOf.set(item, item.value.at);
    else if (quote !== undefined) settle(live, places, quote, (start) => start + nearest(anchors, start));
    take(live, quote ?? '');
  }
  // What had gone may be back, where nothing else has its place.
  for (const { quote, places, gone } of alike) {
    if (quote === undefined) continue;
    settle(gone, places, quote, (start) => start);
    take(gone, quote);
  }
  return placeOf;
}

function isInfobox(section: string): boolean {
  return section.startsWith('Infobox/');
}

/** Which of a section's drafted items is which of the entry: by place, then by what the words tell, then by all but the number. */
function pairUp(here: readonly Item[], news: readonly Item[], placeOf: ReadonlyMap<Item, At>): Map<Item, Item> {
  const candidates: { item: Item; drafted: Item; rank: number[] }[] = [];
  here.forEach((item, one) =>
    news.forEach((drafted, other) => {
      const place = placeOf.get(item);
      const at = drafted.value.at;
      const away = Math.abs((place ?? item.value.at).start - at.start);
      const exact = place?.start === at.start && place.end === at.end;
      if (place && exact) candidates.push({ item, drafted, rank: [0, -agreement(item, drafted), 0, one, other] });
      else if (place && overlap(place, at) && isKin(item, drafted) && !isMarkedGone(item))
        candidates.push({ item, drafted, rank: [1, -agreement(item, drafted), away, one, other] });
      else if (!place && !isMarkedGone(item)) {
        const likeness = restated(item, drafted);
        if (likeness > 0) candidates.push({ item, drafted, rank: [2, -likeness, away, one, other] });
      }
    }),
  );
  candidates.sort((one, other) => one.rank.map((value, index) => value - (other.rank[index] ?? 0)).find((difference) => difference !== 0) ?? 0);
  const taken = new Set<Item>();
  const paired = new Map<Item, Item>();
  for (const { item, drafted } of candidates) {
    if (taken.has(item) || paired.has(drafted)) continue;
    taken.add(item);
    paired.set(drafted, item);
  }
  return paired;
}

/** In how much two items of one place agree. */
function agreement(item: Item, drafted: Item): number {
  if (item.kind === 'claim' && drafted.kind === 'claim') {
    const [one, other] = [item.value, drafted.value];
    return (
      (countSlug(one.count) === countSlug(other.count) ? 4 : 0) +
      (sameText(one.metric, other.metric) ? 4 : 0) +
      (sameParty(one.of, other.of) ? 2 : 0) +
      (sameText(one.claimant, other.claimant) ? 2 : 0)
    );
  }
  if (item.kind === 'fate' && drafted.kind === 'fate')
    return Number(item.value.person === drafted.value.person) + Number(item.value.fate === drafted.value.fate);
  if (item.kind === 'commander' && drafted.kind === 'commander') return Number(item.value.person === drafted.value.person);
  if (item.kind === 'episode' && drafted.kind === 'episode') return Number(item.value.id === drafted.value.id);
  return 0;
}

/** Whether two items whose words overlap tell of one thing. */
function isKin(item: Item, drafted: Item): boolean {
  if (item.kind === 'claim' && drafted.kind === 'claim') {
    const [one, other] = [item.value, drafted.value];
    return shareMetric(one, other) && (countSlug(one.count) === countSlug(other.count) || sameParty(one.of, other.of));
  }
  if (item.kind === 'fate' && drafted.kind === 'fate') return item.value.person === drafted.value.person && item.value.fate === drafted.value.fate;
  if (item.kind === 'commander' && drafted.kind === 'commander') return item.value.person === drafted.value.person;
  return item.kind === drafted.kind;
}

/**
 * How much an item whose words are gone is like a drafted one that says the same in other words; 0: not at all. A
 * figure is, when all but its number agrees and the words around the number do; in a cell of the infobox, which says
 * one thing of one party, the words matter little.
 */
function restated(item: Item, drafted: Item): number {
  if (item.kind === 'claim' && drafted.kind === 'claim') {
    const [one, other] = [item.value, drafted.value];
    const agrees = sameText(one.metric, other.metric) && sameParty(one.of, other.of) && sameText(one.claimant, other.claimant);
    if (!agrees) return 0;
    for (const field of ['who', 'item', 'manner', 'covers'] as const) {
      if (one[field] !== undefined && other[field] !== undefined && one[field] !== other[field]) return 0;
    }
    const like = likeness(one.quote, other.quote);
    return like >= 0.5 ? like : isInfobox(one.at.section) ? 0.1 : 0;
  }
  if (item.kind === 'episode' && drafted.kind === 'episode') return Number(item.value.id === drafted.value.id);
  return item.kind === 'result' ? 0 : Number(isKin(item, drafted));
}

/** Whether a drafted item that has no pair is told by an item of the entry all the same. */
function tells(item: Item, drafted: Item, { placeOf, drafted: isDrafted }: { placeOf: ReadonlyMap<Item, At>; drafted: boolean }): boolean {
  const place = placeOf.get(item);
  if (!place || isMarkedGone(item)) return false;
  // The day of a section, where a person has told its incidents.
  if (drafted.kind === 'episode' && drafted.value.type?.includes('day')) return true;
  // An episode that a person told in other words: of one section, one day and one type.
  if (!isDrafted && item.kind === 'episode' && drafted.kind === 'episode') {
    if (item.value.date === drafted.value.date && item.value.type?.some((type) => drafted.value.type?.includes(type))) return true;
  }
  if (!overlap(place, drafted.value.at) || !isKin(item, drafted)) return false;
  return item.kind !== 'claim' || drafted.kind !== 'claim' || countSlug(item.value.count) === countSlug(drafted.value.count);
}

/** A person's command or fate needs to be told once, wherever it is. */
function isSameOffice(item: Item, drafted: Item): boolean {
  if (item.kind === 'commander' && drafted.kind === 'commander')
    return item.value.person === drafted.value.person && sameParty(item.value.of, drafted.value.of);
  return item.kind === 'fate' && isKin(item, drafted);
}

/** The words of two quotes in common, without numbers: 1 where the smaller holds nothing that the larger has not. */
function likeness(one: string, other: string): number {
  const [small = [], large = []] = [one, other].map(bareWords).sort((a, b) => a.length - b.length);
  if (small.length === 0) return large.length === 0 ? 1 : 0;
  return small.filter((word) => large.includes(word)).length / small.length;
}

function bareWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}

function shareMetric(one: Claim, other: Claim): boolean {
  return one.metric.some((metric) => other.metric.includes(metric));
}

function sameParty(one: Party | undefined, other: Party | undefined): boolean {
  return sameText(formatParty(one ?? UNSTATED), formatParty(other ?? UNSTATED));
}

export function sameText(one: string | readonly string[] | undefined, other: string | readonly string[] | undefined): boolean {
  return [one ?? ''].flat().sort().join('\n') === [other ?? ''].flat().sort().join('\n');
}

function overlap(one: At, other: At): boolean {
  return one.start < other.end && other.start < one.end;
}

function wordsKey({ kind, index, value: { at, quote } }: Item): string {
  return quote === undefined ? `${at.section}\n${kind}\n${index}\n` : `${at.section}\n${quote}`;
}

function groups<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(key(item));
    if (group) group.push(item);
    else found.set(key(item), [item]);
  }
  return found;
}

function distinct(places: readonly At[]): At[] {
  return [...new Map(places.map((place) => [`${place.start} ${place.end}`, place])).values()].sort((one, other) => one.start - other.start);
}

function startsOf(items: readonly Item[]): number[] {
  return [...new Set(items.map(({ value }) => value.at.start))].sort((one, other) => one - other);
}

/** By how much the text has moved at the anchor nearest to a place. */
function nearest(anchors: readonly { start: number; by: number }[], start: number): number {
  let best: { start: number; by: number } | undefined;
  for (const anchor of anchors) if (!best || Math.abs(anchor.start - start) < Math.abs(best.start - start)) best = anchor;
  return best?.by ?? 0;
}

/** More pairs than this are not weighed one against the other, but taken as they come. */
const MOST_WEIGHED = 1_000_000;

/**
 * Pairs two ascending lists so that order is kept, as many as can be are paired, and they lie as near as can be.
 * Gives for each of the first the index of its partner, or undefined.
 */
function matchInOrder(one: readonly number[], other: readonly number[]): (number | undefined)[] {
  if (one.length > other.length) {
    const matched: (number | undefined)[] = one.map(() => undefined);
    matchInOrder(other, one).forEach((partner, index) => {
      if (partner !== undefined) matched[partner] = index;
    });
    return matched;
  }
  if (one.length === other.length || one.length * other.length > MOST_WEIGHED) return one.map((_, index) => index);
  // cost[i][j]: the least distance of pairing the first i with some of the first j.
  const cost = [new Array<number>(other.length + 1).fill(0)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = new Array<number>(other.length + 1).fill(Infinity);
    for (let j = i; j <= other.length; j += 1)
      row[j] = Math.min(row[j - 1] ?? Infinity, (cost[i - 1]?.[j - 1] ?? Infinity) + Math.abs((one[i - 1] ?? 0) - (other[j - 1] ?? 0)));
    cost.push(row);
  }
  const matched: (number | undefined)[] = one.map(() => undefined);
  for (let i = one.length, j = other.length; i > 0 && j > 0; j -= 1) {
    if (cost[i]?.[j] === cost[i]?.[j - 1]) continue;
    matched[i - 1] = j - 1;
    i -= 1;
  }
  return matched;
}
