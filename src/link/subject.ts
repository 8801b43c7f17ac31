/**
 * What can be linked: the events, actors, places and people of entries and of the registry that they use, each once, with
 * what is known of it. An entity that entries define themselves is one for each entry, or one for all by its page.
 */
import { parseDate, siteOf, type Entry, type Page, type Registry } from '../entry/index.js';
import { SITE_PATTERN, titleInAddress } from '../slug.js';
import { LINKED_KINDS, type LinkedKind } from '../vocabulary/index.js';

export interface Subject {
  /** `event/ID`, `actor/ID`; `actor/ENTRY/ID` for one of an entry; `actor/SITE/TITLE` for one that is known by its page. */
  subject: string;
  kind: LinkedKind;
  name: string;
  /** All names, the name first. */
  names: string[];
  /** Pages that are about it, with where that is from. */
  pages: { page: Page; from: string }[];
  /** When it was: the first and the last day that is possible. */
  dates: { from?: string; to?: string }[];
  /** Names of where it is: the place itself first, then those that contain it. */
  places: string[];
  coordinates?: { lat: number; long: number };
  /** Names of what it is a part of. */
  parents: string[];
  /** Names of who took part. */
  participants: string[];
  /** The entries that speak of it. */
  files: string[];
}

/** An entry with the name of its file. */
export interface FileEntry {
  entry: Entry;
  file: string;
}

const LISTS = { actor: 'actors', place: 'places', person: 'people', event: 'events' } as const;

/** Lists what entries speak of. `site` is the wiki whose page titles the titles of documents are, where documents do not say it. */
export function subjectsOf(entries: readonly FileEntry[], registry: Registry, { site }: { site?: string | undefined } = {}): Subject[] {
  const found = new Map<string, Subject>();
  const add = (subject: Subject) => {
    const before = found.get(subject.subject);
    found.set(subject.subject, before === undefined ? subject : merged(before, subject));
  };
  for (const { entry, file } of entries) {
    const names = new Names(entry, registry);
    add(eventSubject(entry, file, names, site));
    for (const kind of ['actor', 'place', 'person'] as const)
      for (const one of entry[LISTS[kind]] ?? []) add(entitySubject(kind, one, { subject: `${kind}/${ownerOf(entry.id, one)}`, file, names }));
    for (const { kind, id } of usedIds(entry)) {
      const one = registry[LISTS[kind]].get(id);
      if (one !== undefined && !names.isLocal(kind, id)) add(entitySubject(kind, one, { subject: `${kind}/${id}`, file, names }));
    }
  }
  const order = (kind: LinkedKind) => LINKED_KINDS.indexOf(kind);
  return [...found.values()].sort((one, other) => order(one.kind) - order(other.kind) || (one.subject < other.subject ? -1 : 1));
}

function ownerOf(entry: string, { id, page }: { id: string; page?: Page | undefined }): string {
  return page !== undefined && SITE_PATTERN.test(page.site) ? `${page.site}/${titleInAddress(page.title)}` : `${entry}/${id}`;
}

