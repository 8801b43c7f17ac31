/**
 * Makes ids from the content of things without ids of their own: short where that is unique, longer only where several
 * would share one, so that a new item does not rename the others.
 */
import { slug } from '../slug.js';

/** Returns the id parts of each item. A level is used only for items that all levels before it leave equal. */
export function distinctIdParts<T>(items: readonly T[], levels: readonly ((item: T) => string[])[]): string[][] {
  const parts: string[][] = items.map(() => []);
  let open = items.map((item, index) => ({ item, index }));
  for (const level of levels) {
    for (const { item, index } of open) parts[index]?.push(...level(item));
    const times = new Map<string, number>();
    for (const one of parts) times.set(one.join('.'), (times.get(one.join('.')) ?? 0) + 1);
    open = open.filter(({ index }) => (times.get((parts[index] ?? []).join('.')) ?? 0) > 1);
  }
  return parts;
}

/** Returns a period as id parts. */
export function periodIdParts(from: string | undefined, to: string | undefined): string[] {
  return [...(from === undefined ? [] : [`from-${slug(from)}`]), ...(to === undefined ? [] : [`to-${slug(to)}`])];
}
