/**
 * A draft against its gold file. A figure is found if a claim's span overlaps the gold span and metric, low and high
 * agree; its fields are then scored (`fields.ts`). The headline is the share of gold figures that are found with every
 * field right. Figures that the annotator was unsure of (`hesitant`) are scored apart; claims without numbers
 * ("unknown", "heavy") are no figures and are not scored.
 */
import type { Claim, Entry, Registry } from '../entry/index.js';
import { compareFields, FIELDS, type FieldComparison, type FieldName } from './fields.js';
import type { Gold, GoldClaim } from './gold.js';

/** The parts of an article: infoboxes and running text are read by different rules. */
export const PARTS = ['infobox', 'prose'] as const;
type Part = (typeof PARTS)[number];

export interface Tally {
  gold: number;
  read: number;
  found: number;
}

export interface Share {
  right: number;
  of: number;
}

interface Difference {
  claim: Claim;
  gold: GoldClaim;
  fields: FieldComparison[];
}

export interface Score {
  article: string;
  /** The gold figures found with every scored field right. */
  everyField: Share;
  parts: Record<Part, Tally>;
  /** For each field, the figures found that have it right, of those on which it is scored. */
  fields: Record<FieldName, Share>;
  /** The hesitant gold figures: how many are found, and how many with every field right. They count nowhere else. */
  hesitant: { gold: number; found: number; right: number };
  missed: GoldClaim[];
  /** All claims that were scored. */
  read: Claim[];
  /** Read, but not in the gold file. */
  extra: Claim[];
  differences: Difference[];
}

/** Scores one draft. */
export function score(gold: Gold, entry: Entry, registry: Registry): Score {
  const figures = (entry.claims ?? [])
    .filter((claim) => claim.count.low !== undefined || claim.count.high !== undefined)
    .filter((claim) => claim.count.modifier !== 'statedNone');
  const { found, aside } = matchFigures(gold, figures);
  const goldOf = new Map([...found, ...aside].map(([expected, claim]) => [claim, expected]));
  const goldById = new Map([...goldOf].map(([{ id }, expected]) => [id, expected]));
  const isPlain = (claim: Claim) => goldOf.get(claim)?.hesitant === undefined;
  const result = emptyScore(gold.article);
  result.read = figures.filter(isPlain);
  result.extra = figures.filter((claim) => !goldOf.has(claim));
  for (const claim of result.read) result.parts[partOf(claim.at.section)].read += 1;
  for (const expected of gold.claims) {
    const claim = found.get(expected);
    const compared = claim && compareFields(claim, expected, gold, { entry, registry, goldOf: (id) => goldById.get(id) });
    const wrong = compared?.filter((one) => one.expected !== one.got) ?? [];
    const isRight = claim !== undefined && wrong.length === 0;
    if (expected.hesitant !== undefined) {
      result.hesitant.gold += 1;
      if (claim) result.hesitant.found += 1;
      if (isRight) result.hesitant.right += 1;
      continue;
    }
    const part = result.parts[partOf(expected.section)];
    part.gold += 1;
    result.everyField.of += 1;
    if (isRight) result.everyField.right += 1;
    if (!claim) {
      result.missed.push(expected);
      continue;
    }
    part.found += 1;
    for (const { field, expected: right, got } of compared ?? []) {
      result.fields[field].of += 1;
      if (right === got) result.fields[field].right += 1;
    }
    if (wrong.length > 0) result.differences.push({ claim, gold: expected, fields: wrong });
  }
  return result;
}

interface Matches {
  found: Map<GoldClaim, Claim>;
  /** Claims for a hesitant figure with other bounds: neither found nor extra. */
  aside: Map<GoldClaim, Claim>;
}

