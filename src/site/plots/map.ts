/**
 * The map: coasts and borders as lines with the names of countries, without filled areas, and a scale. Borders are dashed,
 * since a line on a map settles no claim. Places are points where the source is that precise, and rings where it is not. The
 * lines and names come from a data set passed in; nothing is fetched.
 */
import { geoBounds, geoDistance, geoMercator, geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import type { Feature, Geometry, MultiLineString, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { html, type Html } from '../html.js';
import { clipped } from '../wording.js';

/** Lines and countries of a data set, and what to call it. */
export interface Atlas {
  borders: readonly Polyline[];
  coast: readonly Polyline[];
  countries: readonly Country[];
  /** Name and version, for the caption. */
  name: string;
}

/** A country by its name in the data set, and the part of the world it is in. */
interface Country {
  name: string;
  shape: Feature<Geometry>;
  box: Polyline['box'];
}

/** A line, and the part of the world it is in: west, south, east, north. */
interface Polyline {
  points: Position[];
  box: readonly [number, number, number, number];
}

/** The lines of a topology of countries, made once for all maps: a border has a country on either side, a coast has one. */
export function atlasOf(topology: Topology, name: string): Atlas {
  const countries = topology.objects['countries'] as GeometryCollection;
  const lines = (kind: (one: unknown, other: unknown) => boolean) => mesh(topology, countries, kind).coordinates.map(polyline);
  const named = countries.geometries.flatMap((geometry): Country[] => {
    const { name: label } = (geometry.properties ?? {}) as { name?: unknown };
    if (typeof label !== 'string' || geometry.type === null) return [];
    const shape = feature(topology, geometry) as Feature<Geometry>;
    const [[west, south], [east, north]] = geoBounds(shape);
    return [{ name: label, shape, box: [west, south, east, north] }];
  });
  return { borders: lines((one, other) => one !== other), coast: lines((one, other) => one === other), countries: named, name };
}

function polyline(points: Position[]): Polyline {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [long = 0, lat = 0] of points) {
    [west, east] = [Math.min(west, long), Math.max(east, long)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return { points, box: [west, south, east, north] };
}

/** How many degrees beyond the map a line is still drawn: between two points it runs as a great circle, so beyond its box. */
const BEYOND = 10;

/** Those lines that can be on a map, as one geometry. */
function nearbyLines(lines: readonly Polyline[], [west, south, east, north]: Polyline['box']): MultiLineString {
  const isNear = ({ box: [w, s, e, n] }: Polyline) =>
    n >= south - BEYOND && s <= north + BEYOND && (west > east || (e >= west - BEYOND && w <= east + BEYOND) || e - w > 180);
  return { type: 'MultiLineString', coordinates: lines.filter(isNear).map(({ points }) => points) };
}

export interface MapPlace {
  label: string;
  /** Its identifier. */
  iri?: string | undefined;
  href?: string | undefined;
  lat: number;
  long: number;
  /** The precision of its location: `spot`, `settlement`, `area` … */
  precision: string;
}

export const [WIDTH, HEIGHT] = [640, 400];
/** The map shows at least this many degrees, so that its region can be recognised. */
const LEAST_DEGREES = 6;

/** The radius of a place by its precision, in units of the drawing. It means "somewhere here" and is no extent. */
const RADIUS_BY_PRECISION: ReadonlyMap<string, number> = new Map(Object.entries({ spot: 0, settlement: 0, area: 26, country: 60 }));
/** The radius where the precision is not stated. */
const RADIUS_WHERE_UNSTATED = 14;

/** The map; undefined where no place has coordinates that it can show. */
export function drawMap(mapPlaces: readonly MapPlace[], { borders, coast, countries }: Atlas, { labels = true } = {}): Html | undefined {
  const places = mapPlaces.filter(({ lat, long }) => Number.isFinite(lat) && Number.isFinite(long) && Math.abs(lat) <= 85 && Math.abs(long) <= 180);
  if (places.length === 0) return undefined;
  const [west, east] = paddedRange(
    places.map(({ long }) => long),
    LEAST_DEGREES * 1.6,
  );
  const [south, north] = paddedRange(
    places.map(({ lat }) => lat),
    LEAST_DEGREES,
  );
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, Math.max(-84, south)],
      [east, Math.min(84, north)],
    ],
  };
  const projection = geoMercator()
    .fitExtent(
      [
        [16, 16],
        [WIDTH - 16, HEIGHT - 16],
      ],
      corners,
    )
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
  const path = geoPath(projection).digits(1);
  const [left = -180, top = 90] = projection.invert?.([0, 0]) ?? [];
  const [right = 180, bottom = -90] = projection.invert?.([WIDTH, HEIGHT]) ?? [];
  const drawn = (lines: readonly Polyline[]) => path(nearbyLines(lines, [left, bottom, right, top])) ?? '';
  const labelled: [number, number][] = [];
  const spots = places.map(({ lat, long }): [number, number] => projection([long, lat]) ?? [0, 0]);
  const names = countryNames(countries, [left, bottom, right, top], path).filter(
    ({ x, y }) => !spots.some(([spotX, spotY]) => Math.abs(spotX - x) < 90 && Math.abs(spotY - y) < 26),
  );
  const marks = [...places]
    .sort(
      (one, other) => (RADIUS_BY_PRECISION.get(other.precision) ?? RADIUS_WHERE_UNSTATED) - (RADIUS_BY_PRECISION.get(one.precision) ?? RADIUS_WHERE_UNSTATED),
    )
    .map(({ label, href, lat, long, precision }) => {
      const [x = 0, y = 0] = projection([long, lat]) ?? [];
      const radius = RADIUS_BY_PRECISION.get(precision) ?? RADIUS_WHERE_UNSTATED;
      const shape =
        radius === 0
          ? html`<circle class="spot" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="5" />`
          : html`<circle class="ring" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius}" />`;
      // Overlapping names are unreadable; the list below has all of them.
      const free = labels && !labelled.some(([otherX, otherY]) => Math.abs(otherX - x) < 150 && Math.abs(otherY - y) < 24);
      if (free) labelled.push([x, y]);
      const name = free ? placeName(clipped(label, 28), { x, y, radius }) : undefined;
      const inner = html`${shape}${name}<title>${label}</title>`;
      return href === undefined ? html`<g>${inner}</g>` : html`<a href="${href}" aria-label="${label}">${inner}</a>`;
    });
  return html`<path class="coast" d="${drawn(coast)}" /><path class="borders" d="${drawn(borders)}" />${names.map(
      ({ name, x, y }) => html`<text class="country" x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle">${name}</text>`,
    )}${marks}${drawScaleBar(projection)}`;
}

/** The least part of a map, in square units of the drawing, that a country takes to be named. */
const LEAST_AREA = 4000;

/** The countries that can be seen, each named in the middle of what is seen of it. */
function countryNames(countries: readonly Country[], [west, south, east, north]: Polyline['box'], path: GeoPath): { name: string; x: number; y: number }[] {
  const isSeen = ({ box: [w, s, e, n] }: Country) => n >= south && s <= north && (w > e || west > east || (e >= west && w <= east));
  const taken: [number, number][] = [];
  return countries
    .filter(isSeen)
    .map(({ name, shape }) => ({ name, area: path.area(shape), middle: path.centroid(shape) }))
    .filter(({ area }) => area >= LEAST_AREA)
    .sort((one, other) => other.area - one.area)
    .flatMap(({ name, middle: [centre, y] }) => {
      const half = name.length * 4.5;
      const x = Math.min(WIDTH - half - 6, Math.max(half + 6, centre));
      if (y < 20 || y > HEIGHT - 40 || taken.some(([otherX, otherY]) => Math.abs(otherX - x) < 110 && Math.abs(otherY - y) < 22)) return [];
      taken.push([x, y]);
      return [{ name, x, y }];
    });
}

/** The mean radius of the Earth in kilometres (IUGG). */
const EARTH = 6371;

/** A bar of a round length in kilometres, as it is at the middle of the map. */
function drawScaleBar(projection: GeoProjection): Html | undefined {
  const [from, to] = [projection.invert?.([WIDTH / 2 - 50, HEIGHT / 2]), projection.invert?.([WIDTH / 2 + 50, HEIGHT / 2])];
  if (from == null || to == null) return undefined;
  const perUnit = (geoDistance(from, to) * EARTH) / 100;
  const power = 10 ** Math.floor(Math.log10(perUnit * 140));
  const length = ([5, 2, 1].find((one) => one * power <= perUnit * 140) ?? 1) * power;
  const [x, y, width] = [16, HEIGHT - 16, length / perUnit];
  return html`<g class="scale"
    ><path d="M${x} ${y - 5}v5h${width.toFixed(1)}v-5" /><text x="${x + 4}" y="${y - 6}">${length.toLocaleString('en')} km</text></g
  >`;
}

/** A short name is next to its place; a long one above it, where it has the whole width. Letters are larger on narrow screens. */
function placeName(name: string, { x, y, radius }: { x: number; y: number; radius: number }): Html {
  const text = (at: number, down: number, anchor: string) => html`<text x="${at.toFixed(1)}" y="${down.toFixed(1)}" text-anchor="${anchor}">${name}</text>`;
  if (name.length > 14) return text(Math.min(WIDTH - 195, Math.max(195, x)), y > 40 + radius ? y - 10 - radius : y + 28 + radius, 'middle');
  return x > WIDTH * 0.66 ? text(x - 10 - radius, y + 5, 'end') : text(x + 10 + radius, y + 5, 'start');
}

/** The range of the values with a margin, and at least `least` wide. */
function paddedRange(values: readonly number[], least: number): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = Math.max((high - low) * 0.15, (least - (high - low)) / 2);
  return [low - margin, high + margin];
}
