/** The code list of findings: what is worth seeing in what documents say. Findings accuse nobody and rank nothing. */
import type { Concept } from './concept.js';

export const FINDING_SEVERITIES = [
  {
    id: 'notable',
    label: 'notable',
    definition: 'Worth a look: accounts differ in what can be compared.',
    example: 'Two voices give ranges that do not meet.',
  },
  { id: 'informative', label: 'informative', definition: 'Good to know; nothing differs.', example: 'The dated episodes tell of 12 of the 48 claimed.' },
] as const satisfies readonly Concept[];
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number]['id'];
