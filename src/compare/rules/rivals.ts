/**
 * Rivals: figures of one key by different voices. One finding a key, that says who stands where. A figure without a
 * named source is set beside the others only where it stands among them and is alone; what a document says elsewhere in
 * its own words is for `one-document`.
 */
import type { Claim, Model } from '../model.js';
import { gap, relate, type Relation } from '../interval.js';
import { groupBy } from '../group-by.js';
import { currentClaims, type Finding, type FindingRule } from '../rule.js';
import { comparisonCell, countsTheWhole, isThirdParty, isSummary, locationOf, groupByOrigin, withoutRestatements, type Origin } from '../origins.js';
import { joinWithSemicolons, countedInWords, claimInWords } from '../wording.js';

export const rivals: FindingRule = (rows, model, rule) =>
  [
    ...groupBy(
      currentClaims(rows, model).filter((claim) => isComparable(claim, model)),
      groupKey,
    ),
  ].flatMap(([, claims]): Finding[] => {
    const origins = comparableOrigins(groupByOrigin(withoutRestatements(claims)));
    const [first] = claims;
    if (first === undefined || origins.length < 2 || (first.party === 'unstated' && countParties(origins) > 1)) return [];
    const measure = widestGap(origins);
    const relation = relationOf(origins);
    const ordered = byLeastFigure(origins);
    return [
      {
        rule: rule.name,
        key: [model.scopeId(first), comparisonCell(first), ...(first.accumulation === 'increment' ? [incidentOf(first)] : [])],
        happening: first.happening,
        severity: measure > 0 ? rule.severity : 'informative',
        measure,
        relation,
        concerns: ordered.flatMap((origin) => origin.claims.map(({ iri }) => iri)),
        message: rule.formatMessage(messageName(relation, origins), {
          what: countedInWords(first),
          gap: measure.toLocaleString('en'),
          who: joinWithSemicolons(ordered.map((origin) => originInWords(origin, model))),
        }),
        assumes: rule.assumes,
        under: first,
      },
    ];
  });

/** What can be compared at all: somebody counted, at a time that is known where time matters, where totals stand. */
function isComparable(claim: Claim, model: Model): boolean {
  const { interval, keyCell: cell, party, population, item, accumulation, episode } = claim;
  if (interval === undefined || cell.endsWith('.undated')) return false;
  if (party === 'unstated' && population === 'unstated' && item === undefined) return false;
  if (accumulation === 'total') return claim.claimants.length > 0 ? countsTheWhole(claim) : isSummary(claim.section) && !isMadeOfParts(claim);
  // Increments are rivals only of one incident: a day as a whole may hold several, and "eight more" are of another.
  if (accumulation !== 'increment') return true;
  return episode !== undefined && !model.episodes.get(episode)?.types.includes('day') && !/\b(?:more|another|further|additional)\b/i.test(claim.quote);
}

/** Forces and things are listed part by part; without a source it is not known whether a figure is one of them. */
function isMadeOfParts({ outcomes }: Claim): boolean {
  return outcomes.some((outcome) => outcome === 'strength' || outcome === 'equipment');
}

function groupKey(claim: Claim): string {
  return [claim.scope, comparisonCell(claim), ...(claim.accumulation === 'increment' ? [claim.episode] : [])].join(' ');
}

function incidentOf({ episode = '' }: Claim): string {
  return episode.slice(episode.lastIndexOf('/') + 1);
}

/**
 * Figures of unknown origin stand with the named ones only beside them, or with one another across documents. One that
 * comes after a name may be of that name, or of the next one, so it is left aside.
 */
function comparableOrigins(origins: readonly Origin[]): Origin[] {
  const named = origins.filter((origin) => origin.named).flatMap(({ claims }) => claims);
  const isBesideNamed = (claim: Claim) => {
    const sameDocument = named.filter((other) => other.document === claim.document);
    const sameLocation = sameDocument.filter((other) => locationOf(other) === locationOf(claim));
    return sameDocument.length === 0 || (sameLocation.length > 0 && sameLocation.every(({ start }) => start > claim.start));
  };
  return origins.filter((origin) => origin.named || origin.claims.every(isBesideNamed));
}

/** How many of the voices are parties: where nobody says whose people are counted, each may count its own. */
function countParties(origins: readonly Origin[]): number {
  return origins.filter(({ claims }) => claims.some((claim) => claim.relation !== undefined && !isThirdParty(claim))).length;
}

/** What lies between the nearest ends of the two that are furthest apart: the least by which the voices differ. */
function widestGap(origins: readonly Origin[]): number {
  return Math.max(0, ...pairsOf(origins).map(([one, other]) => gap(one.interval, other.interval)));
}

/** How all of them stand to one another: disjoint or overlapping where any two are, equal only where all are. */
function relationOf(origins: readonly Origin[]): Relation {
  const found = new Set(pairsOf(origins).map(([one, other]) => relate(one.interval, other.interval)));
  return (['disjoint', 'overlapping', 'nested'] as const).find((relation) => found.has(relation)) ?? 'equal';
}

/** The name of the sentence: a gap between ranges or open ends is the least they differ by, one between points is the difference itself. */
function messageName(relation: Relation, origins: readonly Origin[]): string {
  if (relation !== 'disjoint') return relation;
  if (!origins.every(isPoint)) return 'ranges';
  return origins.length > 2 ? 'several' : 'message';
}

function isPoint({ claims, interval: { low, high } }: Origin): boolean {
  return low !== undefined && low === high && claims.every(({ modifier }) => modifier !== 'approximate');
}

function pairsOf(origins: readonly Origin[]): [Origin, Origin][] {
  return origins.flatMap((one, index) => origins.slice(index + 1).map((other): [Origin, Origin] => [one, other]));
}

/** The least figure first: an order that ranks nobody. */
function byLeastFigure(origins: readonly Origin[]): Origin[] {
  const least = ({ interval: { low, high } }: Origin) => low ?? high ?? 0;
  return [...origins].sort((one, other) => least(one) - least(other) || (one.id < other.id ? -1 : 1));
}

function originInWords({ claims }: Origin, model: Model): string {
  return claims.map((claim) => claimInWords(claim, model)).join(' and ');
}
