/**
 * The figures of dated episodes against the totals: "at least 54; the claimed totals are 121 and 260". The sum is a minimum: a
 * part is not added to its whole, one incident is counted once, and open bounds stay open. It accuses nobody.
 */
import { vr } from '../../terms/index.js';
import { addedIncidents, incidentOf, isIncident, isReportedIncident, lengthInDays } from '../incidents.js';
import { hull, ratio, sum, type Interval } from '../interval.js';
import { peopleCounted } from '../members.js';
import type { Claim, Model } from '../model.js';
import { groupBy } from '../../group-by.js';
import { currentClaims, type Finding, type FindingRule, type RuleHeader } from '../rule.js';
import { countsTheWhole, isSummary, originOf, groupByOrigin } from '../origins.js';
import { phaseOf } from '../scope.js';
import { claimInWords, countedInWords, daysInWords, figureInWords, joinWithSemicolons, outcomesInWords, partyPhrase } from '../wording.js';

/** What the episodes report must be at least this part of the lowest total: a tenth. */
const LEAST_SHARE = 10;

export const episodesAgainstTotals: FindingRule = (rows, model, rule) => {
  const claims = currentClaims(rows, model).filter((claim) => claim.interval !== undefined && peopleCounted(claim) !== undefined);
  const cells = groupBy(claims, (claim) => `${claim.account} ${claim.outcomes.join('+')} ${peopleCounted(claim)}`);
  return [...cells.values()].flatMap((some) => ofCell(some, model, rule));
};

function ofCell(claims: readonly Claim[], model: Model, rule: RuleHeader): Finding[] {
  const stated = totalsOfOneTime(claims, model);
  const [first] = stated;
  const account = first && model.accounts.get(first.account);
  if (first === undefined || account === undefined) return [];
  const span = isOfAPhase(first, model) ? { earliest: first.from, latest: first.to } : account;
  const onlyLead = claims.every(({ section }) => isSummary(section));
  const increments = claims.filter(
    (claim) =>
      isIncident(claim, span, onlyLead) && (isReportedIncident(claim) || isByTheSameParty(claim, stated, model)) && lengthInDays(claim) < lengthOf(span),
  );
  const totals = withoutThoseOfOneIncident(stated, increments);
  if (increments.some((incident) => isAsHighAsATotal(incident, totals))) return [];
  const least = Math.min(...totals.map(({ interval }) => interval?.low ?? Infinity));
  const counted = addedIncidents(increments, model);
  const reported = sum(counted.map(({ interval }) => interval ?? {})).low ?? 0;
  // Under a tenth of the lowest total, the episodes say nothing about it.
  if (reported * LEAST_SHARE < least || reported === 0 || new Set(counted.map((claim) => incidentOf(claim, model))).size < 2) return [];
  const intervals = totals.map(({ interval }) => interval).filter((one): one is Interval => one !== undefined);
  if (intervals.every((total) => isTheSame(reported, total))) return [];
  const isAbove = intervals.every(({ high }) => high !== undefined && reported > high);
  const when = span === account ? '' : ` (${daysInWords(span.earliest, span.latest)})`;
  return [
    {
      rule: rule.name,
      key: [model.entryId(first.account), first.outcomes.join('_'), first.party === 'unstated' ? first.population : first.party],
      event: first.event,
      severity: rule.severity,
      measure: reported,
      ...(isAbove ? { ratio: ratio({ low: reported }, hull(intervals)) } : {}),
      concerns: [...totals, ...counted].map(({ iri }) => iri),
      message: rule.formatMessage(isAbove ? 'above' : 'message', {
        document: model.name(first.document),
        what: `${first.population === 'civilians' ? countedInWords(first) : `those ${outcomesInWords(first.outcomes)}${partyPhrase(first)}`}${when}`,
        reported: reported.toLocaleString('en'),
        totals: totalsInWords(totals, model),
      }),
      assumes: rule.assumes,
      under: first,
    },
  ];
}

