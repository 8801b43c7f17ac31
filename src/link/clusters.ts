/**
 * Clusters the local actors, places and people of many entries that may be one. Equal pages, names, aliases, abbreviations and
 * spellings come in as evidence; a cluster is a proposal for a person. Only equal pages are accepted without one. Names that
 * mean another thing in every document ("the rebels") and names of one entity only are left out.
 */
import { nameKey, namesOf, registeredNames, type Entry, type Page, type Registry } from '../entry/index.js';
import { slug } from '../slug.js';
import type { Decision } from './decision.js';

export type LocalKind = 'actor' | 'place' | 'person';
const LISTS = { actor: 'actors', place: 'places', person: 'people' } as const satisfies Record<LocalKind, string>;

/** The author of decisions that are made by rule: equal pages. */
const BY_RULE = 'rule: equal pages';

/** An entity that an entry defines itself. */
export interface LocalEntity {
  kind: LocalKind;
  /** The file of the entry. */
  entry: string;
  id: string;
  name: string;
  aliases: readonly string[];
  type?: string | undefined;
  page?: Page | undefined;
}

/** Lists the entities that an entry defines itself. */
export function localEntities(entry: Entry, file: string): LocalEntity[] {
  return (['actor', 'place', 'person'] as const).flatMap((kind) =>
    (entry[LISTS[kind]] ?? []).map((one) => ({
      kind,
      entry: file,
      id: one.id,
      name: one.name,
      aliases: one.aliases ?? [],
      type: 'kind' in one ? one.kind : undefined,
      page: one.page,
    })),
  );
}

export interface Suggestions {
  decisions: Decision[];
  /** How many local entities were looked at, are in no cluster, and have a name that only its document explains. */
  counts: { all: number; alone: number; generic: number };
}

/** Proposes which entities are one, or are one of the registry. `states`: a registry of states, whose adjectives and names are the same in spellings. */
export function suggestClusters(entities: readonly LocalEntity[], { registry, states }: { registry: Registry; states: Registry }): Suggestions {
  const words = new StateWords(states);
  const named = entities.filter((one) => one.page !== undefined || isProperName(one.name));
  const clusters = new Clusters(named.length);
  for (const kind of ['actor', 'place', 'person'] as const) {
    for (const { key, evidence } of KEYS) {
      const holders = new Map<string, number[]>();
      for (const [index, one] of named.entries())
        if (one.kind === kind) for (const value of new Set(key(one, words))) holders.set(value, [...(holders.get(value) ?? []), index]);
      for (const [value, sharing] of holders) {
        // Two names with the same initials are not one: somebody has to use them as a name.
        if (evidence === 'abbreviation' && !sharing.some((index) => isWritten(value, named[index]))) continue;
        const [first, ...others] = sharing;
        for (const other of others)
          if (first !== undefined && !words.differ(named[first], named[other])) clusters.join(first, other, { kind: evidence, value });
      }
    }
  }
  const decisions: Decision[] = [];
  let alone = 0;
  for (const group of clusters.groups()) {
    const members = group.indices.flatMap((index) => named[index] ?? []);
    const registered = registeredId(members, registry);
    if (members.length === 1 && registered === undefined) alone += 1;
    else decisions.push(proposal(members, group.evidence, registered, registry));
  }
  decisions.sort((one, other) => (other.members?.length ?? 0) - (one.members?.length ?? 0) || (one.subject < other.subject ? -1 : 1));
  return { decisions, counts: { all: entities.length, alone, generic: entities.length - named.length } };
}

/** What entities are compared by, strongest first; each value that two share is evidence that they are one. */
const KEYS: readonly { evidence: string; key: (one: LocalEntity, words: StateWords) => string[] }[] = [
  { evidence: 'page', key: ({ page }) => (page === undefined ? [] : [`${page.site} ${page.title}`]) },
  { evidence: 'name', key: ({ name }) => [nameKey(name)] },
  {
    evidence: 'alias',
    key: (one) =>
      namesOf({ name: one.name, aliases: [...one.aliases] })
        .filter(isProperName)
        .map(nameKey),
  },
  { evidence: 'abbreviation', key: (one) => [...writtenAbbreviations(one), ...initials(one.name)] },
  { evidence: 'spelling', key: ({ kind, name }, words) => (kind === 'person' ? [] : words.spelling(name)) },
];

