/**
 * The scope of a figure: the whole event, a phase of it, or a section of a document. A claim comes in; the part of the
 * event that it covers goes out, as far as the document says.
 */
import { lengthInDays } from './incidents.js';
import type { Claim, Model } from './model.js';

/** The time that a claim states, where it is of several days and narrower than the event; undefined where it is not. */
export function phaseOf({ account, stated, from, to }: Claim, model: Model): string | undefined {
  const { earliest, latest } = model.accounts.get(account) ?? {};
  if (!stated || from === undefined || to === undefined || earliest === undefined) return undefined;
  const isNarrower = from > earliest || latest === undefined || to < latest;
  return isNarrower && lengthInDays({ from, to }) > 1 ? `${from}_${to}` : undefined;
}
