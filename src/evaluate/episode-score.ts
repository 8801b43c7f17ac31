/**
 * The episodes of a draft against its gold file. An episode is found if its clause overlaps the gold clause and the types
 * agree; its fields are then scored. Day sections (type `day`) come from headings and are not scored; nor is what is
 * outside the parts that the gold file lists in full.
 */
import { nameKey, namesOf, type Entry, type Episode, type Registry } from '../entry/index.js';
import type { EpisodeGold, EpisodeTrap, GoldEpisode } from './episode-gold.js';
import { actorNamed, UNNAMED } from './names.js';
import type { Share, Tally } from './score.js';

/** What is scored on the episodes found: the claimant always, the others where both gold file and draft have them. */
export const EPISODE_FIELDS = ['claimant', 'date', 'place', 'by', 'against'] as const;
type EpisodeField = (typeof EPISODE_FIELDS)[number];

interface EpisodeDifference {
  episode: Episode;
  field: EpisodeField;
  expected: string;
  got: string;
}

export interface EpisodeScore {
  article: string;
  tally: Tally;
  fields: Record<EpisodeField, Share>;
  missed: GoldEpisode[];
  /** Drafted, but not in the gold file; with the trap that each is in, if it is in one. */
  extra: { episode: Episode; trap?: EpisodeTrap }[];
  differences: EpisodeDifference[];
}

/** Scores the episodes of one draft. */
export function scoreEpisodes(gold: EpisodeGold, entry: Entry, registry: Registry): EpisodeScore {
  const drafted = (entry.episodes ?? []).filter(({ type, at }) => type?.includes('day') !== true && gold.read.some((part) => overlap(at, part) > 0));
  const found = match(gold.episodes, drafted);
  const matched = new Set(found.values());
  const score = emptyScore(gold.article);
  score.tally.read = drafted.length - gold.episodes.filter((one) => one.repeats && found.has(one)).length;
  for (const expected of gold.episodes) {
    if (expected.repeats) continue;
    const episode = found.get(expected);
    score.tally.gold += 1;
    if (!episode) {
      score.missed.push(expected);
      continue;
    }
    score.tally.found += 1;
    for (const one of compareFields(expected, episode, entry, registry)) {
      const share = score.fields[one.field];
      share.of += 1;
      if (one.expected === one.got) share.right += 1;
      else score.differences.push({ episode, ...one });
    }
  }
  for (const episode of drafted) {
    if (matched.has(episode)) continue;
    const trap = gold.traps.find((one) => overlap(episode.at, one) > 0 && sharesType(episode, one));
    score.extra.push({ episode, ...(trap ? { trap } : {}) });
  }
  return score;
}

/** Adds several scores. */
export function sumEpisodes(scores: readonly EpisodeScore[], article = 'all'): EpisodeScore {
  const total = emptyScore(article);
  for (const { tally, fields, missed, extra, differences } of scores) {
    for (const key of ['gold', 'read', 'found'] as const) total.tally[key] += tally[key];
    for (const field of EPISODE_FIELDS) for (const key of ['right', 'of'] as const) total.fields[field][key] += fields[field][key];
    total.missed.push(...missed);
    total.extra.push(...extra);
    total.differences.push(...differences);
  }
  return total;
}

function emptyScore(article: string): EpisodeScore {
  const fields = Object.fromEntries(EPISODE_FIELDS.map((field) => [field, { right: 0, of: 0 }])) as Record<EpisodeField, Share>;
  return { article, tally: { gold: 0, read: 0, found: 0 }, fields, missed: [], extra: [], differences: [] };
}

/** Matches each gold episode with the draft whose clause overlaps it most: each draft once, those that repeat others last. */
function match(gold: readonly GoldEpisode[], drafted: readonly Episode[]): Map<GoldEpisode, Episode> {
  const open = new Set(drafted);
  const found = new Map<GoldEpisode, Episode>();
  for (const expected of [...gold.filter((one) => !one.repeats), ...gold.filter((one) => one.repeats)]) {
    const [best] = [...open]
      .filter((episode) => overlap(episode.at, expected) > 0 && sharesType(episode, expected))
      .sort((one, other) => overlap(other.at, expected) - overlap(one.at, expected));
    if (!best) continue;
    open.delete(best);
    found.set(expected, best);
  }
  return found;
}

function sharesType({ type = [] }: Episode, expected: { readonly type: readonly string[] }): boolean {
  return type.some((one) => expected.type.includes(one));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function overlap(one: Span, other: Span): number {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start);
}

function compareFields(gold: GoldEpisode, episode: Episode, entry: Entry, registry: Registry): Omit<EpisodeDifference, 'episode'>[] {
  const compared = [{ field: 'claimant' as const, ...claimants(gold, episode, entry, registry) }];
  const add = (field: EpisodeField, expected: string, got: string) => compared.push({ field: field as 'claimant', expected, got });
  if (gold.date !== undefined && episode.date !== undefined) add('date', gold.date, episode.date);
  const places = placeNames(episode, entry, registry);
  if (gold.place && places.length > 0) {
    const isRight = places.every((name) => gold.place?.some((one) => isSamePlace(one, name)));
    add('place', gold.place.join(' and '), isRight ? gold.place.join(' and ') : places.join(' and '));
  }
  for (const [field, role] of [
    ['by', 'agent'],
    ['against', 'target'],
  ] as const) {
    const ids = (episode.actors ?? []).filter((one) => one.role === role).map(({ id }) => id);
    const named = gold[field];
    if (!named || ids.length === 0) continue;
    const got = ids.join(' and ');
    add(field, named.map((name) => actorNamed(name, got, entry, registry)).join(' and '), got);
  }
  return compared;
}

function claimants({ claimant: named }: GoldEpisode, { claimant }: Episode, entry: Entry, registry: Registry): { expected: string; got: string } {
  const got = claimant === undefined ? 'nobody' : [claimant].flat().join(' and ');
  if (named === undefined) return { expected: 'nobody', got };
  const isUnnamed = named === 'unnamed' || UNNAMED.test(named);
  return { expected: isUnnamed ? 'unnamed' : actorNamed(named, got, entry, registry), got };
}

function placeNames({ place = [] }: Episode, entry: Entry, registry: Registry): string[] {
  return place.map(({ id }) => {
    const known = (entry.places ?? []).find((one) => one.id === id) ?? registry.places.get(id);
    return known ? (namesOf(known)[0] ?? id) : id;
  });
}

/** Whether one name of a place has all words of the other: "Hadrut" and "town of Hadrut". */
function isSamePlace(one: string, other: string): boolean {
  const [words, others] = [nameKey(one).split(' '), nameKey(other).split(' ')];
  return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
}
