/**
 * Decides what meets in a comparison. A claim comes in; the parts that must agree go out, with what was taken for the
 * same on the way: a side and its main state or its forces, fighters and people of no stated kind, a running total at
 * the end of the event and a total, things of one model or class. Two claims whose parts differ are not compared, and {@link whyApart} says why.
 */
import { PREFIXES } from '../terms/index.js';
import type { Claim, Model } from './model.js';
import { phaseOf } from './scope.js';
import { thingOf } from './things.js';

/** What was taken for the same, as an assumption of a finding. */
export const EQUIVALENCES = {
  force: 'Taken for the same: a side, and the state or group that it is named after, with its forces, where no other member of the side is counted separately.',
  people: 'Taken for the same: fighters of a side, and people of the side of whom no kind is stated.',
  everyone: 'Taken for the same: people of whom no party and no kind is stated, and people of several kinds together.',
  end: 'Taken for the same: a total, and a running total up to the end of the event.',
  thing: 'Taken for the same: things of one model, and things that are named by one class.',
  repeated: 'Taken for the same: the time of a total in the infobox or lead, and of totals in a section of which it repeats one.',
  near: 'Taken for the same: an incident of which two sources give figures one after the other.',
  none: 'Taken for the same: none killed or injured, and none killed; so for other outcomes.',
} as const;
export type Equivalence = keyof typeof EQUIVALENCES;

/** Why two figures for one party and outcome are not compared. */
export const REASONS = {
  words: 'described in words without bounds',
  revision: 'one is replaced by another figure',
  part: 'one is part of another figure',
  subgroup: 'different kinds of people or things are counted',
  manner: 'different manners of death or loss are counted',
  doer: 'who did it is stated for only one, or differs',
  place: 'they are of different places',
  time: 'they are of different times',
  incident: 'it is not known that they are of one incident',
  scope: 'a figure outside of the summary may be of one phase or day',
  addends: 'figures of one source in one place may be addends',
  source: 'a figure without a source may be that of a named one',
  party: 'each party may count other people, since none is stated',
  restated: 'one repeats the other',
  single: 'one source only',
} as const;
export type Reason = keyof typeof REASONS;

export interface Meeting {
  /** The party: the key of the side where the main state or a force of it is counted. */
  party: string;
  /** The population and the item. */
  subgroup: string;
  /** The item, by its model or class: `item-t72`; empty where there is none. */
  item: string;
  manner: string;
  doer: string;
  place: string;
  /** Accumulation and dates. */
  time: string;
  same: readonly Equivalence[];
}

/** Outcomes that count things, not people. */
const THINGS = new Set(['equipment']);

const meetings = new WeakMap<Claim, Meeting>();

/** Returns the parts of a claim that must agree; they are worked out once for each claim. */
export function meetingOf(claim: Claim, model: Model): Meeting {
  const known = meetings.get(claim) ?? findMeeting(claim, model);
  meetings.set(claim, known);
  return known;
}

function findMeeting(claim: Claim, model: Model): Meeting {
  const same: Equivalence[] = [];
  const party = meetingParty(claim, model);
  if (party !== claim.party) same.push('force');
  const parts = claim.keyCell.split('.');
  const named = parts.find((part) => part.startsWith(ITEM))?.slice(ITEM.length);
  const item = named === undefined ? '' : ITEM + thingOf(named);
  if (named !== undefined && item !== ITEM + named) same.push('thing');
  let population = claim.population;
  if (population === 'fighters' && party.startsWith('side-') && item === '' && !claim.outcomes.some((outcome) => THINGS.has(outcome))) {
    population = 'unstated';
    same.push('people');
  }
  if (population === 'mixed' && party === 'unstated') {
    population = 'unstated';
    same.push('everyone');
  }
  const time = timeOf(claim, parts, model);
  if (time === TOTAL && claim.accumulation === 'cumulative') same.push('end');
  const withPrefix = (prefix: string) => parts.slice(3).find((part) => part.startsWith(prefix)) ?? '';
  return { party, subgroup: `${population} ${item}`.trim(), item, manner: claim.manner ?? '', doer: withPrefix('by-'), place: withPrefix('at-'), time, same };
}

const ITEM = 'item-';

/** The time of a total of the whole event. */
export const TOTAL = 'total';

const ACCUMULATIONS = new Set(['total', 'increment', 'cumulative', 'remaining']);

/** What must agree of accumulation and dates: a running total at the end is a total, and a dated stock has its day. */
function timeOf(claim: Claim, parts: readonly string[], model: Model): string {
  const { accumulation, outcomes } = claim;
  const day = parts.find((part) => /^on-\d/.test(part));
  if (day !== undefined && outcomes.some((outcome) => STOCKS.has(outcome))) return `stock.${day}`;
  const phase = phaseOf(claim, model);
  if (accumulation === 'total') return phase === undefined ? TOTAL : `${TOTAL}.${phase}`;
  if (accumulation === 'cumulative' && isAtTheEnd(claim, model)) return TOTAL;
  return parts.slice(parts.findIndex((part) => ACCUMULATIONS.has(part))).join('.');
}

