/**
 * An item of Wikidata as it is compared: names, classes, pages, dates, coordinates, and the items it is related to. An
 * entity of a dump or of the API (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html) comes in.
 */
import { z } from 'zod';
import { LINKED_KINDS, WIKIDATA_CLASSES } from '../vocabulary/index.js';

/** The days that a date of an item may mean. */
export interface ItemDate {
  /** The first and the last day, as ISO days; absent where open. */
  from?: string | undefined;
  to?: string | undefined;
  /** How exact the date is. */
  precision: 'day' | 'month' | 'year' | 'decade' | 'coarse';
}

export interface Item {
  /** Its id: Q and a number. */
  id: string;
  /** The preferred label: English, else one for all languages, else any. */
  label: string;
  /** All other names, in the languages that were asked for. */
  names: string[];
  description?: string | undefined;
  /** Classes that it is an instance of, and the kinds of thing that these make it; empty where nothing is known. */
  types: string[];
  kinds: string[];
  /** Titles of its pages, by wiki. */
  sitelinks: Record<string, string>;
  dates: ItemDate[];
  coordinates?: { lat: number; long: number } | undefined;
  /** Items by relation: where it is, in which country, what it is a part of, who took part. */
  places: string[];
  countries: string[];
  parents: string[];
  participants: string[];
  /** The revision of the item that was read, where it is known. */
  revision?: string | undefined;
}

/** Properties whose values are kept. */
const PLACES = ['P276', 'P131'];
const COUNTRIES = ['P17'];
const PARENTS = ['P361', 'P749'];
const PARTICIPANTS = ['P710'];
const BEGINNINGS = ['P580', 'P571', 'P569'];
const ENDS = ['P582', 'P576', 'P570'];
const POINTS = ['P585'];
/** What an item of another class is a kind of. */
const SUBCLASS_OF = 'P279';

const text = z.object({ language: z.string(), value: z.string() });
const statement = z.looseObject({
  rank: z.string().optional(),
  mainsnak: z.looseObject({ snaktype: z.string(), datavalue: z.looseObject({ value: z.unknown() }).optional() }),
});
// PHP writes an empty map as a list.
const mapOf = <T extends z.ZodType>(value: T) => z.union([z.record(z.string(), value), z.array(z.never()).transform((): Record<string, z.output<T>> => ({}))]);
const entitySchema = z.looseObject({
  type: z.string().optional(),
  id: z.string().regex(/^Q[1-9]\d*$/),
  lastrevid: z.int().optional(),
  labels: mapOf(text).optional(),
  descriptions: mapOf(text).optional(),
  aliases: mapOf(z.array(text)).optional(),
  claims: mapOf(z.array(statement)).optional(),
  sitelinks: mapOf(z.looseObject({ site: z.string(), title: z.string() })).optional(),
});
type Entity = z.output<typeof entitySchema>;

/** Reads an entity; undefined for what is no item: a property, a lexeme, something else. `languages` are those whose names are kept, the preferred first. */
export function readItem(data: unknown, { languages, sites }: { languages: readonly string[]; sites?: readonly string[] | undefined }): Item | undefined {
  const read = entitySchema.safeParse(data);
  if (!read.success) return undefined;
  const entity = read.data;
  const labels = entity.labels ?? {};
  const preferred = languages.find((language) => labels[language] !== undefined) ?? Object.keys(labels).sort()[0];
  const label = preferred === undefined ? entity.id : (labels[preferred]?.value ?? entity.id);
  const names = languages.flatMap((language) => [labels[language]?.value ?? [], ...(entity.aliases?.[language] ?? []).map(({ value }) => value)].flat());
  const description = languages.map((language) => entity.descriptions?.[language]?.value).find((value) => value !== undefined);
  return {
    id: entity.id,
    label,
    names: [...new Set(names)].filter((name) => name !== label),
    ...(description === undefined ? {} : { description }),
    types: itemsOf(entity, ['P31']),
    kinds: [],
    sitelinks: Object.fromEntries(
      Object.values(entity.sitelinks ?? {})
        .filter(({ site }) => sites === undefined || sites.includes(site))
        .map(({ site, title }) => [site, title]),
    ),
    dates: datesOf(entity),
    ...coordinatesOf(entity),
    places: itemsOf(entity, PLACES),
    countries: itemsOf(entity, COUNTRIES),
    parents: itemsOf(entity, PARENTS),
    participants: itemsOf(entity, PARTICIPANTS),
    ...(entity.lastrevid === undefined ? {} : { revision: String(entity.lastrevid) }),
  };
}

/** The classes that an entity is a subclass of, where it is a class. */
export function superclasses(data: unknown): { id: string; of: string[] } | undefined {
  const read = entitySchema.safeParse(data);
  if (!read.success) return undefined;
  const of = itemsOf(read.data, [SUBCLASS_OF]);
  return of.length === 0 ? undefined : { id: read.data.id, of };
}

/** The values of properties that count: those of the best rank, deprecated ones never. */
function valuesOf({ claims = {} }: Entity, properties: readonly string[]): unknown[] {
  return properties.flatMap((property) => {
    const stated = (claims[property] ?? []).filter(({ rank, mainsnak }) => rank !== 'deprecated' && mainsnak.snaktype === 'value');
    const preferred = stated.filter(({ rank }) => rank === 'preferred');
    return (preferred.length > 0 ? preferred : stated).map(({ mainsnak }) => mainsnak.datavalue?.value);
  });
}

function itemsOf(entity: Entity, properties: readonly string[]): string[] {
  const ids = valuesOf(entity, properties).flatMap((value) => {
    const id = (value as { id?: unknown } | undefined)?.id;
    return typeof id === 'string' && /^Q\d+$/.test(id) ? [id] : [];
  });
  return [...new Set(ids)];
}

