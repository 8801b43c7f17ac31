/** Binary search in what is sorted, as the offsets of lines, parts and spans are. */

/** Counts the items of an ascending list whose value is below a limit: also the index of the first one at or above it. */
export function countBelow<T>(ascending: readonly T[], limit: number, valueOf: (item: T) => number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueOf(ascending[middle]!) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value of a list of numbers, and of spans. */
export const itself = (value: number): number => value;
export const startOf = ({ start }: { readonly start: number }): number => start;
