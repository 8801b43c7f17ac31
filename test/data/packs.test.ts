/** The bundled packs: each can be read, has a licence, and agrees with the others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registeredNames } from '../../src/entry/index.js';
import { bundledPacks, loadRegistry } from '../../src/io/registry-folder.js';
import { EntityIndex } from '../../src/read/entity-index.js';
import { hasShared, NO_SHARED, SHARED } from '../support.js';

describe.each(bundledPacks())('%s', (name) => {
  it('is without mistakes', async () => {
    const { registry, problems } = await loadRegistry(name);
    expect(problems).toEqual([]);
    expect(registry.packs).toMatchObject([{ id: name, licence: expect.stringMatching(/^https:/) as string }]);
    expect(registry.actors.size + registry.places.size).toBeGreaterThan(200);
  });
});

it('agree: a government of UCDP is the state', async () => {
  const { registry, problems } = await loadRegistry(['states', 'ucdp-actors']);
  expect(problems.map(({ message }) => message)).toEqual([]);
  expect(registry.actors.get('ukraine')).toMatchObject({ kind: 'state', adjectives: ['Ukrainian'], identifiers: { 'iso-3166-1-alpha-2': 'UA', 'ucdp-actor': '61' } });
});

it('states are found by their names and adjectives, and not by those that two have', async () => {
  const index = new EntityIndex((await loadRegistry('states')).registry);
  const found = (...names: string[]) => names.map((name) => index.findActor(name));
  expect(found('Ukraine', 'Government of Syria', 'Russian Federation', 'US', 'U.S.', 'us', 'UK', 'Turkish')).toEqual(
    ['ukraine', 'syria', 'russia', 'united-states', 'united-states', undefined, 'united-kingdom', 'turkey'], // prettier-ignore
  );
  expect(found('Congolese', 'Dominican', 'Congo')).toEqual([undefined, undefined, undefined]);
});

it('places are found by their spellings; a town before its governorate and its hamlets', async () => {
  const { registry } = await loadRegistry('places-syria');
  const names = registeredNames(registry.places);
  const found = ['aleppo', 'raqqa', 'idlib', 'الرقة', 'douma', 'aleppo governorate'].map((name) => registry.places.get(names.get(name) ?? '')?.precision);
  expect(found).toEqual(['settlement', 'settlement', 'settlement', 'settlement', 'settlement', 'area']);
  for (const place of registry.places.values()) expect(place.lat === undefined || Math.abs(place.lat - 35) < 4).toBe(true);
});

it.skipIf(!hasShared)(`have every row of their tables${NO_SHARED}`, async () => {
  const rows = (file: string) => readFileSync(join(SHARED, 'corpus', file), 'utf8').trim().split('\n').length - 1;
  const [states, places] = [await loadRegistry('states'), await loadRegistry('places-syria')];
  expect([states.registry.actors.size, places.registry.places.size]).toEqual([rows('wikidata/states.tsv'), rows('wikidata/places-sy.csv')]);
  const items = readFileSync(join(SHARED, 'corpus/wikidata/states.tsv'), 'utf8').match(/\tQ\d+\t/g)?.map((cell) => `wd:${cell.trim()}`); // prettier-ignore
  expect(new Set(states.registry.links.rows.map((row) => row.object_id))).toEqual(new Set(items));
});
