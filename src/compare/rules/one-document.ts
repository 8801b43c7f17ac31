/**
 * Two figures in one document, such as 159 in the infobox and 154 in the lead. Compared are figures of one origin in two
 * places, and the document's own figure with that of a source that is no party to the figure. The same number again is a
 * restatement, also where it is attributed to a source. A figure for several outcomes together is held against those for each.
 */
import { FURTHER } from '../incidents.js';
import { gap, inWords, ratio, sum } from '../interval.js';
import type { Claim, Model } from '../model.js';
import { groupBy } from '../../group-by.js';
import { incidentsAboveTotals } from './incidents-above-totals.js';
import { currentClaims, type Finding, type FindingRule, type RuleHeader } from '../rule.js';
import { isOfTheWholeEvent } from '../rival-groups.js';
import { BODIES } from '../same-time.js';
import { phaseOf } from '../scope.js';
import { comparisonCell, countsTheWhole, distinctFigures, inReadingOrder, isInParts, isThirdParty, locationOf, originOf } from '../origins.js';
import { figureInWords, claimantName, countedInWords, outcomesInWords } from '../wording.js';

export const oneDocument: FindingRule = (rows, model, rule) => [
  ...twoFigures(currentClaims(rows, model).filter(isWhole), model, rule),
  ...sumsOfOutcomes(currentClaims(rows, model), model, rule),
  ...incidentsAboveTotals(model, rule),
];

function twoFigures(wholes: readonly Claim[], model: Model, rule: RuleHeader): Finding[] {
  return [...groupBy(wholes, ({ account, keyCell: cell, manner = '' }) => `${account} ${cell} ${manner}`)].flatMap(([, cellClaims]): Finding[] => {
    const byOrigin = [...groupBy(cellClaims, originOf).values()].filter((claimsOfOrigin) => !isInParts(claimsOfOrigin));
    const claims = byOrigin.flat().sort(inReadingOrder);
    return conflictingPairs(claims).map(([one, other]): Finding => {
      const figures = [one, other].map(
        (claim) => `${figureInWords(claim)} (${[sectionName(claim), ...(claim.claimants.length > 0 ? [claimantName(claim, model)] : [])].join(', ')})`,
      );
      return {
        rule: rule.name,
        key: [
          model.entryId(one.account),
          comparisonCell(one),
          ...(one.claimants.length > 0 ? [model.idsOf(one.claimants)] : []),
          figureKey(one),
          figureKey(other),
        ],
        event: one.event,
        severity: rule.severity,
        measure: gap(one.interval ?? {}, other.interval ?? {}),
        ratio: ratio(one.interval ?? {}, other.interval ?? {}),
        relation: 'disjoint',
        concerns: [one.iri, other.iri],
        message: rule.formatMessage('message', { document: model.name(one.document), what: countedInWords(one), who: figures.join(' and ') }),
        assumes: rule.assumes.slice(0, 2),
        under: one,
      };
    });
  });
}

/** Holds a figure for several outcomes together against those for each: "50 killed and wounded" against 50 killed and 35 wounded. */
function sumsOfOutcomes(claims: readonly Claim[], model: Model, rule: RuleHeader): Finding[] {
  const own = claims.filter(
    (claim) => claim.interval !== undefined && claim.claimants.length === 0 && claim.item === undefined && claim.manner === undefined && countsTheWhole(claim),
  );
  return [...groupBy(own, ({ account, party, population }) => `${account} ${party} ${population}`).values()].flatMap((cell) =>
    cell
      .filter(({ outcomes, interval, quote }) => outcomes.length > 1 && interval?.high !== undefined && TOGETHER.test(quote))
      .flatMap((together): Finding[] => {
        const parts = together.outcomes.map((outcome) => lowestTotal(cell, outcome, model)).filter((one) => one !== undefined);
        const least = sum(parts.map(({ interval }) => interval ?? {}));
        const measure = (least.low ?? 0) - (together.interval?.high ?? 0);
        if (parts.length < 2 || measure <= 0 || parts.some(({ section }) => section === together.section)) return [];
        return [
          {
            rule: rule.name,
            key: [model.entryId(together.account), comparisonCell(together), figureKey(together), 'outcomes'],
            event: together.event,
            severity: rule.severity,
            measure,
            ratio: ratio(together.interval ?? {}, least),
            relation: 'disjoint',
            concerns: [together, ...parts].map(({ iri }) => iri),
            message: rule.formatMessage('outcomes', {
              document: model.name(together.document),
              what: countedInWords(together),
              together: `${figureInWords(together)} (${sectionName(together)})`,
              least: inWords({ low: least.low }),
              parts: parts.map((part) => `${figureInWords(part)} ${outcomesInWords(part.outcomes)} (${sectionName(part)})`).join(' and '),
            }),
            assumes: rule.assumes.slice(2, 3),
            under: together,
          },
        ];
      }),
  );
}

