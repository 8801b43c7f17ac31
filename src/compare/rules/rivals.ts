/**
 * Rival claims: figures that meet under one key and have different origins. One finding per key lists what each origin
 * says. A figure without a named source is included only beside named ones or across documents; what a document says
 * elsewhere in its own words is the subject of `one-document`.
 */
import { groupBy } from '../../group-by.js';
import { relate, type Relation } from '../interval.js';
import { EQUIVALENCES, phaseIn } from '../meeting.js';
import type { Claim, Model } from '../model.js';
import { farthestFloors, widestGap, widestRatio } from '../origin-pairs.js';
import type { Origin } from '../origins.js';
import { rivalGroups, type RivalGroup } from '../rival-groups.js';
import { partsAboveAWhole } from './parts-above-a-whole.js';
import { currentClaims, type Finding, type FindingRule, type RuleHeader } from '../rule.js';
import { claimInWords, countedInWords, figureInWords, joinWithSemicolons, multipleInWords, scopeInWords } from '../wording.js';

/** From this ratio on, two open floors are far apart. */
const FAR_APART = 2;

export const rivals: FindingRule = (rows, model, rule) => {
  const claims = currentClaims(rows, model);
  const compared = rivalGroups(claims, model).flatMap((group): Finding[] => {
    if (group.origins.length >= 2) return [ofOrigins(group, model, rule)];
    return group.origins.length + group.parts.length >= 2 && group.parts.every(areAddends) ? [ofParts(group, model, rule)] : [];
  });
  return [...compared, ...partsAboveAWhole(claims, model, rule)];
};

function ofOrigins(group: RivalGroup, model: Model, rule: RuleHeader): Finding {
  const { origins } = group;
  const measure = widestGap(origins);
  const relation = relationOf(origins);
  const floors = farthestFloors(origins);
  const isDispute = floors !== undefined && floors.ratio >= FAR_APART && floors.both && areOpposed(origins);
  const isOpen = measure === 0 && floors !== undefined && floors.ratio >= FAR_APART;
  return {
    ...common(group, origins, model, rule),
    severity: measure > 0 || (isOpen && isDispute) ? rule.severity : 'informative',
    measure,
    ratio: measure > 0 ? widestRatio(origins) : isOpen ? floors.ratio : undefined,
    relation,
    message: rule.formatMessage(isOpen ? (isDispute ? 'floors' : 'open') : messageName(relation, origins), {
      ...values(group, origins, model),
      gap: measure.toLocaleString('en'),
      ratio: multipleInWords(floors?.ratio ?? 1),
    }),
  };
}

/** Figures of one source that may be addends stand beside those of another. */
function ofParts(group: RivalGroup, model: Model, rule: RuleHeader): Finding {
  const origins = [...group.origins, ...group.parts];
  return { ...common(group, origins, model, rule), severity: 'informative', message: rule.formatMessage('parts', values(group, origins, model)) };
}

/** Whether figures of one source can be added: none of them is zero, which revises the others, or a word with a floor. */
function areAddends({ claims }: Origin): boolean {
  return claims.every(({ bounds: { high }, modifier }) => high !== 0 && modifier !== 'vague');
}

function common({ claims, same }: RivalGroup, origins: readonly Origin[], model: Model, rule: RuleHeader) {
  const first = firstOf(claims, origins);
  return {
    rule: rule.name,
    key: [model.scopeId(first), keyCellOf(first), ...(first.accumulation === 'increment' ? [incidentOf(first)] : [])],
    event: first.event,
    concerns: byLeastFigure(origins).flatMap((origin) => origin.claims.map(({ iri }) => iri)),
    // The last assumption is that of parts and wholes.
    assumes: [...rule.assumes.slice(0, -1), ...same.map((one) => EQUIVALENCES[one])],
    under: first,
  };
}

function values({ claims, parts, meeting }: RivalGroup, origins: readonly Origin[], model: Model) {
  const first = firstOf(claims, origins);
  return {
    what: `${countedInWords(first)}${scopeInWords(first, model, phaseIn(meeting))}`,
    who: joinWithSemicolons(byLeastFigure(origins).map((origin) => originInWords(origin, model, parts))),
  };
}

/** The claim that names what is compared: of the claims compared, the one with the widest key. */
function firstOf(claims: readonly Claim[], origins: readonly Origin[]): Claim {
  const used = new Set(origins.flatMap((origin) => origin.claims.map(({ iri }) => iri)));
  const compared = claims.filter(({ iri }) => used.has(iri));
  const width = ({ party, population, accumulation }: Claim) =>
    Number(!party.startsWith('side-')) + Number(population !== 'unstated') + Number(accumulation === 'cumulative');
  const [first] = [...compared].sort((one, other) => width(one) - width(other));
  if (first === undefined) throw new TypeError('a group of rivals has no claim');
  return first;
}

function keyCellOf({ keyCell: cell, manner }: Claim): string {
  return manner === undefined ? cell : `${cell}.${manner}`;
}

function incidentOf({ episode = '' }: Claim): string {
  return episode.slice(episode.lastIndexOf('/') + 1);
}

/** Whether the counted side and its opponent are among the origins. */
function areOpposed(origins: readonly Origin[]): boolean {
  const relations = groupBy(
    origins.flatMap(({ claims }) => claims),
    ({ relation = '' }) => relation,
  );
  return relations.has('ownSide') && relations.has('opposingSide');
}

/** The relation of all origins: disjoint or overlapping if any two are, equal only if all are. */
function relationOf(origins: readonly Origin[]): Relation {
  const found = new Set(origins.flatMap((one, index) => origins.slice(index + 1).map((other) => relate(one.interval, other.interval))));
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

/** The lowest figure first: an order without ranking. */
function byLeastFigure(origins: readonly Origin[]): Origin[] {
  const least = ({ interval: { low, high } }: Origin) => low ?? high ?? 0;
  return [...origins].sort((one, other) => least(one) - least(other) || (one.id < other.id ? -1 : 1));
}

/** "SDF (own side) 508"; of addends "SDF (own side) 508 + 25". */
function originInWords({ claims }: Origin, model: Model, parts: readonly Origin[]): string {
  const [first, ...others] = claims;
  if (first === undefined || !parts.some(({ claims: some }) => some === claims)) return claims.map((claim) => claimInWords(claim, model)).join(' and ');
  return [claimInWords(first, model), ...others.map(figureInWords)].join(' + ');
}
