/**
 * The origins of figures. Claims with one comparison key come in and are grouped: a named source is one origin in all
 * documents; claims without a named source have one unknown origin per document. Where an origin gives several figures
 * in one place, they may be parts or restatements of a whole that is not known, and the origin is left out.
 */
import { lastSegment } from '../terms/index.js';
import { hull, type Interval } from './interval.js';
import type { Claim } from './model.js';
import { groupBy } from '../group-by.js';

export interface Origin {
  id: string;
  named: boolean;
  /** The first claim of each figure; restatements are left out. */
  claims: readonly Claim[];
  interval: Interval;
}

/** Groups claims by origin; `cellOf` is what two figures must share to be parts of one thing. */
export function groupByOrigin(claims: readonly Claim[], cellOf: (claim: Claim) => string = comparisonCell): Origin[] {
  return [...groupBy(claims, originOf)].flatMap(([id, claimsOfOrigin]) => {
    const counted = claimsOfOrigin.filter(({ interval }) => interval !== undefined).sort(inReadingOrder);
    if (counted.length === 0 || isInParts(counted, cellOf)) return [];
    const figures = distinctFigures(counted);
    return [{ id, named: figures[0]?.attribution === 'namedSource', claims: figures, interval: hull(figures.map(({ interval }) => interval ?? {})) }];
  });
}

/** The origins that give several figures for one thing in one place, which may be addends of a figure that is not stated. */
export function inParts(claims: readonly Claim[]): Origin[] {
  return [...groupBy(claims, originOf)].flatMap(([id, claimsOfOrigin]) => {
    const counted = claimsOfOrigin.filter(({ interval }) => interval !== undefined);
    if (!isInParts(counted, () => '')) return [];
    const figures = distinctFigures(counted);
    return [{ id, named: figures[0]?.attribution === 'namedSource', claims: figures, interval: hull(figures.map(({ interval }) => interval ?? {})) }];
  });
}

/** The key of the origin of a claim. It is made of ids, so that the same source in two documents is one origin. */
export function originOf({ claimants, work }: Claim): string {
  return claimants.length > 0 ? claimants.map(lastSegment).join(' ') : `unnamed in ${work}`;
}

/** Whether one place (an infobox, a section) gives several figures for one comparison key: they may be parts of a whole. */
export function isInParts(claims: readonly Claim[], cellOf: (claim: Claim) => string = comparisonCell): boolean {
  return [...groupBy(claims, (claim) => `${locationOf(claim)} ${cellOf(claim)}`).values()].some((claimsHere) => distinctFigures(claimsHere).length > 1);
}

/** The first claim of each figure, in reading order. */
export function distinctFigures(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  return [...claims].sort(inReadingOrder).filter((claim) => {
    const figure = `${claim.bounds.low ?? ''}..${claim.bounds.high ?? ''} ${claim.modifier === 'approximate' ? '~' : ''}`;
    return seen.has(figure) ? false : Boolean(seen.add(figure));
  });
}

/** Drops restatements: the same number in another place of one document, also where its source is worded differently. */
export function withoutRestatements(claims: readonly Claim[]): Claim[] {
  const first = new Map<string, Claim>();
  return [...claims].sort(inReadingOrder).filter((claim) => {
    const figure = `${claim.document} ${claim.bounds.low}..${claim.bounds.high}`;
    const known = first.get(figure);
    if (known === undefined) first.set(figure, claim);
    return known === undefined || locationOf(known) === locationOf(claim) || originOf(known) === originOf(claim);
  });
}

export function inReadingOrder(one: Claim, other: Claim): number {
  return compareTexts(one.document, other.document) || one.start - other.start || compareTexts(one.iri, other.iri);
}

/** The place of a claim in its document. The infobox is one place: its cells are read together. */
export function locationOf({ document, section }: Claim): string {
  return `${document} ${section.startsWith('Infobox') ? 'Infobox' : section}`;
}

/** Whether a claim is where documents give totals: an infobox (not its result, which tells of incidents), a lead, or a section about losses. Elsewhere a total may be that of a day. */
export function countsTheWhole({ section }: Claim): boolean {
  if (section.startsWith('Infobox/Result')) return false;
  return isSummary(section) || /(?:^|\/)[^/]*\b(?:casualt|loss|fatalit|toll|deaths)[^/]*$/i.test(section);
}

/** Whether a section is an infobox or a lead, where a document sums up. */
export function isSummary(section: string): boolean {
  return /^(?:Infobox|Lead)\b/.test(section);
}

/** Whether the claimant is neither the counted side nor its opponent: independent, or listed on no side. */
export function isThirdParty({ relation }: Claim): boolean {
  return relation === 'nonParty' || relation === 'onNoSide';
}

/** What must be equal for two figures to be comparable: the key, and the manner where the text states one. */
export function comparisonCell({ keyCell: cell, manner }: Claim): string {
  return manner === undefined ? cell : `${cell}.${manner}`;
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
