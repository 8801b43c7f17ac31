/** Random choices that are the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */

export interface Random {
  /** A whole number from 0, below a limit. */
  below(limit: number): number;
  /** One item of a list; undefined where it is empty. */
  one<T>(items: readonly T[]): T | undefined;
  /** From one to `most` items of a list, in an order of chance. */
  some<T>(items: readonly T[], most: number): T[];
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    one: (items) => items[below(items.length)],
    some(items, most) {
      const left = [...items];
      const taken: (typeof items)[number][] = [];
      for (let count = Math.min(1 + below(most), left.length); count > 0; count -= 1) taken.push(...left.splice(below(left.length), 1));
      return taken;
    },
  };
}
