/**
 * Aligns an entry with a new draft: the quoting items of the entry (claims, episodes, fates, commanders, results) are
 * located in the current document and paired with the items of the draft. `update.ts` applies the changes.
 */
import { countSlug } from '../count.js';
import { formatParty, UNSTATED, type Party } from '../party.js';
import type { At, Claim, Commander, Entry, Episode, FateStatement, ResultStatement } from '../schema.js';
import type { Path } from '../yaml.js';

/** Looks up quotes in a document. */
export interface QuoteIndex {
  /** The names of its sections. */
  sections: ReadonlySet<string>;
  /** Every position of a quote, in the order of the text. */
  find(quote: string): readonly At[];
}

interface Kinds {
  claim: Claim;
  episode: Episode;
  fate: FateStatement;
  commander: Commander;
  result: ResultStatement;
}
export type Kind = keyof Kinds;

/** The paths of the lists of an entry that quote its document. */
export const LISTS: Record<Kind, Path> = {
  commander: ['event', 'commanders'],
  result: ['event', 'result'],
  fate: ['fates'],
  episode: ['episodes'],
  claim: ['claims'],
};
const KINDS = Object.keys(LISTS) as Kind[];

/** One item of an entry with its quote and position. */
export type Item = { [K in Kind]: { kind: K; index: number; path: Path; value: Kinds[K] } }[Kind];

/** Returns everything in an entry that quotes, list by list. */
function itemsOf(entry: Entry): Item[] {
  const { commanders, result } = entry.event;
  const lists = { commander: commanders, result, fate: entry.fates, episode: entry.episodes, claim: entry.claims };
  return KINDS.flatMap((kind) => (lists[kind] ?? []).map((value, index) => ({ kind, index, path: [...LISTS[kind], index], value }) as Item));
}

/** The notes of an item whose quote is gone: rejected for that reason, or already rejected or withheld. */
export const GONE = 'not in the document any more';
export const GONE_TOO = 'gone from the document';
const MARK = new RegExp(`(?:^|; )(${GONE}|${GONE_TOO}) \\(sha256 [0-9a-f]{12}\\)$`);

/** Returns how an earlier update marked an item as gone, unless a person has edited the note since. */
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
  /** The current position of each item of the entry; absent where its quote is gone. */
  placeOf: ReadonlyMap<Item, At>;
  /** The items of the entry and the drafted items for the same thing. */
  pairs: readonly { item: Item; drafted: Item }[];
  /** Drafted items that an item of the entry covers already, with another quote or division. */
  covered: ReadonlyMap<Item, Item>;
  /** Drafted items that are new. */
  added: readonly Item[];
}

/** Pairs the items of an entry with those of a new draft. `changed`: the document is another edition than the entry's. */
export function align(entry: Entry, draft: Entry, { words: quotes, changed }: { words: QuoteIndex; changed: boolean }): Alignment {
  const items = itemsOf(entry);
  const drafted = itemsOf(draft);
  const placeOf = locate(items, drafted, { words: quotes, changed });
  const pairs: Alignment['pairs'][number][] = [];
  const covered = new Map<Item, Item>();
  const added: Item[] = [];
  const sections = groups(items, (item) => `${item.kind}\n${(placeOf.get(item) ?? item.value.at).section}`);
  for (const [key, draftedHere] of groups(drafted, (item) => `${item.kind}\n${item.value.at.section}`)) {
    const here = sections.get(key) ?? [];
    const paired = pairItems(here, draftedHere, placeOf);
    const taken = new Set(paired.values());
    pairs.push(...[...paired].map(([one, item]) => ({ item, drafted: one })));
    for (const one of draftedHere) {
      if (paired.has(one)) continue;
      const covering =
        here.find((item) => alreadyCovers(item, one, { placeOf, drafted: taken.has(item) })) ??
        items.find((item) => isSameCommandOrFate(item, one) && placeOf.has(item) && !isMarkedGone(item));
      if (covering) covered.set(one, covering);
      else added.push(one);
    }
  }
  added.sort((one, other) => drafted.indexOf(one) - drafted.indexOf(other));
  return { items, placeOf, pairs, covered, added };
}

