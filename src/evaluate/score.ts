/**
 * A draft against its gold file. A claim is found if its span overlaps the gold span and metric, low and high agree;
 * party, claimant, accumulation, modifier and dates are then scored on the claims found. Claims without numbers
 * ("unknown", "heavy") are no figures and are not scored.
 */
import { ancestors, nameIndex, nameKey, namesOf, parseDate, type Claim, type Entry, type Registry } from '../entry/index.js';
import type { Gold, GoldClaim } from './gold.js';

/** What is scored on the claims found. */
export const FIELDS = ['claimant', 'of', 'accumulation', 'modifier', 'dates'] as const;
export type FieldName = (typeof FIELDS)[number];

/** Where a figure stands: infoboxes and running text are read by different rules. */
export const PARTS = ['infobox', 'prose'] as const;
export type Part = (typeof PARTS)[number];

export interface Tally {
  gold: number;
  read: number;
  found: number;
}

export interface Difference {
  field: FieldName;
  expected: string;
  got: string;
}

export interface Score {
  article: string;
  parts: Record<Part, Tally>;
  /** Of the claims found, how many have the field right. */
  fields: Record<FieldName, { right: number; of: number }>;
  missed: GoldClaim[];
  /** All claims that were scored. */
  read: Claim[];
  /** Read, but not in the gold file. */
  extra: Claim[];
  differences: { claim: Claim; gold: GoldClaim; fields: Difference[] }[];
}

/** Scores one draft. */
export function score(gold: Gold, entry: Entry, registry: Registry): Score {
  const read = (entry.claims ?? [])
    .filter((claim) => claim.count.low !== undefined || claim.count.high !== undefined)
    .filter((claim) => claim.count.modifier !== 'statedNone');
  const open = new Set(read);
  const result: Score = {
    article: gold.article,
    parts: { infobox: { gold: 0, read: 0, found: 0 }, prose: { gold: 0, read: 0, found: 0 } },
    fields: { claimant: none(), of: none(), accumulation: none(), modifier: none(), dates: none() },
    missed: [],
    read,
    extra: [],
    differences: [],
  };
  for (const claim of read) result.parts[partOf(claim.at.section)].read += 1;
  for (const expected of gold.claims) {
    const part = result.parts[partOf(expected.section)];
    part.gold += 1;
    const candidates = [...open].filter(
      (claim) =>
        overlap(claim, expected) > 0 &&
        metricOf(claim) === expected.metric &&
        (claim.count.low ?? null) === expected.low &&
        (claim.count.high ?? null) === expected.high,
    );
    const [claim] = candidates.sort((one, other) => overlap(other, expected) - overlap(one, expected));
    if (!claim) {
      result.missed.push(expected);
      continue;
    }
    open.delete(claim);
    part.found += 1;
    const fields = compareFields(claim, expected, entry, registry);
    for (const field of FIELDS) {
      result.fields[field].of += 1;
      if (!fields.some((difference) => difference.field === field)) result.fields[field].right += 1;
    }
    if (fields.length > 0) result.differences.push({ claim, gold: expected, fields });
  }
  result.extra = read.filter((claim) => open.has(claim));
  return result;
}

/** Several scores as one. */
export function sum(scores: readonly Score[], article = 'all'): Score {
  const total: Score = {
    article,
    parts: { infobox: { gold: 0, read: 0, found: 0 }, prose: { gold: 0, read: 0, found: 0 } },
    fields: { claimant: none(), of: none(), accumulation: none(), modifier: none(), dates: none() },
    missed: scores.flatMap((one) => one.missed),
    read: scores.flatMap((one) => one.read),
    extra: scores.flatMap((one) => one.extra),
    differences: scores.flatMap((one) => one.differences),
  };
  for (const one of scores) {
    for (const part of PARTS) for (const key of ['gold', 'read', 'found'] as const) total.parts[part][key] += one.parts[part][key];
    for (const field of FIELDS) for (const key of ['right', 'of'] as const) total.fields[field][key] += one.fields[field][key];
  }
  return total;
}

/** The share of what was read that is in the gold file; 1 where nothing was read. */
export function precision({ read, found }: Tally): number {
  return read === 0 ? 1 : found / read;
}

/** The share of the gold file that was read; 1 where it lists nothing. */
export function recall({ gold, found }: Tally): number {
  return gold === 0 ? 1 : found / gold;
}

