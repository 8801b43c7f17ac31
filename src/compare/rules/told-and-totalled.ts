/**
 * The figures of dated episodes against the totals: "at least 54; the claimed totals are 121–260". The sum is a minimum: a
 * part is not added to its whole, one incident is counted once, and open bounds stay open. It accuses nobody.
 */
import { vr } from '../../terms/index.js';
import { sum, type Interval } from '../interval.js';
import type { AccountOrEpisode, Claim, Model } from '../model.js';
import { groupBy } from '../../group-by.js';
import { currentClaims, type Finding, type FindingRule } from '../rule.js';
import { countsTheWhole, distinctFigures, isSummary, originOf, groupByOrigin } from '../origins.js';
import { outcomesInWords, spanInWords, partyPhrase } from '../wording.js';
import { isBackgroundSection, offsetFrom } from './dates.js';

/** Populations that the totals of a side include: its forces, its police, those who work for it. Civilians, journalists, aid workers and people held are not included. */
const POPULATIONS_OF_A_SIDE = new Set(['unstated', 'fighters', 'police', 'staff', 'medical-staff']);

/** The longest incident, in days; a longer time may include several incidents. */
const LONGEST_INCIDENT_DAYS = 2;

/** What the episodes report must be at least this part of the lowest total: a tenth. */
const LEAST_SHARE = 10;

/** From this number on, an equal figure is taken to be a repetition. */
const RARE_FIGURE = 20;

export const episodesAgainstTotals: FindingRule = (rows, model, rule) =>
  [...groupBy(currentClaims(rows, model).filter(isOfASide), ({ account, outcomes, side = '' }) => `${account} ${outcomes.join('+')} ${side}`)].flatMap(
    ([, claims]): Finding[] => {
      const totals = groupByOrigin(ofTheWholeSide(claims.filter((claim) => isTotal(claim, model)))).flatMap((origin) => origin.claims);
      const [first] = totals;
      const account = first && model.accounts.get(first.account);
      if (first === undefined || account === undefined) return [];
      const least = Math.min(...totals.map(({ interval }) => interval?.low ?? Infinity));
      const increments = claims.filter((claim) => isIncident(claim, account) && isReportedIncident(claim));
      // An incident as high as a total may be that total, or the total may count something narrower.
      if (increments.some(({ interval }) => (interval?.low ?? 0) >= least)) return [];
      const counted = withoutRepeatedFigures(
        [...groupBy(increments, (claim) => incidentOf(claim, model)).values()].flatMap((reported) => lowestAccount(reported, model)),
      );
      const reported = sum(counted.map(({ interval }) => interval ?? {})).low ?? 0;
      // Under a tenth of the lowest total, the episodes say nothing about it.
      if (reported * LEAST_SHARE < least || reported === 0 || new Set(counted.map((claim) => incidentOf(claim, model))).size < 2) return [];
      return [
        {
          rule: rule.name,
          key: [model.entryId(first.account), first.outcomes.join('_'), first.party],
          event: first.event,
          severity: rule.severity,
          measure: reported,
          concerns: [...totals, ...counted].map(({ iri }) => iri),
          message: rule.formatMessage('message', {
            document: model.name(first.document),
            what: `those ${outcomesInWords(first.outcomes)}${partyPhrase(first)}`,
            reported: reported.toLocaleString('en'),
            totals: spanInWords(totals.map(({ interval }) => interval).filter((one): one is Interval => one !== undefined)),
          }),
          assumes: rule.assumes,
          under: first,
        },
      ];
    },
  );

function isOfASide({ population, interval, side }: Claim): boolean {
  return POPULATIONS_OF_A_SIDE.has(population) && interval !== undefined && side !== undefined;
}

/** Whether a claim is a total for the whole side, not for a part of its losses, such as the fighters of one nation. */
function isTotal(claim: Claim, model: Model): boolean {
  const { accumulation, party, item, manner } = claim;
  if (model.values(claim.iri, vr.subsetOf.value).length > 0) return false;
  return accumulation === 'total' && party.startsWith('side-') && item === undefined && manner === undefined && countsTheWhole(claim);
}

/** The totals of each origin that count the whole side: "6 staff" beside "40" counts a part, and separate figures for fighters and staff are no total. */
function ofTheWholeSide(totals: readonly Claim[]): Claim[] {
  return [...groupBy(totals, originOf).values()].flatMap((claimsOfOrigin) => {
    const all = claimsOfOrigin.filter(({ population }) => population === 'unstated');
    if (all.length > 0) return all;
    return new Set(claimsOfOrigin.map(({ population }) => population)).size > 1 ? [] : claimsOfOrigin;
  });
}

/** Whether a claim is about one or two days within the event, in a section on its course. */
function isIncident({ accumulation, from, to, stated, episode, section }: Claim, account: AccountOrEpisode): boolean {
  if (accumulation !== 'increment' || from === undefined || to === undefined || (!stated && episode === undefined)) return false;
  const isShort = (Date.parse(to) - Date.parse(from)) / 86_400_000 < LONGEST_INCIDENT_DAYS;
  return isShort && offsetFrom({ earliest: from, latest: to }, account).length === 0 && !isSummary(section) && !isBackgroundSection(section);
}

/** Whether a claim is in the document's own words, by an independent source, or by a side about its own people. What a party says about its enemies is often a running total. */
function isReportedIncident({ claimants, relation }: Claim): boolean {
  return claimants.length === 0 || relation === 'nonParty' || relation === 'ownSide';
}

/** The incident of a claim: its episode, or its day where the episode is a whole day or unknown. */
function incidentOf({ episode, from, to }: Claim, model: Model): string {
  return isOneIncident(episode, model) ? (episode ?? '') : `${from} ${to}`;
}

function isOneIncident(episode: string | undefined, model: Model): boolean {
  return episode !== undefined && !(model.episodes.get(episode)?.types.includes('day') ?? false);
}

/** The lowest account of one incident. An account is the figure for a side, or else those for its parts; of a whole day only the highest figure. */
function lowestAccount(claims: readonly Claim[], model: Model): Claim[] {
  const accounts = [...groupBy(claims, originOf).values()].map((claimsOfOrigin) => {
    const whole = claimsOfOrigin.filter(({ party }) => party.startsWith('side-'));
    const figures = distinctFigures(whole.length > 0 ? whole : claimsOfOrigin);
    if (isOneIncident(claims[0]?.episode, model)) return figures;
    return figures.sort((one, other) => (other.interval?.low ?? 0) - (one.interval?.low ?? 0)).slice(0, 1);
  });
  const least = (account: readonly Claim[]) => sum(account.map(({ interval }) => interval ?? {})).low ?? 0;
  return accounts.sort((one, other) => least(one) - least(other))[0] ?? [];
}

/** Drops repeated figures: equal ones of one time, and equal high ones of any time. */
function withoutRepeatedFigures(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  return [...claims]
    .sort((one, other) => one.start - other.start || (one.iri < other.iri ? -1 : 1))
    .filter(({ from, to, bounds: { low = 0, high } }) => {
      const figure = low >= RARE_FIGURE ? String(low) : `${from} ${to} ${low} ${high}`;
      return seen.has(figure) ? false : Boolean(seen.add(figure));
    });
}
