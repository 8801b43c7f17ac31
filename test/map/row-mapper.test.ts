/** Entries of rows share actors and places that the registry lacks. */
import { expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../src/entry/index.js';
import { RowMapper } from '../../src/map/row-mapper.js';
import { ucdpGed } from '../../src/read/readers/ucdp.js';
import { gedRow, readRow } from '../read/readers/tables/table.js';

const row = readRow(ucdpGed, gedRow()).value!;
const mapper = new RowMapper({ registry: EMPTY_REGISTRY, dataset: { name: 'ucdp-ged', version: '23.1' } });
mapper.know(row);

it('maps a row into the graph of its data set, with actors that all rows share', () => {
  const { quads, problems } = mapper.map(row.entry);
  expect(problems).toEqual([]);
  expect(new Set(quads.map(({ graph }) => graph.value.replace(/^.*\/id\//, '')))).toEqual(
    new Set(['graph/dataset/ucdp-ged/23.1', 'graph/provenance/dataset/ucdp-ged/23.1', 'graph/registry']),
  );
  expect(quads.some(({ object }) => object.value.endsWith('/actor/ucdp-actor-8'))).toBe(true);
  expect(quads.some(({ object }) => object.value === 'UCDP: 2 killed (Reed Watch)')).toBe(true);
});

it('describes what the registry lacks, in its graph', () => {
  const [, second] = row.actors;
  const { quads } = mapper.describe('actors', second!);
  expect(quads.map(({ object }) => object.value)).toContain('ucdp-actor:8');
  expect(quads.every(({ graph }) => graph.value.endsWith('/graph/registry'))).toBe(true);
});

it('describes nothing that the registry has', () => {
  const [actor] = row.actors;
  const own = new RowMapper({ registry: { ...EMPTY_REGISTRY, actors: new Map([[actor!.id, actor!]]) }, dataset: { name: 'ucdp-ged', version: '23.1' } });
  expect(own.describe('actors', actor!).quads).toEqual([]);
  expect(own.nodesOf(row.entry).map(({ value }) => value)).toEqual([expect.stringContaining('/actor/ucdp-actor-7')]);
});

it('has a placeholder for each value of each part', () => {
  const parts = mapper.parts(row.entry) ?? [];
  expect(parts.map(({ kind }) => kind)).toEqual(['event', 'claim', 'claim', 'claim']);
  for (const part of parts) {
    const { tokens } = mapper.template(part);
    expect(part.values).toHaveLength(tokens.length);
    expect(new Set(tokens).size).toBe(tokens.length);
  }
});

it('has no parts where the registry describes an event', () => {
  const registry = { ...EMPTY_REGISTRY, events: new Map([[row.entry.event.id, { id: row.entry.event.id, name: 'The mill fire' }]]) };
  expect(new RowMapper({ registry, dataset: { name: 'ucdp-ged', version: '23.1' } }).parts(row.entry)).toBeUndefined();
});
