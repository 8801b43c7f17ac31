/**
 * Tells what varies between entries of one shape: ids, texts, days and numbers that the mapping copies. The rest of an entry
 * is its shape: entries of one shape have graphs that differ in those values alone, so that the quads of one of them, mapped
 * with placeholders, are a template of all (`rdf/quad-template.ts`). An entry that this does not hold for has no shape.
 */
import type { Claim, Entry } from '../entry/index.js';
import type { Identifiers } from '../terms/index.js';

/**
 * What a value is, and so what may take its place: an id equal to another stays equal to it, days stay in their order. The
 * date of a cited work is in no order with other days.
 */
type Kind = 'id' | 'text' | 'day' | 'date' | 'number';

type Set = (value: string | number) => void;
type Visit = (kind: Kind, value: string | number, set: Set) => void;

/** The names that the mapping takes from the registry for the actors and places of an entry. */
export interface SharedNames {
  name(kind: 'actor' | 'place', id: string): string;
  shortName(actor: string): string;
}

export interface Variables {
  /** Equal for entries of one shape. */
  shape: string;
  /** The values, in the order of the placeholders. */
  values: string[];
}

/** An entry with placeholders in place of its values, and what stands for what. */
export interface Placeholders {
  entry: Entry;
  /** The placeholders in the order of {@link Variables.values}. */
  tokens: string[];
  /** The names of actors: their ids are placeholders, too. */
  actors: Map<string, { name: string; shortName: string }>;
  /** The names of places. */
  places: Map<string, string>;
}

/** More works than that are not given placeholders: their dates would leave the calendar. */
const MOST_WORKS = 50;

const DAY = /(?<!\d)\d{4}-\d\d-\d\d(?!\d)/g;

const WHOLE_DAY = /^\d{4}-\d\d-\d\d$/;

/** Returns the shape of an entry and its values; undefined for what no row of a table has: people, episodes, reviews, entities and claimants of its own. */
export function variablesOf(entry: Entry, ids: Identifiers, names: SharedNames): Variables | undefined {
  const { actors, places, people, fates, episodes, event } = entry;
  // Whose side a claimant is on depends on names, a key on what is counted: only the estimates of a data set, by its method, are alike.
  if ((entry.claims ?? []).some(({ method }) => method === undefined)) return undefined;
  if (actors ?? places ?? people ?? fates ?? episodes ?? event.commanders ?? event.result ?? event.sameAs ?? event.page) return undefined;
  if ((entry.claims ?? []).some(({ cites = [] }) => cites.length > MOST_WORKS)) return undefined;
  const shape: string[] = [];
  const days = daysOf(entry);
  const seen = new Map<string, number>();
  const values: string[] = [];
  walk(entry, shape, (kind, value) => {
    if (kind === 'id') shape.push(`i${indexOf(String(value), seen)}`);
    else if (kind === 'day') shape.push(String(value).replace(DAY, (day) => `d${days.indexOf(day)}`));
    else values.push(String(value));
  });
  return {
    shape: shape.join('\n'),
    values: [
      ...values,
      ...seen.keys(),
      ...days,
      ...actorIds(entry).flatMap((id) => [names.name('actor', id), names.shortName(id)]),
      ...placeIds(entry).map((id) => names.name('place', id)),
      ...derived(entry, ids),
    ],
  };
}

/** Returns the entry with placeholders, which are different for each value. */
export function placeholdersOf(entry: Entry, ids: Identifiers): Placeholders {
  const copy = structuredClone(entry);
  const days = daysOf(entry);
  const seen = new Map<string, number>();
  const tokens: string[] = [];
  walk(copy, [], (kind, value, set) => {
    if (kind === 'id') set(idToken(indexOf(String(value), seen)));
    else if (kind === 'day') set(String(value).replace(DAY, (day) => dayToken(days.indexOf(day))));
    else {
      const token = kind === 'text' ? textToken(tokens.length) : kind === 'date' ? workDayToken(tokens.length) : numberToken(tokens.length);
      set(token);
      tokens.push(String(token));
    }
  });
  const actors = new Map(actorIds(copy).map((id, index) => [id, { name: nameToken(index), shortName: shortToken(index) }]));
  const places = new Map(placeIds(copy).map((id, index) => [id, placeToken(index)]));
  return {
    entry: copy,
    tokens: [
      ...tokens,
      ...[...seen.values()].map(idToken),
      ...days.map((_, index) => dayToken(index)),
      ...[...actors.values()].flatMap(({ name, shortName }) => [name, shortName]),
      ...places.values(),
      ...derived(copy, ids),
    ],
    actors,
    places,
  };
}

const digits = (index: number, length: number) => String(index).padStart(length, '0');
const textToken = (index: number) => `zqt${digits(index, 4)}q`;
const idToken = (index: number) => `zqi${digits(index, 4)}q`;
const nameToken = (index: number) => `zqn${digits(index, 4)}q`;
const placeToken = (index: number) => `zqp${digits(index, 4)}q`;
const numberToken = (index: number) => 8_100_000_000_000_000 + index;
const dayToken = (index: number) => `${9000 + index}-01-01`;
const workDayToken = (index: number) => `${9400 + index}-01-01`;
/** An acronym, as names for labels are. */
const shortToken = (index: number) => `ZQ${String.fromCharCode(65 + (index % 26))}${String.fromCharCode(65 + Math.floor(index / 26))}`;

function indexOf(value: string, seen: Map<string, number>): number {
  const known = seen.get(value);
  if (known !== undefined) return known;
  seen.set(value, seen.size);
  return seen.size - 1;
}