/** Matches each gold figure with the claim that overlaps it most. Hesitant figures are matched last. */
export function matchFigures(gold: Gold, figures: readonly Claim[]): Matches {
  const open = new Set(figures);
  const take = (expected: GoldClaim, isRight: (claim: Claim) => boolean, into: Map<GoldClaim, Claim>) => {
    const candidates = [...open].filter((claim) => overlap(claim, expected) > 0 && metricOf(claim) === expected.metric && isRight(claim));
    const [claim] = candidates.sort((one, other) => overlap(other, expected) - overlap(one, expected));
    if (!claim) return;
    open.delete(claim);
    into.set(expected, claim);
  };
  const found = new Map<GoldClaim, Claim>();
  const aside = new Map<GoldClaim, Claim>();
  const hesitant = gold.claims.filter((one) => one.hesitant !== undefined);
  for (const expected of [...gold.claims.filter((one) => one.hesitant === undefined), ...hesitant])
    take(expected, ({ count }) => (count.low ?? null) === expected.low && (count.high ?? null) === expected.high, found);
  for (const expected of hesitant) if (!found.has(expected)) take(expected, () => true, aside);
  return { found, aside };
}

/** Adds several scores. */
export function sum(scores: readonly Score[], article = 'all'): Score {
  const total: Score = {
    ...emptyScore(article),
    missed: scores.flatMap((one) => one.missed),
    read: scores.flatMap((one) => one.read),
    extra: scores.flatMap((one) => one.extra),
    differences: scores.flatMap((one) => one.differences),
  };
  for (const one of scores) {
    for (const key of ['right', 'of'] as const) total.everyField[key] += one.everyField[key];
    for (const part of PARTS) for (const key of ['gold', 'read', 'found'] as const) total.parts[part][key] += one.parts[part][key];
    for (const field of FIELDS) for (const key of ['right', 'of'] as const) total.fields[field][key] += one.fields[field][key];
    for (const key of ['gold', 'found', 'right'] as const) total.hesitant[key] += one.hesitant[key];
  }
  return total;
}

/** Returns the share of the figures read that are in the gold file; 1 where nothing was read. */
export function precision({ read, found }: Tally): number {
  return read === 0 ? 1 : found / read;
}

/** Returns the share of the gold figures that were read; 1 where there are none. */
export function recall({ gold, found }: Tally): number {
  return gold === 0 ? 1 : found / gold;
}

/** Returns the shares of a score by name, the headline first, without those scored on nothing. */
export function measuresOf({ everyField, parts, fields }: Score): Record<string, number> {
  const shares: [string, number][] = [['every field right', everyField.right / everyField.of]];
  for (const part of PARTS) {
    const tally = parts[part];
    if (tally.read > 0) shares.push([`${part} precision`, precision(tally)]);
    if (tally.gold > 0) shares.push([`${part} recall`, recall(tally)]);
  }
  for (const field of FIELDS) shares.push([field, fields[field].right / fields[field].of]);
  return Object.fromEntries(shares.filter(([, share]) => !Number.isNaN(share)));
}

function emptyScore(article: string): Score {
  return {
    article,
    everyField: { right: 0, of: 0 },
    parts: { infobox: { gold: 0, read: 0, found: 0 }, prose: { gold: 0, read: 0, found: 0 } },
    fields: Object.fromEntries(FIELDS.map((field) => [field, { right: 0, of: 0 }])) as Record<FieldName, Share>,
    hesitant: { gold: 0, found: 0, right: 0 },
    missed: [],
    read: [],
    extra: [],
    differences: [],
  };
}

function partOf(section: string): Part {
  return section.startsWith('Infobox') ? 'infobox' : 'prose';
}

function overlap({ at }: Claim, gold: GoldClaim): number {
  return Math.min(at.end, gold.end) - Math.max(at.start, gold.start);
}

/** Returns the word of gold files for a metric: `casualties` for a union with killed, injured or missing. */
function metricOf({ metric }: Claim): string {
  if (metric.length === 1) return metric[0] ?? '';
  if (metric.includes('killed') || metric.includes('injured') || metric.includes('missing')) return 'casualties';
  return metric.includes('captured') ? 'captured' : (metric[0] ?? '');
}
