/**
 * A figure for one outcome that is higher than what another source gives for several outcomes together: 2,500 killed
 * against 1,360 killed and wounded. Claims come in; findings of the rule `rivals` go out.
 */
import { groupBy } from '../../group-by.js';
import { gap, ratio } from '../interval.js';
import { meetingKey, meetingOf } from '../meeting.js';
import type { Claim, Model } from '../model.js';
import { originOf } from '../origins.js';
import { whyLeftOut } from '../rival-groups.js';
import type { Finding, RuleHeader } from '../rule.js';
import { claimInWords, countedInWords, outcomesInWords } from '../wording.js';

/** Holds figures of named sources for one outcome against those of others for several that include it, of the same people and time. */
export function outcomesTogether(claims: readonly Claim[], model: Model, rule: RuleHeader): Finding[] {
  const eligible = claims.filter((claim) => isTotalOfSource(claim) && whyLeftOut(claim, model) === undefined);
  const cells = groupBy(eligible, (claim) => meetingKey({ ...claim, outcomes: [] }, meetingOf(claim, model)));
  return [...cells.values()].flatMap((cell) => {
    const wholes = cell.filter(({ outcomes }) => outcomes.length > 1);
    return wholes.flatMap((whole) => higherParts(whole, cell).map((part) => finding(whole, part, model, rule)));
  });
}

function isTotalOfSource({ claimants, accumulation }: Claim): boolean {
  return claimants.length > 0 && accumulation !== 'increment';
}

/** The highest figure of each other source for one of the outcomes, where it is higher than all of them together. */
function higherParts(whole: Claim, cell: readonly Claim[]): Claim[] {
  const parts = cell.filter(
    (claim) =>
      claim.outcomes.length === 1 &&
      whole.outcomes.includes(claim.outcomes[0] ?? '') &&
      originOf(claim) !== originOf(whole) &&
      (claim.interval?.low ?? 0) > (whole.interval?.high ?? Infinity),
  );
  return [...groupBy(parts, originOf).values()].map((some) =>
    some.reduce((one, other) => ((other.interval?.low ?? 0) > (one.interval?.low ?? 0) ? other : one)),
  );
}

function finding(whole: Claim, part: Claim, model: Model, rule: RuleHeader): Finding {
  const measure = gap(whole.interval ?? {}, part.interval ?? {});
  return {
    rule: rule.name,
    key: [model.scopeId(part), part.keyCell, model.idsOf(part.claimants), 'together', model.idsOf(whole.claimants)],
    event: part.event,
    severity: rule.severity,
    measure,
    ratio: ratio(whole.interval ?? {}, part.interval ?? {}),
    relation: 'disjoint',
    concerns: [whole.iri, part.iri],
    message: rule.formatMessage('together', {
      what: countedInWords(part),
      part: claimInWords(part, model),
      together: outcomesInWords(whole.outcomes),
      whole: claimInWords(whole, model),
      gap: measure.toLocaleString('en'),
    }),
    assumes: rule.assumes,
    under: part,
  };
}