function merged(one: Subject, other: Subject): Subject {
  const union = (key: 'names' | 'places' | 'parents' | 'participants' | 'files') => [...new Set([...one[key], ...other[key]])];
  const distinct = <T>(list: readonly T[]) => [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
  return {
    ...one,
    names: union('names'),
    places: union('places'),
    parents: union('parents'),
    participants: union('participants'),
    files: union('files'),
    pages: distinct([...one.pages, ...other.pages]),
    dates: distinct([...one.dates, ...other.dates]),
    ...(one.coordinates === undefined && other.coordinates !== undefined ? { coordinates: other.coordinates } : {}),
  };
}

/** The names of what an entry refers to by id. */
class Names {
  constructor(
    private readonly entry: Entry,
    private readonly registry: Registry,
  ) {}

  isLocal(kind: LinkedKind, id: string): boolean {
    return kind !== 'event' && (this.entry[LISTS[kind]] ?? []).some((one) => one.id === id);
  }

  of(kind: LinkedKind, id: string): string | undefined {
    const own = kind === 'event' ? undefined : (this.entry[LISTS[kind]] ?? []).find((one) => one.id === id);
    return (own ?? this.registry[LISTS[kind]].get(id))?.name;
  }

  place(id: string) {
    return (this.entry.places ?? []).find((one) => one.id === id) ?? this.registry.places.get(id);
  }

  /** The name of a place, then those of the places that contain it. */
  placeChain(id: string | undefined): string[] {
    const chain: string[] = [];
    const seen = new Set<string>();
    for (let next = id; next !== undefined && !seen.has(next); next = this.place(next)?.within) {
      seen.add(next);
      chain.push(this.place(next)?.name ?? next.replaceAll('-', ' '));
    }
    return chain;
  }
}

function eventSubject(entry: Entry, file: string, names: Names, site: string | undefined): Subject {
  const { event, document } = entry;
  const chains = (event.place ?? []).map(({ id }) => names.placeChain(id));
  const actors = Object.values(event.sides ?? {}).flatMap((side) => side.actors.flatMap(({ id }) => names.of('actor', id) ?? []));
  const parents = (event.partOf ?? []).flatMap(({ id, name }) => name ?? names.of('event', id) ?? []);
  const [first] = event.place ?? [];
  const place = first === undefined ? undefined : names.place(first.id);
  // A place within the event's place has no coordinates of the event.
  const { lat, long } = place ?? {};
  const own = siteOf(document.url) ?? site;
  const isWiki = own !== undefined && (site !== undefined || /\/wiki\/|[?&]title=/.test(document.url ?? ''));
  return {
    subject: `event/${event.id}`,
    kind: 'event',
    name: event.label,
    names: [...new Set([event.label, document.title])],
    pages: [
      ...(event.page === undefined ? [] : [{ page: event.page, from: 'the page of the event' }]),
      ...(isWiki && event.page === undefined ? [{ page: { site: own, title: document.title }, from: 'the title of the document' }] : []),
    ],
    dates: spanOf(event.date),
    places: [...new Set([...chains.flatMap(([own = '']) => own), ...chains.flatMap((chain) => chain.slice(1))])],
    ...(lat === undefined || long === undefined ? {} : { coordinates: { lat, long } }),
    parents,
    participants: [...new Set(actors)],
    files: [file],
  };
}

type Entity = NonNullable<Entry['actors']>[number] | NonNullable<Entry['places']>[number] | NonNullable<Entry['people']>[number];

function entitySubject(
  kind: LinkedKind,
  one: Entity | { id: string; name: string; aliases?: string[] | undefined; page?: Page | undefined; date?: string | undefined; partOf?: string[] | undefined },
  { subject, file, names }: { subject: string; file: string; names: Names },
): Subject {
  const parents = [
    ...('parents' in one ? (one.parents ?? []).map(({ id }) => names.of('actor', id)) : []),
    ...('partOf' in one ? (one.partOf ?? []).map((id) => names.of('event', id)) : []),
  ];
  const { lat, long } = 'lat' in one ? one : {};
  return {
    subject,
    kind,
    name: one.name,
    names: [...new Set([one.name, ...(one.aliases ?? [])])],
    pages: one.page === undefined ? [] : [{ page: one.page, from: 'a link in the document' }],
    dates: 'date' in one ? spanOf(one.date) : [],
    places: 'within' in one ? names.placeChain(one.within) : [],
    ...(lat === undefined || long === undefined ? {} : { coordinates: { lat, long } }),
    parents: parents.flatMap((name) => name ?? []),
    participants: [],
    files: [file],
  };
}

function spanOf(date: string | undefined): { from?: string; to?: string }[] {
  const span = date === undefined ? undefined : parseDate(date);
  if (span === undefined || (span.earliest === undefined && span.latest === undefined)) return [];
  return [{ ...(span.earliest === undefined ? {} : { from: span.earliest }), ...(span.latest === undefined ? {} : { to: span.latest }) }];
}

/** Which kind of thing the value of a field names. */
const FIELDS: ReadonlyMap<string, LinkedKind> = new Map(Object.entries({
  actors: 'actor', of: 'actor', by: 'actor', claimant: 'actor', via: 'actor', parents: 'actor', affiliations: 'actor',
  place: 'place', within: 'place', person: 'person', partOf: 'event',
})); // prettier-ignore

/** The ids by which an entry names what it may take from the registry. */
function usedIds(entry: Entry): { kind: LinkedKind; id: string }[] {
  const found = new Map<string, { kind: LinkedKind; id: string }>();
  const visit = (value: unknown, kind: LinkedKind | undefined): void => {
    if (typeof value === 'string') {
      if (kind !== undefined) found.set(`${kind} ${value}`, { kind, id: value });
    } else if (Array.isArray(value)) for (const one of value) visit(one, kind);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        if (key === 'review') continue;
        else if (key === 'id' || key === 'actor' || key === 'members' || key === 'parties') visit(inner, kind);
        else visit(inner, FIELDS.get(key));
  };
  visit({ event: entry.event, actors: entry.actors?.map(({ parents, affiliations }) => ({ parents, affiliations })), fates: entry.fates, episodes: entry.episodes, claims: entry.claims }, undefined); // prettier-ignore
  for (const { within } of entry.places ?? []) visit(within, 'place');
  return [...found.values()];
}
