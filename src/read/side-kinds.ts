/** Which actors are states by their kind or name, and which have a name of rebels: what words such as "government" and "rebels" refer to. */
import type { Actor } from '../entry/index.js';
import { ARMED_GROUP_NAME, DEMONYMS, REBEL_ACTOR_NAME, STATE_ACTOR_NAME } from './figures/lexicon/demonyms.js';

type Named = Pick<Actor, 'name' | 'kind'>;

/** Whether an actor is a state, a body of one or its armed force: by its kind, and without one by its name. */
export function isState({ name, kind }: Named): boolean {
  if (kind !== undefined) return kind === 'state' || kind === 'armed-force' || kind === 'government-body';
  return (STATE_ACTOR_NAME.test(name) && !ARMED_GROUP_NAME.test(name)) || DEMONYMS.some(([country]) => country === name);
}

/** Whether the name of an actor is one of rebels: "Free … Army". */
export function isRebel({ name }: Named): boolean {
  return REBEL_ACTOR_NAME.test(name);
}

/** Returns the number of the only side that has an actor of a kind on it; undefined where none has, or several. */
export function onlySideWith<T extends Named>(sides: Iterable<readonly [number, readonly T[]]>, is: (actor: T) => boolean): number | undefined {
  const found = [...sides].filter(([, actors]) => actors.some(is));
  return found.length === 1 ? found[0]?.[0] : undefined;
}
