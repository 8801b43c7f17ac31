/**
 * Groups figures that can be compared. Claims come in; groups of claims with one meeting key go out, with the origins
 * that are compared, the origins that give parts only, and the reason for each claim that is left out. The rule `rivals`
 * and the matrix use the same groups, so that they never say different things.
 */
import { groupBy } from '../group-by.js';
import { FURTHER, isOneIncident } from './incidents.js';
import { gap, type Interval } from './interval.js';
import { meetingKey, meetingOf, standingOf, type Equivalence, type Meeting, type Reason } from './meeting.js';
import { isAddendBesideMembers } from './members.js';
import type { Claim, Model } from './model.js';
import { countsTheWhole, groupByOrigin, inParts, isSummary, locationOf, originOf, withoutRestatements, type Origin } from './origins.js';
import { isBackgroundSection } from './rules/dates.js';
import { BODIES, repeatedTotals, sharedIncidents, type SameTime } from './same-time.js';

export interface RivalGroup {
  key: string;
  meeting: Meeting;
  /** All claims of the group, compared or not. */
  claims: readonly Claim[];
  /** What is compared. */
  origins: readonly Origin[];
  /** Origins that give several figures in one place, which may be addends. */
  parts: readonly Origin[];
  /** The claims that are not compared, with the reason. */
  excluded: ReadonlyMap<string, Reason>;
  /** What was taken for the same to bring them together. */
  same: readonly Equivalence[];
}

/** Returns the groups of some claims; claims of one party and outcome may come together with others. */
export function rivalGroups(claims: readonly Claim[], model: Model): RivalGroup[] {
  const all = withZeroOfEach(claims);
  const times = new Map([...repeatedTotals(all, model), ...sharedIncidents(all, model)]);
  const keyOf = (claim: Claim) => {
    const meeting = meetingOf(claim, model);
    const same = times.get(claim);
    const incident = claim.accumulation === 'increment' ? ` | ${same?.incident ?? claim.episode ?? ''}` : '';
    return `${meetingKey(claim, same?.time === undefined ? meeting : { ...meeting, time: same.time })}${incident}`;
  };
  return [...groupBy(all, keyOf)].flatMap(([key, some]): RivalGroup[] => {
    const [first] = some;
    if (first === undefined) return [];
    const meeting = meetingOf(first, model);
    return [rivalGroup({ key, meeting: { ...meeting, time: times.get(first)?.time ?? meeting.time }, claims: some, times, model })];
  });
}

/** Of none in several outcomes, none in each. */
function withZeroOfEach(claims: readonly Claim[]): Claim[] {
  return claims.flatMap((claim) => {
    const isNone = claim.bounds.low === 0 && claim.bounds.high === 0 && claim.outcomes.length > 1;
    return isNone ? claim.outcomes.map((outcome) => ({ ...claim, outcomes: [outcome], ofSeveral: true })) : [claim];
  });
}

interface GroupInput {
  key: string;
  meeting: Meeting;
  claims: readonly Claim[];
  times: ReadonlyMap<Claim, SameTime>;
  model: Model;
}

function rivalGroup({ key, meeting, claims, times, model }: GroupInput): RivalGroup {
  const excluded = new Map<string, Reason>();
  const floors = withFloors(claims);
  const eligible = floors.filter((claim, index) => {
    const reason = whyLeftOut(claim, model, times.get(claims[index] ?? claim)?.incident);
    if (reason !== undefined) excluded.set(claim.iri, reason);
    return reason === undefined;
  });
  const distinct = withoutRestatements(eligible);
  const all = groupByOrigin(distinct, () => '');
  // An infobox gives the figure of a phase, of which the text says it in the document's own words.
  const isOfAPhase = claims.some((claim) => times.get(claim)?.phase);
  const origins = isOfAPhase ? all : comparableOrigins(all);
  for (const origin of all) if (!origins.includes(origin)) for (const { iri } of origin.claims) excluded.set(iri, 'source');
  const parts = inParts(distinct);
  for (const part of parts) for (const { iri } of part.claims) excluded.set(iri, 'addends');
  const partyUnstated = meeting.party === 'unstated' && countParties(origins) > 1 && !areOneStatement(origins);
  if (partyUnstated) for (const origin of origins) for (const { iri } of origin.claims) excluded.set(iri, 'party');
  const used = new Set(origins.flatMap((origin) => origin.claims.map(({ iri }) => iri)));
  const compared = claims.filter(({ iri }) => used.has(iri));
  const differ = (part: (claim: Claim) => unknown) => new Set(compared.map(part)).size > 1;
  const isRelevant: Partial<Record<Equivalence, boolean>> = {
    people: differ(({ population }) => population),
    everyone: differ(({ population }) => population),
    end: differ(({ accumulation }) => accumulation),
    force: differ(({ party }) => party),
    thing: differ(({ item }) => item),
    repeated: differ((claim) => meetingOf(claim, model).time),
  };
  const taken = compared.flatMap((claim): Equivalence[] => [
    ...meetingOf(claim, model).same,
    ...(times.get(claim)?.same === undefined ? [] : [times.get(claim)?.same as Equivalence]),
    ...(claim.ofSeveral ? ['none' as const] : []),
  ]);
  const same = [...new Set(taken)].filter((one) => isRelevant[one] ?? true);
  return { key, meeting, claims, origins: partyUnstated ? [] : origins, parts, excluded, same };
}