/** The days of an entry, in the order of the calendar. */
function daysOf(entry: Entry): string[] {
  const days = new Set<string>();
  walk(entry, [], (kind, value) => {
    if (kind === 'day') for (const day of String(value).match(DAY) ?? []) days.add(day);
  });
  return [...days].sort();
}

function actorIds({ event }: Entry): string[] {
  return [...new Set(Object.values(event.sides ?? {}).flatMap(({ actors }) => actors.map(({ id }) => id)))];
}

function placeIds({ event }: Entry): string[] {
  return [...new Set((event.place ?? []).map(({ id }) => id))];
}

/** The parts of addresses that are made from texts: of cited works and of locations. */
function derived(entry: Entry, ids: Identifiers): string[] {
  const works = (entry.claims ?? []).flatMap(({ cites = [] }) => cites.map((work) => lastPart(ids.work(work).value)));
  const locations = (entry.event.place ?? []).flatMap(({ id, name, precision }) =>
    name === undefined && precision === undefined
      ? []
      : [lastPart(ids.location(entry.id, [id, name, precision].filter((part) => part !== undefined).join('-')).value)],
  );
  return [...works, ...locations];
}

/** Visits the values of an entry in a fixed order, and adds what is its shape. */
function walk(entry: Entry, shape: string[], visit: Visit): void {
  const { event, claims = [] } = entry;
  visit('id', entry.id, (value) => (entry.id = String(value)));
  visit('id', event.id, (value) => (event.id = String(value)));
  visit('text', event.label, (value) => (event.label = String(value)));
  const { date } = event;
  if (date !== undefined) visit('day', date, (value) => (event.date = String(value)));
  shape.push(...(event.categories ?? []), '|', ...(event.type ?? []), '|', ...(event.inferred ?? []));
  for (const [scheme, value] of Object.entries(event.identifiers ?? {})) {
    shape.push(scheme);
    visit('text', value, (other) => ((event.identifiers as Record<string, string>)[scheme] = String(other)));
  }
  for (const one of [...(event.partOf ?? []), '|', ...(event.place ?? [])]) {
    if (typeof one === 'string') {
      shape.push(one);
      continue;
    }
    visit('id', one.id, (value) => (one.id = String(value)));
    if (one.name !== undefined) visit('text', one.name, (value) => (one.name = String(value)));
    shape.push('name' in one && one.name !== undefined ? 'n' : '-', 'precision' in one ? (one.precision ?? '-') : '-');
  }
  for (const [number, side] of Object.entries(event.sides ?? {})) {
    shape.push('side', number, side.key ?? '-');
    for (const actor of side.actors) {
      visit('id', actor.id, (value) => (actor.id = String(value)));
      if (actor.name !== undefined) visit('text', actor.name, (value) => (actor.name = String(value)));
      shape.push(actor.name === undefined ? '-' : 'n', actor.role ?? '-', actor.from ?? '-', actor.to ?? '-');
    }
  }
  for (const claim of claims) walkClaim(claim, shape, visit);
}

const COUNTS = ['low', 'high', 'best'] as const;
const TEXTS = ['quote', 'sources', 'note', 'item'] as const;
const DAYS = ['covers', 'stated'] as const;
const WORK_TEXTS = ['title', 'publisher'] as const;

function walkClaim(claim: Claim, shape: string[], visit: Visit): void {
  const { count, at, cites = [], id, sourceCount } = claim;
  shape.push('claim', id, ...fixedPart(claim));
  for (const field of COUNTS) {
    const value = count[field];
    shape.push(value === undefined ? '-' : field);
    if (value !== undefined) visit('number', value, (other) => (count[field] = Number(other)));
  }
  visit('number', at.start, (value) => (at.start = Number(value)));
  visit('number', at.end, (value) => (at.end = Number(value)));
  if (sourceCount !== undefined) visit('number', sourceCount, (value) => (claim.sourceCount = Number(value)));
  shape.push(sourceCount === undefined ? '-' : 'sources');
  for (const field of TEXTS) {
    const value = claim[field];
    shape.push(value === undefined ? '-' : field);
    if (value !== undefined) visit('text', value, (other) => (claim[field] = String(other)));
  }
  for (const field of DAYS) {
    const value = claim[field];
    shape.push(value === undefined ? '-' : field);
    if (value !== undefined) visit('day', value, (other) => (claim[field] = String(other)));
  }
  for (const work of cites) {
    shape.push('work', work.url ?? '-');
    for (const field of WORK_TEXTS) {
      const value = work[field];
      shape.push(value === undefined ? '-' : field);
      if (value !== undefined) visit('text', value, (other) => (work[field] = String(other)));
    }
    const isDay = work.date !== undefined && WHOLE_DAY.test(work.date);
    shape.push(isDay ? 'date' : (work.date ?? '-'));
    if (work.date !== undefined && isDay) visit('date', work.date, (value) => (work.date = String(value)));
  }
}

/** The fields of a claim that are its shape. */
const FIXED = [
  ...(['metric', 'of', 'by', 'who', 'manner', 'method', 'place', 'claimant', 'via', 'accumulation', 'inferred', 'review', 'reader'] as const),
  ...(['subsetOf', 'supersedes', 'confirms', 'denies', 'corrects', 'retracts'] as const),
];

/** What of a claim is its shape, with its values left out. */
function fixedPart(claim: Claim): string[] {
  const { at, count } = claim;
  return [...FIXED.map((field) => claim[field]), at.section, count.modifier, count.word, count.upTo].map((value) =>
    value === undefined ? '-' : typeof value === 'string' ? value : JSON.stringify(value),
  );
}

function lastPart(iri: string): string {
  return iri.slice(iri.lastIndexOf('/') + 1);
}
