/** A best estimate outside its bounds, or a lower bound above the upper bound, as printed in the source. */
import { lastSegment } from '../../terms/index.js';
import { currentClaims, type Finding, type FindingRule } from '../rule.js';

export const outsideItsBounds: FindingRule = (rows, model, rule) =>
  currentClaims(rows, model).flatMap((claim): Finding[] => {
    const { low, high } = claim.bounds;
    const { best } = claim;
    const turned = low !== undefined && high !== undefined && low > high;
    const beyond = best === undefined ? 0 : Math.max(low === undefined ? 0 : low - best, high === undefined ? 0 : best - high);
    if (!turned && beyond <= 0) return [];
    return [
      {
        rule: rule.name,
        key: [model.entryId(claim.account), lastSegment(claim.iri)],
        event: claim.event,
        severity: rule.severity,
        measure: turned ? low - high : beyond,
        concerns: [claim.iri],
        message: rule.formatMessage(turned ? 'turned' : 'message', { quote: claim.quote, best: best ?? '', low: low ?? 'open', high: high ?? 'open' }),
        assumes: rule.assumes,
        under: claim,
      },
    ];
  });
