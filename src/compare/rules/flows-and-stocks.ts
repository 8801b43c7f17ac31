/**
 * Flows and stocks: for each time at which people are said to be held, as many must have been taken as are held and
 * have come free by then. Counted by side, since the words for one group change ("hostages", "prisoners"). Only bounds
 * that are closed say anything; figures in words are shown.
 */
import { sum } from '../interval.js';
import type { Claim, Model } from '../model.js';
import { groupBy } from '../group-by.js';
import { claimsIn, type Finding, type Judge } from '../rule.js';
import { distinct, inReadingOrder, voiceOf } from '../claimant-figures.js';
import { day, enumerate, figure } from '../wording.js';

const TAKEN = new Set(['hostage', 'captured']);
const FREED = new Set(['released', 'escaped']);

export const flowsAndStocks: Judge = (rows, model, rule) =>
  [
    ...groupBy(
      claimsIn(rows, model).filter(({ side }) => side !== undefined),
      ({ event, side }) => `${event} ${side}`,
    ),
  ].flatMap(([, claims]) =>
    claims.filter(isStock).flatMap((held): Finding[] => {
      const at = held.to ?? '';
      const taken = distinct(claims.filter((claim) => isOneOf(claim, TAKEN) && isSamePeople(claim, held) && claim.accumulation === 'total'));
      const flows = claims.filter((claim) => isOneOf(claim, FREED) && claim.accumulation === 'increment' && claim.to !== undefined && !isNone(claim));
      const before = flows.filter(({ to = '' }) => to <= at).sort(inReadingOrder);
      const after = flows.filter(({ from = '' }) => from > at).sort(inReadingOrder);
      const most =
        taken.length === 0 || taken.some(({ interval }) => interval?.high === undefined)
          ? undefined
          : Math.max(...taken.map(({ interval }) => interval?.high ?? 0));
      const needed = (held.interval?.low ?? 0) + (sum(before.map(({ interval }) => interval ?? {})).low ?? 0);
      if (most === undefined || before.length + after.length === 0) return [];
      const short = needed > most;
      const left = (held.interval?.high ?? NaN) - (sum(after.map(({ interval }) => interval ?? {})).low ?? 0);
      const closed = [held, ...after].every(({ modifier }) => modifier === 'exact');
      const used = [...taken, ...before, held, ...after];
      const unaccounted = !short && closed && after.length > 0 && left > 0;
      return [
        {
          rule: rule.name,
          key: [model.entryId(held.event), held.cell],
          happening: held.happening,
          severity: short ? rule.severity : 'informative',
          measure: short ? needed - most : unaccounted ? left : 0,
          concerns: used.map(({ iri }) => iri),
          message: rule.say(short ? 'message' : 'consistent', {
            day: day(at),
            people: peopleOf(held),
            party: held.partyName,
            held: figure(held),
            freed: before.length === 0 ? 'none' : enumerate(before.map(shown)),
            taken: enumerate(taken.map(figure)),
            after: unaccounted ? afterwards(held, after, left) : '',
            voices: voicesInWords(used, model),
          }),
          assumes: rule.assumes,
          under: held,
        },
      ];
    }),
  );

function isStock({ outcomes, accumulation, to, stated, interval }: Claim): boolean {
  return outcomes.join() === 'held' && accumulation === 'remaining' && to !== undefined && stated && interval !== undefined;
}

function isOneOf({ outcomes }: Claim, set: ReadonlySet<string>): boolean {
  return outcomes.length > 0 && outcomes.every((outcome) => set.has(outcome));
}

/** Hostages are not prisoners of war; where the words do not say, they may be either. */
function isSamePeople(claim: Claim, held: Claim): boolean {
  const hostages = ({ population, outcomes }: Claim) => population === 'hostages' || outcomes.includes('hostage');
  return hostages(claim) === hostages(held);
}

function isNone({ interval }: Claim): boolean {
  return interval?.high === 0;
}

function peopleOf({ population }: Claim): string {
  return population === 'unstated' ? 'people' : population;
}

function shown(claim: Claim): string {
  return claim.modifier === 'vague' ? (/^(?:freeing |releasing )?(\w+)/.exec(claim.words)?.[1] ?? figure(claim)).toLowerCase() : figure(claim);
}

function afterwards(held: Claim, after: readonly Claim[], left: number): string {
  const last =
    after
      .map(({ to = '' }) => to)
      .sort()
      .at(-1) ?? '';
  return `. Of the ${figure(held)}, ${enumerate(after.map(figure))} came free by ${day(last)}, which leaves ${left.toLocaleString('en')} unaccounted for after that day`;
}

function voicesInWords(claims: readonly Claim[], model: Model): string {
  const voices = [...groupBy(claims, voiceOf).values()].map(([claim]) =>
    claim === undefined ? '' : claim.claimants.length > 0 ? claim.claimants.map((iri) => model.name(iri)).join(' and ') : 'the document itself',
  );
  return voices.length > 1 ? ` (told by several voices: ${enumerate([...new Set(voices)].sort())})` : '';
}