/** Whether a party says both: the incidents, of people of no side, and every total of them. */
function isByTheSameParty(incident: Claim, totals: readonly Claim[], model: Model): boolean {
  if (incident.relation !== 'partyAboutOthers') return false;
  const party = partiesOf(incident, model);
  return totals.every((total) => [...partiesOf(total, model)].some((one) => party.has(one)));
}

/** The claimants, and those they are affiliated with. */
function partiesOf({ claimants }: Claim, model: Model): Set<string> {
  return new Set(claimants.flatMap((claimant) => [claimant, ...model.values(claimant, vr.affiliatedWith.value)]));
}

/** "SDF (own side) 121; 154; IS (other side) 260": each total with its source, the lowest first. A range of all would mix sources. */
function totalsInWords(totals: readonly Claim[], model: Model): string {
  const least = ({ interval }: Claim) => interval?.low ?? interval?.high ?? 0;
  const sorted = [...totals].sort((one, other) => least(one) - least(other) || (one.iri < other.iri ? -1 : 1));
  return joinWithSemicolons([...new Set(sorted.map((claim) => (claim.claimants.length === 0 ? figureInWords(claim) : claimInWords(claim, model))))]);
}

/** Whether a total is just what the episodes report: there is no difference to tell of. */
function isTheSame(reported: number, { low, high }: Interval): boolean {
  return low === reported && (high === undefined || high === reported);
}

/** Drops totals that are the figure of one incident, where there are others. */
function withoutThoseOfOneIncident(totals: readonly Claim[], incidents: readonly Claim[]): readonly Claim[] {
  const figures = new Set(incidents.map(({ bounds }) => bounds.low));
  const others = totals.filter(({ bounds }) => !figures.has(bounds.low));
  return others.length > 0 ? others : totals;
}

/** Whether an incident is higher than a total, which then counts something narrower, or equal to an open one, which may count that incident alone. */
function isAsHighAsATotal({ interval }: Claim, totals: readonly Claim[]): boolean {
  const floor = interval?.low ?? 0;
  return totals.some(({ interval: total }) => floor > (total?.low ?? Infinity) || (floor === total?.low && total.high === undefined));
}

/** The totals of the whole event; where there are none, those of its longest phase that has a total. */
function totalsOfOneTime(claims: readonly Claim[], model: Model): Claim[] {
  const times = groupBy(
    claims.filter((claim) => isTotal(claim, model)),
    (claim) => (isOfAPhase(claim, model) ? `${claim.from} ${claim.to}` : ''),
  );
  const phases = [...times].filter(([time]) => time !== '').sort(([, [one]], [, [other]]) => lengthInDays(other ?? {}) - lengthInDays(one ?? {}));
  const chosen = times.get('') ?? phases[0]?.[1] ?? [];
  return groupByOrigin(ofTheWholeSide(chosen)).flatMap((origin) => origin.claims);
}

/** Whether a claim is a total of all people that its cell counts, not of a part of them, such as the fighters of one nation. */
function isTotal(claim: Claim, model: Model): boolean {
  const { party, population, item, manner, section, accumulation } = claim;
  if (model.values(claim.iri, vr.subsetOf.value).length > 0 || item !== undefined || manner !== undefined) return false;
  if (!party.startsWith('side-') && population !== 'civilians') return false;
  if (accumulation === 'total') return countsTheWhole(claim);
  return accumulation === 'increment' && section.startsWith('Infobox') && isOfAPhase(claim, model);
}

function isOfAPhase(claim: Claim, model: Model): boolean {
  return phaseOf(claim, model) !== undefined;
}

function lengthOf({ earliest, latest }: { earliest?: string | undefined; latest?: string | undefined }): number {
  return lengthInDays({ from: earliest, to: latest });
}

/** The totals of each origin that count the whole side: "6 staff" beside "40" counts a part, and separate figures for fighters and staff are no total. */
function ofTheWholeSide(totals: readonly Claim[]): Claim[] {
  return [...groupBy(totals, originOf).values()].flatMap((claimsOfOrigin) => {
    const all = claimsOfOrigin.filter(({ population }) => population === 'unstated');
    if (all.length > 0) return all;
    return new Set(claimsOfOrigin.map(({ population }) => population)).size > 1 ? [] : claimsOfOrigin;
  });
}
