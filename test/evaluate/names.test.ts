/** The names of actors in gold files, as ids. */
import { expect, it } from 'vitest';
import { EMPTY_REGISTRY, type Entry } from '../../src/entry/index.js';
import { actorNamed, UNNAMED } from '../../src/evaluate/names.js';

const ENTRY = { actors: [{ id: 'sable-front', name: 'Sable Front', aliases: ['Front'] }] } as unknown as Entry;

it('finds an actor by its names; an unknown name stays as it is', () => {
  expect(actorNamed('the Front', 'sable-front', ENTRY, EMPTY_REGISTRY)).toBe('sable-front');
  expect(actorNamed('Quill', 'sable-front', ENTRY, EMPTY_REGISTRY)).toBe('Quill');
});

it('knows a source without a name', () => {
  expect(['other sources', 'the Front'].map((name) => UNNAMED.test(name))).toEqual([true, false]);
});
