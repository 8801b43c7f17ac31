/**
 * Compares what is to be linked with an item: a subject and an item come in, reasons for and against go out. Each reason has
 * a weight; their sum is the score by which candidates are ordered, and nothing more: whether one is proposed is decided by
 * the kinds of reasons, in `propose.ts`.
 */
import { dayNumber } from '../entry/index.js';
import { WIKI_PAGE_CLASSES } from '../vocabulary/index.js';
import type { Item, ItemDate } from './item.js';
import { nameForms, type NameForms } from './names.js';
import type { Subject } from './subject.js';

type ReasonKind =
  'sitelink' | 'name' | 'alias' | 'words' | 'type' | 'date' | 'place' | 'country' | 'coordinates' | 'parent' | 'participant' | 'service' | 'item';

export interface Reason {
  kind: ReasonKind;
  text: string;
  /** Whether it speaks against. */
  against?: true;
  /** Whether it says too little to rely on: a date that is only a decade. */
  weak?: true;
}

/** How a name agrees: the same, or the same but for what tells it apart, or some of its words. */
type NameLevel = 'exact' | 'core' | 'words';

export interface Compared {
  item: Item;
  reasons: Reason[];
  score: number;
  name: NameLevel;
}

/** How much each kind of reason adds; a reason against takes as much away. A sitelink is certain. */
const WEIGHTS: Readonly<Record<ReasonKind, number>> = { sitelink: 1, name: 0.4, alias: 0.35, words: 0.15, type: 0.05, date: 0.25, place: 0.1, country: 0.05, coordinates: 0.2, parent: 0.05, participant: 0.1, service: 0, item: 1 }; // prettier-ignore
/** The most that reasons other than a sitelink can add up to. */
const MOST_WITHOUT_SITELINK = 0.99;

/** Compares a subject with an item. `namesOf` gives the names of items that this one is related to, as far as they are known. */
export function compareItem(subject: Subject, item: Item, namesOf: (id: string) => readonly string[]): Compared {
  const { reason: named, level } = compareNames(subject, item);
  const reasons = [
    ...compareSitelinks(subject, item),
    named,
    ...compareTypes(subject, item),
    ...compareDates(subject, item),
    ...compareRelations(subject, item, namesOf),
    ...compareCoordinates(subject, item),
  ];
  const sum = reasons.reduce((total, { kind, against, weak }) => total + (against ? -1 : weak ? 0 : 1) * WEIGHTS[kind], 0);
  const isSitelink = reasons.some(({ kind, against }) => kind === 'sitelink' && !against);
  const score = Math.round(Math.min(isSitelink ? 1 : MOST_WITHOUT_SITELINK, Math.max(0, sum)) * 100) / 100;
  return { item, reasons, score, name: level };
}

function compareSitelinks(subject: Subject, item: Item): Reason[] {
  return subject.pages.flatMap(({ page, from }): Reason[] =>
    item.sitelinks[page.site] === page.title ? [{ kind: 'sitelink', text: `${from} is its page on ${page.site}: ${page.title}` }] : [],
  );
}

function compareNames(subject: Subject, item: Item): { reason: Reason; level: NameLevel } {
  const own = subject.names.map((name) => ({ name, forms: nameForms(name) }));
  const others = [item.label, ...item.names].map((name, index) => ({ name, forms: nameForms(name), isLabel: index === 0 }));
  const find = (agrees: (one: NameForms, other: NameForms) => boolean) => {
    for (const other of others) for (const one of own) if (agrees(one.forms, other.forms)) return { one, other };
    return undefined;
  };
  const exact = find((one, other) => one.exact === other.exact);
  if (exact) return { level: 'exact', reason: { kind: exact.other.isLabel ? 'name' : 'alias', text: `the same name: ${exact.other.name}` } };
  const core = find((one, other) => one.core === other.core && !differ(one, other));
  if (core)
    return {
      level: 'core',
      reason: { kind: core.other.isLabel ? 'name' : 'alias', text: `“${core.one.name}” and “${core.other.name}” are the same but for what tells them apart` },
    };
  const counted = find((one, other) => one.core === other.core);
  if (counted)
    return { level: 'words', reason: { kind: 'words', text: `“${counted.one.name}” and “${counted.other.name}” are counted differently`, against: true } };
  return { level: 'words', reason: { kind: 'words', text: `the name has only some of the words: ${item.label}` } };
}

/** Whether two names say that they are not the same one of several: the first and the second battle. */
function differ(one: NameForms, other: NameForms): boolean {
  return one.ordinal !== undefined && other.ordinal !== undefined && one.ordinal !== other.ordinal;
}

function compareTypes(subject: Subject, item: Item): Reason[] {
  if (item.types.some((type) => WIKI_PAGE_CLASSES.includes(type)))
    return [{ kind: 'type', text: 'it is a page of a wiki, and no thing: a disambiguation, a list or a category', against: true }];
  if (item.kinds.length === 0) return [];
  return item.kinds.includes(subject.kind)
    ? [{ kind: 'type', text: `it is ${article(subject.kind)}` }]
    : [{ kind: 'type', text: `it is ${item.kinds.map(article).join(' and ')}, not ${article(subject.kind)}`, against: true }];
}

function article(kind: string): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

/** Days by which a date may be off: midnight in another zone, the day of a report. */
const TOLERANCE = 3;
/** A range that is longer than another by this factor, and by more than a year, is of something of another extent. */
const EXTENT = 12;