function coordinatesOf(entity: Entity): { coordinates?: { lat: number; long: number } } {
  const [value] = valuesOf(entity, ['P625']) as { latitude?: unknown; longitude?: unknown; globe?: unknown }[];
  const { latitude: lat, longitude: long, globe } = value ?? {};
  // Craters of the Moon have coordinates too; the Earth is Q2.
  const isOfEarth = globe === undefined || (typeof globe === 'string' && globe.endsWith('/Q2'));
  return typeof lat === 'number' && typeof long === 'number' && isOfEarth ? { coordinates: { lat, long } } : {};
}

/** Beginning and end as one range; else each point in time. */
function datesOf(entity: Entity): ItemDate[] {
  const read = (properties: readonly string[]) => valuesOf(entity, properties).flatMap((value) => readTime(value) ?? []);
  const begins = read(BEGINNINGS);
  const ends = read(ENDS);
  const points = read(POINTS);
  if (begins.length === 0 && ends.length === 0) return points;
  const coarsest = [...begins, ...ends].map(({ precision }) => precision).sort((one, other) => PRECISIONS.indexOf(other) - PRECISIONS.indexOf(one))[0] ?? 'day';
  const from = begins.flatMap((one) => one.from ?? []).sort()[0];
  const to = ends
    .flatMap((one) => one.to ?? [])
    .sort()
    .at(-1);
  return [{ from, to, precision: coarsest }, ...points];
}

/** From the finest to the coarsest. */
const PRECISIONS: readonly ItemDate['precision'][] = ['day', 'month', 'year', 'decade', 'coarse'];

/** A time of Wikibase: `+2022-01-20T00:00:00Z` with precision 11; earlier numbers are coarser. Years BC and far ones are kept as years. */
function readTime(value: unknown): ItemDate | undefined {
  const { time, precision } = (value ?? {}) as { time?: unknown; precision?: unknown };
  const [, sign = '', year = '', month = '', day = ''] = /^([+-])(\d{4,16})-(\d\d)-(\d\d)T/.exec(typeof time === 'string' ? time : '') ?? [];
  if (year === '' || typeof precision !== 'number' || year.length > 4) return undefined;
  const full = `${sign === '-' ? '-' : ''}${year}`;
  if (precision >= 11) return { from: `${full}-${month}-${day}`, to: `${full}-${month}-${day}`, precision: 'day' };
  if (precision === 10) return { from: `${full}-${month}-01`, to: `${full}-${month}-31`, precision: 'month' };
  if (precision === 9) return { from: `${full}-01-01`, to: `${full}-12-31`, precision: 'year' };
  if (precision === 8 && sign === '+') return decade(Number(year));
  return undefined;
}

function decade(year: number): ItemDate {
  const first = year - (year % 10);
  const pad = (one: number) => String(one).padStart(4, '0');
  return { from: `${pad(first)}-01-01`, to: `${pad(first + 9)}-12-31`, precision: 'decade' };
}

/**
 * A date of a table, which does not say how exact it is: the first of a month may stand for the month, that of January for its
 * year, and that of a year that ends in 0 for the decade.
 */
export function tableDate(text: string): ItemDate | undefined {
  const [, year = '', month = '', day = ''] = /^\+?(-?\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(text) ?? [];
  if (year === '') return /^-?\d{4}$/.test(text) ? { from: `${text}-01-01`, to: `${text}-12-31`, precision: 'year' } : undefined;
  if (month === '01' && day === '01')
    return !year.startsWith('-') && year.endsWith('0') ? decade(Number(year)) : { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' };
  if (day === '01') return { from: `${year}-${month}-01`, to: `${year}-${month}-31`, precision: 'month' };
  return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}`, precision: 'day' };
}

/** The kinds of thing that the classes of an item make it, without those that they are subclasses of. */
export function directKinds({ types }: Pick<Item, 'types'>): string[] {
  return LINKED_KINDS.filter((kind) => types.some((type) => WIKIDATA_CLASSES[kind].includes(type)));
}

/** One item from two descriptions of it: what either has. */
export function mergeItems(one: Item, other: Item): Item {
  const union = (key: 'types' | 'kinds' | 'places' | 'countries' | 'parents' | 'participants') => [...new Set([...one[key], ...other[key]])];
  const label = one.label === one.id ? other.label : one.label;
  const names = [...new Set([...one.names, other.label, ...other.names])].filter((name) => name !== label && name !== one.id);
  const dates = [...one.dates, ...other.dates].filter((date, index, all) => all.findIndex((same) => same.from === date.from && same.to === date.to) === index);
  return {
    ...one,
    label,
    names,
    types: union('types'),
    kinds: union('kinds'),
    sitelinks: { ...other.sitelinks, ...one.sitelinks },
    // A finer date says more than the year or the decade that it is in.
    dates: dates.filter(
      (date) => !dates.some((finer) => finer !== date && PRECISIONS.indexOf(finer.precision) < PRECISIONS.indexOf(date.precision) && isWithin(finer, date)),
    ),
    coordinates: one.coordinates ?? other.coordinates,
    places: union('places'),
    countries: union('countries'),
    parents: union('parents'),
    participants: union('participants'),
    description: one.description ?? other.description,
    revision: one.revision ?? other.revision,
  };
}

function isWithin(finer: ItemDate, coarser: ItemDate): boolean {
  return (
    finer.from !== undefined &&
    finer.to !== undefined &&
    coarser.from !== undefined &&
    coarser.to !== undefined &&
    finer.from >= coarser.from &&
    finer.to <= coarser.to
  );
}
