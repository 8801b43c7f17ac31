/**
 * Carries out decisions of `registry`: which local entities become which entity of the registry, and an entry rewritten so.
 * The text of an entry keeps its comments, its order and everything else.
 */
import { nameKey, YamlRewriter, type Located, type Entry, type Path, type Registry } from '../entry/index.js';
import { problem, type Problem } from '../problem.js';
import type { Decision, Decisions } from './decision.js';
import type { LocalKind } from './clusters.js';

/** What a local entity becomes. */
export interface Move {
  kind: LocalKind;
  entry: string;
  from: string;
  to: string;
}

/** A new entity of the registry, or names that one gets. */
export interface RegistryChange {
  kind: LocalKind;
  id: string;
  name: string;
  aliases: string[];
  type?: string | undefined;
}

export interface Plan {
  moves: Move[];
  changes: RegistryChange[];
  /** How many decisions were left as they are, by what was decided. */
  left: Record<'undecided' | 'refuse', number>;
}

/** Works out what accepted and split clusters change. Problems: `registry-decisions`. */
export function planDecisions({ decisions }: Decisions): { plan: Plan; problems: Problem[] } {
  const plan: Plan = { moves: [], changes: [], left: { undecided: 0, refuse: 0 } };
  const problems: Problem[] = [];
  for (const one of decisions) {
    if (one.decision === 'undecided' || one.decision === 'refuse') {
      plan.left[one.decision] += 1;
      continue;
    }
    const [kind = '', id = ''] = one.subject.split('/');
    if (!isKind(kind)) {
      problems.push(problem('registry-decisions', `the subject ${one.subject} is no actor, place or person`, { expected: 'actor/ID, place/ID or person/ID' }));
      continue;
    }
    const members = one.members ?? [];
    const split = one.decision === 'split';
    if (split && members.every((member) => member.as === undefined))
      problems.push(
        problem('registry-decisions', `${one.subject} is split, and no member says what it becomes`, { fix: 'give members of one thing the same id: as: …' }),
      );
    const target = (member: (typeof members)[number]) => (split ? member.as : (one.object ?? id));
    for (const member of members) {
      const to = target(member);
      if (to !== undefined) plan.moves.push({ kind, entry: member.entry, from: member.id, to });
    }
    for (const to of new Set(members.flatMap((member) => target(member) ?? []))) plan.changes.push(changeOf(one, kind, to, members.filter((member) => target(member) === to).map(({ name }) => name))); // prettier-ignore
  }
  problems.push(...contradictions(plan.moves));
  return { plan, problems };
}

function changeOf({ decision, name, aliases = [], type }: Decision, kind: LocalKind, id: string, written: string[]): RegistryChange {
  // Of a cluster that was split, each part has its own names only.
  const [first = id, ...others] = decision === 'split' ? written : [name ?? written[0] ?? id, ...written, ...aliases];
  const seen = new Set([nameKey(first)]);
  return { kind, id, name: first, aliases: others.filter((one) => !seen.has(nameKey(one)) && seen.add(nameKey(one))), type };
}

function isKind(kind: string): kind is LocalKind {
  return kind === 'actor' || kind === 'place' || kind === 'person';
}

/** One entity cannot become two. */
function contradictions(moves: readonly Move[]): Problem[] {
  const targets = new Map<string, Set<string>>();
  for (const { kind, entry, from, to } of moves) {
    const key = `${kind}/${from} of ${entry}`;
    targets.set(key, (targets.get(key) ?? new Set()).add(to));
  }
  return [...targets].flatMap(
    ([what, to]) =>
    to.size < 2 ? [] : problem('registry-decisions', `${what} becomes ${[...to].join(' and ')} in two decisions`, { expected: 'one decision for each entity', fix: 'refuse one of them, or split it' }), // prettier-ignore
  );
}

const LISTS = { actor: 'actors', place: 'places', person: 'people' } as const;

