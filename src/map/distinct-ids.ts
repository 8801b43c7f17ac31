/**
 * Ids for things that have none of their own, made from what is said of them: short where that is enough, longer only
 * where several would share one, so that something new does not rename the others.
 */
import { slug } from '../slug.js';

/** The parts of an id for each item. A level is asked only for those that all levels before it leave alike. */
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

/** When something held, as parts of an id. */
export function periodIdParts(from: string | undefined, to: string | undefined): string[] {
  return [...(from === undefined ? [] : [`from-${slug(from)}`]), ...(to === undefined ? [] : [`to-${slug(to)}`])];
}
