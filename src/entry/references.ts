/**
 * Checks what a schema cannot: ids that do not exist, ids used twice, unknown sides, relations that form a cycle. An entry
 * and the registry come in; problems go out, each with the path of the value it is about.
 */
import { problem, type Problem } from '../problem.js';
import { parseDate } from './date.js';
import { partiesOf, type Party } from './party.js';
import type { Registry } from './registry.js';
import type { Claim, Entry, PlaceReference } from './schema.js';
import type { Path } from './yaml.js';

/** A problem of an entry with the path of the value it is about. */
interface Located {
  path: Path;
  found: Problem;
}

/** Every broken reference of an entry. An actor that is neither in the registry nor in `actors:` is broken; a local one is not. */
export function checkReferences(entry: Entry, registry: Registry): Located[] {
  const checker = new ReferenceChecker(entry, registry);
  checker.checkEvent();
  checker.checkFates();
  checker.checkEpisodes();
  entry.claims?.forEach((claim, index) => checker.checkClaim(claim, index));
  return [...checker.problems, ...relationCycles(entry.claims ?? []), ...duplicateIds(entry), ...checker.missingContainers()];
}

class ReferenceChecker {
  readonly problems: Located[] = [];
  readonly #entry: Entry;
  readonly #actors: ReadonlySet<string>;
  readonly #places: ReadonlySet<string>;
  readonly #people: ReadonlySet<string>;
  readonly #sides: ReadonlySet<number>;
  readonly #episodes: ReadonlySet<string>;
  readonly #claims: ReadonlySet<string>;

  constructor(entry: Entry, registry: Registry) {
    this.#entry = entry;
    this.#actors = new Set([...registry.actors.keys(), ...idsOf(entry.actors)]);
    this.#places = new Set([...registry.places.keys(), ...idsOf(entry.places)]);
    this.#people = new Set([...registry.people.keys(), ...idsOf(entry.people)]);
    this.#sides = new Set(Object.keys(entry.event.sides ?? {}).map(Number));
    this.#episodes = new Set(idsOf(entry.episodes));
    this.#claims = new Set(idsOf(entry.claims));
  }

  checkEvent(): void {
    const { event } = this.#entry;
    this.#place(['event', 'place'], event.place);
    for (const [number, side] of Object.entries(event.sides ?? {}))
      side.actors.forEach(({ id, from, to }, index) => {
        const path = ['event', 'sides', number, 'actors', index];
        this.#actor(path, id);
        const [begin, end] = [from, to].map((date) => (date === undefined ? undefined : parseDate(date)));
        if (begin?.earliest !== undefined && end?.latest !== undefined && end.latest < begin.earliest)
          this.problems.push({
            path: [...path, 'to'],
            found: problem('entry-date', `${id} was on this side until ${to}, which is before ${from}`, { fix: `{ id: ${id}, from: ${to}, to: ${from} }` }),
          });
      });
    event.commanders?.forEach((commander, index) => {
      this.#person(['event', 'commanders', index, 'person'], commander.person);
      this.#party(['event', 'commanders', index, 'of'], commander.of);
    });
    event.result?.forEach((result, index) => this.#claimant(['event', 'result', index, 'claimant'], result.claimant));
  }

  checkFates(): void {
    this.#entry.fates?.forEach((fate, index) => {
      this.#person(['fates', index, 'person'], fate.person);
      this.#party(['fates', index, 'by'], fate.by);
      this.#claimant(['fates', index, 'claimant'], fate.claimant);
    });
  }

  checkEpisodes(): void {
    this.#entry.episodes?.forEach((episode, index) => {
      this.#place(['episodes', index, 'place'], episode.place);
      episode.actors?.forEach(({ id }, position) => this.#actor(['episodes', index, 'actors', position], id));
      this.#claimant(['episodes', index, 'claimant'], episode.claimant);
    });
  }

  checkClaim(claim: Claim, index: number): void {
    const at = (field: string): Path => ['claims', index, field];
    this.#party(at('of'), claim.of);
    this.#party(at('by'), claim.by);
    this.#claimant(at('claimant'), claim.claimant);
    claim.via?.forEach((id) => this.#actor(at('via'), id));
    this.#place(at('place'), claim.place && [claim.place]);
    if (claim.about !== undefined && !this.#episodes.has(claim.about))
      this.#report(at('about'), `no episode has the id ${claim.about}`, 'name an episode of this entry, or leave the field out');
    for (const field of ['subsetOf', 'supersedes', 'confirms', 'denies', 'corrects', 'retracts'] as const) {
      const target = claim[field];
      if (target !== undefined && !this.#claims.has(target)) this.#report(at(field), `no claim has the id ${target}`, 'name a claim of this entry');
    }
  }

  /** The places that `within:` names and nothing describes, last first. */
  missingContainers(): Located[] {
    const containers = new Map((this.#entry.places ?? []).toReversed().map(({ id, within }) => [id, within]));
    return [...containers.values()].flatMap((within) =>
      within === undefined || this.#places.has(within)
        ? []
        : [referenceProblem(['places'], `no place has the id ${within}`, `add it under places: as { id: ${within}, name: … }`)],
    );
  }

  #report(path: Path, message: string, fix: string): void {
    this.problems.push(referenceProblem(path, message, fix));
  }

  #actor(path: Path, id: string): void {
    if (this.#actors.has(id)) return;
    this.#report(path, `no actor has the id ${id}`, `add it under actors: as { id: ${id}, name: … }, or name the registry that has it: --registry DIR`);
  }

  #place(path: Path, references: readonly PlaceReference[] | undefined): void {
    for (const { id } of references ?? [])
      if (!this.#places.has(id))
        this.#report(path, `no place has the id ${id}`, `add it under places: as { id: ${id}, name: … }, or name the registry that has it: --registry DIR`);
  }

  #person(path: Path, id: string): void {
    if (this.#people.has(id)) return;
    this.#report(
      path,
      `no person has the id ${id}`,
      `add the person under people: as { id: ${id}, name: … }, or name the registry that has the person: --registry DIR`,
    );
  }

  #party(path: Path, value: Party | undefined): void {
    for (const party of partiesOf(value)) {
      if (party.kind === 'actor') this.#actor(path, party.id);
      else if (!this.#sides.has(party.number))
        this.#report(
          path,
          `the event has no side ${party.number}`,
          this.#sides.size === 0 ? 'describe the sides under event: sides:' : `the sides are ${[...this.#sides].join(', ')}`,
        );
    }
  }

  #claimant(path: Path, claimant: string | string[] | undefined): void {
    for (const id of [claimant ?? []].flat()) if (id !== 'unnamed') this.#actor(path, id);
  }
}

