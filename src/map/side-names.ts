/** The names by which organs of a side are recognised. A mapping context comes in; names, aliases and adjectives of the members go out. */
import type { SideName } from '../entry/index.js';
import type { MappingContext } from './mapping-context.js';

const namesOf = new WeakMap<MappingContext, readonly SideName[]>();

/** Returns the names, aliases and adjectives of the members of each side; a name on two sides is left out. */
export function sideNames(context: MappingContext): readonly SideName[] {
  const known = namesOf.get(context);
  if (known !== undefined) return known;
  const all = context.sides.flatMap(([side, { actors }]) =>
    actors.flatMap(({ id, name }) => [...(name === undefined ? [] : [name]), ...context.namesOf(id)].map((one) => ({ name: one.toLowerCase(), side }))),
  );
  const sides = new Map<string, Set<number>>();
  for (const { name, side } of all) sides.set(name, (sides.get(name) ?? new Set<number>()).add(side));
  const found = [...sides].flatMap(([name, on]): SideName[] => (on.size > 1 || name.length < 2 ? [] : [...on].map((side) => ({ name, side }))));
  namesOf.set(context, found);
  return found;
}
