/**
 * Figures → Wikibase quantities. A quantity has an amount, and both bounds or none; what the source does not give is not
 * added, except the middle of a range where the user asks for it (`--ranges`).
 */
import type { ComparedClaim } from '../compare/index.js';
import type { Reason } from './reasons.js';
import type { Value } from './statement.js';

type Quantity = Extract<Value, { kind: 'quantity' }>;

export interface QuantityResult {
  value?: Quantity;
  reason?: Reason;
  /** Whether it goes with the circumstance "approximately". */
  isApproximate: boolean;
  cautions: string[];
}

/** Returns the quantity of a figure, or why there is none. */
export function quantityOf({ modifier, bounds, best, confirmed }: ComparedClaim, { ranges = false }: { ranges?: boolean } = {}): QuantityResult {
  const isApproximate = modifier === 'approximate';
  const result = (value: Quantity, cautions: string[] = []): QuantityResult => ({ value, isApproximate, cautions });
  const refused = (reason: Reason): QuantityResult => ({ reason, isApproximate, cautions: [] });
  if (modifier === 'vague') return refused('in-words');
  if (modifier === 'statedUnknown') return refused('no-number');
  const { low, high } = bounds;
  if (modifier === 'atLeast' || modifier === 'atMost' || low === undefined || high === undefined) return refused('open-bounds');
  if (low === high)
    return result({ kind: 'quantity', amount: low }, confirmed === true ? ['the words say “confirmed”: the source may mean that there are more'] : []);
  if (best !== undefined) return best < low || best > high ? refused('best-outside') : result({ kind: 'quantity', amount: best, bounds: { low, high } });
  if (!ranges) return refused('range-without-amount');
  const middle = (low + high) / 2;
  if (!Number.isInteger(middle)) return refused('middle-not-whole');
  return result({ kind: 'quantity', amount: middle, bounds: { low, high } }, [
    `the source gives ${low} to ${high}; the amount ${middle} is their middle, which no source states`,
  ]);
}
