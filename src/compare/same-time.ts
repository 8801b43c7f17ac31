/**
 * Which figures are of one time although they do not state it alike. Claims come in; the time or incident that they share
 * with others goes out: totals of a section that repeat one of the summary, incidents of which several sources give
 * figures one after the other, and the phase that an infobox gives a figure for.
 */
import { groupBy } from '../group-by.js';
import { FURTHER, isOneIncident } from './incidents.js';
import { meetingKey, meetingOf, TOTAL, type Equivalence } from './meeting.js';
import type { Claim, Model } from './model.js';
import { inReadingOrder, isSummary, originOf } from './origins.js';
import { phaseOf } from './scope.js';

export interface SameTime {
  /** The time that replaces that of its meeting. */
  time?: string;
  /** What identifies the incident of an increment. */
  incident?: string;
  /** Whether it is a phase for which an infobox gives a figure. */
  phase?: true;
  same?: Equivalence;
}

/** From this number on, an equal figure is taken to be a repetition. */
const RARE_FIGURE = 10;

/** Finds totals of a phase that, by one of their figures, repeat a total of the whole: "47" in a section, "47+" in the infobox. */
export function repeatedTotals(claims: readonly Claim[], model: Model): Map<Claim, SameTime> {
  const found = new Map<Claim, SameTime>();
  for (const cell of groupBy(claims, (claim) => timelessKey(claim, model)).values()) {
    const numbers = new Set(cell.filter((claim) => meetingOf(claim, model).time === TOTAL && isSummary(claim.section)).flatMap(numbersOf));
    if (numbers.size === 0) continue;
    for (const [time, some] of groupBy(cell, (claim) => meetingOf(claim, model).time)) {
      const isTotalOfAPhase = time.startsWith(`${TOTAL}.`);
      if (!isTotalOfAPhase || !some.some((claim) => numbersOf(claim).some((number) => numbers.has(number)))) continue;
      for (const claim of some) found.set(claim, { time: TOTAL, same: 'repeated' });
    }
  }
  return found;
}

function timelessKey(claim: Claim, model: Model): string {
  return meetingKey(claim, { ...meetingOf(claim, model), time: '' });
}

function numbersOf({ bounds: { low, high } }: Claim): number[] {
  return [low, high].filter((number) => number !== undefined && number >= RARE_FIGURE) as number[];
}

/** Bodies that are found or seen somewhere may be some of the dead. */
export const BODIES = /\b(?:body|bodies|corpses?|buried)\b/i;

/** How many code points may be between two figures of one incident. */
const NEAR = 200;

/** Finds increments that are known to be of one incident or one phase. */
export function sharedIncidents(claims: readonly Claim[], model: Model): Map<Claim, SameTime> {
  const increments = claims.filter(({ accumulation }) => accumulation === 'increment');
  const found = new Map<Claim, SameTime>();
  for (const cell of groupBy(increments, (claim) => meetingKey(claim, meetingOf(claim, model))).values()) {
    const [first] = cell;
    if (first === undefined || cell.length < 2) continue;
    const phase = phaseOf(first, model);
    if (phase !== undefined && cell.some(({ section }) => section.startsWith('Infobox'))) {
      for (const claim of cell) found.set(claim, { incident: phase, phase: true });
      continue;
    }
    for (const run of runsOf([...cell].sort(inReadingOrder), model))
      for (const claim of run) found.set(claim, { incident: `near ${run[0]?.iri}`, same: 'near' });
  }
  return found;
}

/** Runs of figures that named sources give one after the other, none of them of an incident of its own. */
function runsOf(claims: readonly Claim[], model: Model): Claim[][] {
  const runs: Claim[][] = [];
  let last: Claim | undefined;
  for (const claim of claims) {
    const isCandidate = claim.claimants.length > 0 && !isOneIncident(claim.episode, model) && !FURTHER.test(claim.quote) && !BODIES.test(claim.quote);
    if (!isCandidate) last = undefined;
    else if (last !== undefined && isNextTo(last, claim)) runs.at(-1)?.push(claim);
    else runs.push([claim]);
    if (isCandidate) last = claim;
  }
  return runs.filter((run) => run.length > 1);
}

function isNextTo(one: Claim, next: Claim): boolean {
  if (one.document !== next.document || one.section !== next.section || originOf(one) === originOf(next)) return false;
  return next.start - one.start - Array.from(one.quote).length <= NEAR;
}
