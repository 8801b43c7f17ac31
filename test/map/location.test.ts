/** How a document mentions a place: its spelling and its precision. */
import { expect, it } from 'vitest';
import type { PlaceReference } from '../../src/entry/index.js';
import { locationNodes, writeLocations } from '../../src/map/location.js';
import { rdfs } from '../../src/terms/index.js';
import { about, E, mapping } from './mapping.js';

const written = (...references: PlaceReference[]) => {
  const { context, builder } = mapping();
  writeLocations(references, context, builder);
  const nodes = locationNodes(references, context).map(({ value }) => value.slice(context.ids.base.length));
  return { nodes, quads: builder.quads, labels: builder.quads.filter(({ predicate }) => predicate.equals(rdfs.label)).map(({ object }) => object) };
};

it('needs no node where the document adds nothing', () => {
  expect(written({ id: 'brindle-ford' })).toMatchObject({ nodes: [], quads: [] });
  expect(locationNodes(undefined, mapping().context)).toEqual([]);
});

it('has the spelling in the language of the document, and the precision', () => {
  const { nodes, quads, labels } = written({ id: 'brindle-ford', name: 'Brindle-Ford', precision: 'settlement' });
  expect(nodes).toEqual([`account/${E}/place/brindle-ford-brindle-ford-settlement`]);
  expect(about(nodes[0] ?? '', quads)).toEqual(['a vr:Location', 'vr:locatedAt <place/brindle-ford>', 'vr:precision vr:settlement']);
  expect(labels).toMatchObject([{ value: 'Brindle-Ford', language: 'en' }]);
});

it('has the usual name where there is only a precision, of a local place too', () => {
  const { nodes, quads, labels } = written({ id: 'old-mill', precision: 'spot' });
  expect(labels).toMatchObject([{ value: 'Old Mill' }]);
  expect(about(nodes[0] ?? '', quads)).toContain(`vr:locatedAt <place/${E}/old-mill>`);
});

it('gives two spellings of a place a node each, and one spelling one', () => {
  const { nodes, labels } = written(
    { id: 'brindle-ford', name: 'the ford' },
    { id: 'brindle-ford', name: 'Brindlefurt' },
    { id: 'brindle-ford', name: 'the ford' },
  );
  expect(new Set(nodes).size).toBe(2);
  expect(labels.map(({ value }) => value)).toEqual(['the ford', 'Brindlefurt']);
});
