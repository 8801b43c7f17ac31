/**
 * What the incidents of an event add up to. Claims of one party and outcome come in; the claims that are added go out:
 * each incident once, by the account that gives the least, no time twice, and no figure that only repeats another.
 */
import { groupBy } from '../group-by.js';
import { sum } from './interval.js';
import type { AccountOrEpisode, Claim, Model } from './model.js';
import { distinctFigures, isSummary, originOf } from './origins.js';
import { isBackgroundSection, offsetFrom } from './rules/dates.js';

const DAY_MS = 86_400_000;

/** The longest incident, in days; a longer time may include several incidents. */
const LONGEST_INCIDENT_DAYS = 2;

/** From this number on, an equal figure is taken to be a repetition. */
const RARE_FIGURE = 20;

/** A time, of which either end may be open. */
export type Span = Pick<AccountOrEpisode, 'earliest' | 'latest'>;

/** Whether a claim is of a time within a span, in a section on the course of the event. `anywhere`: also in the lead, where a document has no such sections. */
export function isIncident({ accumulation, from, to, stated, episode, section }: Claim, span: Span, anywhere = false): boolean {
  if (accumulation !== 'increment' || from === undefined || to === undefined || (!stated && episode === undefined)) return false;
  if (isOfMonths({ from, to })) return false;
  if (offsetFrom({ earliest: from, latest: to }, span).length > 0) return false;
  if (anywhere && section === 'Lead') return true;
  return !isSummary(section) && !isBackgroundSection(section);
}

/** Whether a claim adds up more than a month, as a running total does: it is of no single incident. */
function isOfMonths({ from, to }: Pick<Claim, 'from' | 'to'>): boolean {
  const days = lengthInDays({ from, to });
  return Number.isFinite(days) && days > LONGEST_MONTH_DAYS;
}
const LONGEST_MONTH_DAYS = 31;

/** Whether a claim is of a single incident, a day, or a time of at most a month. */
export function isOfAnIncident(claim: Pick<Claim, 'accumulation' | 'from' | 'to'>): boolean {
  return claim.accumulation === 'increment' && !isOfMonths(claim);
}

/** Whether a claim is in the document's own words, by a source that is no opponent, or by a side about its own people. What a party says about its enemies is often a running total. */
export function isReportedIncident({ claimants, relation }: Claim): boolean {
  return claimants.length === 0 || relation === 'nonParty' || relation === 'ownSide' || relation === 'onNoSide';
}

/**
 * Returns the claims that are added: of each incident its lowest account; a day without a known incident, or a longer time,
 * only where no other incident is within it.
 */
export function addedIncidents(claims: readonly Claim[], model: Model): Claim[] {
  const short = claims.filter(isShort);
  const daysOfIncidents = new Set(short.filter(({ episode }) => isOneIncident(episode, model)).flatMap(({ from, to }) => [from, to]));
  const isApart = (claim: Claim) =>
    isOneIncident(claim.episode, model) || FURTHER.test(claim.quote) || ![claim.from, claim.to].some((day) => daysOfIncidents.has(day));
  const long = alone(claims).filter((claim) => !isShort(claim) && isLimited(claim, model));
  const incidents = groupBy([...short.filter(isApart), ...long], (claim) => incidentOf(claim, model));
  return withoutRepeatedFigures([...incidents.values()].flatMap((reported) => lowestAccount(reported, model)));
}

/** Words that set an incident apart from those before it. */
export const FURTHER = /\b(?:more(?! than)|another|further|additional|separate)\b/i;

/** The incident of a claim: its episode, or its day where the episode is a whole day or unknown. */
export function incidentOf({ episode, from, to }: Claim, model: Model): string {
  return isOneIncident(episode, model) ? (episode ?? '') : `${from} ${to}`;
}

/** Whether an episode is a single incident, not all that a document says of a day. */
export function isOneIncident(episode: string | undefined, model: Model): boolean {
  return episode !== undefined && !(model.episodes.get(episode)?.types.includes('day') ?? false);
}

/** How many days a claim covers, from its first to its last. */
export function lengthInDays({ from, to }: Pick<Claim, 'from' | 'to'>): number {
  return from === undefined || to === undefined ? Infinity : (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
}

function isShort(claim: Claim): boolean {
  return lengthInDays(claim) <= LONGEST_INCIDENT_DAYS;
}

/** Whether a longer time is at most half of the event: more is a total of its own. */
function isLimited(claim: Claim, model: Model): boolean {
  const account = model.accounts.get(claim.account);
  return lengthInDays(claim) * 2 <= lengthInDays({ from: account?.earliest, to: account?.latest });
}

/** The claims whose time no other claim shares. */
function alone(claims: readonly Claim[]): Claim[] {
  const sorted = [...claims].sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1));
  let latest = '';
  return sorted.filter(({ from = '', to = '' }, index) => {
    const isAfter = latest < from;
    if (to > latest) latest = to;
    const next = sorted[index + 1]?.from;
    return isAfter && (next === undefined || next > to);
  });
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
