/**
 * Reads the places of the event from the cell `Place`; returns each with the places that contain it, innermost first.
 * "Larkmoor and Stoneham, Eastern Isles" is two places of one region.
 */
import type { Cell, Document } from '../layout/document.js';
import { cellNamed } from './cells.js';
import { namesIn } from './name-lists.js';

export interface PlaceName {
  readonly name: string;
  /** The names of the places that contain it, innermost first. */
  readonly within: readonly string[];
}

/** Finds the cell of the place. */
export function placeCell(document: Document): Cell | undefined {
  return cellNamed(document, 'place') ?? cellNamed(document, 'location');
}

/** Reads every place of the event, in the order of the cell. */
export function eventPlaces(document: Document): PlaceName[] {
  const cell = placeCell(document);
  if (!cell) return [];
  const items = namesIn(cell, undefined, 'places')
    .flatMap(({ name }) => splitContained(name))
    .map(withoutQualifier)
    // What the event was near contains it no more than it took place there, unless nothing else is said.
    .filter((name, index, all) => !NEARBY.test(name) || (index === 0 && (all.length === 1 || /^(?:near|around|outside)\s+(?=\p{Lu})/iu.test(name))));
  const last = items.findLastIndex((item) => splitCoordinated(item).length > 1 || /^and /.test(item));
  const named = items
    .slice(0, Math.max(1, last + 1))
    .flatMap(splitCoordinated)
    .map(withoutPreposition)
    .filter((name) => /\p{L}{2}/u.test(name));
  const containers = items.slice(Math.max(1, last + 1));
  const distinct = [...new Set(expandSharedKind(named))];
  return distinct.map((name) => ({ name, within: containers.filter((each, index) => each !== name && containers.indexOf(each) === index) }));
}

/** Reads the first place of the event. */
export function eventPlace(document: Document): PlaceName | undefined {
  return eventPlaces(document)[0];
}

/** Splits coordinated places: "Larkmoor and Stoneham", "A/B". Coordinated directions share their noun and are not split. */
function splitCoordinated(item: string): string[] {
  const parts = item.split(/ (?:and|&) | ?\/ ?/).map((part) => part.replace(/^and /, '').trim());
  if (parts.length === 1 || parts.some((part) => DIRECTION.test(part))) return [item.replace(/^and /, '')];
  // "Larkmoor and its district", "Larkmoor and surrounding villages"
  return parts.filter((part, index) => index === 0 || /^\p{Lu}/u.test(part) || STARTS_WITH_DIRECTION.test(part));
}
const DIRECTION = /^(?:the )?(?:(?:north|south|east|west|central|middle|upper|lower)(?:ern|east|west|eastern|western)?)$/i;
const STARTS_WITH_DIRECTION = /^(?:the )?(?:north|south|east|west|central|upper|lower)\w* \p{Lu}/u;

/** Splits a place and what contains it: "Lostmoor in Ulver". */
function splitContained(item: string): string[] {
  const [, place, container] = /^(.{3,80}?\p{L}),? in (?:the )?(\p{Lu}.{1,80})$/u.exec(item) ?? [];
  return place === undefined || container === undefined || !/\p{Lu}/u.test(place) ? [item] : [place, container];
}

/** Removes what says when a place has its name: "present-day Ulver", "then Ostmere". */
function withoutQualifier(name: string): string {
  return name.replace(/^(?:(?:in )?(?:present[ -]day|modern(?:[ -]day)?|today(?:'s)?|now|then|formerly|what is now)\s+){1,2}(?:the )?(?=\p{Lu})/iu, '');
}
/** "near Ulver", "15 km south of Ulver", "off the coast of Ulver". */
const NEARBY =
  /^(?:near|nearby|close to|around|outside|off|(?:about |approximately |some |c\. )?\d[\d.,–-]* ?(?:km|kilomet(?:re|er)s?|mi|miles?|nmi|nautical miles?)\b|(?:just )?(?:north|south|east|west)(?:-?(?:east|west)(?:ern)?|ern)? of)\s/i;

function withoutPreposition(name: string): string {
  return name.replace(/^(?:along|in|near|around|at|on|between|throughout|across)\s+(?:the\s+)?(?=\p{Lu})/iu, '');
}

/** Distributes a shared kind: "Larkmoor and Stoneham provinces" → Larkmoor Province, Stoneham Province. */
function expandSharedKind(names: readonly string[]): readonly string[] {
  const [, kind] = KINDS.exec(names.at(-1) ?? '') ?? [];
  if (kind === undefined || names.length < 2) return names;
  const singular = kind.toLowerCase() === 'counties' ? 'County' : `${kind.charAt(0).toUpperCase()}${kind.slice(1, -1)}`;
  return names.map((name) => `${name.replace(KINDS, '')} ${singular}`);
}
const KINDS = / (oblasts|governorates|provinces|districts|regions|counties|states|raions|prefectures|departments|cantons)$/i;
