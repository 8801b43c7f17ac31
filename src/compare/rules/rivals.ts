/**
 * Rival claims: figures with one comparison key and different origins. One finding per key lists what each origin says. A
 * figure without a named source is included only beside named ones or across documents; what a document says elsewhere in
 * its own words is the subject of `one-document`.
 */
import type { Claim, Model } from '../model.js';
import { gap, relate, type Relation } from '../interval.js';
import { groupBy } from '../../group-by.js';
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
        event: first.event,
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

/** Whether a claim can be compared: it counts stated people or things, has a date where dates matter, and is where totals are given. */
function isComparable(claim: Claim, model: Model): boolean {
  const { interval, keyCell: cell, party, population, item, accumulation, episode } = claim;
  if (interval === undefined || cell.endsWith('.undated')) return false;
  if (party === 'unstated' && population === 'unstated' && item === undefined) return false;
  if (accumulation === 'total') return claim.claimants.length > 0 ? countsTheWhole(claim) : isSummary(claim.section) && !isMadeOfParts(claim);
  // Increments are rivals only of one incident: a day as a whole may hold several, and "eight more" are of another.
  if (accumulation !== 'increment') return true;
  return episode !== undefined && !model.episodes.get(episode)?.types.includes('day') && !/\b(?:more|another|further|additional)\b/i.test(claim.quote);
}

/** Strengths and equipment are listed in parts; without a source it is not known whether a figure is one of the parts. */
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
 * Drops figures of unknown origin that may belong to a named source. Kept are those in documents without a named source,
 * and those before all named figures in the same place; one that follows a name may be a figure of that source.
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

/** Counts the origins that are parties. Where the party counted is not stated, each may count its own people. */
function countParties(origins: readonly Origin[]): number {
  return origins.filter(({ claims }) => claims.some((claim) => claim.relation !== undefined && !isThirdParty(claim))).length;
}

/** The largest gap between any two origins: the least by which the accounts differ. */
function widestGap(origins: readonly Origin[]): number {
  return Math.max(0, ...pairsOf(origins).map(([one, other]) => gap(one.interval, other.interval)));
}

/** The relation of all origins: disjoint or overlapping if any two are, equal only if all are. */
function relationOf(origins: readonly Origin[]): Relation {
  const found = new Set(pairsOf(origins).map(([one, other]) => relate(one.interval, other.interval)));
  return (['disjoint', 'overlapping', 'nested'] as const).find((relation) => found.has(relation)) ?? 'equal';
}

/** Which message applies. A gap between ranges or open ends is a minimum; a gap between exact figures is the difference itself. */
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

/** The lowest figure first: an order without ranking. */
function byLeastFigure(origins: readonly Origin[]): Origin[] {
  const least = ({ interval: { low, high } }: Origin) => low ?? high ?? 0;
  return [...origins].sort((one, other) => least(one) - least(other) || (one.id < other.id ? -1 : 1));
}

function originInWords({ claims }: Origin, model: Model): string {
  return claims.map((claim) => claimInWords(claim, model)).join(' and ');
}
