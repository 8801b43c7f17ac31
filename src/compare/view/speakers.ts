/** Why each speaker has its relation to the people counted. A comparison comes in; a sentence for each speaker and relation goes out. */
import type { Comparison } from '../comparison.js';
import { RELATION_LABELS } from '../wording.js';

/** "Lake Observatory – independent: no side lists it, and nothing affiliates it with a party"; in the order of the tables. */
export function speakersInWords({ tables }: Comparison): string[] {
  const rows = tables.flatMap(({ rows: all }) => all);
  return [
    ...new Set(
      rows.flatMap(({ claimant, relation, relationSource }) =>
        relationSource === undefined
          ? []
          : [`${claimant} – ${RELATION_LABELS.get(relation ?? '') ?? 'not known'}: ${relationSource.replace(/^not known: /, '')}`],
      ),
    ),
  ];
}
