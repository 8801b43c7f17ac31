/** The place of a row of a mapped table: that of the registry where its name, and nothing against it, leads there; else described from the row. */
import { nameKey, registeredNames, type Entry, type PlaceDescription, type Registry } from '../../../entry/index.js';
import { idsOf, PLACE_PRECISIONS } from '../../../vocabulary/index.js';
import type { MappedRow } from './mapped-values.js';
import type { TableMapping } from './mapping.js';
import type { PlacesByName } from './shared-entities.js';

export interface PlacesOfRow {
  reference: NonNullable<Entry['event']['place']>[number] | undefined;
  /** What it is called in the row. */
  name: string | undefined;
  /** The places that the registry lacks. */
  described: readonly PlaceDescription[];
}

export function placesOf(mapped: MappedRow, { mapping, places }: { mapping: TableMapping; places: PlacesByName }, registry: Registry): PlacesOfRow {
  const { place } = mapping.event;
  if (place === undefined) return { reference: undefined, name: undefined, described: [] };
  const name = mapped.text(place.name);
  const within = (place.within ?? []).map((area) => mapped.text(area));
  const [lat, long] = [mapped.degrees(place.lat, 90), mapped.degrees(place.long, 180)];
  const precision = mapped.code(place.precision, idsOf(PLACE_PRECISIONS));
  const more = precision === undefined ? {} : { precision };
  const known = name === undefined || lat !== undefined ? undefined : registered(name, within, registry);
  if (known !== undefined) return { reference: { id: known.id, ...(known.name === name || name === undefined ? {} : { name }), ...more }, name, described: [] };
  const described = places.of({ name, within, lat, long });
  const [smallest] = described;
  return { reference: smallest && { id: smallest.id, ...more }, name: name ?? smallest?.name, described };
}

/** The place of the registry that a name leads to, unless the row says that it is in another area than the registry does. */
function registered(name: string, within: readonly (string | undefined)[], registry: Registry): PlaceDescription | undefined {
  const id = registeredNames(registry.places).get(nameKey(name));
  const place = id === undefined ? undefined : registry.places.get(id);
  const stated = within.filter((area) => area !== undefined).map(nameKey);
  if (place === undefined || stated.length === 0) return place;
  const around = new Set<string>();
  for (let next = place.within; next !== undefined && around.size < 100; next = registry.places.get(next)?.within) {
    const area = registry.places.get(next);
    if (area === undefined) break;
    for (const one of [area.name, ...(area.aliases ?? [])]) around.add(nameKey(one));
  }
  return stated.some((area) => around.has(area)) ? place : undefined;
}
