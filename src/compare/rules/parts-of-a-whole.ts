/** A part that is larger than the whole it belongs to, and sides that come to more than a total of all. */
import { groupBy } from '../../group-by.js';
import { lastSegment } from '../../terms/index.js';
import { gap, ratio, sum } from '../interval.js';
import type { Claim, Model } from '../model.js';
import { countsTheWhole } from '../origins.js';
import { currentClaims, type Finding, type FindingRule, type RuleHeader } from '../rule.js';
import { phaseOf } from '../scope.js';
import { claimInWords, countedInWords, joinWithSemicolons, outcomesInWords } from '../wording.js';

export const partsOfAWhole: FindingRule = (rows, model, rule) => [
  ...rows.flatMap((row): Finding[] => {
    const part = model.claims.get(row.get('claim')?.value ?? '');
    const whole = model.claims.get(row.get('whole')?.value ?? '');
    if (!part?.interval || !whole?.interval || countOtherPeople(part, whole)) return [];
    const measure = gap(part.interval, whole.interval);
    const isMore = part.interval.low !== undefined && whole.interval.high !== undefined && part.interval.low > whole.interval.high;
    if (measure === 0 || !isMore) return [];
    return [
      {
        rule: rule.name,
        key: [model.entryId(part.account), lastSegment(part.iri), lastSegment(whole.iri)],
        event: part.event,
        severity: rule.severity,
        measure,
        ratio: ratio(part.interval, whole.interval),
        concerns: [part.iri, whole.iri],
        message: rule.formatMessage('message', { part: part.quote, whole: whole.quote, gap: measure.toLocaleString('en') }),
        assumes: rule.assumes.slice(0, 1),
        under: whole,
      },
    ];
  }),
  ...[
    ...groupBy(
      currentClaims(rows, model).filter((claim) => isOfTheEvent(claim, model)),
      ({ account, outcomes }) => `${account} ${outcomes.join('+')}`,
    ),
  ].flatMap(([, claims]) => claims.filter(isTotalOfAll).flatMap((all) => sidesAgainst(all, claims, model, rule))),
];

/** Whether two claims count people of two kinds, of which none is a part of the other: fighters, civilians. */
function countOtherPeople({ population: one }: Claim, { population: other }: Claim): boolean {
  return one !== other && KINDS.has(one) && KINDS.has(other);
}
const KINDS = new Set(['fighters', 'civilians']);

/** Whether a claim is a total of the whole event, not of a phase or of one kind of people or things. */
function isOfTheEvent(claim: Claim, model: Model): boolean {
  const { accumulation, interval, item, manner } = claim;
  return (
    accumulation === 'total' &&
    interval !== undefined &&
    item === undefined &&
    manner === undefined &&
    countsTheWhole(claim) &&
    phaseOf(claim, model) === undefined
  );
}

/** Words for people of all sides together. */
const ALL = /\b(?:overall|in all|in total|a total of|altogether|both sides|all sides|all parties)\b/i;

/** Whether a claim counts the people of all sides and civilians: "38 killed overall". */
function isTotalOfAll({ party, population, quote }: Claim): boolean {
  return party === 'unstated' && (population === 'mixed' || (population === 'unstated' && ALL.test(quote)));
}

/** Holds a total of all against the lowest figures of the sides and of civilians, of which each counts others. */
function sidesAgainst(all: Claim, claims: readonly Claim[], model: Model, rule: RuleHeader): Finding[] {
  const most = all.interval?.high;
  const groups = [
    ...groupBy(
      claims.filter(({ iri }) => iri !== all.iri),
      groupOfPeople,
    ),
  ]
    .filter(([group]) => group !== '')
    .map(([, some]) => some);
  const least = sum(groups.map((some) => ({ low: Math.min(...some.map(({ interval }) => interval?.low ?? 0)) }))).low ?? 0;
  if (most === undefined || groups.length < 2 || least <= most) return [];
  const parts = groups.flat();
  return [
    {
      rule: rule.name,
      key: [model.entryId(all.account), lastSegment(all.iri), 'sides'],
      event: all.event,
      severity: rule.severity,
      measure: least - most,
      ratio: ratio({ low: least }, { high: most }),
      concerns: [all, ...parts].map(({ iri }) => iri),
      message: rule.formatMessage('sides', {
        whole: claimInWords(all, model),
        what: `those ${outcomesInWords(all.outcomes)}`,
        least: least.toLocaleString('en'),
        parts: joinWithSemicolons(parts.map((part) => `${countedInWords(part)}: ${claimInWords(part, model)}`)),
      }),
      assumes: rule.assumes.slice(1),
      under: all,
    },
  ];
}

/** The people that a claim counts, if they are those of one side, or civilians of no party; else empty. */
function groupOfPeople({ party, population }: Claim): string {
  if (party.startsWith('side-')) return population === 'unstated' || population === 'fighters' ? party : '';
  return party === 'unstated' && population === 'civilians' ? 'civilians' : '';
}
