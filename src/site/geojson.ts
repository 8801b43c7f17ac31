/** Places as GeoJSON (RFC 7946). Places of a map come in, the text of a file goes out; a point says no more than its precision. */
import type { FeatureCollection, Point } from 'geojson';

export interface GeoPlace {
  label: string;
  lat: number;
  long: number;
  precision: string;
  /** Its identifier. */
  iri?: string | undefined;
}

export function geoJsonOf(places: readonly GeoPlace[]): string {
  const collection: FeatureCollection<Point> = {
    type: 'FeatureCollection',
    features: places.map(({ label, lat, long, precision, iri }) => ({
      type: 'Feature',
      ...(iri === undefined ? {} : { id: iri }),
      geometry: { type: 'Point', coordinates: [long, lat] },
      properties: { name: label, precision },
    })),
  };
  return `${JSON.stringify(collection)}\n`;
}
