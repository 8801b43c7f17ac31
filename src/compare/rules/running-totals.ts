/**
 * Running totals: one that falls without being a correction, one that is lower than the incidents that it includes, and
 * increments that add up to it (89 + 41 = 130).
 */
import { addedIncidents, isIncident, isReportedIncident } from '../incidents.js';
import { gap, inWords, ratio, sum, type Interval } from '../interval.js';
import { meetingOf } from '../meeting.js';
import type { Claim, Model } from '../model.js';
import { groupBy } from '../../group-by.js';
import { currentClaims, type Finding, type FindingRule, type RuleHeader } from '../rule.js';
import { inReadingOrder, originOf } from '../origins.js';
import { dayInWords, daysInWords, figureInWords, claimantName, countedInWords } from '../wording.js';
import { PREFIXES } from '../../terms/index.js';

export const runningTotals: FindingRule = (rows, model, rule) =>
  [
    ...groupBy(
      currentClaims(rows, model).filter(({ interval }) => interval !== undefined),
      (claim) => countedKey(claim, model),
    ),
  ].flatMap(([, claims]) => {
    const running = claims.filter(({ accumulation }) => accumulation === 'cumulative');
    const increments = claims.filter(({ accumulation }) => accumulation === 'increment');
    return [
      ...[...groupBy(running, seriesOf).values()].flatMap((totals) => fallingTotals(totals, model, rule)),
      ...running.flatMap((whole) => {
        const agreed = agreement(whole, increments, model, rule);
        return agreed.length > 0 ? agreed : exceeded(whole, increments, model, rule);
      }),
    ];
  });

/** The series that a running total is one figure of: those of its source. Without a source, another section may count from another beginning. */
function seriesOf(claim: Claim): string {
  return `${claim.account} ${originOf(claim)}${claim.claimants.length === 0 ? ` ${claim.section}` : ''}`;
}

/** What is counted, without its time and origin. */
function countedKey(claim: Claim, model: Model): string {
  const { party, subgroup, place } = meetingOf(claim, model);
  return [claim.scope, claim.outcomes.join('+'), party, subgroup, place].join(' ');
}

function fallingTotals(running: readonly Claim[], model: Model, rule: RuleHeader): Finding[] {
  // Only stated dates say which is later.
  const stated = [...running].sort(inReadingOrder).filter((claim) => claim.to !== undefined && claim.stated);
  const dated = withoutRepeated(stated).sort((one, other) => ((one.to ?? '') < (other.to ?? '') ? -1 : 1));
  return dated.flatMap((later, index): Finding[] => {
    const earlier = dated.slice(0, index).findLast((one) => one.to !== later.to && beginningOf(one) === beginningOf(later));
    if (earlier === undefined || gap(earlier.interval ?? {}, later.interval ?? {}) === 0 || !isLower(later.interval, earlier.interval)) return [];
    const revised = ['supersedes', 'corrects', 'retracts'].some((relation) => model.values(later.iri, PREFIXES.vr + relation).length > 0);
    return [
      {
        rule: rule.name,
        key: [model.entryId(later.account), later.keyCell, model.idsOf(later.claimants)],
        event: later.event,
        severity: revised ? 'informative' : rule.severity,
        measure: gap(earlier.interval ?? {}, later.interval ?? {}),
        ratio: ratio(earlier.interval ?? {}, later.interval ?? {}),
        concerns: [earlier.iri, later.iri],
        message: rule.formatMessage(revised ? 'revision' : 'message', {
          who: speaker(later, model),
          what: countedInWords(later),
          later: figureInWords(later),
          laterDay: dayInWords(later.to ?? ''),
          earlier: figureInWords(earlier),
          earlierDay: dayInWords(earlier.to ?? ''),
        }),
        assumes: rule.assumes.slice(0, 1),
        under: later,
      },
    ];
  });
}

