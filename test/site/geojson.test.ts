/** Places as GeoJSON. */
import { expect, it } from 'vitest';
import { geoJsonOf } from '../../src/site/geojson.js';

it('has a point for each place: longitude before latitude, with its name and precision', () => {
  const places = [
    { label: 'Ford', lat: 1.5, long: -2, precision: 'spot', iri: 'https://example.org/place/ford' },
    { label: 'Mill', lat: 0, long: 0, precision: 'area' },
  ];
  expect(JSON.parse(geoJsonOf(places))).toEqual({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'https://example.org/place/ford',
        geometry: { type: 'Point', coordinates: [-2, 1.5] },
        properties: { name: 'Ford', precision: 'spot' },
      },
      { type: 'Feature', geometry: { type: 'Point', coordinates: [0, 0] }, properties: { name: 'Mill', precision: 'area' } },
    ],
  });
});
