/** Running totals: one that is lower than before from the same voice, unless it is said to be a correction; and 89 + 41 = 130. */
import { gap, inWords, sum, type Interval } from '../interval.js';
import type { Claim, Model } from '../model.js';
import { groupBy } from '../group-by.js';
import { claimsIn, type Finding, type Judge, type Rule } from '../rule.js';
import { voiceOf } from '../claimant-figures.js';
import { day, figure, speaker, subject } from '../wording.js';
import { PREFIXES } from '../../terms/index.js';

export const runningTotals: Judge = (rows, model, rule) =>
  [
    ...groupBy(
      claimsIn(rows, model).filter(({ interval }) => interval !== undefined),
      thing,
    ),
  ].flatMap(([, claims]) => {
    const running = claims.filter(({ accumulation }) => accumulation === 'cumulative');
    const increments = claims.filter(({ accumulation }) => accumulation === 'increment');
    return [
      ...[...groupBy(running, (claim) => `${claim.event} ${voiceOf(claim)}`).values()].flatMap((said) => falls(said, model, rule)),
      ...running.flatMap((whole) => agreement(whole, increments, model, rule)),
    ];
  });

/** What is counted, but for its time and voice. */
function thing({ scope, outcomes, party, population, item = '' }: Claim): string {
  return [scope, outcomes.join('+'), party, population, item].join(' ');
}

function falls(running: readonly Claim[], model: Model, rule: Rule): Finding[] {
  // Only dates of their own say which comes later.
  const dated = running.filter(({ to, stated }) => to !== undefined && stated).sort((one, other) => ((one.to ?? '') < (other.to ?? '') ? -1 : 1));
  return dated.flatMap((later, index): Finding[] => {
    const earlier = dated.slice(0, index).findLast(({ to }) => to !== later.to);
    if (earlier === undefined || gap(earlier.interval ?? {}, later.interval ?? {}) === 0 || !isLower(later.interval, earlier.interval)) return [];
    const revised = ['supersedes', 'corrects', 'retracts'].some((relation) => model.values(later.iri, PREFIXES.vr + relation).length > 0);
    return [
      {
        rule: rule.name,
        key: [model.entryId(later.event), later.cell, model.idsOf(later.claimants)],
        happening: later.happening,
        severity: revised ? 'informative' : rule.severity,
        measure: gap(earlier.interval ?? {}, later.interval ?? {}),
        concerns: [earlier.iri, later.iri],
        message: rule.say(revised ? 'revision' : 'message', {
          who: later.claimants.length > 0 ? speaker(later, model) : `“${model.name(later.document)}”`,
          what: subject(later),
          later: figure(later),
          laterDay: day(later.to ?? ''),
          earlier: figure(earlier),
          earlierDay: day(earlier.to ?? ''),
        }),
        assumes: rule.assumes.slice(0, 1),
        under: later,
      },
    ];
  });
}

/** Only that they agree is told: where they do not, an episode may be missing. */
function agreement(whole: Claim, increments: readonly Claim[], model: Model, rule: Rule): Finding[] {
  const isBefore = ({ event, start, to }: Claim) => event === whole.event && start < whole.start && (to ?? '') <= (whole.to ?? '9999');
  const named = increments.filter(({ iri }) => model.values(iri, `${PREFIXES.vr}subsetOf`).includes(whole.iri));
  const parts = (named.length > 1 ? named : increments.filter(isBefore)).sort((one, other) => one.start - other.start || (one.iri < other.iri ? -1 : 1));
  const interval: Interval = whole.interval ?? {};
  const total = sum(parts.map((part) => part.interval ?? {}));
  const isExact = [whole, ...parts].every(({ modifier }) => modifier === 'exact');
  if (parts.length < 2 || !isExact || gap(total, interval) > 0) return [];
  const voices = new Set([whole, ...parts].map(voiceOf));
  return [
    {
      rule: rule.name,
      key: [model.entryId(whole.event), whole.cell, 'adds-up'],
      happening: whole.happening,
      severity: 'informative',
      measure: 0,
      concerns: [...parts, whole].map(({ iri }) => iri),
      message: rule.say('agree', {
        parts: parts.map(figure).join(' + '),
        whole: inWords(whole.bounds),
        what: subject(whole),
        document: model.name(whole.document),
        voices: voices.size > 1 ? ', though several voices tell the parts' : '',
      }),
      assumes: rule.assumes,
      under: whole,
    },
  ];
}

function isLower(one: Interval = {}, other: Interval = {}): boolean {
  return one.high !== undefined && other.low !== undefined && one.high < other.low;
}
