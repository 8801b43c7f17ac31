/** A part that is larger than the whole it is told to be part of. */
import { gap } from '../interval.js';
import { tailOf } from '../model.js';
import type { Finding, Judge } from '../rule.js';

export const partsOfAWhole: Judge = (rows, model, rule) =>
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
        key: [model.entryId(part.event), tailOf(part.iri), tailOf(whole.iri)],
        happening: part.happening,
        severity: rule.severity,
        measure,
        concerns: [part.iri, whole.iri],
        message: rule.say('message', { part: part.words, whole: whole.words, gap: measure.toLocaleString('en') }),
        assumes: rule.assumes,
        under: whole,
      },
    ];
  });
