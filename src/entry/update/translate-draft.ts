/**
 * Translates a new draft into the ids of an existing entry: its side numbers, its local actors, people and places. An entry
 * and a draft of the same document come in; the draft goes out with the entry's ids wherever both name the same thing.
 */
import type { Party } from '../party.js';
import { nameIndex, nameKey, namesOf } from '../registry-names.js';
import type { Entry } from '../schema.js';

/** Returns the draft with the entry's side numbers and its ids of local actors, people and places. */
export function translateDraft(entry: Entry, draft: Entry): Entry {
  const numbers = sideNumbers(entry, draft);
  const renamed = (list: 'actors' | 'people' | 'places') => {
    const known = nameIndex(entry[list] ?? []);
    const have = new Set((entry[list] ?? []).map(({ id }) => id));
    return new Map(
      (draft[list] ?? []).flatMap((one) => {
        const id = have.has(one.id)
          ? undefined
          : namesOf(one)
              .map((name) => known.get(nameKey(name)))
              .find((other) => other !== undefined);
        return id === undefined ? [] : [[one.id, id] as const];
      }),
    );
  };
  const [actors, people, places] = [renamed('actors'), renamed('people'), renamed('places')];
  if (numbers.size + actors.size + people.size + places.size === 0) return draft;

  const actor = (id: string) => actors.get(id) ?? id;
  const party = (one: Party): Party => {
    if (one.kind === 'several') return { ...one, parties: one.parties.map((each) => party(each) as typeof each) };
    if (one.kind === 'actor') return { ...one, id: actor(one.id) };
    return one.kind === 'side' ? { ...one, number: numbers.get(one.number) ?? one.number } : one;
  };
  const fields: Record<string, (value: never) => unknown> = {
    of: party,
    by: party,
    claimant: (value: string | string[]) => (Array.isArray(value) ? value.map(actor) : actor(value)),
    via: (value: string[]) => value.map(actor),
    person: (id: string) => people.get(id) ?? id,
    place: (value: { id: string } | { id: string }[]) => {
      const one = (each: { id: string }) => ({ ...each, id: places.get(each.id) ?? each.id });
      return Array.isArray(value) ? value.map(one) : one(value);
    },
    actors: (value: { id: string }[]) => value.map((one) => ({ ...one, id: actor(one.id) })),
  };
  const translate = <T extends object>(item: T): T =>
    Object.fromEntries(Object.entries(item).map(([key, value]) => [key, value === undefined ? value : (fields[key]?.(value as never) ?? value)])) as T;
  const { event } = draft;
  const lists = <T extends object>(of: T, ...keys: (keyof T)[]): Partial<T> =>
    Object.fromEntries(keys.flatMap((key) => (Array.isArray(of[key]) ? [[key, (of[key] as object[]).map(translate)]] : []))) as Partial<T>;
  return {
    ...draft,
    ...lists(draft, 'fates', 'episodes', 'claims'),
    event: {
      ...event,
      ...lists(event, 'commanders', 'result'),
      ...(event.sides === undefined
        ? {}
        : {
            sides: Object.fromEntries(
              Object.entries(event.sides).map(([number, side]) => [
                String(numbers.get(Number(number)) ?? number),
                { ...side, actors: side.actors.map((one) => ({ ...one, id: actor(one.id) })) },
              ]),
            ),
          }),
    },
  };
}

/** Maps the draft's side numbers to the entry's: sides are matched by key, since numbers only reflect the page layout. */
function sideNumbers(entry: Entry, draft: Entry): Map<number, number> {
  const keys = ({ event }: Entry) => new Map(Object.entries(event.sides ?? {}).map(([number, side]) => [side.key ?? side.actors[0]?.id ?? '', Number(number)]));
  const [known, now] = [keys(entry), keys(draft)];
  const taken = new Set([...now].flatMap(([key]) => known.get(key) ?? []));
  const numbers = new Map<number, number>();
  for (const [key, number] of now) {
    let own = known.get(key);
    if (own === undefined) {
      own = number;
      while (taken.has(own)) own += 1;
      taken.add(own);
    }
    if (own !== number) numbers.set(number, own);
  }
  return numbers;
}