const ABBREVIATION = /^(?:\p{Lu}\.?){3,7}$/u;
function writtenAbbreviations({ name, aliases }: LocalEntity): string[] {
  return [name, ...aliases].filter((one) => ABBREVIATION.test(one)).map((one) => one.replaceAll('.', ''));
}

function isWritten(abbreviation: string, one: LocalEntity | undefined): boolean {
  return one !== undefined && writtenAbbreviations(one).includes(abbreviation);
}

const SMALL_WORDS = new Set(['the', 'of', 'and', 'for', 'in', 'to', 'a', 'de', 'al', 's']);
/** Spellings of one word, and words that names of offices have or lack. */
const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    defense: 'defence',
    center: 'centre',
    organisation: 'organization',
    labor: 'labour',
    mod: 'ministry defence',
    moi: 'ministry interior',
  }),
);
const OPTIONAL = new Set(['national', 'general', 'federal', 'state']);
const OFFICE = new Set(['ministry', 'department', 'staff']);

/** "Turkish Ministry of National Defence" has the initials TMND; a name of fewer than three words has none. */
function initials(name: string): string[] {
  const words = name.split(/[\s-]+/).filter((word) => !SMALL_WORDS.has(word.toLowerCase()) && /^\p{L}/u.test(word));
  return words.length < 3 || words.length > 7 ? [] : [words.map((word) => word[0]?.toUpperCase() ?? '').join('')];
}

/** Whether a name is one in every document: it has a word in capitals that is not its first, or its only one begins with a capital and is no common word. */
function isProperName(name: string): boolean {
  return name.split(/\s+/).some((word) => /^\p{Lu}/u.test(word) || /^\p{Lo}/u.test(word)) && !GENERIC.has(nameKey(name));
}

const GENERIC = new Set(
  'government rebels army military police security forces state media local sources officials opposition activists residents civilians insurgents militants others unknown'.split(
    ' ',
  ),
);

/** Names and adjectives of states as one word, so that spellings can be compared. */
class StateWords {
  readonly #ids = new Map<string, string>();

  constructor({ actors }: Registry) {
    for (const { id, name, aliases, adjectives = [] } of actors.values())
      for (const one of [...namesOf({ name, aliases }), ...adjectives]) this.#ids.set(nameKey(one), id);
  }