function none(): { right: number; of: number } {
  return { right: 0, of: 0 };
}

function partOf(section: string): Part {
  return section.startsWith('Infobox') ? 'infobox' : 'prose';
}

function overlap({ at }: Claim, gold: GoldClaim): number {
  return Math.min(at.end, gold.end) - Math.max(at.start, gold.start);
}

/** The one word that gold files have for a metric: a union with the dead or the injured is `casualties`, else its first that they list. */
function metricOf({ metric }: Claim): string {
  if (metric.length === 1) return metric[0] ?? '';
  if (metric.includes('killed') || metric.includes('injured') || metric.includes('missing')) return 'casualties';
  return metric.includes('captured') ? 'captured' : (metric[0] ?? '');
}

function compareFields(claim: Claim, gold: GoldClaim, entry: Entry, registry: Registry): Difference[] {
  const differences: Difference[] = [];
  const compare = (field: FieldName, expected: string, got: string) => {
    if (expected !== got) differences.push({ field, expected, got });
  };
  compare('of', gold.of, ofWord(claim, entry, registry));
  compare('accumulation', gold.accumulation, claim.accumulation);
  compare('modifier', gold.modifier, claim.count.modifier);
  const { claimant } = claim;
  const said = claimant === 'unnamed' || claimant === undefined ? 'nobody' : [claimant].flat().join(' and ');
  const isNobody = gold.claimant === null || (claimant === 'unnamed' && UNNAMED.test(gold.claimant));
  compare('claimant', isNobody ? 'nobody' : actorNamed(gold.claimant ?? '', said, entry, registry), said);
  const dates = datesOf(claim, entry);
  compare('dates', `${gold.from ?? '?'} to ${gold.to ?? '?'}`, `${dates.from ?? '?'} to ${dates.to ?? '?'}`);
  return differences;
}

/** A source that has no name in the article either: it is read as unnamed, not as the article's own voice. */
const UNNAMED = /^(?:(?:an?|another|one|some|other|several|various|different|unnamed|anonymous)\s+)*(?:sources?|accounts?|reports?|claims?|estimates?|media)$/i;

/** The ids of those whom a gold file names, as `said` writes them; several names of one actor are one. */
function actorNamed(written: string, said: string, entry: Entry, registry: Registry): string {
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
/** Those who speak for whoever is named before them. */
const BEARERS =
  /(?:\s+(?:officials?|forces|troops|infantry|military|army|government|authorities|sources?|claims?|media|reporters?|journalists?|correspondents?|spokes(?:man|woman|person)))+$/i;

/** Of those who are said to speak, the one whom the gold file names without the place: "a resident" is the resident of Ulver. */
function withPlace(name: string, ids: readonly string[], { actors = [] }: Entry): string | undefined {
  const key = nameKey(name.replace(ONE, ''));
  return ids.find((id) => {
    const full = nameKey(actors.find((actor) => actor.id === id)?.name ?? '');
    return PLACED.some((preposition) => full.startsWith(`${key} ${preposition} `));
  });
}
const PLACED: readonly string[] = ['in', 'from', 'at'];

function ofWord(claim: Claim, entry: Entry, registry: Registry): string {
  // Children whom no side is said to have are civilians.
  if (claim.who === 'civilians' || (claim.who === 'children' && claim.of?.kind !== 'side')) return 'civilians';
  const { of } = claim;
  // One word of gold files is for several kinds of people.
  if (of === undefined || of.kind === 'unstated') return claim.who === 'mixed' ? 'mixed' : 'unknown';
  if (of.kind === 'side') return `side${of.number}`;
  if (of.kind === 'several') return 'mixed';
  // An actor that belongs to one of a side is of that side.
  const own = new Set([of.id, ...ancestors(of.id, registry.actors)]);
  const side = Object.entries(entry.event.sides ?? {}).find(([, { actors }]) => actors.some(({ id }) => own.has(id)));
  return side ? `side${side[0]}` : 'unknown';
}

function datesOf(claim: Claim, entry: Entry): { from?: string; to?: string } {
  const text = claim.covers ?? entry.episodes?.find(({ id }) => id === claim.about)?.date ?? entry.event.date;
  const span = text === undefined ? undefined : parseDate(text);
  return { ...(span?.earliest === undefined ? {} : { from: span.earliest }), ...(span?.latest === undefined ? {} : { to: span.latest }) };
}
