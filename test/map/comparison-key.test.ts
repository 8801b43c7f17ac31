/** Comparison keys: equal for what may be compared, different for all else (design section 7). */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/entry/index.js';
import { singular } from '../../src/map/comparison-key.js';
import { mapEntry } from '../../src/map/index.js';
import { DEFAULT_BASE, vr } from '../../src/terms/index.js';
import { fictionalRegistry, withClaims } from './fiction.js';

const registry = fictionalRegistry();
const H = 'battle-of-brindle-ford';

function keys(entry: Entry): string[] {
  return mapEntry(entry, { registry })
    .quads.filter(({ predicate }) => predicate.equals(vr.comparisonKey))
    .map(({ object }) => object.value.slice(`${DEFAULT_BASE}key/${H}/`.length));
}
const key = (fields: string) => keys(withClaims(fields))[0];

describe('the comparison key', () => {
  it('reads as what must agree', () => {
    expect(key('of: side 1')).toBe('killed.of-side-heron-league.unstated.total');
    expect(key('of: heron-guard, who: fighters, by: side 2, item: Mud Rafts, place: brindle-ford')).toBe(
      'killed.of-heron-guard.fighters.item-mud-raft.by-side-otter-front.at-brindle-ford.total',
    );
  });

  it.each([
    ['the voice', 'of: side 1, claimant: otter-front', 'of: side 1, claimant: marsh-observatory'],
    ['the number', 'of: side 1, count: 5', 'of: side 1, count: several'],
    ['the dates of a total', 'of: side 1, covers: 2031-03-01/2031-03-09', 'of: side 1'],
    ['the order of a union', 'metric: [killed, injured]', 'metric: [injured, killed]'],
    ['the order of several parties', 'of: [heron-guard, otter-scouts]', 'of: [otter-scouts, heron-guard]'],
    ['the only actor of a side and the side', 'of: side 2', 'of: otter-front'],
    ['how a time is written', 'accumulation: increment, covers: 2031-03-01/2031-03-31', 'accumulation: increment, covers: 2031-03'],
    ['an episode’s date, inherited or stated', 'accumulation: increment, about: night-of-2-march', 'accumulation: increment, covers: 2031-03-02'],
    ['from when a running total runs', 'accumulation: cumulative, covers: 2031-03-01/2031-03-04', 'accumulation: cumulative, covers: 2031-03-04'],
    ['the case of an item', 'item: Rafts', 'item: rafts'],
    ['how many of an item there are', 'item: mud raft, count: 1', 'item: mud rafts'],
    ['the manner', 'manner: executed', 'manner: non-combat'],
  ])('does not depend on %s', (_, one, other) => expect(key(one)).toBe(key(other)));

  it.each([
    ['the outcome', 'metric: killed', 'metric: injured'],
    ['a union and its part', 'metric: killed', 'metric: [killed, injured]'],
    ['the side', 'of: side 1', 'of: side 2'],
    ['a side and one of its actors', 'of: side 1', 'of: heron-guard'],
    ['the population', 'who: civilians', 'who: fighters'],
    ['the item', 'item: rafts', 'item: boats'],
    ['by whom', 'by: side 1', 'by: side 2'],
    ['by whom, or not said', 'by: side 1', 'of: unstated'],
    ['the place', 'place: brindle-ford', 'place: old-mill'],
    ['what it adds up', 'accumulation: total', 'accumulation: increment'],
    ['the day of an increment', 'accumulation: increment, covers: 2031-03-02', 'accumulation: increment, covers: 2031-03-03'],
    ['the day of a stock', 'metric: strength, covers: 2031-03-02', 'metric: strength, covers: 2031-03-03'],
    ['the day of what remains', 'accumulation: remaining, covers: 2031-03-02', 'accumulation: remaining, covers: 2031-03-03'],
  ])('depends on %s', (_, one, other) => expect(key(one)).not.toBe(key(other)));

  it('is one for entries that share the event and the side’s key, and another for another event', () => {
    const here = withClaims('of: side 1');
    const there = withClaims('of: side 1');
    there.id = 'another-account';
    there.event.sides = { '7': { key: 'heron-league', actors: [{ id: 'reed-watch' }] } };
    there.claims?.forEach((claim) => (claim.of = { kind: 'side', number: 7 }));
    expect(keys(there)).toEqual(keys(here));
    there.event.id = 'another-battle';
    expect(keys(there)).not.toEqual(keys(here));
  });

  it('keeps what is local to two entries apart', () => {
    const here = withClaims('of: ferrymen');
    const there = withClaims('of: ferrymen');
    there.id = 'another-account';
    expect(keys(there)).not.toEqual(keys(here));
  });

  it('leaves a running total and what remains without dates that nobody stated', () => {
    const dates = mapEntry(withClaims('accumulation: cumulative, about: night-of-2-march', 'accumulation: remaining'), { registry }).quads.filter(
      ({ subject, predicate }) => /\/c[01]$/.test(subject.value) && predicate.value.includes('covers'),
    );
    expect(dates).toEqual([]);
  });
});

