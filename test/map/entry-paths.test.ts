/** The field of an entry that a node of its graph was made from. */
import { describe, expect, it } from 'vitest';
import { entryPathFinder, mapEntry } from '../../src/map/index.js';
import { DEFAULT_BASE, oa, org, rdfs, sem, vr } from '../../src/terms/index.js';
import { fictionalEntry } from './fiction.js';
import { E, registry } from './mapping.js';

const find = entryPathFinder(fictionalEntry(), { registry });
const pathOf = (node: string, property?: { value: string }) => find(DEFAULT_BASE + node, property?.value)?.join('.');

describe('entryPathFinder', () => {
  it.each([
    [`account/${E}`, 'event'],
    [`document/${E}/4711`, 'document'],
    [`graph/entry/${E}`, 'id'],
    [`event/${E}`, 'event.id'],
    ['event/long-quarrel', 'event.partOf.1'],
    [`account/${E}/side/2`, 'event.sides.2'],
    [`event/${E}/side/heron-league`, 'event.sides.1.key'],
    [`account/${E}/side/1.ostland`, 'event.sides.1.actors.2'],
    [`account/${E}/command/ada-brook.side-1`, 'event.commanders.0'],
    [`claim/${E}/result.change-of-control`, 'event.result.0'],
    [`claim/${E}/fate.ada-brook.injured.per-otter-front`, 'fates.0'],
    [`account/${E}/episode/night-of-2-march`, 'episodes.0'],
    [`claim/${E}/occurrence.night-of-2-march`, 'episodes.0'],
    [`claim/${E}/casualties-union`, 'claims.2'],
    [`actor/${E}/ferrymen`, 'actors.0'],
    [`place/${E}/old-mill`, 'places.0'],
    [`person/${E}/ada-brook`, 'people.0'],
    // A tombstone leads to what is withheld.
    [`claim/${E}/withheld.1`, 'claims.7'],
  ])('%s is %s', (node, path) => expect(pathOf(node)).toBe(path));

  it('follows fragments: evidence, relays, coordinates, relations of actors', () => {
    expect(pathOf(`claim/${E}/casualties-union#evidence`)).toBe('claims.2.at');
    expect(pathOf(`claim/${E}/casualties-union#quote`)).toBe('claims.2.quote');
    expect(pathOf(`claim/${E}/casualties-union#relay-2`)).toBe('claims.2.via.1');
    expect(pathOf(`place/${E}/old-mill#geometry`)).toBe('places.0.lat');
    expect(pathOf(`actor/${E}/ferrymen#parent-heron-league`)).toBe('actors.0.parents');
    // The property of a fragment adds nothing: its field is known.
    expect(pathOf(`claim/${E}/casualties-union#evidence`, oa.hasSelector)).toBe('claims.2.at');
  });

  it('names the field of a property, where it has another name too', () => {
    const claim = `claim/${E}/casualties-union`;
    expect(pathOf(claim, vr.metric)).toBe('claims.2.metric');
    expect(pathOf(claim, vr.low)).toBe('claims.2.count');
    expect(pathOf(claim, vr.countOf)).toBe('claims.2.of');
    expect(pathOf(`account/${E}`, sem.hasPlace)).toBe('event.place');
    expect(pathOf(`account/${E}`, rdfs.label)).toBe('event.label');
    expect(pathOf(`actor/${E}/ferrymen`, org.subOrganizationOf)).toBe('actors.0.parents');
  });

  it('gives a node of several fields to the first', () => {
    expect(pathOf(`account/${E}/place/old-mill-spot`)).toBe('claims.4.place');
    const twice = fictionalEntry((yaml) => yaml.replace('place: [brindle-ford]', 'place: [{ id: old-mill, precision: spot }]'));
    const path = entryPathFinder(twice, { registry })(`${DEFAULT_BASE}account/${E}/place/old-mill-spot`);
    expect(path).toEqual(['claims', 4, 'place']);
  });

  it('knows neither the nodes of the registry nor those of other entries', () => {
    expect(pathOf('actor/heron-guard')).toBeUndefined();
    expect(pathOf('claim/another-entry/killed-side-1')).toBeUndefined();
    expect(find(`https://example.org/account/${E}`)).toBeUndefined();
  });

  it('follows the base', () => {
    const base = 'https://example.org/mine/';
    expect(entryPathFinder(fictionalEntry(), { registry, base })(`${base}account/${E}`)).toEqual(['event']);
  });

  it('knows every node that only the entry describes', () => {
    const { quads } = mapEntry(fictionalEntry(), { registry });
    // What an entry adds to the registry (codes, sources) is in the graph of the registry.
    const own = quads.filter(({ graph }) => graph.value !== `${DEFAULT_BASE}graph/registry`);
    const unknown = new Set(own.filter(({ subject }) => find(subject.value) === undefined).map(({ subject }) => subject.value.slice(DEFAULT_BASE.length)));
    expect([...unknown].filter((node) => !/^(?:software|graph\/provenance)\b/.test(node))).toEqual([]);
  });
});
