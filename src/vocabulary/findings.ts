/** The code list for the severity of findings. Findings accuse nobody and rank no source. */
import type { Concept } from './concept.js';

export const FINDING_SEVERITIES = [
  {
    id: 'notable',
    label: 'notable',
    definition: 'Needs attention: comparable accounts differ.',
    example: 'Two sources give ranges that do not overlap.',
  },
  {
    id: 'informative',
    label: 'informative',
    definition: 'Information only; nothing differs.',
    example: 'The dated episodes account for 12 of the 48 claimed.',
  },
] as const satisfies readonly Concept[];
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number]['id'];
