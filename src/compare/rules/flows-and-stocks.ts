/**
 * Flows and stocks: at each time for which a number of people held is given, the number taken must be at least those held
 * plus those freed by then. Counted by side, since the words for one group vary ("hostages", "prisoners"). Only closed
 * bounds are evaluated; figures described in words are shown.
 */
import { sum } from '../interval.js';
import type { Claim, Model } from '../model.js';
import { groupBy } from '../../group-by.js';
import { currentClaims, type Finding, type FindingRule } from '../rule.js';
import { distinctFigures, inReadingOrder, originOf } from '../origins.js';
import { dayInWords, joinWithAnd, figureInWords } from '../wording.js';

const TAKEN = new Set(['hostage', 'captured']);
const FREED = new Set(['released', 'escaped']);

export const flowsAndStocks: FindingRule = (rows, model, rule) =>
  [
    ...groupBy(
      currentClaims(rows, model).filter(({ side }) => side !== undefined),
      ({ account, side }) => `${account} ${side}`,
    ),
  ].flatMap(([, claims]) =>
    claims.filter(isStock).flatMap((held): Finding[] => {
      const at = held.to ?? '';
      const taken = distinctFigures(claims.filter((claim) => hasOnlyOutcomes(claim, TAKEN) && isSamePeople(claim, held) && claim.accumulation === 'total'));
      const flows = claims.filter((claim) => hasOnlyOutcomes(claim, FREED) && claim.accumulation === 'increment' && claim.to !== undefined && !isZero(claim));
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
          key: [model.entryId(held.account), held.keyCell],
          event: held.event,
          severity: short ? rule.severity : 'informative',
          measure: short ? needed - most : unaccounted ? left : 0,
          concerns: used.map(({ iri }) => iri),
          message: rule.formatMessage(short ? 'message' : 'consistent', {
            day: dayInWords(at),
            people: populationInWords(held),
            party: held.partyName,
            held: figureInWords(held),
            freed: before.length === 0 ? 'none' : joinWithAnd(before.map(shortFigure)),
            taken: joinWithAnd(taken.map(figureInWords)),
            remainder: unaccounted ? remainderInWords(held, after, left) : '',
            sources: originsInWords(used, model),
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

function hasOnlyOutcomes({ outcomes }: Claim, set: ReadonlySet<string>): boolean {
  return outcomes.length > 0 && outcomes.every((outcome) => set.has(outcome));
}

/** Hostages are not prisoners of war. People of unstated kind may be either. */
function isSamePeople(claim: Claim, held: Claim): boolean {
  const hostages = ({ population, outcomes }: Claim) => population === 'hostages' || outcomes.includes('hostage');
  return hostages(claim) === hostages(held);
}

function isZero({ interval }: Claim): boolean {
  return interval?.high === 0;
}

function populationInWords({ population }: Claim): string {
  return population === 'unstated' ? 'people' : population;
}

function shortFigure(claim: Claim): string {
  return claim.modifier === 'vague' ? (/^(?:freeing |releasing )?(\w+)/.exec(claim.quote)?.[1] ?? figureInWords(claim)).toLowerCase() : figureInWords(claim);
}

function remainderInWords(held: Claim, after: readonly Claim[], left: number): string {
  const last =
    after
      .map(({ to = '' }) => to)
      .sort()
      .at(-1) ?? '';
  return ` Of the ${figureInWords(held)}, ${joinWithAnd(after.map(figureInWords))} came free by ${dayInWords(last)}; ${left.toLocaleString('en')} are unaccounted for after that day.`;
}

function originsInWords(claims: readonly Claim[], model: Model): string {
  const origins = [...groupBy(claims, originOf).values()].map(([claim]) =>
    claim === undefined ? '' : claim.claimants.length > 0 ? claim.claimants.map((iri) => model.name(iri)).join(' and ') : 'the document itself',
  );
  return origins.length > 1 ? ` (reported by several sources: ${joinWithAnd([...new Set(origins)].sort())})` : '';
}