/** Claims that are a part of themselves, or replace themselves, through others. */
function relationCycles(claims: readonly Claim[]): Located[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return (['subsetOf', 'supersedes'] as const).flatMap((field) => {
    const cycles = cyclesOf(byId, field);
    return claims.flatMap((claim, index) => {
      const found = cycles.get(claim.id);
      if (found === undefined) return [];
      const { cycle, at } = found;
      const others = cycle.length - 1;
      const named = Array.from({ length: Math.min(others, MOST_NAMED) }, (_, step) => cycle[(at + 1 + step) % cycle.length]);
      const over = others > 0 ? ` via ${named.join(', ')}${others > MOST_NAMED ? ` and ${others - MOST_NAMED} more` : ''}` : '';
      return [referenceProblem(['claims', index, field], `${field} of ${claim.id} leads back to itself${over}`, 'remove the field from one of them')];
    });
  });
}

/** The most claims of a cycle that a message names. */
const MOST_NAMED = 10;

/** The cycle that each claim is in, and its position there, along a field that leads to one other claim at most. Every claim is visited once. */
function cyclesOf(claims: ReadonlyMap<string, Claim>, field: 'subsetOf' | 'supersedes'): Map<string, { cycle: readonly string[]; at: number }> {
  const cycles = new Map<string, { cycle: readonly string[]; at: number }>();
  const visited = new Set<string>();
  for (const start of claims.keys()) {
    const path = new Map<string, number>();
    let next: string | undefined = start;
    while (next !== undefined && !visited.has(next)) {
      visited.add(next);
      path.set(next, path.size);
      next = claims.get(next)?.[field];
    }
    const begin = next === undefined ? undefined : path.get(next);
    if (begin === undefined) continue;
    const cycle = [...path.keys()].slice(begin);
    for (const [at, id] of cycle.entries()) cycles.set(id, { cycle, at });
  }
  return cycles;
}

function duplicateIds(entry: Entry): Located[] {
  return (['actors', 'places', 'people', 'episodes', 'claims'] as const).flatMap((list) => {
    const seen = new Set<string>();
    return (entry[list] ?? []).flatMap(({ id }, index) => {
      const isRepeated = seen.has(id);
      seen.add(id);
      if (!isRepeated) return [];
      return [
        {
          path: [list, index, 'id'],
          found: problem('entry-duplicate-id', `the id ${id} is used twice under ${list}:`, { fix: 'give one of them another id' }),
        },
      ];
    });
  });
}

function referenceProblem(path: Path, message: string, fix: string): Located {
  return { path, found: problem('entry-reference', message, { fix }) };
}

function idsOf(items: readonly { id: string }[] | undefined): string[] {
  return (items ?? []).map(({ id }) => id);
}
