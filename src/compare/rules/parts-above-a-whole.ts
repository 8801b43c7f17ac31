/**
 * A part that is higher than what another source gives for the whole: 2,500 killed and 5,000 injured against 1,360 killed or
 * injured, 180 volunteers against 61 killed in all, the figures of two members against that of their side. Claims come in;
 * findings of the rule `rivals` go out.
 */
import { groupBy } from '../../group-by.js';
import { gap, ratio, sum, type Interval } from '../interval.js';
import { meetingKey, meetingOf, type Meeting } from '../meeting.js';
import { countsTheSide, PEOPLE_OF_A_SIDE } from '../members.js';
import type { Claim, Model } from '../model.js';
import { inReadingOrder, isThirdParty, locationOf, originOf } from '../origins.js';
import { whyLeftOut } from '../rival-groups.js';
import type { Finding, RuleHeader } from '../rule.js';
import { claimInWords, countedInWords, figureInWords, joinWithSemicolons, outcomesInWords, speakerInWords, thingInWords } from '../wording.js';

/** What happened to people: of strengths and of things, a part may be of another time than the whole. */
const OUTCOMES_OF_PEOPLE = new Set(['killed', 'injured', 'captured', 'hostage', 'missing']);

/** Figures of one source that exclude each other, with what they come to at least. */
interface Part {
  claims: readonly Claim[];
  least: number;
}

/** Holds the figure of a named source for a whole against those of others for parts of it, of the same time. */
export function partsAboveAWhole(claims: readonly Claim[], model: Model, rule: RuleHeader): Finding[] {
  const eligible = claims.filter((claim) => isTotalOfSource(claim) && whyLeftOut(claim, model) === undefined);
  const cells = groupBy(eligible, (claim) => [claim.scope, sideOf(claim), meetingOf(claim, model).time].join(' | '));
  return [...cells.values()].flatMap((cell) =>
    highestWholes(cell, model).flatMap((whole) => {
      const ceiling = whole.interval?.high ?? Infinity;
      const others = cell.filter((claim) => isOfAnother(claim, whole) && isPartOf(claim, whole, model) && !isGivenForTheWhole(claim, whole, cell, model));
      const parts = [...groupBy(others, originOf).values()].map(highestPart).filter(({ least }) => least > ceiling);
      return parts.length === 0 ? [] : [finding(whole, parts, model, rule)];
    }),
  );
}

function isTotalOfSource({ claimants, accumulation, outcomes }: Claim): boolean {
  return claimants.length > 0 && accumulation !== 'increment' && outcomes.every((one) => OUTCOMES_OF_PEOPLE.has(one));
}

/** What wholes and parts must share: the side of the people, or that none is stated. */
function sideOf({ side, party }: Claim): string {
  return side === undefined || party.includes('_') ? party : `side-${side}`;
}

/** The highest figure of each source for all people of a side, or for people of whom no party is stated, in the same outcomes. */
function highestWholes(cell: readonly Claim[], model: Model): Claim[] {
  const wholes = cell.filter((claim) => isWhole(claim, meetingOf(claim, model)));
  const best = [...groupBy(wholes, (claim) => `${originOf(claim)} ${[...claim.outcomes].sort().join('+')}`).values()].flatMap((some) => {
    const [first] = some.filter(isClosed).sort((one, other) => ceilingOf(other) - ceilingOf(one) || inReadingOrder(one, other));
    // A source that also gives an open figure above it has no highest one. None killed or injured is none killed, which is compared already.
    const isHighest = first !== undefined && some.every(({ interval }) => (interval?.low ?? 0) <= ceilingOf(first));
    return isHighest && ceilingOf(first) > 0 ? [first] : [];
  });
  // The same figure by a source and by others with it is one figure.
  return [...groupBy(best, ({ outcomes, bounds: { low, high } }) => `${outcomes.join('+')} ${low}..${high}`).values()].flatMap(
    (same) => [...same].sort(inReadingOrder)[0] ?? [],
  );
}

function isClosed(claim: Claim): boolean {
  return ceilingOf(claim) < Infinity;
}

function ceilingOf({ interval }: Claim): number {
  return interval?.high ?? Infinity;
}

/** Whether a figure counts all people of its party: of no kind, no place, by nobody and in no manner that is stated. */
function isWhole(claim: Claim, { subgroup, manner, doer, place }: Meeting): boolean {
  return (countsTheSide(claim) || claim.party === 'unstated') && subgroup === 'unstated' && manner === '' && doer === '' && place === '';
}

/** Whether two figures have no source in common. Where no party is stated, a party to the conflict may count its own people only. */
function isOfAnother(claim: Claim, whole: Claim): boolean {
  if (claim.claimants.some((one) => whole.claimants.includes(one))) return false;
  return whole.party !== 'unstated' || [claim, whole].every((one) => one.relation === undefined || isThirdParty(one));
}