describe('the label of a comparison key', () => {
  const label = (fields: string) => {
    const { quads } = mapEntry(withClaims(fields), { registry });
    const node = quads.find(({ predicate }) => predicate.equals(vr.comparisonKey))?.object;
    return quads.find(({ subject, predicate }) => node && subject.equals(node) && predicate.value.endsWith('#label'))?.object.value;
  };

  it.each([
    ['of: side 1', 'killed, the side of Heron Guard, the Herons, Ostland and others, for the whole event (Battle of Brindle Ford)'],
    ['of: otter-front', 'killed, the side of Otter Front, for the whole event (Battle of Brindle Ford)'],
    [
      'of: heron-guard, who: fighters, by: side 2, item: Mud Rafts, place: brindle-ford',
      'killed, Heron Guard, fighters, mud raft, by the side of Otter Front, at Brindle Ford, for the whole event (Battle of Brindle Ford)',
    ],
    ['metric: [killed, injured], of: unstated', 'injured or killed, for the whole event (Battle of Brindle Ford)'],
    ['accumulation: increment, covers: 2031-03-02', 'killed, for a day or incident, 2031-03-02 (Battle of Brindle Ford)'],
  ])('of %s is words', (fields, words) => expect(label(fields)).toBe(words));

  it('says that nobody is listed on a side instead of showing its key', () => {
    const entry = withClaims('of: side 2');
    entry.event.sides = { '2': { key: 'battle-of-brindle-ford-side-2', actors: [] } };
    const labels = mapEntry(entry, { registry }).quads.filter(({ predicate }) => predicate.value.endsWith('#label'));
    expect(labels.find(({ subject }) => subject.value.endsWith('/side/battle-of-brindle-ford-side-2'))?.object.value).toBe('side 2 (no party listed)');
    expect(labels.find(({ subject }) => subject.value.includes('/key/'))?.object.value).toBe(
      'killed, side 2 (no party listed), for the whole event (Battle of Brindle Ford)',
    );
  });
});

describe('a thing in the singular', () => {
  it.each([
    ['tanks', 'tank'],
    ['armoured-vehicles', 'armoured-vehicle'],
    ['tanks-and-lorries', 'tank-and-lorry'],
    ['buses', 'bus'],
    ['torches', 'torch'],
    ['boxes', 'box'],
    ['warehouses', 'warehouse'],
    ['arms-caches', 'arm-cache'],
    ['pieces', 'piece'],
    ['mi-0s', 'mi-0'],
  ])('makes %s a %s', (many, one) => expect(singular(many)).toBe(one));

  it.each(['bus', 'chassis', 'compass', 'aircraft', 'lorry', 'x-00ff', 'as'])('leaves %s', (one) => expect(singular(one)).toBe(one));
});