/** Returns the first and last day of the phase that totals of a meeting are of; undefined where they are of the whole event. */
export function phaseIn({ time }: Meeting): string | undefined {
  return time.startsWith(`${TOTAL}.`) ? time.slice(TOTAL.length + 1) : undefined;
}

/** Outcomes that are a number at a time, whatever came before. */
const STOCKS = new Set(['strength', 'held']);

/** The text of what must agree, for grouping. */
export function meetingKey(claim: Claim, meeting: Meeting): string {
  const { party, subgroup, manner, doer, place, time } = meeting;
  return [claim.scope, [...claim.outcomes].sort().join('+'), party, subgroup, manner, doer, place, time].join(' | ');
}

/** Returns why two claims of one party and outcome are not compared; undefined where all parts agree. */
export function whyApart(one: Meeting, other: Meeting): Reason | undefined {
  if (one.subgroup !== other.subgroup) return 'subgroup';
  if (one.time !== other.time) return 'time';
  if (one.place !== other.place) return 'place';
  if (one.doer !== other.doer) return 'doer';
  return one.manner === other.manner ? undefined : 'manner';
}

/** Whether a running total runs from the first day of its event to the last. */
function isAtTheEnd({ account, keyCell: cell, from, to: end, stated }: Claim, model: Model): boolean {
  const { earliest, latest } = model.accounts.get(account) ?? {};
  const to = /\.until-(\d{4}-\d\d-\d\d)$/.exec(cell)?.[1];
  // A single day is the last of its time; a longer time has its own beginning.
  if (stated && from !== undefined && from !== end && earliest !== undefined && from > earliest) return false;
  return to !== undefined && latest !== undefined && to >= latest;
}

/** A name of a force of a state: "Xian Army", "Xian Armed Forces". */
const FORCE = /^(?:Arab )?(?:(?:Armed|Ground|Land|Government|Military|Security|Regular) Forces|(?:Arab )?Army|forces|troops|soldiers|military|servicemen)$/i;

/**
 * Returns the party under which a claim meets others: the side, where the actor that the side is named after is counted,
 * or its forces. Where another member of the side has figures of its own, the figure is that of a member.
 */
function meetingParty(claim: Claim, model: Model): string {
  const { side, party, outcomes, event, accumulation } = claim;
  if (side === undefined || party.startsWith('side-') || party.includes('_') || accumulation === 'increment') return party;
  if (!isMainOrItsForce(party, side, claim.partyName, model)) return party;
  const cell = `${event} ${[...outcomes].sort().join('+')} side-${side}`;
  const members = membersCounted(model).get(cell) ?? new Map<string, string>();
  return [...members].every(([member, name]) => isMainOrItsForce(member, side, name, model)) ? `side-${side}` : party;
}

function isMainOrItsForce(party: string, side: string, name: string, model: Model): boolean {
  if (withoutEntry(party) === side) return true;
  const main = model.sideMain(side);
  const [first = '', ...rest] = name.split(' ');
  if (main === undefined || !FORCE.test(rest.join(' '))) return false;
  const stem = main.slice(0, Math.max(4, main.length - 2)).toLowerCase();
  return first.toLowerCase().startsWith(stem) && !main.includes(' ');
}

/** The id of an actor of one entry, without the entry. */
function withoutEntry(party: string): string {
  return party.replace(/^local-.*?--/, '');
}

const counted = new WeakMap<Model, ReadonlyMap<string, Map<string, string>>>();

/** By event, outcome and side: the members that have figures of their own, with their names. */
function membersCounted(model: Model): ReadonlyMap<string, Map<string, string>> {
  const known = counted.get(model);
  if (known !== undefined) return known;
  const found = new Map<string, Map<string, string>>();
  for (const { side, party, partyName, event, outcomes, accumulation } of model.claims.values()) {
    if (side === undefined || party.startsWith('side-') || accumulation === 'increment') continue;
    const cell = `${event} ${[...outcomes].sort().join('+')} side-${side}`;
    found.set(cell, (found.get(cell) ?? new Map<string, string>()).set(party, partyName));
  }
  counted.set(model, found);
  return found;
}

/** Whether a claim is part of another, or replaced by one. */
export function standingOf(claim: Claim, model: Model): 'part' | 'revision' | undefined {
  if (model.values(claim.iri, `${PREFIXES.vr}subsetOf`).length > 0) return 'part';
  return model.isReplaced(claim.iri) ? 'revision' : undefined;
}