  /** Whether both names have states in them, and different ones: an abbreviation such as MoD is many ministries'. */
  differ(one: LocalEntity | undefined, other: LocalEntity | undefined): boolean {
    const [first, second] = [one, other].map((entity) => new Set(this.#statesIn(entity?.name ?? ''))) as [Set<string>, Set<string>];
    return first.size > 0 && second.size > 0 && [...first].every((state) => !second.has(state));
  }

  #statesIn(name: string): string[] {
    const words = nameKey(name.replace(/['’]s\b/g, '')).split(' ');
    return words.flatMap((_, at) => [3, 2, 1].flatMap((count) => this.#ids.get(words.slice(at, at + count).join(' ')) ?? []).slice(0, 1));
  }

  /** The words of a name without small ones, states by their id, in alphabetical order: equal for spellings of one name. */
  spelling(name: string): string[] {
    const words = nameKey(name.replace(/['’]s\b/g, '')).split(' ');
    const found: string[] = [];
    for (let at = 0; at < words.length;) {
      const length = [3, 2, 1].find((count) => at + count <= words.length && this.#ids.has(words.slice(at, at + count).join(' '))) ?? 0;
      const word = words[at] ?? '';
      if (length > 0) found.push(this.#ids.get(words.slice(at, at + length).join(' ')) ?? '');
      else if (!SMALL_WORDS.has(word)) found.push(...(SAME_WORDS.get(word) ?? word).split(' '));
      at += Math.max(length, 1);
    }
    const all = [...new Set(found)];
    const kept = all.some((word) => OFFICE.has(word)) ? all.filter((word) => !OPTIONAL.has(word)) : all;
    return kept.length < 2 ? [] : [kept.sort().join(' ')];
  }
}

interface Reason {
  kind: string;
  value: string;
}

/** Disjoint sets with the reasons why members were joined. */
class Clusters {
  readonly #parent: number[];
  readonly #reasons = new Map<number, Reason[]>();

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index);
  }

  join(one: number, other: number, reason: Reason): void {
    const [a, b] = [this.#root(one), this.#root(other)].sort((x, y) => x - y) as [number, number];
    const reasons = [...(this.#reasons.get(a) ?? []), ...(a === b ? [] : (this.#reasons.get(b) ?? [])), reason];
    this.#reasons.set(a, reasons.filter(({ kind, value }, index) => reasons.findIndex((same) => same.kind === kind && same.value === value) === index)); // prettier-ignore
    this.#parent[b] = a;
  }

  groups(): { indices: number[]; evidence: Reason[] }[] {
    const groups = new Map<number, number[]>();
    for (const index of this.#parent.keys()) groups.set(this.#root(index), [...(groups.get(this.#root(index)) ?? []), index]);
    return [...groups].map(([root, indices]) => ({ indices, evidence: this.#reasons.get(root) ?? [] }));
  }

  #root(index: number): number {
    let root = index;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    this.#parent[index] = root;
    return root;
  }
}

/** The one entity of the registry that all names of the members lead to. */
function registeredId(members: readonly LocalEntity[], registry: Registry): string | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  const names = registeredNames(registry[LISTS[first.kind]]);
  const ids = new Set(members.flatMap((one) => names.get(nameKey(one.name)) ?? []));
  return ids.size === 1 ? [...ids][0] : undefined;
}

function proposal(members: readonly LocalEntity[], reasons: readonly Reason[], registered: string | undefined, registry: Registry): Decision {
  const [first] = members as [LocalEntity];
  const entity = registered === undefined ? undefined : registry[LISTS[first.kind]].get(registered);
  const counts = new Map<string, number>();
  for (const { name } of members) counts.set(name, (counts.get(name) ?? 0) + 1);
  // The name that most entries have; of two, the longer one says more.
  const [preferred = first.name] = [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  const name = entity?.name ?? preferred;
  const known = new Set(namesOf({ name, aliases: entity?.aliases }).map(nameKey));
  const aliases = [...new Set(members.flatMap((one) => [one.name, ...one.aliases]))].filter(
    (one) => isProperName(one) && !known.has(nameKey(one)) && known.add(nameKey(one)),
  );
  const types = [...new Set(members.flatMap(({ type }) => type ?? []))];
  const pages = new Set(members.map(({ page }) => (page === undefined ? undefined : `${page.site} ${page.title}`)));
  const samePage = members.length > 1 && pages.size === 1 && !pages.has(undefined) && types.length < 2;
  const object = registered ?? slug(name);
  return {
    subject: `${first.kind}/${object}`,
    decision: samePage ? 'accept' : 'undecided',
    object,
    name,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(types.length === 1 ? { type: types[0] } : {}),
    ...(samePage ? { by: BY_RULE, why: 'a link in each document leads to the same page' } : {}),
    evidence: [
      ...(registered === undefined ? [] : [{ kind: 'registry', text: `the registry has “${name}” as ${registered}` }]),
      // A name that is equal is an alias too: once is enough.
      ...reasons
        .filter(({ kind, value }) => kind !== 'alias' || !reasons.some((one) => one.kind === 'name' && one.value === value))
        .map(({ kind, value }) => ({ kind, text: EVIDENCE[kind]?.(value) ?? value })),
      ...(types.length > 1 ? [{ kind: 'type', text: `the entries give different kinds: ${types.join(', ')}`, against: true }] : []),
      ...(pages.size > 1 && !pages.has(undefined) ? [{ kind: 'page', text: `links lead to different pages: ${[...pages].join('; ')}`, against: true }] : []),
    ],
    members: members.map(({ entry, id, name: written }) => ({ entry, id, name: written })),
  };
}

const EVIDENCE: Readonly<Record<string, (value: string) => string>> = {
  page: (value) => `a link leads to the page ${value}`,
  name: (value) => `the same name, as it is compared: ${value}`,
  alias: (value) => `one’s name or alias is another’s: ${value}`,
  abbreviation: (value) => `${value} is the abbreviation of one and a name of another, or both have it`,
  spelling: (value) => `the same words in another order or spelling: ${value}`,
};