/** Whether a figure counts a part of the people of another: fewer outcomes, a kind of people of the side, or a member of it. */
function isPartOf(claim: Claim, whole: Claim, model: Model): boolean {
  if (!claim.outcomes.every((outcome) => whole.outcomes.includes(outcome)) || claim.outcomes.length > 1) return false;
  const [part, all] = [meetingOf(claim, model), meetingOf(whole, model)];
  // Figures with one key are rivals already.
  if (meetingKey(claim, part) === meetingKey(whole, all)) return false;
  if ([part.manner, part.doer, part.place].some((one) => one !== '')) return false;
  return whole.party === 'unstated' ? part.subgroup === all.subgroup : PEOPLE_OF_A_SIDE.has(claim.population);
}

/** Whether a source gives the same figure for the whole: it is compared there. */
function isGivenForTheWhole({ bounds: { low, high } }: Claim, whole: Claim, cell: readonly Claim[], model: Model): boolean {
  const key = meetingKey(whole, meetingOf(whole, model));
  return cell.some((other) => other.bounds.low === low && other.bounds.high === high && meetingKey(other, meetingOf(other, model)) === key);
}

/** What figures of one source come to at least: the highest of them, or those of one place that exclude each other. */
function highestPart(claims: readonly Claim[]): Part {
  const places = [...groupBy(claims, locationOf).values()];
  const parts = places.flatMap((some): Part[] => [
    ...some.map((claim): Part => ({ claims: [claim], least: floorOf([claim]) })),
    ...[apartByOutcome(some), apartByMember(some)]
      .filter((apart) => apart.length > 1)
      .map((apart): Part => ({ claims: apart.sort(inReadingOrder), least: floorOf(apart) })),
  ]);
  return parts.reduce((one, other) => (other.least > one.least ? other : one));
}

/** The highest figure of the side for each outcome: nobody has two of them. */
function apartByOutcome(claims: readonly Claim[]): Claim[] {
  const ofTheSide = claims.filter((claim) => countsTheSide(claim) || claim.party === 'unstated');
  return [...groupBy(ofTheSide, ({ outcomes }) => outcomes.join('+')).values()].map(highest);
}

/** The highest figure of each member for one outcome: nobody belongs to two of them. */
function apartByMember(claims: readonly Claim[]): Claim[] {
  const ofMembers = claims.filter((claim) => claim.side !== undefined && !countsTheSide(claim) && !claim.party.includes('_') && claim.item === undefined);
  const [first] = ofMembers;
  const ofOneOutcome = ofMembers.filter(({ outcomes }) => outcomes.join() === first?.outcomes.join());
  return [...groupBy(ofOneOutcome, ({ party }) => party).values()].map(highest);
}

function highest(claims: readonly Claim[]): Claim {
  return claims.reduce((one, other) => ((other.interval?.low ?? 0) > (one.interval?.low ?? 0) ? other : one));
}

function floorOf(claims: readonly Claim[]): number {
  return sum(claims.map(({ interval }) => interval ?? {})).low ?? 0;
}

function finding(whole: Claim, parts: readonly Part[], model: Model, rule: RuleHeader): Finding {
  const least: Interval = { low: Math.max(...parts.map((part) => part.least)) };
  const measure = gap(whole.interval ?? {}, least);
  const sorted = [...parts].sort((one, other) => one.least - other.least || (firstIri(one) < firstIri(other) ? -1 : 1));
  return {
    rule: rule.name,
    key: [model.scopeId(whole), whole.keyCell, 'parts', model.idsOf(whole.claimants)],
    event: whole.event,
    severity: rule.severity,
    measure,
    ratio: ratio(whole.interval ?? {}, least),
    relation: 'disjoint',
    concerns: [whole, ...sorted.flatMap(({ claims }) => claims)].map(({ iri }) => iri),
    message: rule.formatMessage('whole', {
      what: countedInWords(whole),
      whole: claimInWords(whole, model),
      parts: joinWithSemicolons(sorted.map((part) => partInWords(part, model))),
      gap: measure.toLocaleString('en'),
    }),
    assumes: rule.assumes,
    under: whole,
  };
}

function firstIri({ claims }: Part): string {
  return claims[0]?.iri ?? '';
}

/** "Otter Front (other side) 2,500 killed + 5,000 injured", "Fen Gazette 180 volunteers killed". */
function partInWords({ claims }: Part, model: Model): string {
  const [first] = claims;
  if (first === undefined) return '';
  const figures = claims.map((claim) => {
    const kind = thingInWords(claim);
    const of = countsTheSide(claim) || claim.party === 'unstated' ? '' : ` of ${claim.partyName}`;
    return `${figureInWords(claim)} ${kind === 'all' ? '' : `${kind} `}${outcomesInWords(claim.outcomes)}${of}`;
  });
  return `${speakerInWords(first, model)} ${figures.join(' + ')}`;
}
