/** Exit codes (design section 5, contract). */
import type { Problem, Severity } from '../problem.js';

export const EXIT = {
  success: 0,
  /** Problems at or above --fail-on, or a difference found. */
  problems: 1,
  /** Wrong usage; nothing was done. */
  usage: 2,
  /** Some input could not be read; the rest was done. */
  incomplete: 3,
  /** A remote server failed and is unchanged. */
  remoteFailed: 4,
  /** A remote server may be partly changed. */
  remotePartly: 5,
  interrupted: 130,
} as const;

/** The values of --fail-on. */
export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

const WEIGHT: Record<Severity, number> = { error: 3, warning: 2, info: 1 };

/** Whether any problem is at or above the severity of --fail-on. */
export function fails(problems: readonly Problem[], failOn: FailOn): boolean {
  return failOn !== 'never' && problems.some((found) => WEIGHT[found.severity] >= WEIGHT[failOn]);
}