/** Words of a figure for several outcomes. */
const TOGETHER = /\b(?:killed|dead|died|casualties|casualty|victims)\b/i;

function lowestTotal(claims: readonly Claim[], outcome: string, model: Model): Claim | undefined {
  const totals = claims.filter((claim) => claim.accumulation === 'total' && claim.outcomes.join() === outcome && phaseOf(claim, model) === undefined);
  return totals.sort((one, other) => (one.interval?.low ?? 0) - (other.interval?.low ?? 0))[0];
}

/** Whether a figure is that of the whole event for people or things that are stated. */
function isWhole(claim: Claim): boolean {
  // Fighters of no stated party may be those of either: "killed 11 soldiers, losing four of its own fighters".
  const someone = claim.party !== 'unstated' || !OF_A_PARTY.has(claim.population);
  return (
    claim.accumulation === 'total' &&
    claim.interval !== undefined &&
    someone &&
    (countsTheWhole(claim) || (claim.claimants.length > 0 && isOfTheWholeEvent(claim))) &&
    !FURTHER.test(claim.quote) &&
    !BODIES.test(claim.quote)
  );
}

/** Populations that belong to one party or the other. */
const OF_A_PARTY: ReadonlySet<string> = new Set(['unstated', 'fighters', 'prisoners', 'unidentified']);

/** Pairs of conflicting figures. A figure that is compatible with another in the document is explained by it. */
function conflictingPairs(claims: readonly Claim[]): [Claim, Claim][] {
  const figures = [...groupBy(claims, originOf).values()].flatMap(distinctFigures).sort(inReadingOrder);
  const differ = (one: Claim, other: Claim) => locationOf(one) !== locationOf(other) && gap(one.interval ?? {}, other.interval ?? {}) > 0;
  const found: [Claim, Claim][] = [];
  for (const [index, one] of figures.entries()) {
    for (const other of figures.slice(index + 1)) if (originOf(one) === originOf(other) && differ(one, other)) found.push([one, other]);
  }
  const ownFigures = figures.filter(({ claimants }) => claimants.length === 0);
  const outsiders = figures.filter((claim) => isThirdParty(claim) || claim.relation === 'partyAboutOthers');
  if (ownFigures.length !== 1 || new Set(outsiders.map(originOf)).size !== 1) return found;
  const [ownFigure, quoted] = [ownFigures[0], outsiders[0]];
  const isExplained = claims.some((claim) => claim !== ownFigure && claim.claimants.length > 0 && gap(claim.interval ?? {}, ownFigure?.interval ?? {}) === 0);
  if (ownFigure && quoted && !isExplained && differ(ownFigure, quoted))
    found.push(inReadingOrder(ownFigure, quoted) < 0 ? [ownFigure, quoted] : [quoted, ownFigure]);
  return found;
}

function figureKey({ bounds: { low, high } }: Claim): string {
  return low === high ? String(low) : `${low ?? 'open'}-${high ?? 'open'}`;
}

function sectionName({ section }: Claim): string {
  return (section.split('/')[0] ?? '').toLowerCase();
}
