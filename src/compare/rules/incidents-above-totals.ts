/**
 * One incident with more people than a document gives for the whole event: 24 killed in the infobox, and 71 on one day in the
 * text. Both are in the document's own words. Claims come in; findings of the rule `one-document` go out.
 */
import { groupBy } from '../../group-by.js';
import { lastSegment } from '../../terms/index.js';
import { isIncident } from '../incidents.js';
import { gap, ratio } from '../interval.js';
import { peopleCounted } from '../members.js';
import type { Claim, Model } from '../model.js';
import { countsTheWhole } from '../origins.js';
import type { Finding, RuleHeader } from '../rule.js';
import { phaseOf } from '../scope.js';
import { countedInWords, daysInWords, figureInWords } from '../wording.js';

/** From this multiple of an open total on, an incident is far above it. */
const FAR_ABOVE = 2;

/** Holds the one total of a document for a side, or for civilians, against the highest incident in its text. */
export function incidentsAboveTotals(model: Model, rule: RuleHeader): Finding[] {
  const claims = [...model.claims.values()].filter((claim) => isOwnFigure(claim) && peopleCounted(claim) !== undefined && !model.isReplaced(claim.iri));
  return [...groupBy(claims, (claim) => `${claim.account} ${claim.outcomes.join('+')} ${peopleCounted(claim)}`).values()].flatMap((cell) => {
    const [total, ...others] = cell.filter((claim) => isTotal(claim, model));
    const account = total && model.accounts.get(total.account);
    // Of several totals it is not known which one counts what the incident is part of.
    if (total === undefined || account === undefined || others.length > 0) return [];
    const [highest] = cell.filter((claim) => isIncident(claim, account)).sort((one, other) => floorOf(other) - floorOf(one) || one.start - other.start);
    return highest === undefined || floorOf(highest) <= ceilingOf(total) ? [] : [finding(total, highest, model, rule)];
  });
}

function isOwnFigure({ outdated, interval, claimants, item, manner }: Claim): boolean {
  return !outdated && interval !== undefined && claimants.length === 0 && item === undefined && manner === undefined;
}

function isTotal(claim: Claim, model: Model): boolean {
  const isOfAll = claim.party.startsWith('side-') || claim.side === undefined;
  return claim.accumulation === 'total' && isOfAll && countsTheWhole(claim) && phaseOf(claim, model) === undefined;
}

function floorOf({ interval }: Claim): number {
  return interval?.low ?? 0;
}

/** The most that a total allows; of an open one, what is not yet far above it. */
function ceilingOf({ interval }: Claim): number {
  return interval?.high ?? FAR_ABOVE * (interval?.low ?? Infinity);
}

function finding(total: Claim, incident: Claim, model: Model, rule: RuleHeader): Finding {
  const ceiling = { high: total.interval?.high ?? total.interval?.low };
  return {
    rule: rule.name,
    key: [model.entryId(total.account), total.keyCell, 'incident', lastSegment(incident.iri)],
    event: total.event,
    severity: rule.severity,
    measure: gap(ceiling, incident.interval ?? {}),
    ratio: ratio(ceiling, incident.interval ?? {}),
    concerns: [total.iri, incident.iri],
    message: rule.formatMessage('incident', {
      document: model.name(total.document),
      what: countedInWords(total),
      whole: figureInWords(total),
      incident: figureInWords(incident),
      day: daysInWords(incident.from, incident.to),
    }),
    assumes: rule.assumes.slice(3),
    under: total,
  };
}