/** A vague word with a floor is compared only with figures below its floor: "scores" excludes nine. */
function withFloors(claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => {
    const { modifier, bounds, interval } = claim;
    if (interval !== undefined || modifier !== 'vague' || bounds.low === undefined) return claim;
    const floor: Interval = { low: bounds.low };
    const isAbove = claims.some((other) => other.interval !== undefined && originOf(other) !== originOf(claim) && gap(floor, other.interval) > 0);
    return isAbove ? { ...claim, interval: floor } : claim;
  });
}

/** Why a claim is compared with nothing; undefined where it can be compared. `incident`: the incident that it is known to share with others. */
export function whyLeftOut(claim: Claim, model: Model, incident?: string): Reason | undefined {
  const { interval, keyCell: cell, accumulation, episode } = claim;
  if (interval === undefined) return 'words';
  if (claim.party === 'unstated' && OWN_PEOPLE.test(claim.quote)) return 'party';
  if (isAddendBesideMembers(claim, model)) return 'addends';
  const standing = standingOf(claim, model);
  if (standing !== undefined) return standing;
  if (cell.endsWith('.undated')) return 'time';
  if (meetingOf(claim, model).time.startsWith('stock.')) return claim.claimants.length > 0 ? undefined : 'scope';
  if (accumulation === 'total') return isOfTheWholeEvent(claim) ? undefined : 'scope';
  if (accumulation !== 'increment') return undefined;
  if (BODIES.test(claim.quote)) return 'incident';
  // Increments are rivals only of one incident: a day as a whole may hold several, and "eight more" are of another.
  if (incident !== undefined) return undefined;
  return isOneIncident(episode, model) && !FURTHER.test(claim.quote) ? undefined : 'incident';
}

/** Words for people of one party: where it is not known which, others count other people. */
const OWN_PEOPLE = /\b(?:its|their|his|our) own\b/i;

/** Whether a total is that of the whole event, by its section and its source. */
export function isOfTheWholeEvent(claim: Claim): boolean {
  if (claim.claimants.length === 0) return isSummary(claim.section) && countsTheWhole(claim) && !isMadeOfParts(claim);
  if (countsTheWhole(claim)) return true;
  // A section in a section is of one day or phase, and one about another time of something else; the aftermath of an event adds up.
  const isApart = isBackgroundSection(claim.section) && claim.section !== AFTERMATH;
  return !claim.section.includes('/') && !isApart && !BODIES.test(claim.quote);
}

const AFTERMATH = 'Aftermath';

/** Strengths and equipment are listed in parts; without a source it is not known whether a figure is one of the parts. */
function isMadeOfParts({ outcomes }: Claim): boolean {
  return outcomes.some((outcome) => outcome === 'strength' || outcome === 'equipment');
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
    // Figures of an unnamed source have one, which is not that of the name beside it.
    if (claim.attribution === 'unnamedSource' && isSummary(claim.section)) return true;
    return sameDocument.length === 0 || (sameLocation.length > 0 && sameLocation.every(({ start }) => start > claim.start));
  };
  return origins.filter((origin) => origin.named || origin.claims.every(isBesideNamed));
}

/** Counts the origins that are parties; what is only affiliated with one, such as a network of activists, counts everybody. Where the party counted is not stated, each may count its own people. */
function countParties(origins: readonly Origin[]): number {
  return origins.filter(({ claims }) => claims.some(({ relation }) => PARTIES.has(relation ?? ''))).length;
}

/** Whether the figures stand side by side in a sentence: "the League said 25 were exchanged, the Front 150" is of one exchange. In a cell each may be of its own people. */
function areOneStatement(origins: readonly Origin[]): boolean {
  const claims = origins.flatMap((origin) => origin.claims);
  const [first] = claims;
  const starts = claims.map(({ start }) => start);
  const areInOneText = claims.every((claim) => first !== undefined && locationOf(claim) === locationOf(first) && !claim.section.startsWith('Infobox'));
  return areInOneText && Math.max(...starts) - Math.min(...starts) <= SIDE_BY_SIDE;
}
/** In characters, from the beginning of one figure to that of the other. */
const SIDE_BY_SIDE = 100;

const PARTIES: ReadonlySet<string> = new Set(['ownSide', 'opposingSide', 'partyAboutOthers']);