function compareDates(subject: Subject, item: Item): Reason[] {
  if (subject.dates.length === 0 || item.dates.length === 0) return [];
  const best = item.dates
    .map((date) => ({ date, relation: relationOf(subject, date) }))
    .sort((one, other) => RELATIONS.indexOf(one.relation) - RELATIONS.indexOf(other.relation))[0];
  if (best === undefined || best.relation === 'unknown') return [];
  const { date, relation } = best;
  const shown = shownDate(date);
  if (relation === 'apart') return [{ kind: 'date', text: `its date is another one: ${shown}`, against: true }];
  if (relation === 'extent') return [{ kind: 'date', text: `it lasts far longer, or far shorter: ${shown}`, weak: true }];
  if (date.precision === 'decade' || date.precision === 'coarse')
    return [{ kind: 'date', text: `its date, known to the decade, does not exclude it: ${shown}`, weak: true }];
  // The brackets of a name that give the month tell apart events of one year.
  if (date.precision === 'year' && subject.names.some((name) => nameForms(name).namesMonth))
    return [{ kind: 'date', text: `its date is known to the year, and the name tells events of one year apart: ${shown}`, weak: true }];
  return [{ kind: 'date', text: `at the same time: ${shown}` }];
}

const RELATIONS = ['same', 'extent', 'unknown', 'apart'] as const;

function relationOf({ dates }: Subject, date: ItemDate): (typeof RELATIONS)[number] {
  const relations = dates.map(({ from, to }) => {
    const [start, end] = [dayOf(from, -Infinity), dayOf(to, Infinity)];
    const [first, last] = [dayOf(date.from, -Infinity), dayOf(date.to, Infinity)];
    if (first > end + TOLERANCE || last < start - TOLERANCE) return 'apart';
    if (!Number.isFinite(end - start) || !Number.isFinite(last - first))
      return start === first || end === last || contains(start, end, first, last) ? 'same' : 'unknown';
    const [shorter, longer] = [end - start, last - first].sort((one, other) => one - other) as [number, number];
    const isRange = date.from !== date.to && date.precision === 'day';
    return isRange && longer > 366 && longer > EXTENT * Math.max(shorter, 1) ? 'extent' : 'same';
  });
  return RELATIONS.find((relation) => relations.includes(relation)) ?? 'unknown';
}

/** Whether an open range begins or ends within the other one. */
function contains(start: number, end: number, first: number, last: number): boolean {
  return (Number.isFinite(first) && first >= start - TOLERANCE && first <= end) || (Number.isFinite(last) && last <= end + TOLERANCE && last >= start);
}

function dayOf(day: string | undefined, open: number): number {
  return day === undefined ? open : dayNumber(day);
}

function shownDate({ from, to, precision }: ItemDate): string {
  if (precision === 'year' && from !== undefined) return from.slice(0, from.indexOf('-', 1));
  if (precision === 'decade' && from !== undefined) return `${from.slice(0, 4)}s`;
  return from === to ? (from ?? 'unknown') : `${from ?? '…'} to ${to ?? '…'}`;
}

function compareRelations(subject: Subject, item: Item, namesOf: (id: string) => readonly string[]): Reason[] {
  const shared = (own: readonly string[], ids: readonly string[]) => {
    const keys = new Map(own.map((name) => [nameForms(name).core, name]));
    return ids.flatMap((id) =>
      namesOf(id)
        .flatMap((name) => keys.get(nameForms(name).core) ?? [])
        .slice(0, 1),
    );
  };
  const reasons: Reason[] = [];
  const [own] = subject.places;
  const [place] = shared(own === undefined ? [] : subject.kind === 'place' ? subject.places : [own], item.places);
  if (place !== undefined) reasons.push({ kind: 'place', text: `${subject.kind === 'place' ? 'within' : 'at'} the same place: ${place}` });
  const [country] = shared(subject.places, [...item.countries, ...(place === undefined ? item.places : [])]);
  if (country !== undefined && country !== place) reasons.push({ kind: 'country', text: `in the same country or region: ${country}` });
  const [parent] = shared(subject.parents, item.parents);
  if (parent !== undefined) reasons.push({ kind: 'parent', text: `part of the same: ${parent}` });
  const participants = shared(subject.participants, item.participants);
  if (participants.length > 0) reasons.push({ kind: 'participant', text: `the same took part: ${[...new Set(participants)].join(', ')}` });
  return reasons;
}

/** Kilometres within which two coordinates may mean one town, and beyond which they cannot. */
const NEAR = 10;
const FAR = 60;

function compareCoordinates({ kind, coordinates: own }: Subject, { coordinates: other }: Item): Reason[] {
  if (own === undefined || other === undefined || kind === 'actor' || kind === 'person') return [];
  const kilometres = distance(own, other);
  const text = `${kilometres < 10 ? kilometres.toFixed(1) : Math.round(kilometres)} km apart`;
  if (kilometres <= NEAR) return [{ kind: 'coordinates', text }];
  return kilometres > FAR ? [{ kind: 'coordinates', text, against: true }] : [];
}

/** The great-circle distance in kilometres (haversine formula, mean radius of the Earth). */
function distance(one: { lat: number; long: number }, other: { lat: number; long: number }): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [a, b] = [radians(one.lat), radians(other.lat)];
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(other.long - one.long) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}
