/**
 * Flows and stocks: at each time for which a number of people held is given, the number taken must be at least those held
 * plus those freed by then. Counted by side, since the words for one group vary ("hostages", "prisoners"). Only closed
 * bounds are evaluated; figures described in words are shown. People of a kind that is named are also held against each other alone.
 */
import { ratio, sum } from '../interval.js';
import { meetingOf } from '../meeting.js';
import type { Claim, Model } from '../model.js';
import { groupBy } from '../../group-by.js';
import { currentClaims, type Finding, type FindingRule, type RuleHeader } from '../rule.js';
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
      const alike = claims.filter((claim) => hasOnlyOutcomes(claim, TAKEN) && isSamePeople(claim, held));
      const { item } = meetingOf(held, model);
      const isSameKind = (claim: Claim) => item !== '' && meetingOf(claim, model).item === item;
      const some = alike.filter(isSameKind);
      const all = alike.filter(({ accumulation }) => accumulation === 'total');
      const kind = some.length === 0 ? undefined : balance({ held, taken: some, claims: claims.filter(isSameKind), model, rule });
      // Figures of one kind of people that fit say less than those of all.
      return [...(kind?.severity === rule.severity ? [kind] : []), balance({ held, taken: all, claims, model, rule })].filter((one) => one !== undefined);
    }),
  );

interface Balance {
  held: Claim;
  taken: readonly Claim[];
  claims: readonly Claim[];
  model: Model;
  rule: RuleHeader;
}

/** Holds those taken against those freed and those still held; undefined where nobody is known to be taken or freed. */
function balance({ held, taken: reported, claims, model, rule }: Balance): Finding | undefined {
  const at = held.to ?? '';
  const taken = distinctFigures(reported);
  const flows = claims.filter((claim) => hasOnlyOutcomes(claim, FREED) && claim.accumulation === 'increment' && claim.to !== undefined && !isZero(claim));
  const before = flows.filter(({ to = '' }) => to <= at).sort(inReadingOrder);
  const after = flows.filter(({ from = '' }) => from > at).sort(inReadingOrder);
  const most =
    taken.length === 0 || taken.some(({ interval }) => interval?.high === undefined)
      ? undefined
      : Math.max(...taken.map(({ interval }) => interval?.high ?? 0));
  const needed = (held.interval?.low ?? 0) + (sum(before.map(({ interval }) => interval ?? {})).low ?? 0);
  if (most === undefined || before.length + after.length === 0) return undefined;
  const short = needed > most;
  const left = (held.interval?.high ?? NaN) - (sum(after.map(({ interval }) => interval ?? {})).low ?? 0);
  const closed = [held, ...after].every(({ modifier }) => modifier === 'exact');
  const used = [...taken, ...before, held, ...after];
  const unaccounted = !short && closed && after.length > 0 && left > 0;
  return {
    rule: rule.name,
    key: [model.entryId(held.account), held.keyCell, ...(reported.some(isOfAKind) ? ['of-a-kind'] : [])],
    event: held.event,
    severity: short ? rule.severity : 'informative',
    ...(short ? { ratio: ratio({ low: needed }, { high: most }) } : {}),
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
  };
}

function isOfAKind({ item }: Claim): boolean {
  return item !== undefined;
}

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