/** Rewrites an entry: references to moved entities name the registry's, and their local descriptions are gone. Returns the new text; undefined where nothing changes. */
export function rewriteEntry({ text, yaml, data }: Located<Entry>, moves: readonly Move[]): string | undefined {
  const rewriter = new YamlRewriter(text, yaml);
  const plain = rewriter.data;
  for (const kind of ['actor', 'place', 'person'] as const) {
    const own = new Map(moves.filter((move) => move.kind === kind).map(({ from, to }) => [from, to]));
    if (own.size === 0) continue;
    for (const path of referencePaths(plain, kind)) renameAt(rewriter, plain, path, own);
    const gone = (data[LISTS[kind]] ?? []).flatMap(({ id }, index) => (own.has(id) ? [index] : []));
    rewriter.removeItems([LISTS[kind]], gone);
  }
  return rewriter.changed ? rewriter.toString() : undefined;
}

/** Replaces the id at a path: a text, the `id` of a map, or a list of such. */
function renameAt(rewriter: YamlRewriter, plain: unknown, path: Path, own: ReadonlyMap<string, string>): void {
  const value = valueAt(plain, path);
  if (typeof value === 'string') {
    const to = own.get(value);
    if (to !== undefined && to !== value) rewriter.set(path, to);
  } else if (Array.isArray(value)) {
    const renamed = value.map((one: unknown) => (typeof one === 'string' ? (own.get(one) ?? one) : one));
    // Two that become one are listed once, where the list has nothing but ids.
    if (value.every((one) => typeof one === 'string') && new Set(renamed).size < value.length) rewriter.set(path, [...new Set(renamed)]);
    else for (const index of value.keys()) renameAt(rewriter, plain, [...path, index], own);
  } else if (typeof value === 'object' && value !== null && 'id' in value) renameAt(rewriter, plain, [...path, 'id'], own);
}

/** Where an entry names actors, places or people by id. `*` stands for every item or key. */
const REFERENCES: Readonly<Record<LocalKind, readonly string[]>> = {
  actor: [
    'event/sides/*/actors', 'event/sides/*/key', 'event/commanders/*/of', 'event/result/*/claimant', 'fates/*/by', 'fates/*/claimant', 'episodes/*/actors', 'episodes/*/claimant',
    'claims/*/of', 'claims/*/by', 'claims/*/claimant', 'claims/*/via', 'actors/*/parents', 'actors/*/affiliations',
  ],
  place: ['event/place', 'episodes/*/place', 'claims/*/place', 'places/*/within'],
  person: ['event/commanders/*/person', 'fates/*/person'],
}; // prettier-ignore

function referencePaths(plain: unknown, kind: LocalKind): Path[] {
  const expand = (path: PropertyKey[], [step, ...rest]: string[]): Path[] => {
    if (step === undefined) return valueAt(plain, path) === undefined ? [] : [path];
    if (step !== '*') return expand([...path, step], rest);
    const value = valueAt(plain, path);
    if (Array.isArray(value)) return value.flatMap((_, index) => expand([...path, index], rest));
    return typeof value === 'object' && value !== null ? Object.keys(value).flatMap((key) => expand([...path, key], rest)) : [];
  };
  return REFERENCES[kind].flatMap((pattern) => expand([], pattern.split('/')));
}

function valueAt(plain: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined),
    plain,
  );
}

/** The changes that a registry needs: entities that it lacks, and names that one of its own lacks. */
export function registryChanges(changes: readonly RegistryChange[], registry: Registry): { added: RegistryChange[]; renamed: RegistryChange[] } {
  const merged = new Map<string, RegistryChange>();
  for (const one of changes) {
    const key = `${one.kind}/${one.id}`;
    const before = merged.get(key);
    merged.set(key, before === undefined ? one : { ...before, aliases: [...before.aliases, one.name, ...one.aliases] });
  }
  const all = [...merged.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  const isThere = ({ kind, id }: RegistryChange) => registry[LISTS[kind]].has(id);
  return { added: all.filter((one) => !isThere(one)), renamed: all.filter(isThere) };
}