/** Locates every item in the document: in the same section, in the same order, as near as possible. */
function locate(items: readonly Item[], drafted: readonly Item[], { words: quotes, changed }: { words: QuoteIndex; changed: boolean }): Map<Item, At> {
  const placeOf = new Map<Item, At>();
  const drafts = groups(drafted, quoteKey);
  const alike = [...groups(items, quoteKey)].map(([key, group]) => {
    const { at, quote } = group[0]!.value;
    const found = quote === undefined ? [] : quotes.find(quote);
    const isThere = quotes.sections.has(at.section);
    const here = found.filter(({ section }) => section === at.section);
    // A section that was renamed or removed: a quote that occurs only once is the same.
    const elsewhere = isThere || found.length !== 1 ? [] : found.filter(({ section }) => isInfobox(section) === isInfobox(at.section));
    const places = distinct([...here, ...elsewhere, ...(drafts.get(key) ?? []).map(({ value }) => value.at)]);
    return { quote, section: at.section, isThere, places, live: group.filter((item) => !isMarkedGone(item)), gone: group.filter(isMarkedGone) };
  });
  // Items whose section still exists come first: they take precedence for a position.
  alike.sort((one, other) => Number(other.isThere) - Number(one.isThere));

  // The shift of the surrounding text, from quotes that occur once in both editions.
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
  // An item that was gone may be back, where no other item has its position.
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

/** Pairs a section's drafted items with those of the entry: by position, then by content, then by everything except the number. */
function pairItems(here: readonly Item[], draftedHere: readonly Item[], placeOf: ReadonlyMap<Item, At>): Map<Item, Item> {
  const candidates: { item: Item; drafted: Item; rank: number[] }[] = [];
  here.forEach((item, one) =>
    draftedHere.forEach((drafted, other) => {
      const place = placeOf.get(item);
      const at = drafted.value.at;
      const away = Math.abs((place ?? item.value.at).start - at.start);
      const exact = place?.start === at.start && place.end === at.end;
      if (place && exact) candidates.push({ item, drafted, rank: [0, -agreement(item, drafted), 0, one, other] });
      else if (place && overlap(place, at) && hasSameSubject(item, drafted) && !isMarkedGone(item))
        candidates.push({ item, drafted, rank: [1, -agreement(item, drafted), away, one, other] });
      else if (!place && !isMarkedGone(item)) {
        const likeness = restatementScore(item, drafted);
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

/** Scores the agreement of two items at one position. */
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

/** Whether two items with overlapping quotes are about the same thing. */
function hasSameSubject(item: Item, drafted: Item): boolean {
  if (item.kind === 'claim' && drafted.kind === 'claim') {
    const [one, other] = [item.value, drafted.value];
    return shareMetric(one, other) && (countSlug(one.count) === countSlug(other.count) || sameParty(one.of, other.of));
  }
  if (item.kind === 'fate' && drafted.kind === 'fate') return item.value.person === drafted.value.person && item.value.fate === drafted.value.fate;
  if (item.kind === 'commander' && drafted.kind === 'commander') return item.value.person === drafted.value.person;
  return item.kind === drafted.kind;
}

/**
 * Scores how likely a drafted item restates an item whose quote is gone; 0: not at all. A figure is a restatement when
 * everything except its number agrees and the words around the number are similar; in an infobox cell, which has one
 * outcome of one party, the words matter less.
 */
function restatementScore(item: Item, drafted: Item): number {
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
  return item.kind === 'result' ? 0 : Number(hasSameSubject(item, drafted));
}

/** Whether an item of the entry covers a drafted item that has no pair. */
function alreadyCovers(item: Item, drafted: Item, { placeOf, drafted: isDrafted }: { placeOf: ReadonlyMap<Item, At>; drafted: boolean }): boolean {
  const place = placeOf.get(item);
  if (!place || isMarkedGone(item)) return false;
  // The episode of a whole day, where a person has entered its incidents.
  if (drafted.kind === 'episode' && drafted.value.type?.includes('day')) return true;
  // An episode that a person described in other words: same section, date and type.
  if (!isDrafted && item.kind === 'episode' && drafted.kind === 'episode') {
    if (item.value.date === drafted.value.date && item.value.type?.some((type) => drafted.value.type?.includes(type))) return true;
  }
  if (!overlap(place, drafted.value.at) || !hasSameSubject(item, drafted)) return false;
  return item.kind !== 'claim' || drafted.kind !== 'claim' || countSlug(item.value.count) === countSlug(drafted.value.count);
}

/** Whether two items are the same command or fate of a person, which is entered only once. */
function isSameCommandOrFate(item: Item, drafted: Item): boolean {
  if (item.kind === 'commander' && drafted.kind === 'commander')
    return item.value.person === drafted.value.person && sameParty(item.value.of, drafted.value.of);
  return item.kind === 'fate' && hasSameSubject(item, drafted);
}

/** Returns the share of the shorter quote's words, without numbers, that the longer quote has. */
function likeness(one: string, other: string): number {
  const [small = [], large = []] = [one, other].map(lettersOnly).sort((a, b) => a.length - b.length);
  if (small.length === 0) return large.length === 0 ? 1 : 0;
  return small.filter((word) => large.includes(word)).length / small.length;
}

function lettersOnly(text: string): string[] {
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

function quoteKey({ kind, index, value: { at, quote } }: Item): string {
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

/** Returns the shift of the text at the anchor nearest to a position. */
function nearest(anchors: readonly { start: number; by: number }[], start: number): number {
  let best: { start: number; by: number } | undefined;
  for (const anchor of anchors) if (!best || Math.abs(anchor.start - start) < Math.abs(best.start - start)) best = anchor;
  return best?.by ?? 0;
}

/** Above this number of pairs, pairs are taken in order without comparing distances. */
const MAX_COMPARED = 1_000_000;

/**
 * Pairs two ascending lists: order is kept, as many as possible are paired, and total distance is minimal.
 * Returns for each of the first list the index of its partner, or undefined.
 */
function matchInOrder(one: readonly number[], other: readonly number[]): (number | undefined)[] {
  if (one.length > other.length) {
    const matched: (number | undefined)[] = one.map(() => undefined);
    matchInOrder(other, one).forEach((partner, index) => {
      if (partner !== undefined) matched[partner] = index;
    });
    return matched;
  }
  if (one.length === other.length || one.length * other.length > MAX_COMPARED) return one.map((_, index) => index);
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
