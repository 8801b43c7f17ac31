/**
 * What a schema cannot see: ids that nothing has, ids used twice, sides that are not there. An entry and the registry
 * come in; problems go out, each with the path of the value it is about.
 */
import { problem, type Problem } from '../problem.js';
import { parseDate } from './date.js';
import { partiesOf, type Party } from './party.js';
import type { Registry } from './registry.js';
import type { Entry, PlaceReference } from './schema.js';
import type { Path } from './yaml.js';

/** Every broken reference of an entry. An actor that is neither in the registry nor in `actors:` is broken; a local one is not. */
export function checkReferences(entry: Entry, registry: Registry): { path: Path; found: Problem }[] {
  const problems: { path: Path; found: Problem }[] = [];
  const report = (path: Path, message: string, fix: string) => problems.push({ path, found: problem('entry-reference', message, { fix }) });

  const actors = new Set([...registry.actors.keys(), ...(entry.actors ?? []).map((actor) => actor.id)]);
  const places = new Set([...registry.places.keys(), ...(entry.places ?? []).map((place) => place.id)]);
  const people = new Set([...registry.people.keys(), ...(entry.people ?? []).map((person) => person.id)]);
  const sides = new Set(Object.keys(entry.event.sides ?? {}).map(Number));
  const episodes = new Set((entry.episodes ?? []).map((episode) => episode.id));
  const claims = new Set((entry.claims ?? []).map((claim) => claim.id));

  const actor = (path: Path, id: string) => {
    if (!actors.has(id))
      report(path, `no actor has the id ${id}`, `add it under actors: as { id: ${id}, name: … }, or name the registry that has it: --registry DIR`);
  };
  const place = (path: Path, references: PlaceReference[] | undefined) => {
    for (const { id } of references ?? [])
      if (!places.has(id))
        report(path, `no place has the id ${id}`, `add it under places: as { id: ${id}, name: … }, or name the registry that has it: --registry DIR`);
  };
  const person = (path: Path, id: string) => {
    if (!people.has(id))
      report(
        path,
        `nobody has the id ${id}`,
        `add the person under people: as { id: ${id}, name: … }, or name the registry that has the person: --registry DIR`,
      );
  };
  const party = (path: Path, value: Party | undefined) => {
    for (const one of partiesOf(value)) {
      if (one.kind === 'actor') actor(path, one.id);
      else if (!sides.has(one.number))
        report(
          path,
          `the event has no side ${one.number}`,
          sides.size === 0 ? 'describe the sides under event: sides:' : `the sides are ${[...sides].join(', ')}`,
        );
    }
  };
  const claimant = (path: Path, claimant: string | string[] | undefined) => {
    for (const id of [claimant ?? []].flat()) if (id !== 'unnamed') actor(path, id);
  };

  const { event } = entry;
  place(['event', 'place'], event.place);
  for (const [number, side] of Object.entries(event.sides ?? {}))
    side.actors.forEach(({ id, from, to }, index) => {
      const path = ['event', 'sides', number, 'actors', index];
      actor(path, id);
      const [begin, end] = [from, to].map((date) => (date === undefined ? undefined : parseDate(date)));
      if (begin?.earliest !== undefined && end?.latest !== undefined && end.latest < begin.earliest)
        problems.push({
          path: [...path, 'to'],
          found: problem('entry-date', `${id} was on this side until ${to}, which is before ${from}`, { fix: `{ id: ${id}, from: ${to}, to: ${from} }` }),
        });
    });
  event.commanders?.forEach((commander, index) => {
    person(['event', 'commanders', index, 'person'], commander.person);
    party(['event', 'commanders', index, 'of'], commander.of);
  });
  event.result?.forEach((result, index) => claimant(['event', 'result', index, 'claimant'], result.claimant));
  entry.fates?.forEach((fate, index) => {
    person(['fates', index, 'person'], fate.person);
    party(['fates', index, 'by'], fate.by);
    claimant(['fates', index, 'claimant'], fate.claimant);
  });
  entry.episodes?.forEach((episode, index) => {
    place(['episodes', index, 'place'], episode.place);
    episode.actors?.forEach((id, position) => actor(['episodes', index, 'actors', position], id));
    claimant(['episodes', index, 'claimant'], episode.claimant);
  });
  entry.claims?.forEach((claim, index) => {
    const at = (field: string): Path => ['claims', index, field];
    party(at('of'), claim.of);
    party(at('by'), claim.by);
    claimant(at('claimant'), claim.claimant);
    claim.via?.forEach((id) => actor(at('via'), id));
    place(at('place'), claim.place && [claim.place]);
    if (claim.about !== undefined && !episodes.has(claim.about))
      report(at('about'), `no episode has the id ${claim.about}`, 'name an episode of this entry, or leave the field out');
    for (const field of ['subsetOf', 'supersedes', 'confirms', 'denies', 'corrects', 'retracts'] as const) {
      const target = claim[field];
      if (target !== undefined && !claims.has(target)) report(at(field), `no claim has the id ${target}`, 'name a claim of this entry');
    }
  });

  const byId = new Map((entry.claims ?? []).map((claim) => [claim.id, claim]));
  for (const field of ['subsetOf', 'supersedes'] as const) {
    entry.claims?.forEach((claim, index) => {
      const seen = new Set<string>();
      let next = claim[field];
      while (next !== undefined && next !== claim.id && !seen.has(next)) {
        seen.add(next);
        next = byId.get(next)?.[field];
      }
      if (next === claim.id)
        report(
          ['claims', index, field],
          `by ${field}, ${claim.id} comes back to itself${seen.size > 0 ? ` over ${[...seen].join(', ')}` : ''}`,
          'take the field out of one of them',
        );
    });
  }

  for (const list of ['actors', 'places', 'people', 'episodes', 'claims'] as const) {
    const seen = new Set<string>();
    entry[list]?.forEach(({ id }, index) => {
      if (seen.has(id))
        problems.push({
          path: [list, index, 'id'],
          found: problem('entry-duplicate-id', `the id ${id} is used twice under ${list}:`, { fix: 'give one of them another id' }),
        });
      seen.add(id);
    });
  }
  const surrounding = new Map((entry.places ?? []).toReversed().map(({ id, within }) => [id, within]));
  for (const within of surrounding.values()) {
    if (within !== undefined && !places.has(within)) report(['places'], `no place has the id ${within}`, `add it under places: as { id: ${within}, name: … }`);
  }
  return problems;
}