/** The first of equal figures up to the same day: a restatement is no further figure. */
function withoutRepeated(claims: readonly Claim[]): Claim[] {
  return [...groupBy(claims, ({ from, to, modifier, bounds: { low, high } }) => `${from} ${to} ${modifier} ${low}..${high}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** When a running total begins, where it says more than the day that it runs up to. */
function beginningOf({ from, to }: Claim): string | undefined {
  return from === to ? undefined : from;
}

/** Reports only agreement: where the sum differs, an episode may be missing. */
function agreement(whole: Claim, increments: readonly Claim[], model: Model, rule: RuleHeader): Finding[] {
  const isBefore = ({ account, start, to }: Claim) => account === whole.account && start < whole.start && (to ?? '') <= (whole.to ?? '9999');
  const named = increments.filter(({ iri }) => model.values(iri, `${PREFIXES.vr}subsetOf`).includes(whole.iri));
  const parts = (named.length > 1 ? named : increments.filter(isBefore)).sort((one, other) => one.start - other.start || (one.iri < other.iri ? -1 : 1));
  const interval: Interval = whole.interval ?? {};
  const total = sum(parts.map((part) => part.interval ?? {}));
  const isExact = [whole, ...parts].every(({ modifier }) => modifier === 'exact');
  // A confirmed count is a floor, which higher figures do not add up to.
  if (parts.length < 2 || !isExact || gap(total, interval) > 0 || total.low !== whole.bounds.low) return [];
  const origins = new Set([whole, ...parts].map(originOf));
  return [
    {
      rule: rule.name,
      key: [model.entryId(whole.account), whole.keyCell, 'adds-up'],
      event: whole.event,
      severity: 'informative',
      measure: 0,
      concerns: [...parts, whole].map(({ iri }) => iri),
      message: rule.formatMessage('agree', {
        parts: parts.map(figureInWords).join(' + '),
        whole: inWords(whole.bounds),
        what: countedInWords(whole),
        document: model.name(whole.document),
        sources: origins.size > 1 ? ', although they come from several sources' : '',
      }),
      assumes: rule.assumes.slice(0, 2),
      under: whole,
    },
  ];
}

/** Reports a running total that is lower than the incidents of its time. What opponents say of incidents is held against what opponents say of the total. */
function exceeded(whole: Claim, increments: readonly Claim[], model: Model, rule: RuleHeader): Finding[] {
  const most = whole.interval?.high;
  if (most === undefined || whole.to === undefined || !whole.stated || !isOfTheWhole(whole)) return [];
  const span = { earliest: whole.from, latest: whole.to };
  const isIncluded = (claim: Claim) =>
    claim.account === whole.account &&
    isIncident(claim, span) &&
    (claim.to ?? '') <= (whole.to ?? '') &&
    (isReportedIncident(claim) || claim.relation === whole.relation) &&
    (claim.manner === whole.manner || whole.manner === undefined);
  const counted = addedIncidents(increments.filter(isIncluded), model);
  const reported = sum(counted.map(({ interval }) => interval ?? {})).low ?? 0;
  if (reported <= most) return [];
  return [
    {
      rule: rule.name,
      key: [model.entryId(whole.account), whole.keyCell, model.idsOf(whole.claimants), 'exceeded'],
      event: whole.event,
      severity: rule.severity,
      measure: reported - most,
      ratio: ratio({ low: reported }, { high: most }),
      concerns: [whole, ...counted].map(({ iri }) => iri),
      message: rule.formatMessage('exceeded', {
        who: speaker(whole, model),
        what: countedInWords(whole),
        whole: figureInWords(whole),
        day: dayInWords(whole.to),
        reported: reported.toLocaleString('en'),
        parts: counted.map((claim) => `${figureInWords(claim)} (${speaker(claim, model)}, ${daysInWords(claim.from, claim.to)})`).join('; '),
      }),
      assumes: [...rule.assumes.slice(0, 1), ...rule.assumes.slice(2)],
      under: whole,
    },
  ];
}

/** Ranks and offices, which count some of a side's people. */
const RANKS = /\b(?:generals?|colonels?|majors?|captains?|lieutenants?|officers?|commanders?|leaders?)\b/i;

/** Whether a running total counts all people of a party by its words, and has a source: without one, its beginning is rarely known. */
function isOfTheWhole({ party, claimants, outcomes, quote }: Claim): boolean {
  return party !== 'unstated' && claimants.length > 0 && !outcomes.includes('strength') && !RANKS.test(quote);
}

function speaker(claim: Claim, model: Model): string {
  return claim.claimants.length > 0 ? claimantName(claim, model) : `“${model.name(claim.document)}”`;
}

function isLower(one: Interval = {}, other: Interval = {}): boolean {
  return one.high !== undefined && other.low !== undefined && one.high < other.low;
}
