/**
 * Who stands behind the figures of one cell. Claims come in, voices go out: a named source is one voice in however many
 * documents; what nobody is named for is of unknown origin, one voice a document. A voice that gives several figures of
 * one key in one place gives summands or a restatement: what it says of the whole is then not known, and it is left aside.
 */
import { hull, type Interval } from './interval.js';
import { lastSegment } from './graph-nodes.js';
import type { Claim } from './model.js';
import { groupBy } from './group-by.js';

export interface Origin {
  id: string;
  named: boolean;
  /** The first claim of each figure, as the documents give them: a restatement is none. */
  claims: readonly Claim[];
  interval: Interval;
}

export function groupByOrigin(claims: readonly Claim[]): Origin[] {
  return [...groupBy(claims, originOf)].flatMap(([id, claimsOfOrigin]) => {
    const counted = claimsOfOrigin.filter(({ interval }) => interval !== undefined).sort(inReadingOrder);
    if (counted.length === 0 || isInParts(counted)) return [];
    const figures = distinctFigures(counted);
    return [{ id, named: figures[0]?.attribution === 'namedSource', claims: figures, interval: hull(figures.map(({ interval }) => interval ?? {})) }];
  });
}

/** By ids, so that what two documents each describe under one name is one voice. */
export function originOf({ claimants, work }: Claim): string {
  return claimants.length > 0 ? claimants.map(lastSegment).join(' ') : `unnamed in ${work}`;
}

/** Whether one place (a cell, a section) gives several figures of one thing: parts of one whole, perhaps. Figures of other people are no parts of it. */
export function isInParts(claims: readonly Claim[]): boolean {
  return [...groupBy(claims, (claim) => `${locationOf(claim)} ${comparisonCell(claim)}`).values()].some((claimsHere) => distinctFigures(claimsHere).length > 1);
}

/** Each figure once: the first that gives it, in reading order. */
export function distinctFigures(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  return [...claims].sort(inReadingOrder).filter((claim) => {
    const figure = `${claim.bounds.low ?? ''}..${claim.bounds.high ?? ''} ${claim.modifier === 'approximate' ? '~' : ''}`;
    return seen.has(figure) ? false : Boolean(seen.add(figure));
  });
}

/** The same number again in another place of one document is the same report, also where it names the source in other words. */
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

/** The infobox is one place: its cells are read together. */
export function locationOf({ document, section }: Claim): string {
  return `${document} ${section.startsWith('Infobox') ? 'Infobox' : section}`;
}

/** In an infobox, a lead, or a section whose heading says that it counts losses: where totals stand. Elsewhere a total may be that of a day. */
export function countsTheWhole({ section }: Claim): boolean {
  return isSummary(section) || /(?:^|\/)[^/]*\b(?:casualt|loss|fatalit|toll|deaths)[^/]*$/i.test(section);
}

/** In an infobox or a lead, where a document sums up. */
export function isSummary(section: string): boolean {
  return /^(?:Infobox|Lead)\b/.test(section);
}

/** Whether a voice is neither the counted side nor its opponent: it stands by, or no side lists it. */
export function isThirdParty({ relation }: Claim): boolean {
  return relation === 'notABelligerent' || relation === 'onNoSide';
}

/** What must agree for two figures to be of one thing: the key, and the manner where the words say one. */
export function comparisonCell({ keyCell: cell, manner }: Claim): string {
  return manner === undefined ? cell : `${cell}.${manner}`;
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
