/** A part that is larger than the whole it belongs to. */
import { lastSegment } from '../../terms/index.js';
import { gap } from '../interval.js';
import type { Finding, FindingRule } from '../rule.js';

export const partsOfAWhole: FindingRule = (rows, model, rule) =>
  rows.flatMap((row): Finding[] => {
    const part = model.claims.get(row.get('claim')?.value ?? '');
    const whole = model.claims.get(row.get('whole')?.value ?? '');
    if (!part?.interval || !whole?.interval) return [];
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
        concerns: [part.iri, whole.iri],
        message: rule.formatMessage('message', { part: part.quote, whole: whole.quote, gap: measure.toLocaleString('en') }),
        assumes: rule.assumes,
        under: whole,
      },
    ];
  });
