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
  const items = namesIn(cell, undefined, 'places').map(({ name }) => name);
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
